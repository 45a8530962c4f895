import AnalyticsCore

/// Counts of closed days, kept for the pages of the next minutes.
final class ClosedCounts {
    fileprivate struct Key: Hashable {
        var dimension: Dimension
        var days: ClosedRange<Day>
    }

    fileprivate var counts: [Key: [(value: String, metrics: Metrics)]] = [:]
}

/// Reads of each range only today, and what came before once.
struct RememberingSource: ReportSource {
    let source: any ReportSource
    let today: Day
    let closed: ClosedCounts

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) throws -> [(value: String, metrics: Metrics)] {
        guard range.upperBound >= today else { return try closedCounts(site, range, dimension) }
        let now = try source.counts(site: site, max(range.lowerBound, today)...range.upperBound, by: dimension)
        guard range.lowerBound < today else { return now }
        let before = try closedCounts(site, range.lowerBound...(today - 1), dimension)
        guard !now.isEmpty else { return before }
        var places: [String: Int] = [:]
        var sums = before
        let known = Set(now.map(\.value))
        for (index, row) in before.enumerated() where known.contains(row.value) { places[row.value] = index }
        for row in now {
            if let place = places[row.value] { sums[place].metrics += row.metrics } else { sums.append(row) }
        }
        return sums.filter { !$0.metrics.isZero }
    }

    private func closedCounts(_ site: String, _ range: ClosedRange<Day>, _ dimension: Dimension) throws -> [(value: String, metrics: Metrics)] {
        let key = ClosedCounts.Key(dimension: dimension, days: range)
        if let known = closed.counts[key] { return known }
        let counts = try source.counts(site: site, range, by: dimension)
        closed.counts[key] = counts
        return counts
    }

    func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) throws -> ClosedRange<Day> {
        try source.coverage(site: site, range, of: pair)
    }

    func months(site: String, _ range: ClosedRange<Day>) throws -> [(month: Day, metrics: Metrics)] { try source.months(site: site, range) }

    func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(month: Day, metrics: Metrics)] {
        try source.months(site: site, range, where: filter)
    }

    func days(site: String, _ range: ClosedRange<Day>) throws -> [(day: Day, metrics: Metrics)] { try source.days(site: site, range) }

    func hours(site: String, from: Timestamp, until: Timestamp) throws -> [(hour: Timestamp, metrics: Metrics)] {
        try source.hours(site: site, from: from, until: until)
    }

    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(day: Day, metrics: Metrics)] {
        try source.days(site: site, range, where: filter)
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) throws
        -> [(value: String, metrics: Metrics)]
    { try source.counts(site: site, range, by: dimension, where: filter) }

    func visitorTables(site: String, _ range: ClosedRange<Day>) throws -> VisitorTables? { try source.visitorTables(site: site, range) }
}
