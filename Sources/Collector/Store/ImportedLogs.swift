import AnalyticsCore
import Foundation
import GRDB

/// Up to where a server log is in the aggregates.
struct ImportedLog: Equatable {
    /// nil for a log that is not known yet.
    var id: Int64?
    var identity: LogIdentity
    /// Start and number of the next line, and whether it was counted without its line feed.
    var offset = 0
    var line = 1
    var tailWasCounted = false
    /// Where the day of the last line begins.
    var dayOffset = 0
    var dayLine = 1
    /// Of the last line.
    var last = Timestamp(seconds: 0)
}

extension SQLiteStore {
    /// The logs of a site that have been imported.
    func importedLogs(site: String) throws -> [ImportedLog] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT imported_log.* FROM imported_log JOIN site ON site.id = imported_log.site WHERE site.name = ? ORDER BY imported_log.id
                    """, arguments: [site]
            ).map { row in
                ImportedLog(
                    id: row["id"], identity: LogIdentity(length: row["head_length"], digest: [UInt8](row["head_digest"] as Data)),
                    offset: row["offset"], line: row["line"], tailWasCounted: row["tail"] as Int != 0, dayOffset: row["day_offset"],
                    dayLine: row["day_line"], last: Timestamp(seconds: row["last"]))
            }
        }
    }

    /// Adds what lines of a log have gained, and moves the log's position, in one transaction: each line counts once.
    /// - Returns: the row of the log.
    func add(_ rollup: Rollup, of log: ImportedLog, site: String, keeping horizon: StoreHorizon) throws -> Int64 {
        var id: Int64 = 0
        try add(rollup, keeping: horizon) { db in
            let values: StatementArguments = [
                try RollupWriter.siteID(site, db), log.identity.length, Data(log.identity.digest), log.offset, log.line, log.tailWasCounted ? 1 : 0,
                log.dayOffset, log.dayLine, log.last.seconds,
            ]
            if let known = log.id {
                try db.execute(
                    sql: """
                        UPDATE imported_log SET site = ?, head_length = ?, head_digest = ?, offset = ?, line = ?, tail = ?, day_offset = ?, day_line = ?,
                        last = ?, writes = writes + 1 WHERE id = ?
                        """, arguments: values + [known])
                id = known
            } else {
                try db.execute(
                    sql: """
                        INSERT INTO imported_log (site, head_length, head_digest, offset, line, tail, day_offset, day_line, last, writes)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        """, arguments: values)
                id = db.lastInsertedRowID
            }
        }
        return id
    }
}
