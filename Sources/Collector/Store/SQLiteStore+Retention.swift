import AnalyticsCore
import Foundation
import GRDB

extension SQLiteStore {
    /// What a purge removes from the aggregates.
    struct AgedRows: Equatable {
        var rule: String
        var rows: Int
    }

    /// Deletes aggregates past their age, values nothing refers to any more, and gives the space back.
    ///
    /// - Parameters:
    ///   - hourlyBefore: first instant of hourly and two-way detail that stays.
    ///   - dailyBefore: first day of daily counts that stays.
    ///   - dryRun: count only.
    func purge(hourlyBefore: Timestamp, dailyBefore: Day, dryRun: Bool) throws -> [AgedRows] {
        let rules: [(rule: String, table: String, condition: String, argument: Int64)] = [
            ("hourly counts", "hourly", "hour < ?", hourlyBefore.seconds),
            ("two-way counts", "daily_pair", "day < ?", Int64(hourlyBefore.utcDay.number)),
            ("daily counts", "daily_value", "day < ?", Int64(dailyBefore.number)),
            ("daily visitor histories", "daily_history", "day < ?", Int64(dailyBefore.number)),
        ]
        let aged = try pool.write { db in
            try rules.map { rule in
                let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rule.table) WHERE \(rule.condition)", arguments: [rule.argument])
                if !dryRun, count != 0 { try db.execute(sql: "DELETE FROM \(rule.table) WHERE \(rule.condition)", arguments: [rule.argument]) }
                return AgedRows(rule: rule.rule, rows: count ?? 0)
            }
        }
        guard !dryRun, aged.contains(where: { $0.rows > 0 }) else { return aged }
        // Two-way cells live shorter than the one-way counts of the same values, so these decide what is still named.
        try pool.write { db in
            try db.execute(sql: "DELETE FROM value WHERE id NOT IN (SELECT value FROM daily_value)")
            forgetValues()
        }
        try pool.writeWithoutTransaction { db in
            _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum")
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return aged
    }

    /// Packs the two-way counts of every day before `day` that is not packed yet.
    func finishDays(before day: Day) throws {
        let open = try pool.read { db in
            try Row.fetchAll(
                db, sql: "SELECT DISTINCT site, day FROM daily_pair WHERE generation < ? AND day < ?",
                arguments: [PairTable.finished, day.number]
            ).map { (site: $0[0] as Int64, day: Day(number: $0[1])) }
        }
        for (site, day) in open {
            try pool.write { db in
                _ = try PairTable(db: db).finish(site: site, day: day)
            }
        }
    }
}
