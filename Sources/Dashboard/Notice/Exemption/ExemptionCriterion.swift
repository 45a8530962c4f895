/// The fourteen points of the self-assessment, derived from the French conditions for audience measurement without consent.
enum ExemptionCriterion: Int, CaseIterable, Sendable {
    case purpose = 1, anonymous, oneSite, noMatching, noThirdParty, information, opposition, trackerLife, dataLife, address, referrer, campaigns, eventTypes,
        rounding
}

/// What a configuration says about one criterion.
struct ExemptionAnswer: Hashable, Sendable {
    enum State: CaseIterable, Sendable {
        case met, notMet
        /// No configuration can tell.
        case toCheck
    }

    var state: State
    /// Keys and values in force.
    var evidence: [String]
    /// What shows it.
    var command: String
}

extension NoticeFacts {
    /// The longest times that the conditions allow.
    static let longestTracker: Int64 = 395 * 86_400
    static let longestData: Int64 = 760 * 86_400

    func answer(_ criterion: ExemptionCriterion) -> ExemptionAnswer {
        let profile = "privacy.profile: \(isExempt ? "exempt" : "standard")"
        let exempt: ExemptionAnswer.State = isExempt ? .met : .notMet
        let site = sites.first ?? "ID"
        switch criterion {
        case .purpose: return ExemptionAnswer(state: .toCheck, evidence: sites.map { "sites: \($0)" }, command: "sillage policy --section register")
        case .anonymous: return ExemptionAnswer(state: k >= 10 ? .met : .notMet, evidence: ["privacy.k: \(k)"], command: "sillage audit")
        case .oneSite:
            return ExemptionAnswer(state: .met, evidence: ["sites: \(sites.count)"], command: "sillage policy --section cookies")
        case .noMatching:
            return ExemptionAnswer(
                state: keptParameters.isEmpty ? .met : .toCheck, evidence: ["keep-parameters: [\(keptParameters.joined(separator: ", "))]"],
                command: "sillage explain --url URL")
        case .noThirdParty:
            return ExemptionAnswer(state: host.isEmpty ? .met : .toCheck, evidence: ["notice.host: \(shown(host))"], command: "ss -tnp")
        case .information:
            let told = [("controller", controller), ("contact", contact), ("url", url)]
            return ExemptionAnswer(
                state: told.allSatisfy { !$0.1.isEmpty } ? .toCheck : .notMet, evidence: told.map { "notice.\($0.0): \(shown($0.1))" },
                command: "sillage policy --section notice")
        case .opposition:
            return ExemptionAnswer(
                state: url.isEmpty ? .notMet : .met,
                evidence: ["notice.url: \(shown(url))", "consent.signals: \(signals)", "consent.opposed: \(countsOpposed ? "total" : "none")"],
                command: "curl \(visitorPage ?? "URL/visitor")")
        case .trackerLife:
            return ExemptionAnswer(
                state: consentSeconds <= Self.longestTracker ? .met : .notMet,
                evidence: [asksConsent ? "consent.lifetime: \(Self.text(consentSeconds))" : "tracker.consent: []"], command: "sillage policy --section cookies")
        case .dataLife:
            let isShort = dailySeconds <= Self.longestData && (monthlySeconds.map { $0 <= Self.longestData } ?? false)
            return ExemptionAnswer(
                state: isShort ? .met : .notMet,
                evidence: ["retention.daily: \(Self.text(dailySeconds))", "retention.monthly: \(monthlySeconds.map(Self.text) ?? "forever")"],
                command: "sillage purge --dry-run")
        case .address:
            return ExemptionAnswer(
                state: accessLog == .truncated || accessLog == .none ? .met : .toCheck, evidence: ["access-log.ip: \(accessLog.rawValue)"],
                command: "sillage explain --ip ADDRESS")
        case .referrer: return ExemptionAnswer(state: exempt, evidence: [profile], command: "sillage report --site \(site) --by referrer")
        case .campaigns: return ExemptionAnswer(state: exempt, evidence: [profile], command: "sillage report --site \(site) --by utm_campaign")
        case .eventTypes: return ExemptionAnswer(state: exempt, evidence: [profile], command: "sillage report --site \(site) --format json")
        case .rounding: return ExemptionAnswer(state: exempt, evidence: [profile], command: "sillage report --site \(site)")
        }
    }

    private func shown(_ value: String) -> String { value.isEmpty ? "\"\"" : value }

    /// As it is written in a configuration.
    static func text(_ seconds: Int64) -> String {
        if seconds % 86_400 == 0 { return "\(seconds / 86_400)d" }
        return seconds % 3600 == 0 ? "\(seconds / 3600)h" : "\(seconds)s"
    }
}
