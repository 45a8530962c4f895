/// How often consenting visitors came in some days. Exact, from the lags their own browsers report (ESTIMATION §1).
///
/// Means only: a lag says when a visitor came before, and not how often, so that no sum of lags tells how many visitors came on one, two or three
/// days (docs/decisions/0014-loyalty.md).
public struct VisitFrequency: Hashable, Sendable {
    /// Different consenting visitors.
    public var visitors: Int
    /// Days with a visit of each of them, summed.
    public var visitDays: Int
    /// Visits with consent.
    public var visits: Int

    public init(visitors: Int, visitDays: Int, visits: Int) {
        self.visitors = visitors
        self.visitDays = visitDays
        self.visits = visits
    }

    /// nil without visitors.
    public var daysPerVisitor: Double? { visitors > 0 && visitDays > 0 ? Double(visitDays) / Double(visitors) : nil }
    /// nil without visitors, or where the visits of the same days are not known.
    public var visitsPerVisitor: Double? { visitors > 0 && visits > 0 ? Double(visits) / Double(visitors) : nil }
}
