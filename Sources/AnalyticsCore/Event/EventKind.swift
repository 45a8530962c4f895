/// What an event reports. The raw value stands in the journal: never renumber.
public enum EventKind: UInt8, CaseIterable, Sendable {
    case pageview = 1, engagement, download, outbound, search, vote, video, form, email, consent, custom
    /// Something that was done, without saying what: all that the `exempt` profile counts without consent. No page sends it.
    case interaction

    /// The kinds that pages send.
    public static let sent = allCases.filter { $0 != .interaction }

    /// The name in beacons, reports and metrics.
    public var name: String { String(describing: self) }

    /// nil for a name that is no kind of event a page may send.
    public init?(name: String) {
        guard let kind = Self.sent.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    private static let texts = allCases.map { StoredText(recognised: $0.name) }

    /// The name as it is counted.
    var text: StoredText { Self.texts[Int(rawValue) - 1] }

    /// Whether the visitor did something: such an event ends a bounce and counts as an event of the visit.
    public var isInteraction: Bool {
        switch self {
        case .pageview, .engagement, .consent: false
        default: true
        }
    }
}
