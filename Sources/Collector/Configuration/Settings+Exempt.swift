import AnalyticsCore

/// A value that `privacy.profile: exempt` does not leave as it was written.
struct ProfileOverride: Equatable {
    let key: String
    let written: String
    let effective: String
}

/// The `exempt` profile is one switch: whatever else would weaken it is set aside, and `sillage check` says so.
extension Settings {
    /// Fewest visits a row may stand for.
    static let exemptK = 10
    /// Nothing is kept beyond 25 months.
    static let exemptMonthlySeconds: Int64 = 760 * 86_400

    /// Ids of the sites whose dashboard shows what happens now. None under the profile: from one look to the next, rounded figures tell
    /// when somebody comes.
    var liveSites: [String] { profile == .exempt ? [] : sites.map(\.id) }

    /// The last step of loading.
    mutating func applyProfile() {
        guard profile == .exempt else { return }
        if k < Self.exemptK { supersede("privacy.k", "\(k)", "\(Self.exemptK)") { $0.k = Self.exemptK } }
        if monthlySeconds.map({ $0 > Self.exemptMonthlySeconds }) ?? true {
            supersede("retention.monthly", monthlySeconds.map(Units.text) ?? "forever", Units.text(Self.exemptMonthlySeconds)) {
                $0.monthlySeconds = Self.exemptMonthlySeconds
            }
        }
        if opposed != .none { supersede("consent.opposed", opposed.rawValue, "none") { $0.opposed = .none } }
    }

    /// What the profile changes, a line each; empty for `standard`.
    var profileConsequences: [String] {
        guard profile == .exempt else { return [] }
        return overrides.map { "\($0.key) counts as \($0.effective), not \($0.written)" } + [
            "figures in report and dashboard are rounded to the nearest ten, rates are taken of rounded figures; the database, estimate and exported tables are exact",
            "rows of fewer than \(k) visits are in (other)",
            "without consent: a campaign counts as (campaign), whichever it was; channels are direct, organic_search, referral and (campaign)",
            "without consent: screens are not counted",
            "without consent: downloads, links, searches, votes, videos, forms and custom events count as interaction, without their values",
            "without consent: goals are reached by page views only; funnels are not counted; e-mails are not counted",
            "referrers are hosts, for everybody",
            "the dashboard does not show what happens now",
            "visitors who opposed are not counted at all, not even as a total",
            "everything counted is deleted after \(Units.text(monthlySeconds ?? Self.exemptMonthlySeconds)) at most",
        ]
    }
}
