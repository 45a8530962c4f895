/// The few numbers a consenting visitor's browser tells about itself (P4, ESTIMATION §1), within the bounds that are believed.
public struct VisitorHistory: Sendable, Equatable {
    /// Longest lag kept: the life of the cookie in days.
    public static let maximumLag = 395

    /// Drawn once at random by the browser, 0…15.
    public var group: Int
    /// Days since the previous day with a visit: 1…395, -1 for none, 0 when an earlier visit of today already told it.
    public var lag: Int
    /// Days since the previous decision: 0…395, -1 for none.
    public var decisionLag: Int
    /// Whether a visit after the decision has already been counted.
    public var returned: Bool
    /// First day of the cookie.
    public var created: Day?
    /// Number of this visit, from 1.
    public var visit: Int?
    /// Whether a value was out of bounds and replaced.
    public var rejected: Bool

    public init(
        group: Int = 0, lag: Int = -1, decisionLag: Int = -1, returned: Bool = false, created: Day? = nil, visit: Int? = nil,
        rejected: Bool = false
    ) {
        self.group = group
        self.lag = lag
        self.decisionLag = decisionLag
        self.returned = returned
        self.created = created
        self.visit = visit
        self.rejected = rejected
    }

    /// nil when the value is no object. Anything out of bounds counts as absent (a lag as -1) and is marked `rejected`.
    init?(json: JSONValue) {
        guard case .object(let members) = json else { return nil }
        var fields = BeaconFields(members)
        let group = fields.integer("group", in: 0...15)
        let lag = fields.integer("lag", in: -1...Self.maximumLag)
        self.init(
            group: group ?? 0, lag: group == nil ? -1 : lag ?? -1, decisionLag: fields.integer("decision_lag", in: -1...Self.maximumLag) ?? -1,
            returned: json["returned"] == .bool(true), created: fields.converted("created") { $0.text.flatMap { Day($0) } },
            visit: fields.integer("visit", in: 1...100_000))
        rejected = fields.bad > 0 || group == nil || lag == nil
    }

    /// The same with a first day in the future taken out: the server's day decides.
    func believed(on day: Day) -> VisitorHistory {
        guard let created, created > day + 1 else { return self }
        var copy = self
        copy.created = nil
        copy.lag = -1
        copy.rejected = true
        return copy
    }
}

extension VisitorHistory: CustomStringConvertible, CustomReflectable {
    public var description: String { "VisitorHistory" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
