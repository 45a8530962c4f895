import AnalyticsCore
import Foundation
import GRDB

extension SQLiteStore {
    /// Lets everything fade that is older than the horizon (P6): each day, pair and month in a transaction of its own, so that no writer waits
    /// long and a purge that is killed has done some of them whole and the others not at all. What is left of deleted bytes goes with `clean()`.
    ///
    /// - Parameter k: fewest visits a value of a month may stand for.
    /// - Returns: one entry per kind but `unusedValues`, in order.
    func purge(_ horizon: StoreHorizon, k: Int) throws -> [FadedRows] {
        var faded = try [deleteHours(horizon), fadePairs(horizon)]
        let (values, totals) = try fadeCounts(horizon)
        faded += [values, totals, try fadeVisitors(horizon)]
        // Before their values are folded for nothing.
        let months = try deleteMonths(horizon)
        faded += [try foldMonths(horizon, k: k), months]
        return faded
    }

    private func deleteHours(_ horizon: StoreHorizon) throws -> FadedRows {
        let rows = try sites().reduce(0) { sum, site in
            try sum + pool.write { try MonthTables(db: $0, horizon: horizon).deleteHours(site: site) }
        }
        return FadedRows(kind: .hours, items: rows, rows: rows)
    }

    private func fadePairs(_ horizon: StoreHorizon) throws -> FadedRows {
        let due = try pool.read { db in
            try Row.fetchAll(
                db, sql: "SELECT DISTINCT site, day, pair FROM daily_pair WHERE day < ? ORDER BY site, day, pair", arguments: [horizon.pairDay.number]
            ).map { (site: $0[0] as Int64, day: Day(number: $0[1]), pair: PairKey(code: $0[2])) }.filter { $0.pair != nil }
        }
        var faded = FadedRows(kind: .pairs)
        var days: Set<[Int]> = []
        try inTransactions(Self.markingLast(due) { [Int($0.site), $0.day.number] }) { db, marked in
            let unit = marked.unit
            guard let pair = unit.pair else { return 0 }
            let tables = MonthTables(db: db, horizon: horizon)
            let moved = try tables.fadePairs(site: unit.site, pair: pair, day: unit.day)
            if moved.rows > 0 { days.insert([Int(unit.site), unit.day.number]) }
            if marked.isLast, days.contains([Int(unit.site), unit.day.number]) { try tables.note(.pairs, items: 1) }
            faded.rows += moved.rows
            return moved.cells
        }
        faded.items = days.count
        return faded
    }

    private func fadeCounts(_ horizon: StoreHorizon) throws -> (values: FadedRows, totals: FadedRows) {
        var (values, totals) = (FadedRows(kind: .values), FadedRows(kind: .totals))
        try inTransactions(try pool.read { try Self.days(["daily", "daily_value"], before: horizon.day, $0) }) { db, unit in
            let moved = try MonthTables(db: db, horizon: horizon).fadeCounts(site: unit.site, day: unit.day)
            values.add(moved.values)
            totals.add(moved.totals)
            return moved.values
        }
        return (values, totals)
    }

    private func fadeVisitors(_ horizon: StoreHorizon) throws -> FadedRows {
        var faded = FadedRows(kind: .visitors)
        try inTransactions(try pool.read { try Self.days(FadedRows.Kind.visitors.tables, before: horizon.visitorDay, $0) }) { db, unit in
            let rows = try MonthTables(db: db, horizon: horizon).fadeVisitors(site: unit.site, day: unit.day)
            faded.add(rows)
            return rows
        }
        return faded
    }

    private func deleteMonths(_ horizon: StoreHorizon) throws -> FadedRows {
        var faded = FadedRows(kind: .months)
        guard let first = horizon.month else { return faded }
        for (site, month) in try pool.read({ try Self.months(before: first, $0) }) {
            faded.items += 1
            faded.rows += try pool.write { try MonthTables(db: $0, horizon: horizon).deleteMonth(site: site, month: month) }
        }
        return faded
    }

    /// Folds the rare values of months that are over and have gained something since the last time.
    func foldMonths(_ horizon: StoreHorizon, k: Int) throws -> FadedRows {
        var faded = FadedRows(kind: .folded)
        var months: Set<[Int]> = []
        let due = try pool.read { try Self.toFold(horizon, $0) }
        try inTransactions(Self.markingLast(due) { [Int($0.site), $0.month.number] }) { db, marked in
            let unit = marked.unit
            if marked.isLast { try MonthTables(db: db, horizon: horizon).note(.folded, items: 1) }
            months.insert([Int(unit.site), unit.month.number])
            let fold = MonthFold(db: db, k: k, site: unit.site, month: unit.month)
            guard let folded = try PairKey(code: unit.code).map({ try fold.fold($0) }) ?? Dimension(rawValue: unit.code).map({ try fold.fold($0) }) else {
                return 0
            }
            faded.rows += folded.gone
            return folded.read
        }
        faded.items = months.count
        return faded
    }

    /// Tells the last unit of each group, with which the group is certified: once, however often a purge is killed on the way.
    private static func markingLast<Unit>(_ units: [Unit], by group: (Unit) -> [Int]) -> [(unit: Unit, isLast: Bool)] {
        units.indices.map { index in (units[index], index + 1 == units.count || group(units[index]) != group(units[index + 1])) }
    }

    /// Rows or cells a transaction may read and write before it ends: a few hundred milliseconds, and few waits for the disk.
    private static let workPerTransaction = 50_000

    /// Does units of work, each whole in one transaction; small ones share one.
    /// - Parameter body: returns how much work it was.
    private func inTransactions<Unit>(_ units: [Unit], _ body: (Database, Unit) throws -> Int) throws {
        var rest = units[...]
        while !rest.isEmpty {
            try pool.write { db in
                var work = 0
                while work < Self.workPerTransaction, let unit = rest.popFirst() { work += try body(db, unit) + 100 }
            }
        }
    }

    /// Months that are over and gained something since they were folded: pairs before the values they name.
    static func toFold(_ horizon: StoreHorizon, _ db: Database) throws -> [(site: Int64, month: Day, code: Int)] {
        try Row.fetchAll(db, sql: "SELECT site, month, code FROM month_to_fold ORDER BY site, month, code < 256, code")
            .map { (site: $0[0], month: Day(number: $0[1]), code: $0[2]) }
            .filter { StoreHorizon.isComplete(month: $0.month, before: $0.code > 0xFF ? horizon.pairDay : horizon.day) }
    }

    static func days(_ tables: [String], before first: Day, _ db: Database) throws -> [(site: Int64, day: Day)] {
        let selects = tables.map { "SELECT site, day FROM \($0) WHERE day < ?1" }.joined(separator: " UNION ")
        return try Row.fetchAll(db, sql: "\(selects) ORDER BY site, day", arguments: [first.number]).map { ($0[0], Day(number: $0[1])) }
    }

    static func months(before first: Day, _ db: Database) throws -> [(site: Int64, month: Day)] {
        let selects = FadedRows.Kind.months.tables.map { "SELECT site, month FROM \($0) WHERE month < ?1" }.joined(separator: " UNION ")
        return try Row.fetchAll(db, sql: "\(selects) ORDER BY site, month", arguments: [first.number]).map { ($0[0], Day(number: $0[1])) }
    }

    private func sites() throws -> [Int64] { try pool.read { try Int64.fetchAll($0, sql: "SELECT id FROM site") } }

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
