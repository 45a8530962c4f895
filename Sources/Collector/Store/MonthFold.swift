import AnalyticsCore
import GRDB

/// Folds the rare values of a month that is over (P6), inside a transaction.
///
/// What a month holds is folded once, when all its days are in it, since k is counted over what will rest. Values that are folded leave the
/// two-way counts of the month in the same transaction, so that these never name a value the month does not have.
struct MonthFold {
    let db: Database
    let k: Int
    let site: Int64
    let month: Day

    /// Folds the cells of one pair.
    /// - Returns: how many cells went, and how many there were.
    func fold(_ pair: PairKey) throws -> (gone: Int, read: Int) {
        let folded = try rewrite(pair) { $0.folded(k: k) }
        try isFolded(code: pair.code, gone: folded.gone)
        return folded
    }

    /// Folds the values of one dimension.
    /// - Returns: how many values went, and how many values and cells there were.
    func fold(_ dimension: Dimension) throws -> (gone: Int, read: Int) {
        let rows = try read(dimension)
        let folds = try folded(rows, dimension)
        var read = rows.count
        if !folds.isEmpty {
            let gone = Set(folds.map(\.id))
            for fold in folds { try move(fold, dimension) }
            for pair in PairKey.all where pair.first == dimension || pair.second == dimension {
                let kept = Set(rows.map(\.id).filter { !gone.contains($0) })
                read += try rewrite(pair) {
                    $0.folded(k: k, firsts: pair.first == dimension ? kept : nil, seconds: pair.second == dimension ? kept : nil)
                }.read
            }
        }
        try isFolded(code: dimension.rawValue, gone: folds.count)
        return (folds.count, read)
    }

    private struct Value {
        var id: Int64
        /// Only of values that stand beside another, and of `(other)`.
        var text: String
        var metrics: Metrics
        var count: Int
    }

    /// A value, and the text it is folded into.
    private struct Fold {
        var id: Int64
        var target: String
    }

    private func read(_ dimension: Dimension) throws -> [Value] {
        guard dimension.fadingCount(Metrics()) != nil else { return [] }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT value.id, value.text, \(MonthTables.counts) FROM monthly_value JOIN value ON value.id = monthly_value.value
                WHERE site = ? AND dimension = ? AND month = ?
                """, arguments: [site, dimension.rawValue, month.number])
        var values: [Value] = []
        while let row = try rows.next() {
            let metrics = Metrics(visits: row[2], pageviews: row[3], bounces: row[4], engagedSeconds: row[5], events: row[6])
            values.append(Value(id: row[0], text: row[1], metrics: metrics, count: dimension.fadingCount(metrics) ?? 0))
        }
        return values
    }

    private func folded(_ rows: [Value], _ dimension: Dimension) throws -> [Fold] {
        guard let parent = dimension.fadingParent else { return Self.folds(rows, into: StoredText.other.text, k) }
        let named = try parentsThatRest(parent)
        var groups: [String: [Value]] = [:]
        var folds: [Fold] = []
        for row in rows where row.text != StoredText.other.text {
            let first = StoredText.parts(of: row.text)[0]
            if named.contains(first) {
                groups[dimension == .scroll ? "" : first, default: []].append(row)
            } else {
                folds.append(Fold(id: row.id, target: StoredText.other.text))
            }
        }
        for (first, group) in groups {
            // Values that are no more than the parent's own share one rest, the others have one beside each parent.
            folds += Self.folds(group, into: dimension == .scroll ? StoredText.other.text : StoredText.other(under: first), k)
        }
        return folds
    }

    private static func folds(_ rows: [Value], into target: String, _ k: Int) -> [Fold] {
        let other = rows.first { $0.text == target }
        let values = rows.filter { $0.text != target }
        return Fading.folded(values.map { ($0.id, $0.count) }, other: other?.count, k: k).map { Fold(id: $0, target: target) }
    }

    /// Texts of the values of another dimension that rest by name in this month.
    private func parentsThatRest(_ parent: Dimension) throws -> Set<String> {
        let rows = try read(parent)
        let gone = Set(try folded(rows, parent).map(\.id))
        return Set(rows.filter { !gone.contains($0.id) && $0.text != StoredText.other.text }.map(\.text))
    }

    private func move(_ fold: Fold, _ dimension: Dimension) throws {
        let target = try id(of: fold.target)
        try db.cachedStatement(
            sql: """
                INSERT INTO monthly_value (site, dimension, month, value, \(MonthTables.counts))
                SELECT site, dimension, month, ?, \(MonthTables.counts) FROM monthly_value WHERE site = ? AND dimension = ? AND month = ? AND value = ?
                ON CONFLICT DO UPDATE SET
                visits = visits + excluded.visits, pageviews = pageviews + excluded.pageviews, bounces = bounces + excluded.bounces,
                engaged_seconds = engaged_seconds + excluded.engaged_seconds, events = events + excluded.events
                """
        ).execute(arguments: [target, site, dimension.rawValue, month.number, fold.id])
        try db.cachedStatement(sql: "DELETE FROM monthly_value WHERE site = ? AND dimension = ? AND month = ? AND value = ?")
            .execute(arguments: [site, dimension.rawValue, month.number, fold.id])
    }

    private func rewrite(_ pair: PairKey, _ change: (PairCells) -> PairCells) throws -> (gone: Int, read: Int) {
        let table = PairTable(db: db, period: .month)
        let before = try table.take(site: site, pair: pair, month)
        guard before.rows > 0 else { return (0, 0) }
        let after = change(before.cells)
        if !after.cells.isEmpty {
            try table.insert(after, site, pair, month, last: before.last ?? month, generation: PairTable.finished)
        }
        func inner(_ cells: PairCells) -> Int { cells.cells.count { $0.first != PairCells.rest && $0.second != PairCells.rest } }
        return (inner(before.cells) - inner(after), before.cells.cells.count)
    }

    private func id(of text: String) throws -> Int64 {
        if let id = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM value WHERE text = ?"), arguments: [text]) { return id }
        try db.cachedStatement(sql: "INSERT INTO value (text) VALUES (?)").execute(arguments: [text])
        return db.lastInsertedRowID
    }

    private func isFolded(code: Int, gone: Int) throws {
        try db.cachedStatement(sql: "DELETE FROM month_to_fold WHERE site = ? AND month = ? AND code = ?")
            .execute(arguments: [site, month.number, code])
        let tables = MonthTables(db: db, horizon: .everything)
        try tables.noteUnclean()
        try tables.note(.folded, rows: gone)
    }
}
