import AnalyticsCore
import GRDB
import GRDBSQLite

/// Writes the gains of one site's day inside a transaction.
struct RollupWriter {
    let db: Database
    let key: SiteDay
    let horizon: StoreHorizon

    func write(_ day: DayRollup, _ cache: inout ValueCache) throws {
        let site = try Self.siteID(key.site, db)
        let (hourly, daily) = (try upsert("hourly", ["site", "hour"]), try upsert("daily", ["site", "day"]))
        let value = try upsert("daily_value", ["site", "dimension", "day", "value"])
        try add(day.total, (site, Int64(key.day.number), nil, nil), daily)
        for (hour, metrics) in day.hours where hour >= horizon.hour { try add(metrics, (site, hour.seconds, nil, nil), hourly) }
        guard key.day >= horizon.day else { return }
        try day.forEachCount { dimension, text, metrics in
            try add(metrics, (site, Int64(dimension.rawValue), Int64(key.day.number), try id(of: text, &cache)), value)
        }
        for (count, number) in day.history where number != 0 && count.isInBounds { try add(site, count, number) }
        for (cell, number) in day.states where number != 0 { try add(site, cell, number) }
        guard key.day >= horizon.hour.utcDay else { return }
        let pairs = PairTable(db: db)
        try day.forEachPair(id: { try id(of: $0, &cache) }) { pair, cells in
            try pairs.add(cells, site: site, pair: pair, day: key.day)
        }
    }

    static func siteID(_ name: String, _ db: Database) throws -> Int64 {
        try Int64.fetchOne(
            db, sql: "INSERT INTO site (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", arguments: [name]) ?? 0
    }

    /// Adds to a row's counts, or makes the row.
    private func upsert(_ table: String, _ keys: [String]) throws -> Statement {
        let names = keys.joined(separator: ", ")
        return try db.cachedStatement(
            sql: """
                INSERT INTO \(table) (\(names), visits, pageviews, bounces, engaged_seconds, events)
                VALUES (\(keys.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?, ?, ?)
                ON CONFLICT (\(names)) DO UPDATE SET
                visits = visits + excluded.visits, pageviews = pageviews + excluded.pageviews, bounces = bounces + excluded.bounces,
                engaged_seconds = engaged_seconds + excluded.engaged_seconds, events = events + excluded.events
                """)
    }

    /// Binds without GRDB's arguments, which cost more than the row: a write has tens of thousands of them.
    private func add(_ metrics: Metrics, _ keys: (Int64, Int64, Int64?, Int64?), _ statement: Statement) throws {
        guard !metrics.isZero else { return }
        let handle = statement.sqliteStatement
        var column: Int32 = 0
        func bind(_ value: Int64) {
            column += 1
            sqlite3_bind_int64(handle, column, value)
        }
        bind(keys.0)
        bind(keys.1)
        if let third = keys.2 { bind(third) }
        if let fourth = keys.3 { bind(fourth) }
        bind(Int64(metrics.visits))
        bind(Int64(metrics.pageviews))
        bind(Int64(metrics.bounces))
        bind(Int64(metrics.engagedSeconds))
        bind(Int64(metrics.events))
        let step = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        guard step == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: reset), message: db.lastErrorMessage) }
    }

    private func add(_ site: Int64, _ count: HistoryCount, _ number: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO daily_history (site, history, day, cookie_group, lag, count) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (site, history, day, cookie_group, lag) DO UPDATE SET count = count + excluded.count
                """)
        try statement.execute(arguments: [site, count.table.rawValue, key.day.number, count.group, count.lag, number])
    }

    private func add(_ site: Int64, _ cell: StateCell, _ number: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO daily_visit_state (site, day, state, source, visits) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (site, day, state, source) DO UPDATE SET visits = visits + excluded.visits
                """)
        try statement.execute(arguments: [site, key.day.number, cell.state.rawValue, cell.source.rawValue, number])
    }

    private func id(of text: String, _ cache: inout ValueCache) throws -> Int64 {
        if let id = cache.ids[text] { return id }
        let select = try db.cachedStatement(sql: "SELECT id FROM value WHERE text = ?")
        if let id = try Int64.fetchOne(select, arguments: [text]) {
            cache.remember(text, id)
            return id
        }
        try db.cachedStatement(sql: "INSERT INTO value (text) VALUES (?)").execute(arguments: [text])
        cache.remember(text, db.lastInsertedRowID)
        return db.lastInsertedRowID
    }
}

extension HistoryCount {
    /// Whether the schema takes it: nothing else is ever sent on by the pipeline, and a damaged record must not stop the journal.
    fileprivate var isInBounds: Bool { (0...15).contains(group) && (-1...VisitorHistory.maximumLag).contains(lag) }
}
