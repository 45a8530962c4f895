import AnalyticsCore
import GRDB

/// Writes the gains of one site's day inside a transaction.
struct RollupWriter {
    let db: Database
    let key: SiteDay

    func write(_ day: DayRollup, _ cache: inout ValueCache) throws {
        let site =
            try Int64.fetchOne(
                db, sql: "INSERT INTO site (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", arguments: [key.site]) ?? 0
        try add(to: "daily", keys: ["site", "day"], [site, Int64(key.day.number)], day.total)
        for (hour, metrics) in day.hours { try add(to: "hourly", keys: ["site", "hour"], [site, hour.seconds], metrics) }
        try day.forEachCount { dimension, text, metrics in
            let value = try id(of: text, &cache)
            try add(
                to: "daily_value", keys: ["site", "dimension", "day", "value"],
                [site, Int64(dimension.rawValue), Int64(key.day.number), value], metrics)
        }
        for (count, number) in day.history { try add(site, count, number) }
        let pairs = PairTable(db: db)
        try day.forEachPair(id: { try id(of: $0, &cache) }) { pair, cells in
            try pairs.add(cells, site: site, pair: pair, day: key.day)
        }
    }

    private func add(to table: String, keys: [String], _ values: [Int64], _ metrics: Metrics) throws {
        guard !metrics.isZero else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO \(table) (\(keys.joined(separator: ", ")), visits, pageviews, bounces, engaged_seconds, events)
                VALUES (\(keys.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?, ?, ?)
                ON CONFLICT (\(keys.joined(separator: ", "))) DO UPDATE SET
                visits = visits + excluded.visits, pageviews = pageviews + excluded.pageviews, bounces = bounces + excluded.bounces,
                engaged_seconds = engaged_seconds + excluded.engaged_seconds, events = events + excluded.events
                """)
        let counts = [metrics.visits, metrics.pageviews, metrics.bounces, metrics.engagedSeconds, metrics.events].map(Int64.init)
        try statement.execute(arguments: StatementArguments(values + counts))
    }

    private func add(_ site: Int64, _ count: HistoryCount, _ number: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO daily_history (site, history, day, cookie_group, lag, count) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (site, history, day, cookie_group, lag) DO UPDATE SET count = count + excluded.count
                """)
        try statement.execute(arguments: [site, count.table.rawValue, key.day.number, count.group, count.lag, number])
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
