import AnalyticsCore
import Foundation
import GRDB
import GRDBSQLite

/// What was deleted leaves the file: unused texts, free pages, the write-ahead log.
extension SQLiteStore {
    /// Pages given back in one go; a writer waits no longer than that takes.
    private static let pagesAtATime = 2000

    /// Whether deleted bytes may still be in the file or its log, also those of a purge that was killed.
    func isUnclean() throws -> Bool {
        try pool.read { try Int.fetchOne($0, sql: "SELECT unclean FROM purge_state") == 1 }
    }

    /// Deletes values that nothing names any more, shrinks the file, and empties the write-ahead log.
    /// - Returns: how many values went, and why the log could not be emptied, if it could not; then the next call tries again.
    func clean() throws -> (unusedValues: Int, problem: String?) {
        let values = try deleteUnusedValues()
        do { try shrink() } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return (values, "the file still holds what was deleted: another process writes to the database; the next purge goes on")
        }
        guard try emptyLog() else {
            return (values, "the write-ahead log still holds what was deleted: another process reads from the database")
        }
        try pool.write { try $0.execute(sql: "UPDATE purge_state SET unclean = 0") }
        return (values, nil)
    }

    /// Values that nothing names, as things are.
    func unusedValues() throws -> Int { try pool.read { try Self.unused($0).count } }

    private func deleteUnusedValues() throws -> Int {
        try pool.writeWithoutTransaction { db in
            // SQLite would look for references by reading all counts once for each value; that they are unused is known already.
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            var number = 0
            try db.inTransaction(.immediate) {
                let statement = try db.cachedStatement(sql: "DELETE FROM value WHERE id = ?")
                for id in try Self.unused(db) {
                    try statement.execute(arguments: [id])
                    number += 1
                }
                try MonthTables(db: db, horizon: .everything).note(.unusedValues, items: number, rows: number)
                return .commit
            }
            forgetValues()
            return number
        }
    }

    /// Two-way counts name no value that their day or month does not have, so these decide. One pass over the counts: 10 million a second.
    private static func unused(_ db: Database) throws -> [Int64] {
        let largest = try Int.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM value") ?? 0
        var isUsed = [Bool](repeating: false, count: largest + 1)
        for table in ["daily_value", "monthly_value"] {
            let statement = try db.makeStatement(sql: "SELECT value FROM \(table)")
            while true {
                let step = sqlite3_step(statement.sqliteStatement)
                if step == SQLITE_DONE { break }
                guard step == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: step), message: db.lastErrorMessage) }
                let id = Int(sqlite3_column_int64(statement.sqliteStatement, 0))
                if isUsed.indices.contains(id) { isUsed[id] = true }
            }
        }
        return try Int64.fetchAll(db, sql: "SELECT id FROM value").filter { !isUsed[Int($0)] }
    }

    private func shrink() throws {
        try pool.writeWithoutTransaction { db in
            guard try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") != 0 else {
                // The file was made by another program, or long ago: only writing it anew can shrink it.
                return try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL; VACUUM")
            }
        }
        var free = Int.max
        while true {
            let left = try pool.writeWithoutTransaction { db in
                _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum(\(Self.pagesAtATime))")
                return try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
            }
            guard left > 0, left < free else { return }
            free = left
        }
    }

    /// False when a reader holds the log back for longer than a writer may wait.
    private func emptyLog() throws -> Bool {
        try pool.writeWithoutTransaction { db in
            // Others cannot write meanwhile.
            _ = try Row.fetchAll(db, sql: "PRAGMA busy_timeout = \(Self.usualPatience * 1000)")
            defer { _ = try? Row.fetchAll(db, sql: "PRAGMA busy_timeout = \(patience * 1000)") }
            return try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] as Int == 0 } ?? false
        }
    }

    /// Bytes of each table with its indexes; nil where this SQLite cannot tell. Reads the whole file.
    func tableBytes() throws -> [String: Int]? {
        try? pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name
                    """
            ).reduce(into: [:]) { $0[$1[0] as String] = $1[1] as Int }
        }
    }

    /// Rows of each table.
    func tableRows(_ tables: some Sequence<String>) throws -> [String: Int] {
        try pool.read { db in
            try Dictionary(uniqueKeysWithValues: tables.map { ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0) })
        }
    }
}
