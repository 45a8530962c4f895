/// A beacon after recognition: scrubbed, classified, ready to be joined to its visit. In memory only; the address is already forgotten.
public struct Hit: Sendable {
    public var site: String
    public var time: Timestamp
    public var interval: DayInterval
    public var kind: EventKind
    public var page: StoredText
    /// Facts a new visit would start with.
    public var facts: Facts
    /// Values of the event itself, each with what it counts: the file downloaded, the term searched.
    public var values: [Part]
    public var visibleMilliseconds: Int
    /// Deepest position on the page, 0…100 %.
    public var scroll: Int?
    /// Goals of the site that the event reaches.
    public var goals: [StoredText] = []
    /// Steps of funnels that the event is.
    public var funnelSteps: [FunnelStep] = []
    /// Whether it comes from a server's log, where nothing tells what happens on the page.
    public var isLogged = false
    /// Whether the visit must remember its pages, because a goal may follow.
    public var siteHasGoals = false
    /// Whether it counts only as the `exempt` profile allows without consent.
    public var isExempt = false
    public var consent: ConsentState
    public var decided: Bool
    public var history: VisitorHistory?
    /// Class of the source a new visit would have.
    public var sourceClass = SourceClass.direct
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

/// A step that a visit may take next.
public struct FunnelStep: Sendable, Equatable {
    public let funnel: StoredText
    /// From 1.
    public let number: Int
}

extension Hit: CustomStringConvertible, CustomReflectable {
    public var description: String { "Hit(\(kind.name))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
