import AnalyticsCore
import GRDB

/// Adds days that are too old to rest as days to their months, inside a transaction: sums stay what they were whatever happens between.
struct MonthTables {
    let db: Database
    let horizon: StoreHorizon
    /// Whether two-way counts of a month become one row at once; otherwise they merge as those of a day do, which is cheaper for many small gains.
    var settles = true
    /// Whether what goes is to stand in a certificate: not what never rested.
    var certifies = true

    static let counts = "visits, pageviews, bounces, engaged_seconds, events"
    static let dimensions = Dimension.allCases.map(\.rawValue)

    /// Everything of one site's day that is too old.
    func fade(_ key: SiteDay) throws {
        guard horizon != .everything else { return }
        let site = try RollupWriter.siteID(key.site, db)
        try deleteHours(site: site)
        if key.day < horizon.pairDay {
            var rows = 0
            for pair in PairKey.all { rows += try fadePairs(site: site, pair: pair, day: key.day).rows }
            if rows > 0 { try note(.pairs, items: 1) }
        }
        if key.day < horizon.day { try fadeCounts(site: site, day: key.day) }
        if key.day < horizon.visitorDay { try fadeVisitors(site: site, day: key.day) }
    }

    @discardableResult
    func deleteHours(site: Int64) throws -> Int {
        let gone = try delete("DELETE FROM hourly WHERE site = ? AND hour < ?", [site, horizon.hour.seconds])
        try note(.hours, items: gone, rows: gone)
        return gone
    }

    /// Two-way counts of one pair and day go into their month. The caller notes the day, once.
    /// - Returns: rows that went, and cells that were read.
    @discardableResult
    func fadePairs(site: Int64, pair: PairKey, day: Day) throws -> (rows: Int, cells: Int) {
        let taken = try PairTable(db: db).take(site: site, pair: pair, day)
        guard taken.rows > 0 else { return (0, 0) }
        try note(.pairs, rows: taken.rows)
        guard !horizon.isBeyond(month: day.startOfMonth) else { return (taken.rows, taken.cells.cells.count) }
        var cells = taken.cells.cells.count
        let months = PairTable(db: db, period: .month)
        if settles {
            let before = try months.take(site: site, pair: pair, day)
            try months.insert(
                PairCells(summing: before.cells.cells + taken.cells.cells), site, pair, day, last: max(before.last ?? day, day),
                generation: PairTable.growing)
            cells += before.cells.cells.count
        } else {
            try months.add(taken.cells, site: site, pair: pair, day: day)
        }
        try noteToFold(site, day, code: pair.code)
        return (taken.rows, cells)
    }

    /// Totals and one-way counts of a day go together: a report must find both on the same side.
    /// - Returns: rows that left `daily` and `daily_value`.
    @discardableResult
    func fadeCounts(site: Int64, day: Day) throws -> (totals: Int, values: Int) {
        let month = day.startOfMonth
        let stays = !horizon.isBeyond(month: month)
        if stays {
            // Also without a total, which days of nothing but bots have not: `last` must be right for their values.
            try db.cachedStatement(
                sql:
                    "INSERT INTO monthly (site, month, last, \(Self.counts)) VALUES (?, ?, ?, 0, 0, 0, 0, 0) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"
            ).execute(arguments: [site, month.number, day.number])
            try move("daily", "", to: "monthly", "last", [month.number, site, day.number])
        }
        let totals = try delete("DELETE FROM daily WHERE site = ? AND day = ?", [site, day.number])
        var values = 0
        for dimension in Self.dimensions {
            if stays {
                try move(
                    "daily_value", "AND dimension = ?", to: "monthly_value", "dimension, value", [month.number, site, day.number, dimension])
            }
            let gone = try delete("DELETE FROM daily_value WHERE site = ? AND day = ? AND dimension = ?", [site, day.number, dimension])
            if gone > 0, stays { try noteToFold(site, day, code: dimension) }
            values += gone
        }
        try note(.values, items: values > 0 ? 1 : 0, rows: values)
        try note(.totals, items: totals > 0 ? 1 : 0, rows: totals)
        return (totals, values)
    }

    /// Tables about visitors keep their sums, without group, lag and source.
    @discardableResult
    func fadeVisitors(site: Int64, day: Day) throws -> Int {
        let month = day.startOfMonth
        var rows = 0
        if !horizon.isBeyond(month: month) {
            try db.cachedStatement(
                sql: """
                    INSERT INTO monthly_visit_state (site, month, state, visits)
                    SELECT site, ?, state, sum(visits) FROM daily_visit_state WHERE site = ? AND day = ? GROUP BY state
                    ON CONFLICT DO UPDATE SET visits = visits + excluded.visits
                    """
            ).execute(arguments: [month.number, site, day.number])
        }
        rows += try delete("DELETE FROM daily_visit_state WHERE site = ? AND day = ?", [site, day.number])
        for table in HistoryTable.allCases {
            if !horizon.isBeyond(month: month) {
                try db.cachedStatement(
                    sql: """
                        INSERT INTO monthly_history (site, history, month, count)
                        SELECT site, history, ?, sum(count) FROM daily_history WHERE site = ? AND day = ? AND history = ? GROUP BY history
                        ON CONFLICT DO UPDATE SET count = count + excluded.count
                        """
                ).execute(arguments: [month.number, site, day.number, table.rawValue])
            }
            rows += try delete("DELETE FROM daily_history WHERE site = ? AND day = ? AND history = ?", [site, day.number, table.rawValue])
        }
        try note(.visitors, items: rows > 0 ? 1 : 0, rows: rows)
        return rows
    }

    /// Deletes a month that has reached its own age.
    func deleteMonth(site: Int64, month: Day) throws -> Int {
        var rows = 0
        for table in ["monthly", "monthly_visit_state", "month_to_fold"] {
            let gone = try delete("DELETE FROM \(table) WHERE site = ? AND month = ?", [site, month.number])
            if table != "month_to_fold" { rows += gone }
        }
        for dimension in Self.dimensions {
            rows += try delete("DELETE FROM monthly_value WHERE site = ? AND month = ? AND dimension = ?", [site, month.number, dimension])
        }
        for table in HistoryTable.allCases {
            rows += try delete("DELETE FROM monthly_history WHERE site = ? AND month = ? AND history = ?", [site, month.number, table.rawValue])
        }
        for pair in PairKey.all { rows += try delete("DELETE FROM monthly_pair WHERE site = ? AND month = ? AND pair = ?", [site, month.number, pair.code]) }
        try note(.months, items: 1, rows: rows)
        return rows
    }

    /// What goes is in the next certificate, whatever becomes of this process.
    func note(_ kind: FadedRows.Kind, items: Int = 0, rows: Int = 0) throws {
        guard items > 0 || rows > 0 else { return }
        try noteUnclean()
        guard certifies else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO purge_pending (class, items, rows) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET items = items + excluded.items, rows = rows + excluded.rows
                """
        ).execute(arguments: [kind.rawValue, items, rows])
    }

    /// What is deleted may be in the file until it is cleaned, and values may have lost their last use.
    func noteUnclean() throws {
        try db.cachedStatement(
            sql: "INSERT INTO purge_state (id, wall, uptime, boot, unclean) VALUES (1, 0, 0, 0, 1) ON CONFLICT DO UPDATE SET unclean = 1"
        ).execute()
    }

    private func noteToFold(_ site: Int64, _ day: Day, code: Int) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO month_to_fold (site, month, code) VALUES (?, ?, ?)")
            .execute(arguments: [site, day.startOfMonth.number, code])
    }

    /// Adds rows of a day to those of its month.
    private func move(_ source: String, _ condition: String, to target: String, _ columns: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO \(target) (site, month, \(columns), \(Self.counts)) SELECT site, ?, \(columns == "last" ? "day" : columns), \(Self.counts)
                FROM \(source) WHERE site = ? AND day = ? \(condition)
                ON CONFLICT DO UPDATE SET
                visits = visits + excluded.visits, pageviews = pageviews + excluded.pageviews, bounces = bounces + excluded.bounces,
                engaged_seconds = engaged_seconds + excluded.engaged_seconds, events = events + excluded.events
                """
        ).execute(arguments: arguments)
    }

    private func delete(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
        return db.changesCount
    }
}
