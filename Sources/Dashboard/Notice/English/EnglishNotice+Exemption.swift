extension EnglishNotice {
    var exemption: [NoticeBlock] { facts.isExempt ? assessment : standard }

    private var assessment: [NoticeBlock] {
        let answers = ExemptionCriterion.allCases.map { ($0, facts.answer($0)) }
        func count(_ state: ExemptionAnswer.State) -> Int { answers.filter { $0.1.state == state }.count }
        return [
            .paragraph(
                """
                Self-assessment of the controller, filled in from the configuration in force (\(code: "privacy.profile: exempt")); it binds nobody else. \
                Points met: \(count(.met)); not met: \(count(.notMet)); to be checked by you: \(count(.toCheck)).
                """),
            .table(
                NoticeTable(
                    caption: "The fourteen criteria", columns: ["Criterion", "State", "What shows it", "Evidence (key and value)", "Command"],
                    rows: answers.map { criterion, answer in
                        [
                            "\(criterion.rawValue). \(name(criterion))", state(answer.state), reason(criterion),
                            answer.evidence.map { NoticeText(.code($0)) }.joined(by: ", "), NoticeText(.code(answer.command)),
                        ]
                    })),
            .paragraph("Exact numbers stay in the database; only what is shown is rounded. Keep this page with the configuration of the day."),
        ]
    }

    private var standard: [NoticeBlock] {
        [
            .paragraph(
                """
                The profile in force is \(code: "privacy.profile: standard"): the self-assessment of the exemption does not apply, and the audience \
                measurement must not rely on it. These keys stand in its way.
                """),
            .table(
                NoticeTable(
                    caption: "Keys that stand in the way of the exemption", columns: ["Key", "Value", "Remedy"],
                    rows: facts.obstacles.map { [NoticeText(.code($0.key)), NoticeText(.code($0.value)), remedy($0.remedy)] })),
        ]
    }

    private func remedy(_ remedy: ExemptionObstacle.Remedy) -> NoticeText {
        switch remedy {
        case .profile: "settled by \(code: "privacy.profile: exempt")"
        case .fill: "to be filled in"
        case .judge: "to be checked by you"
        }
    }

    private func state(_ state: ExemptionAnswer.State) -> NoticeText {
        switch state {
        case .met: "met"
        case .notMet: "\(strong: "not met")"
        case .toCheck: "\(strong: "to be checked by you")"
        }
    }

    private func name(_ criterion: ExemptionCriterion) -> NoticeText {
        switch criterion {
        case .purpose: "Purpose limited to audience measurement, for the publisher alone"
        case .anonymous: "Anonymous statistics only"
        case .oneSite: "Nobody followed from one site to another"
        case .noMatching: "No matching with other processing"
        case .noThirdParty: "Nothing passed to a third party"
        case .information: "People are informed"
        case .opposition: "Objection is easy, on every device"
        case .trackerLife: "Tracker of thirteen months at most, not extended"
        case .dataLife: "Data kept for twenty-five months at most"
        case .address: "IP address without its last octet, place no finer than the city"
        case .referrer: "Site of origin reduced to its name"
        case .campaigns: "Campaigns and channels masked without consent"
        case .eventTypes: "Three types of events at most without consent"
        case .rounding: "Figures rounded, no individual path"
        }
    }

    private func reason(_ criterion: ExemptionCriterion) -> NoticeText {
        switch criterion {
        case .purpose: "The program can do nothing but count; check that its figures serve nothing else."
        case .anonymous:
            "On disk, totals, and for \(duration(facts.journalSeconds)) at most a queue of events without address or identifier; a row of fewer than \(facts.k) visits is never shown by itself."
        case .oneSite: "One key per site, drawn at random; a measurement cookie without a domain attribute; a database without identifiers."
        case .noMatching:
            facts.keptParameters.isEmpty
                ? "Neither account nor identifier nor parameter of an address in the totals."
                : "Parameters of addresses are kept; check that none of them names a person."
        case .noThirdParty:
            facts.host.isEmpty
                ? "No outgoing connection; nothing is loaded from elsewhere."
                : "No outgoing connection; check the contract with \(facts.host) (article 28 of the GDPR)."
        case .information: "The notice is ready; check that it is published and that the site leads to it."
        case .opposition: "The visitor page and the signals of the browser; nothing of a visit that objected is counted."
        case .trackerLife:
            facts.asksConsent
                ? "Without consent, no tracker; with it, \(duration(facts.consentSeconds)) from the consent."
                : "No tracker, except the memory of an objection (\(duration(NoticeFacts.oppositionSeconds)))."
        case .dataLife: "Totals per day: \(duration(facts.dailyLife)); totals per month: \(facts.monthlySeconds.map(duration) ?? "no limit")."
        case .address:
            facts.accessLog == .truncated || facts.accessLog == .none
                ? "The measurement keeps country and region only; the access log has no whole address."
                : "The measurement keeps country and region only; the access log, kept apart for security, has whole addresses: check it."
        case .referrer: "The path of the page of origin is taken off before anything is counted, for everybody."
        case .campaigns: "Without consent: campaign, yes or no; channel: direct, search, link or campaign; no size of the screen."
        case .eventTypes: "Without consent: page, interaction, time; no interaction is told in detail."
        case .rounding: "To the nearest ten, after rare rows are put together; neither session recording nor anybody’s sequence of pages."
        }
    }
}
