/// Why an acceptable beacon is not counted as a visit. Answered like any other, counted by reason.
public enum DropReason: String, CaseIterable, Sendable {
    /// A bot, by its user agent: counted by name, apart.
    case bot
    /// A referrer that is known for spam: counted apart as well.
    case spam
    /// A visitor who opposed, where the configuration says `opposed: total`; otherwise not even this is counted.
    case opposed
    /// DNT or GPC where the configuration says `signals: drop`.
    case signal
    /// No consent where the configuration says `unconsented: none`.
    case unconsented
    /// Visible time of a visit that is over or that another process knew.
    case noVisit = "no_visit"
}
