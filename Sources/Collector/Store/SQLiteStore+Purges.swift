import AnalyticsCore
import GRDB

/// What is kept about purges: when the clock was right, and what was deleted.
extension SQLiteStore {
    /// Whether another process held the database for longer than this one waits.
    static func isBusy(_ error: any Error) -> Bool { (error as? DatabaseError)?.resultCode == .SQLITE_BUSY }

    /// The clock and the running time of the machine when they last agreed; nil before the first purge, and when what is kept is garbled.
    func clockAnchor() throws -> MachineTime? {
        try pool.read { db in
            try Row.fetchOne(db, sql: "SELECT wall, uptime, boot FROM purge_state WHERE wall != 0").flatMap { row in
                let (wall, uptime) = (row[0] as Int64, row[1] as Int64)
                guard MachineTime.possibleSeconds.contains(wall), MachineTime.possibleSeconds.contains(uptime) else { return nil }
                return MachineTime(wall: Timestamp(seconds: wall), uptime: uptime, boot: row[2])
            }
        }
    }

    func keep(_ anchor: MachineTime) throws {
        try pool.write { db in
            try db.execute(
                sql: """
                    INSERT INTO purge_state (id, wall, uptime, boot, unclean) VALUES (1, ?, ?, ?, 0)
                    ON CONFLICT (id) DO UPDATE SET wall = excluded.wall, uptime = excluded.uptime, boot = excluded.boot
                    """, arguments: [anchor.wall.seconds, anchor.uptime, anchor.boot])
        }
    }

    /// Every certificate, oldest first, as it was written.
    func certificates() throws -> [(number: Int, json: String)] {
        try pool.read { db in
            try Row.fetchAll(db, sql: "SELECT id, json FROM purge_certificate ORDER BY id").map { ($0[0], $0[1]) }
        }
    }

    /// What was deleted and is in no certificate yet, by whichever process.
    func pending() throws -> [FadedRows] { try pool.read { try Self.pending($0) } }

    private static func pending(_ db: Database) throws -> [FadedRows] {
        let rows = try Row.fetchAll(db, sql: "SELECT class, items, rows FROM purge_pending").reduce(into: [String: FadedRows]()) { all, row in
            if let kind = FadedRows.Kind(rawValue: row[0]) { all[kind.rawValue] = FadedRows(kind: kind, items: row[1], rows: row[2]) }
        }
        return FadedRows.Kind.allCases.compactMap { rows[$0.rawValue] }
    }

    /// Adds a certificate, in one transaction with taking what is pending.
    /// - Parameter write: is given the certificate's number, the text of the one before, and what is pending; nil when there is nothing to certify.
    func addCertificate(
        _ write: (_ number: Int, _ previous: String?, _ pending: [FadedRows]) throws -> String?
    ) throws -> (number: Int, json: String)? {
        try pool.write { db in
            let last = try Row.fetchOne(db, sql: "SELECT id, json FROM purge_certificate ORDER BY id DESC LIMIT 1")
            let number = (last?[0] ?? 0) + 1
            guard let json = try write(number, last?[1], Self.pending(db)) else { return nil }
            try db.execute(sql: "INSERT INTO purge_certificate (id, json) VALUES (?, ?)", arguments: [number, json])
            try db.execute(sql: "DELETE FROM purge_pending")
            return (number, json)
        }
    }
}
