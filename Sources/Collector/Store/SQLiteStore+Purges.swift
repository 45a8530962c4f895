import AnalyticsCore
import GRDB

/// What is kept about purges: when the clock was right, and what was deleted.
extension SQLiteStore {
    /// The clock and the running time of the machine when they last agreed; nil before the first purge.
    func clockAnchor() throws -> MachineTime? {
        try pool.read { db in
            try Row.fetchOne(db, sql: "SELECT wall, uptime, boot FROM purge_state WHERE wall != 0").map {
                MachineTime(wall: Timestamp(seconds: $0[0]), uptime: $0[1], boot: $0[2])
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

    /// Adds a certificate; `write` is given its number and the text of the one before.
    func addCertificate(_ write: (_ number: Int, _ previous: String?) throws -> String) throws -> (number: Int, json: String) {
        try pool.write { db in
            let last = try Row.fetchOne(db, sql: "SELECT id, json FROM purge_certificate ORDER BY id DESC LIMIT 1")
            let number = (last?[0] ?? 0) + 1
            let json = try write(number, last?[1])
            try db.execute(sql: "INSERT INTO purge_certificate (id, json) VALUES (?, ?)", arguments: [number, json])
            return (number, json)
        }
    }
}
