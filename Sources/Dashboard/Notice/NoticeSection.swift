/// What `sillage policy` can print.
public enum NoticeSection: String, CaseIterable, Sendable {
    /// For visitors: what is collected, why, how long, who, and their rights.
    case notice
    case cookies
    /// The entry of the register of processing activities (GDPR art. 30).
    case register
    /// The self-assessment for the French exemption of audience measurement.
    case exemption
}
