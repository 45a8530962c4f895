import AnalyticsCore
import GRDB

/// Days that are kept as months.
extension SQLiteReportSource {
    func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) throws -> ClosedRange<Day> {
        /// The newest day inside a month's row; nil where no day of the month has become part of one.
        func last(_ month: Day) throws -> Day? {
            let found =
                if let pair {
                    try Int.fetchOne(
                        db.cachedStatement(sql: "SELECT max(last) FROM monthly_pair WHERE site = ? AND pair = ? AND month = ?"),
                        arguments: [try id(site), pair.code, month.number])
                } else {
                    try Int.fetchOne(
                        db.cachedStatement(sql: "SELECT last FROM monthly WHERE site = ? AND month = ?"), arguments: [try id(site), month.number])
                }
            return found.map(Day.init(number:))
        }
        var (lower, upper) = (range.lowerBound, range.upperBound)
        let (first, end) = (lower.startOfMonth, upper.startOfMonth)
        if let last = try last(first), last >= lower { lower = first }
        if lower <= end, let last = try last(end), last > upper { upper = end.startOfMonth(adding: 1) - 1 }
        return lower...upper
    }

    func months(site: String, _ range: ClosedRange<Day>) throws -> [(month: Day, metrics: Metrics)] {
        try rows(
            "SELECT month, \(Self.sums) FROM monthly WHERE site = ? AND month BETWEEN ? AND ? GROUP BY month",
            [try id(site), range.lowerBound.number, range.upperBound.number]
        ).map { (Day(number: $0[0]), metrics($0)) }.filter { !$0.1.isZero }
    }

    func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(month: Day, metrics: Metrics)] {
        guard let value = try valueID(filter.value) else { return [] }
        return try rows(
            "SELECT month, \(Self.sums) FROM monthly_value WHERE site = ? AND dimension = ? AND month BETWEEN ? AND ? AND value = ? GROUP BY month",
            [try id(site), filter.dimension.rawValue, range.lowerBound.number, range.upperBound.number, value]
        ).map { (Day(number: $0[0]), metrics($0)) }
    }
}
