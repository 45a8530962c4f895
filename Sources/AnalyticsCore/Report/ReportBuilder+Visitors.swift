/// Visitors of the question's days, and of each of its time rows, from one reading of the site's tables.
struct PeriodVisitors {
    private let estimator: VisitorEstimator?
    /// First day of the tables; nil where there are none.
    let first: Day?

    /// Days before a period that the estimate learns from.
    static let learningDays = 180

    init(_ source: any ReportSource, site: String, _ days: ClosedRange<Day>) throws {
        let start = min(days.lowerBound, days.upperBound - (Self.learningDays - 1))
        let tables = try source.visitorTables(site: site, start...days.upperBound)
        estimator = tables.map(VisitorEstimator.init)
        first = tables?.first
    }

    /// nil before the first day of the tables.
    func count(_ days: ClosedRange<Day>, withBacktest: Bool = false) -> VisitorCount? {
        guard let estimator, let first, days.upperBound >= first else { return nil }
        let (length, last) = (days.upperBound - max(days.lowerBound, first) + 1, days.upperBound - first)
        let estimate = estimator.estimate(days: length, endingAt: last, withBacktest: withBacktest)
        let exact = estimator.distinct(days: length, endingAt: last)
        var count = VisitorCount(
            counted: Int(estimate.counted.rounded()), estimate: estimate, consenting: exact.consenting, new: exact.new, visitDays: exact.visitDays)
        count.first = days.lowerBound < first ? first : nil
        return count
    }

    /// Exact, without the estimate.
    func frequency(_ days: ClosedRange<Day>, visits: Int) -> VisitFrequency? {
        guard let estimator, let first, days.upperBound >= first else { return nil }
        let exact = estimator.distinct(days: days.upperBound - max(days.lowerBound, first) + 1, endingAt: days.upperBound - first)
        return VisitFrequency(visitors: exact.consenting, visitDays: exact.visitDays, visits: visits)
    }
}

/// What one builder has worked out, because a page asks many questions about the same days.
final class KnownVisitors {
    struct Key: Hashable {
        var site: String
        var days: ClosedRange<Day>
    }

    var periods: [Key: PeriodVisitors] = [:]
    var counts: [Key: VisitorCount] = [:]
}

extension ReportBuilder {
    func period(_ query: ReportQuery) throws -> PeriodVisitors {
        let key = KnownVisitors.Key(site: query.site, days: query.days)
        if let period = known.periods[key] { return period }
        let period = try PeriodVisitors(source, site: query.site, query.days)
        known.periods[key] = period
        return period
    }

    func visitors(_ query: ReportQuery, _ period: PeriodVisitors) throws -> VisitorCount {
        let key = KnownVisitors.Key(site: query.site, days: query.days)
        if let count = known.counts[key] { return count }
        let count = try work(query, period)
        known.counts[key] = count
        return count
    }

    private func work(_ query: ReportQuery, _ period: PeriodVisitors) throws -> VisitorCount {
        let states = try source.counts(site: query.site, query.days, by: .consent)
        let visits = states.reduce(0) { $0 + $1.metrics.visits }
        let granted = states.first { $0.value == ConsentState.granted.name }?.metrics.visits ?? 0
        var count = period.count(query.days, withBacktest: true) ?? VisitorCount()
        count.consentRate = visits > 0 ? Double(granted) / Double(visits) : nil
        count.hasRareReturns = [count.new, count.returning].contains { (1..<max(k, 1)).contains($0) }
        count.visits = try visitsWithConsent(query, count, granted: granted)
        return count
    }
}
