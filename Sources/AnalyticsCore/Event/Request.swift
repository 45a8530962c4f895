/// What came with a beacon: personal, in memory for the length of the request, and never described or encoded.
public struct Request: Sendable {
    public var time: Timestamp
    public var address: ClientAddress
    public var userAgent: String
    public var acceptLanguage: String
    public var hints: ClientHints
    public var signals: PrivacySignals
    /// Whether the visitor opposed to being measured (cookie `sillage-oppose=1`).
    public var isOpposed: Bool

    public init(
        time: Timestamp, address: ClientAddress, userAgent: String, acceptLanguage: String = "", hints: ClientHints = ClientHints(),
        signals: PrivacySignals = .init(), isOpposed: Bool = false
    ) {
        self.time = time
        self.address = address
        self.userAgent = userAgent
        self.acceptLanguage = acceptLanguage
        self.hints = hints
        self.signals = signals
        self.isOpposed = isOpposed
    }
}

extension Request: CustomStringConvertible, CustomReflectable {
    public var description: String { "Request" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
