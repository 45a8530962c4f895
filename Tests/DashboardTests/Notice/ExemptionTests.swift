import Testing

@testable import Dashboard

/// The self-assessment says of a configuration what it is, never more.
@Suite struct ExemptionTests {
    private func states(_ facts: NoticeFacts) -> [ExemptionCriterion: ExemptionAnswer.State] {
        Dictionary(uniqueKeysWithValues: ExemptionCriterion.allCases.map { ($0, facts.answer($0).state) })
    }

    @Test func fourteenCriteriaWithEvidenceAndCommand() {
        #expect(ExemptionCriterion.allCases.map(\.rawValue) == Array(1...14))
        for facts in NoticeFacts.all.map(\.facts) {
            for criterion in ExemptionCriterion.allCases {
                let answer = facts.answer(criterion)
                #expect(!answer.evidence.isEmpty && answer.evidence.allSatisfy { $0.contains(": ") } && !answer.command.isEmpty, "\(criterion)")
            }
        }
    }

    @Test func theProfileMeetsAllThatAConfigurationCanMeet() {
        let states = states(.exempt)
        #expect(states.filter { $0.value != .met } == [.purpose: .toCheck, .information: .toCheck])
    }

    @Test func whatWeakensIsSaid() {
        func expect(_ criterion: ExemptionCriterion, _ state: ExemptionAnswer.State, _ weaken: (inout NoticeFacts) -> Void) {
            var facts = NoticeFacts.exempt
            weaken(&facts)
            #expect(facts.answer(criterion).state == state, "\(criterion)")
        }
        expect(.anonymous, .notMet) { $0.k = 9 }
        expect(.noMatching, .toCheck) { $0.keptParameters = ["id"] }
        expect(.noThirdParty, .toCheck) { $0.host = "X" }
        expect(.information, .notMet) { $0.contact = "" }
        expect(.opposition, .notMet) { $0.url = "" }
        expect(.trackerLife, .notMet) { $0.consentSeconds += 86_400 }
        expect(.dataLife, .notMet) { $0.monthlySeconds = nil }
        expect(.dataLife, .notMet) { $0.monthlySeconds = 761 * 86_400 }
        expect(.address, .toCheck) { $0.accessLog = .full }
        expect(.address, .toCheck) { $0.accessLog = .sealed }
        expect(.address, .met) { $0.accessLog = .none }
        for criterion: ExemptionCriterion in [.referrer, .campaigns, .eventTypes, .rounding] { expect(criterion, .notMet) { $0.isExempt = false } }
    }

    @Test func valuesInForceAreTheEvidence() {
        var facts = NoticeFacts.exempt
        (facts.dailySeconds, facts.consentSeconds, facts.k) = (400 * 86_400, 183 * 86_400, 12)
        let text = Notice(facts: facts, language: .fr).text(.exemption, format: .md)
        for evidence in ["`retention.daily: 400d`", "`retention.monthly: 760d`", "`consent.lifetime: 183d`", "`privacy.k: 12`", "`privacy.profile: exempt`"] {
            #expect(text.contains(evidence), "\(evidence)")
        }
        #expect(text.contains("Points satisfaits\u{A0}: 12\u{A0}; non satisfaits\u{A0}: 0\u{A0}; à vérifier par vous\u{A0}: 2."))
    }

    @Test func theStandardProfileNamesWhatStandsInTheWay() {
        #expect(NoticeFacts.sample.obstacles.map(\.key) == ["privacy.profile", "privacy.k", "retention.monthly"])
        #expect(
            NoticeFacts.reserved.obstacles.map(\.key) == [
                "privacy.profile", "privacy.k", "retention.monthly", "consent.opposed", "notice.controller", "notice.contact", "notice.url",
            ])
        #expect(NoticeFacts.sealed.obstacles.map(\.key).suffix(3) == ["keep-parameters", "access-log.ip", "notice.host"])
        #expect(NoticeFacts.exempt.obstacles.isEmpty)
        let text = Notice(facts: .sample, language: .en).text(.exemption, format: .md)
        #expect(text.contains("does not apply") && !text.contains("| met |"))
    }
}
