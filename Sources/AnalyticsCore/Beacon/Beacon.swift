/// One event as a page sent it: bounded and of the right shape, not yet believed, scrubbed or stored.
///
/// A beacon lives in memory only, is never encoded and has no description.
public struct Beacon: Sendable {
    public var site: String?
    public var detail: EventDetail
    public var url: String
    public var referrer: String?
    public var screen: String?
    public var language: String?
    /// nil while the visitor has not decided.
    public var consent: ConsentChoice?
    /// Whether the choice was made just now rather than remembered.
    public var decided: Bool
    public var visitor: VisitorID?
    public var history: VisitorHistory?
    /// Whether the browser says that a program drives it (`navigator.webdriver`).
    public var isAutomated = false
    /// Optional values that were unusable and therefore left out.
    public var badValues: Int

    public init(
        site: String? = nil, detail: EventDetail = .pageview(status: nil), url: String, referrer: String? = nil,
        screen: String? = nil, language: String? = nil, consent: ConsentChoice? = nil, decided: Bool = false,
        visitor: VisitorID? = nil, history: VisitorHistory? = nil, badValues: Int = 0
    ) {
        self.site = site
        self.detail = detail
        self.url = url
        self.referrer = referrer
        self.screen = screen
        self.language = language
        self.consent = consent
        self.decided = decided
        self.visitor = visitor
        self.history = history
        self.badValues = badValues
    }

    public var kind: EventKind { detail.kind }
}

extension Beacon: CustomStringConvertible, CustomReflectable {
    public var description: String { "Beacon(\(kind.name))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
