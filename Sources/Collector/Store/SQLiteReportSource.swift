import AnalyticsCore
import GRDB

/// Reads reports from one consistent state of the store.
struct SQLiteReportSource: ReportSource {
    let db: Database

    /// In the order of `metrics(_:)`.
    static let sums = "sum(visits), sum(pageviews), sum(bounces), sum(engaged_seconds), sum(events)"

    func days(site: String, _ range: ClosedRange<Day>) throws -> [(day: Day, metrics: Metrics)] {
        try rows(
            "SELECT day, \(Self.sums) FROM daily WHERE site = ? AND day BETWEEN ? AND ? GROUP BY day",
            [try id(site), range.lowerBound.number, range.upperBound.number]
        ).map { (Day(number: $0[0]), metrics($0)) }
    }

    func hours(site: String, from: Timestamp, until: Timestamp) throws -> [(hour: Timestamp, metrics: Metrics)] {
        try rows(
            "SELECT hour, \(Self.sums) FROM hourly WHERE site = ? AND hour >= ? AND hour < ? GROUP BY hour",
            [try id(site), from.seconds, until.seconds]
        ).map { (Timestamp(seconds: $0[0]), metrics($0)) }
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) throws -> [(value: String, metrics: Metrics)] {
        let arguments = [try id(site), dimension.rawValue, range.lowerBound.number, range.upperBound.number] as [(any DatabaseValueConvertible)?]
        let days = try rows(
            """
            SELECT value.text, \(Self.sums) FROM daily_value JOIN value ON value.id = daily_value.value
            WHERE site = ? AND dimension = ? AND day BETWEEN ? AND ? GROUP BY value.id
            """, arguments)
        let months = try rows(
            """
            SELECT value.text, \(Self.sums) FROM monthly_value JOIN value ON value.id = monthly_value.value
            WHERE site = ? AND dimension = ? AND month BETWEEN ? AND ? GROUP BY value.id
            """, arguments)
        return added((days + months).map { (value: $0[0] as String, metrics: metrics($0)) })
    }

    /// Each value once, without those that count nothing.
    private func added(_ counts: [(value: String, metrics: Metrics)]) -> [(value: String, metrics: Metrics)] {
        var sums: [String: Metrics] = [:]
        for (value, metrics) in counts { sums[value, default: Metrics()] += metrics }
        return sums.filter { !$0.value.isZero }.map { (value: $0.key, metrics: $0.value) }
    }

    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(day: Day, metrics: Metrics)] {
        guard let value = try valueID(filter.value) else { return [] }
        return try rows(
            "SELECT day, \(Self.sums) FROM daily_value WHERE site = ? AND dimension = ? AND day BETWEEN ? AND ? AND value = ? GROUP BY day",
            [try id(site), filter.dimension.rawValue, range.lowerBound.number, range.upperBound.number, value]
        ).map { (Day(number: $0[0]), metrics($0)) }
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) throws
        -> [(value: String, metrics: Metrics)]
    {
        guard let value = try valueID(filter.value), let site = try id(site), let pair = PairKey(dimension, filter.dimension) else { return [] }
        let filterIsFirst = pair.first == filter.dimension
        var sums: [Int64: Metrics] = [:]
        for period in [PairTable.Period.day, .month] {
            try PairTable(db: db, period: period).cells(site: site, pair: pair, range) { cell in
                guard (filterIsFirst ? cell.first : cell.second) == value else { return }
                sums[filterIsFirst ? cell.second : cell.first, default: Metrics()] += cell.metrics
            }
        }
        let statement = try db.cachedStatement(sql: "SELECT text FROM value WHERE id = ?")
        return added(
            try sums.map { id, metrics in
                // What a month has folded has no text.
                (value: try String.fetchOne(statement, arguments: [id]) ?? StoredText.other.text, metrics: metrics)
            })
    }

    func id(_ site: String) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM site WHERE name = ?"), arguments: [site])
    }

    func valueID(_ text: String) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM value WHERE text = ?"), arguments: [text])
    }

    func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }

    func metrics(_ row: Row) -> Metrics {
        Metrics(visits: row[1], pageviews: row[2], bounces: row[3], engagedSeconds: row[4], events: row[5])
    }
}

extension SQLiteStore {
    /// Reads from one consistent state of the store.
    func read<T>(_ body: (any ReportSource) throws -> T) throws -> T {
        try pool.read { db in try body(SQLiteReportSource(db: db)) }
    }
}
