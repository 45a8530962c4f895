import AnalyticsCore
import GRDB
import GRDBSQLite

/// Reads the dashboard's data files from one consistent state of the store: every row once, in the order of time.
struct SQLiteArchiveSource {
    let db: Database
    let reports: SQLiteReportSource

    init(db: Database) {
        self.db = db
        reports = SQLiteReportSource(db: db)
    }

    /// Hands over the statement at each of its rows. Columns are read without GRDB's rows, which cost more than SQLite itself: years have millions.
    func forEachRow(_ sql: String, _ arguments: StatementArguments, _ body: (SQLiteRow) throws -> Void) throws {
        let statement = try db.cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        let handle = statement.sqliteStatement
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        while true {
            let step = sqlite3_step(handle)
            if step == SQLITE_DONE { return }
            guard step == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: step), message: db.lastErrorMessage) }
            try body(SQLiteRow(handle: handle))
        }
    }
}

/// The row a statement stands at.
struct SQLiteRow {
    fileprivate let handle: OpaquePointer?

    subscript(column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// Lent until the statement moves on.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// Five columns from one on.
    func metrics(from column: Int32) -> Metrics {
        Metrics(
            visits: self[column], pageviews: self[column + 1], bounces: self[column + 2], engagedSeconds: self[column + 3], events: self[column + 4])
    }
}

extension SQLiteStore {
    /// Reads the dashboard's data files from one consistent state of the store.
    func readArchive<T>(_ body: (SQLiteArchiveSource) throws -> T) throws -> T { try pool.read { try body(SQLiteArchiveSource(db: $0)) } }

    /// A store that nothing has been written to.
    static func readEmptyArchive<T>(_ body: (SQLiteArchiveSource) throws -> T) throws -> T {
        try empty().read { try body(SQLiteArchiveSource(db: $0)) }
    }
}
