/// Visitors of the question's days, and of each of its time rows, from one reading of the site's tables.
///
/// A time row learns from the days before its own end, so that a day's number is the same in whatever range it stands.
struct PeriodVisitors {
    private let visitors: SiteVisitors?
    /// First day of the tables that the question uses; nil where there is none.
    let first: Day?

    init(_ visitors: SiteVisitors?, _ days: ClosedRange<Day>) {
        self.visitors = visitors
        first = visitors.flatMap { visitors in visitors.start(of: days).map { visitors.first + $0 } }
    }

    /// nil before the first day of the tables.
    func count(_ days: ClosedRange<Day>, withBacktest: Bool = false) -> VisitorCount? {
        guard let visitors, let start = visitors.start(of: days) else { return nil }
        let (length, last) = (days.upperBound - max(days.lowerBound, visitors.first + start) + 1, days.upperBound - visitors.first)
        let estimate = visitors.estimator.estimate(days: length, endingAt: last, since: start, withBacktest: withBacktest)
        let exact = visitors.estimator.distinct(days: length, endingAt: last, since: start)
        var count = VisitorCount(
            counted: Int(estimate.counted.rounded()), estimate: estimate, consenting: exact.consenting, new: exact.new, visitDays: exact.visitDays)
        count.first = days.lowerBound < visitors.first + start ? visitors.first + start : nil
        return count
    }

    /// Exact, without the estimate.
    func frequency(_ days: ClosedRange<Day>, visits: Int) -> VisitFrequency? {
        guard let visitors, let first, days.upperBound >= first else { return nil }
        let exact = visitors.estimator.distinct(
            days: days.upperBound - max(days.lowerBound, first) + 1, endingAt: days.upperBound - visitors.first, since: first - visitors.first)
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
        let period = PeriodVisitors(try known(query) ?? Self.read(source, query), query.days)
        known.periods[key] = period
        return period
    }

    /// Tables that were read before, where they reach far enough.
    private func known(_ query: ReportQuery) -> SiteVisitors? { visitors.flatMap { $0.last >= query.days.upperBound ? $0 : nil } }

    /// Every time row learns from as many days as the question does.
    private static func read(_ source: any ReportSource, _ query: ReportQuery) throws -> SiteVisitors? {
        let start = query.days.lowerBound - (SiteVisitors.learningDays - 1)
        return SiteVisitors(try source.visitorTables(site: query.site, start...query.days.upperBound))
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
