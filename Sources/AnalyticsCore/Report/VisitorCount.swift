/// Distinct visitors of a period.
public struct VisitorCount: Hashable, Sendable {
    /// Visitors that were counted, not modelled: consenting ones, exactly, and refusals made in the period (Uc + A of ESTIMATION §2).
    public var counted: Int
    /// Share of visits with consent, 0…1; nil without visits.
    public var consentRate: Double?
    /// All visitors with their interval; nil where nothing is known about any.
    public var estimate: VisitorEstimate?
    /// Consenting visitors, counted exactly from the lags their own browsers report (ESTIMATION §1).
    public var consenting: Int
    /// Of these, those whose first visit falls in the period.
    public var new: Int
    /// Days with a visit of each consenting visitor, summed.
    public var visitDays: Int
    /// Visits with consent of the same days; 0 where they are not known by themselves.
    public var visits = 0
    /// Whether new or returning visitors are some, but fewer than k, so that neither number may stand in a table of the two (P8).
    public var hasRareReturns = false
    /// First day these figures cover, where the period begins before the tables about visitors: they are kept for the cookie's life (P6).
    public var first: Day?

    public init(
        counted: Int = 0, consentRate: Double? = nil, estimate: VisitorEstimate? = nil, consenting: Int = 0, new: Int = 0, visitDays: Int = 0
    ) {
        self.counted = counted
        self.consentRate = consentRate
        self.estimate = estimate
        self.consenting = consenting
        self.new = new
        self.visitDays = visitDays
    }

    /// Consenting visitors who had been here before the period.
    public var returning: Int { consenting - new }

    /// How often consenting visitors came, in days; nil without any.
    public var daysPerVisitor: Double? { consenting > 0 ? Double(visitDays) / Double(consenting) : nil }

    /// How often they came, days and visits.
    public var frequency: VisitFrequency { VisitFrequency(visitors: consenting, visitDays: visitDays, visits: visits) }
}
