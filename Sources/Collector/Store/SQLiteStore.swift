import AnalyticsCore
import Foundation
import GRDB
import Synchronization

/// The embedded store: aggregates in one SQLite file (WAL).
///
/// One process writes (`serve`); any number may read at the same time. Deleted bytes are overwritten (`secure_delete`).
final class SQLiteStore: Sendable {
    let pool: DatabasePool
    let path: String
    private let inode: UInt64
    /// How long a write waits for that of another process, in seconds.
    let patience: Int
    /// Ids of values known to be in the file. Emptied when another process has written.
    private let cache = Mutex(ValueCache())

    /// Opens or creates the file, and brings its schema up to date.
    ///
    /// - Parameter patience: how long a write waits for that of another process, in seconds.
    /// - Throws: `DatabaseError`; nothing is changed when a migration fails.
    convenience init(path: String, patience: Int = SQLiteStore.usualPatience) throws {
        try self.init(path: path, isReadOnly: false, patience: patience)
        // Asked first: a file that is up to date is opened without waiting for whoever writes to it.
        while try !pool.read({ try Self.migrator.hasCompletedMigrations($0) }) {
            let known = try pool.read { try Self.migrator.appliedMigrations($0) }
            do { try Self.migrator.migrate(pool) } catch {
                // Each step is a transaction: one that another process, which opened the new file in the same moment, has done meanwhile fails here.
                guard try pool.read({ try Self.migrator.appliedMigrations($0) }) != known else { throw error }
            }
        }
    }

    static let usualPatience = 5

    private init(path: String, isReadOnly: Bool, patience: Int = SQLiteStore.usualPatience) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(TimeInterval(patience))
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            if !db.configuration.readonly {
                // A rollup must survive a power cut together with its position.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // Takes effect only while the file is new; later it would only wait for whoever writes.
                if try Int.fetchOne(db, sql: "PRAGMA page_count") == 0 { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
            }
        }
        pool = try Self.pool(path: path, configuration, patience: patience)
        self.path = path
        self.patience = patience
        inode = Self.inode(of: path) ?? 0
    }

    /// SQLite does not wait by itself while another process turns a new file to its log.
    private static func pool(path: String, _ configuration: GRDB.Configuration, patience: Int) throws -> DatabasePool {
        for _ in 0..<patience * 100 {
            do { return try DatabasePool(path: path, configuration: configuration) } catch let error as DatabaseError {
                guard error.resultCode == .SQLITE_BUSY, error.sql?.contains("journal_mode") == true else { throw error }
            }
            usleep(10_000)
        }
        return try DatabasePool(path: path, configuration: configuration)
    }

    /// Opens an existing file for reading; nil when there is none.
    static func forReading(path: String, patience: Int = usualPatience) throws -> SQLiteStore? {
        FileManager.default.fileExists(atPath: path) ? try SQLiteStore(path: path, patience: patience) : nil
    }

    /// A store that nothing has been written to, in memory.
    static func empty() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try migrator.migrate(queue)
        return queue
    }

    /// Opens an existing file without changing a byte of it, where its schema is up to date; nil when there is none.
    static func unchanged(path: String) throws -> SQLiteStore? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        if let store = try? SQLiteStore(path: path, isReadOnly: true), try store.pool.read({ try migrator.hasCompletedMigrations($0) }) { return store }
        return try SQLiteStore(path: path)
    }

    /// Opens an existing file as it is, whatever its schema, without changing it; nil when there is none. While nothing lies beside the file, not
    /// even SQLite's own index of the log is made.
    static func asItIs(path: String) throws -> SQLiteStore? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let isAlone = ["-wal", "-shm"].allSatisfy { !FileManager.default.fileExists(atPath: path + $0) }
        guard isAlone, let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) else {
            return try SQLiteStore(path: path, isReadOnly: true)
        }
        // Where this SQLite knows no URI, there is no such file.
        return try (try? SQLiteStore(path: "file:\(name)?immutable=1", isReadOnly: true)) ?? SQLiteStore(path: path, isReadOnly: true)
    }

    /// Whether the schema is the one of this version, no more and no less.
    func isOfThisVersion() throws -> Bool { try pool.read { try Self.migrator.hasCompletedMigrations($0) && !Self.migrator.hasBeenSuperseded($0) } }

    /// The schema of this version: the SQL of each table and index, by name.
    static func schema() throws -> [String: String] {
        let queue = try DatabaseQueue()
        try migrator.migrate(queue)
        return try queue.read { try schema($0) }
    }

    /// The schema of a database, as `schema()`.
    static func schema(_ db: Database) throws -> [String: String] {
        try Row.fetchAll(db, sql: "SELECT type || ' ' || name, ifnull(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex_%'")
            .reduce(into: [:]) { $0[$1[0] as String] = $1[1] as String }
    }

    private static let migrations = [
        ("v001-first-light", PackageResources.v001_first_light_sql), ("v002-imports", PackageResources.v002_imports_sql),
        ("v003-visit-states", PackageResources.v003_visit_states_sql), ("v004-fading", PackageResources.v004_fading_sql),
        ("v005-cookie-keys", PackageResources.v005_cookie_keys_sql),
    ]

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in Self.migrations {
            migrator.registerMigration(name) { db in try db.execute(sql: String(decoding: sql, as: UTF8.self)) }
        }
        return migrator
    }

    /// Whether the opened file is still the one at its path: a deleted or replaced file must not be written to.
    var isInPlace: Bool { Self.inode(of: path) == inode }

    private static func inode(of path: String) -> UInt64? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber)?.uint64Value
    }

    /// Up to where the journal is in the aggregates; nil for a new store.
    func position() throws -> JournalPosition? {
        try pool.read { db in
            try Row.fetchOne(db, sql: "SELECT segment, offset FROM journal_position").map {
                JournalPosition(segment: UInt64(bitPattern: $0["segment"] as Int64), offset: UInt64(bitPattern: $0["offset"] as Int64))
            }
        }
    }

    /// Adds what a rollup has gained, and moves the position, in one transaction (R2).
    ///
    /// Cost is per distinct value and pair of values that changed, not per event.
    func add(_ rollup: Rollup, upTo position: JournalPosition) throws {
        try add(rollup, keeping: .everything) { db in try Self.move(to: position, db) }
    }

    /// Adds what a rollup has gained, and whatever must change together with it, in one transaction.
    func add(_ rollup: Rollup, keeping horizon: StoreHorizon, together change: (Database) throws -> Void) throws {
        try pool.writeWithoutTransaction { db in
            var cache = self.cache.withLock { $0 }
            try db.inTransaction(.immediate) {
                // Asked with the lock held: a purge by another process just before must not leave ids here that are gone.
                let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
                if cache.dataVersion != version { cache = ValueCache(dataVersion: version) }
                try change(db)
                for (key, day) in rollup.days where day.hasChanges {
                    // What rested already is deleted, and certified; what comes now never rested as it came.
                    try MonthTables(db: db, horizon: horizon, settles: false).fade(key)
                    try RollupWriter(db: db, key: key, horizon: .everything).write(day, &cache)
                    // What is too old to rest as it was written becomes what a purge would make of it, in the same transaction.
                    try MonthTables(db: db, horizon: horizon, settles: false, certifies: false).fade(key)
                }
                return .commit
            }
            // Only what is committed may be remembered.
            self.cache.withLock { $0 = cache }
        }
    }

    /// Forgets the ids of values; inside the writer's turn.
    func forgetValues() { cache.withLock { $0 = ValueCache() } }

    private static func move(to position: JournalPosition, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO journal_position (id, segment, offset, writes) VALUES (1, ?, ?, 1)
                ON CONFLICT (id) DO UPDATE SET segment = excluded.segment, offset = excluded.offset, writes = writes + 1
                """, arguments: [Int64(bitPattern: position.segment), Int64(bitPattern: position.offset)])
    }

    /// Number of writes so far: what was rendered at the same number is up to date.
    func writes() throws -> Int {
        try pool.read { db in
            try Int.fetchOne(
                db, sql: "SELECT ifnull((SELECT sum(writes) FROM journal_position), 0) + ifnull((SELECT sum(writes) FROM imported_log), 0)") ?? 0
        }
    }

    /// The values each day from `day` on already has, for `Rollup.restore`.
    func values(from day: Day) throws -> [(key: SiteDay, dimension: AnalyticsCore.Dimension, values: [String])] {
        try pool.read { db in
            var known: [SiteDay: [AnalyticsCore.Dimension: [String]]] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT site.name, daily_value.day, daily_value.dimension, value.text
                    FROM site JOIN daily_value ON daily_value.site = site.id JOIN value ON value.id = daily_value.value
                    WHERE daily_value.day >= ?
                    """, arguments: [day.number])
            while let row = try rows.next() {
                guard let dimension = AnalyticsCore.Dimension(rawValue: row[2]) else { continue }
                known[SiteDay(site: row[0], day: Day(number: row[1])), default: [:]][dimension, default: []].append(row[3])
            }
            return known.flatMap { key, dimensions in dimensions.map { (key, $0.key, $0.value) } }
        }
    }
}

/// Ids of values, bounded.
struct ValueCache: Sendable {
    var dataVersion = -1
    private(set) var ids: [String: Int64] = [:]
    private static let limit = 200_000

    mutating func remember(_ text: String, _ id: Int64) {
        if ids.count >= Self.limit { ids.removeAll(keepingCapacity: true) }
        ids[text] = id
    }
}

extension SQLiteStore {
    /// Version of the SQLite library in use.
    static var libraryVersion: String { (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "unknown" }
}
