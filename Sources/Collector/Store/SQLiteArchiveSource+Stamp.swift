import AnalyticsCore
import GRDB

extension SQLiteArchiveSource {
    /// Numbers that differ when anything before today does: totals of days, months and hours, yesterday's values (visits go on after midnight), what
    /// was purged, what was imported. A few milliseconds: thousands of small rows and the values of one day.
    ///
    /// A late correction of an older day that leaves every total as it was is missed; the close of the day brings it.
    func stamp(site: String, before today: Day, at start: Timestamp) throws -> [Int] {
        guard let id = try reports.id(site) else { return [] }
        let sums = "count(*), total(visits), total(pageviews), total(bounces), total(engaged_seconds), total(events)"
        var stamp: [Int] = []
        func add(_ sql: String, _ arguments: StatementArguments) throws {
            let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
            stamp += row.map { row in (0..<row.count).map { Int(max(-9e15, min(9e15, (row[$0] as Double?) ?? 0))) } } ?? []
        }
        try add("SELECT \(sums) FROM daily WHERE site = ? AND day < ?", [id, today.number])
        try add("SELECT \(sums), total(last) FROM monthly WHERE site = ?", [id])
        try add("SELECT \(sums) FROM hourly WHERE site = ? AND hour < ?", [id, start.seconds])
        try add("SELECT count(*), total(last), total(id) FROM monthly_pair WHERE site = ?", [id])
        for dimension in AnalyticsCore.Dimension.allCases {
            try add("SELECT \(sums) FROM daily_value WHERE site = ? AND dimension = ? AND day = ?", [id, dimension.rawValue, today.number - 1])
        }
        try add("SELECT max(id) FROM purge_certificate", [])
        try add("SELECT total(writes) FROM imported_log", [])
        return stamp
    }
}
