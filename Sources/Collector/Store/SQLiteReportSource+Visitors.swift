import AnalyticsCore
import GRDB
import GRDBSQLite

extension SQLiteReportSource {
    func visitorTables(site name: String, _ range: ClosedRange<Day>) throws -> VisitorTables? {
        guard let site = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM site WHERE name = ?"), arguments: [name]) else { return nil }
        let days: StatementArguments = [site, range.lowerBound.number, range.upperBound.number]
        // Table by table, so that each finds its first day in the key: over all tables at once, every row of the site would be read.
        let firsts = HistoryTable.allCases.map {
            "UNION ALL SELECT min(day) FROM daily_history WHERE site = ?1 AND history = \($0.rawValue) AND day BETWEEN ?2 AND ?3 AND count > 0"
        }
        let first = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT min(day) FROM (
                    SELECT min(day) AS day FROM daily_visit_state WHERE site = ?1 AND day BETWEEN ?2 AND ?3 AND visits > 0
                    \(firsts.joined(separator: "\n")))
                    """), arguments: days)
        guard let first else { return nil }
        var tables = VisitorTables(first: Day(number: first), days: range.upperBound.number - first + 1)
        let states = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT day, state, source, visits FROM daily_visit_state WHERE site = ? AND day BETWEEN ? AND ? AND visits > 0
                    ORDER BY day, state, source
                    """),
            arguments: days)
        while let row = try states.next() {
            guard let state = VisitState(rawValue: row[1]), let source = SourceClass(rawValue: row[2]) else { continue }
            tables.visitsByStateAndSource.append(.init(day: row[0] as Int - first, state: state, source: source, count: row[3]))
        }
        for table in HistoryTable.allCases { try read(table, site, range, first: first, into: &tables) }
        return tables
    }

    /// Reads columns without GRDB's rows, which cost more than SQLite itself: a year of a large site has hundreds of thousands.
    private func read(_ table: HistoryTable, _ site: Int64, _ range: ClosedRange<Day>, first: Int, into tables: inout VisitorTables) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT day, cookie_group, lag, count FROM daily_history
                WHERE site = ? AND history = ? AND day BETWEEN ? AND ? AND count > 0 ORDER BY day, cookie_group, lag
                """)
        try statement.setArguments([site, table.rawValue, range.lowerBound.number, range.upperBound.number])
        let handle = statement.sqliteStatement
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        while true {
            let step = sqlite3_step(handle)
            if step == SQLITE_DONE { return }
            guard step == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: step), message: db.lastErrorMessage) }
            func column(_ index: Int32) -> Int { Int(sqlite3_column_int64(handle, index)) }
            let (day, group, lag, count) = (column(0) - first, column(1), column(2), column(3))
            switch table {
            case .visitDays: tables.visitDays.append(.init(day: day, group: group, lag: lag, count: count))
            case .decisions: tables.decisions.append(.init(day: day, group: group, lag: lag, count: count))
            case .firstReturnAfterDecision: tables.firstReturnsAfterDecision.append(.init(day: day, group: group, lag: lag, count: count))
            case .idsCreated: tables.idsCreated.append(.init(day: day, group: group, count: count))
            case .visitsConsentRemembered: tables.visitsConsentRemembered.append(.init(day: day, group: group, count: count))
            case .visitsConsentGiven: tables.visitsConsentGiven.append(.init(day: day, group: group, count: count))
            }
        }
    }
}
