import AnalyticsCore
import GRDB

extension SQLiteStore {
    /// What `purge` would find, counted in one reading: rows that are too old now. Changes nothing.
    ///
    /// Of folded values, those of fewer than k visits are counted that are, or would come to be, in months that are over; a purge may have to
    /// fold a few more with them, and the two-way counts of the month: rows are a lower bound, months are not.
    func overdue(_ horizon: StoreHorizon, k: Int) throws -> [FadedRows] {
        try pool.read { db in
            func count(_ sql: String, _ limit: Int64) throws -> (items: Int, rows: Int) {
                let row = try Row.fetchOne(db, sql: sql, arguments: [limit])
                return (row?[0] ?? 0, row?[1] ?? 0)
            }
            func faded(_ kind: FadedRows.Kind, _ counts: (items: Int, rows: Int)) -> FadedRows {
                FadedRows(kind: kind, items: counts.items, rows: counts.rows)
            }
            let day = "count(DISTINCT site << 32 | day), count(*)"
            let visitors = try Self.days(FadedRows.Kind.visitors.tables, before: horizon.visitorDay, db).count
            let visitorRows = try FadedRows.Kind.visitors.tables.reduce(0) {
                try $0 + count("SELECT 0, count(*) FROM \($1) WHERE day < ?", Int64(horizon.visitorDay.number)).rows
            }
            return [
                faded(.hours, try count("SELECT count(*), count(*) FROM hourly WHERE hour < ?", horizon.hour.seconds)),
                faded(.pairs, try count("SELECT \(day) FROM daily_pair WHERE day < ?", Int64(horizon.pairDay.number))),
                faded(.values, try count("SELECT \(day) FROM daily_value WHERE day < ?", Int64(horizon.day.number))),
                faded(.totals, try count("SELECT \(day) FROM daily WHERE day < ?", Int64(horizon.day.number))),
                faded(.visitors, (visitors, visitorRows)), faded(.folded, try toBeFolded(horizon, k, db)),
                faded(.months, try monthsBeyond(horizon, db)),
            ]
        }
    }

    private func monthsBeyond(_ horizon: StoreHorizon, _ db: Database) throws -> (items: Int, rows: Int) {
        guard let first = horizon.month else { return (0, 0) }
        let rows = try FadedRows.Kind.months.tables.reduce(0) {
            try $0 + (Int.fetchOne(db, sql: "SELECT count(*) FROM \($1) WHERE month < ?", arguments: [first.number]) ?? 0)
        }
        return (try Self.months(before: first, db).count, rows)
    }

    private func toBeFolded(_ horizon: StoreHorizon, _ k: Int, _ db: Database) throws -> (items: Int, rows: Int) {
        var months = Set(try Self.toFold(horizon, db).map { [Int($0.site), $0.month.number] })
        for (site, day) in try Self.days(["daily_value"], before: horizon.day, db) {
            if StoreHorizon.isComplete(month: day.startOfMonth, before: horizon.day) { months.insert([Int(site), day.startOfMonth.number]) }
        }
        for (site, day) in try Self.days(["daily_pair"], before: horizon.pairDay, db) {
            if StoreHorizon.isComplete(month: day.startOfMonth, before: horizon.pairDay) { months.insert([Int(site), day.startOfMonth.number]) }
        }
        var rows = 0
        // What is deleted as a whole need not be folded.
        months = months.filter { !horizon.isBeyond(month: Day(number: $0[1])) }
        for month in months where StoreHorizon.isComplete(month: Day(number: month[1]), before: horizon.day) {
            let next = Day(number: month[1]).startOfMonth(adding: 1).number
            for dimension in Dimension.allCases where dimension.fadingCount(Metrics()) != nil {
                let rare = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT sum(visits), sum(pageviews), sum(events) FROM (
                        SELECT value, visits, pageviews, events FROM daily_value WHERE site = ?1 AND dimension = ?2 AND day >= ?3 AND day < ?4
                        UNION ALL SELECT value, visits, pageviews, events FROM monthly_value WHERE site = ?1 AND dimension = ?2 AND month = ?3)
                        WHERE value NOT IN (SELECT id FROM value WHERE text = ?5 OR substr(text, -length(?6)) = ?6) GROUP BY value
                        """, arguments: [month[0], dimension.rawValue, month[1], next, StoredText.other.text, StoredText.other(under: "")]
                ).filter { row in
                    let metrics = Metrics(visits: row[0], pageviews: row[1], events: row[2])
                    return dimension.fadingCount(metrics).map { $0 < k } ?? false
                }
                rows += rare.count
            }
        }
        return (months.count, rows)
    }
}
