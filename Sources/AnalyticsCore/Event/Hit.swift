/// A beacon after recognition: scrubbed, classified, ready to be joined to its visit. In memory only; the address is already forgotten.
public struct Hit: Sendable {
    public var site: String
    public var time: Timestamp
    public var interval: DayInterval
    public var kind: EventKind
    public var page: StoredText
    /// Facts a new visit would start with, in the order of `Dimension`.
    public var facts: [Fact]
    /// Values of the event itself: the file downloaded, the term searched.
    public var values: [Fact]
    public var visibleMilliseconds: Int
    public var consent: ConsentState
    public var decided: Bool
    public var history: VisitorHistory?
    /// Whether the page was reached from elsewhere than the site itself.
    public var isEntrance: Bool
    /// nil when visits of this visitor must not be recognised.
    public var sessionKey: SessionKey?
    /// The same with yesterday's secret, shortly after midnight.
    public var previousSessionKey: SessionKey?
    /// Only with consent.
    public var visitorKey: SessionKey?
    public var previousVisitorKey: SessionKey?
}

extension Hit: CustomStringConvertible, CustomReflectable {
    public var description: String { "Hit(\(kind.name))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
