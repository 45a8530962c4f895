import GRDB

/// P9 as a rule: what a table may be. Whatever is not known here is refused, so a new table must be thought about.
///
/// A table is one of these:
/// - a list of names: an id and one text that is no visitor's;
/// - cells of counts: a row says how often something was, per site, time and at most two properties of a visit, and there is one row for each
///   such combination, because all that is no count is the key;
///   A code in the key is bounded by a CHECK, so that no number can stand for a visitor; texts are bounded by their own table;
/// - packed cells of two properties (`PairCells`);
/// - bookkeeping about the store itself: listed by name, with each column.
struct SchemaRules {
    struct Column {
        var name: String
        var type: String
        /// Place in the primary key, from 1; 0 outside.
        var key: Int
    }

    private static let counts: Set<String> = ["visits", "pageviews", "bounces", "engaged_seconds", "events", "count"]
    /// An hour is the finest.
    private static let times: Set<String> = ["hour", "day", "month"]
    /// Which table of counts, not what a visit was.
    private static let kinds: Set<String> = ["dimension", "history"]
    /// Each says one thing about a visit or visitor.
    private static let properties: Set<String> = ["value", "state", "source", "cookie_group", "lag"]
    /// What refers to another table, or is bounded by what is promised of it: ages, dimensions. All other columns of a key need a CHECK.
    private static let unbounded: Set<String> = times.union(["site", "dimension", "value"])
    /// Most numbers a code may stand for.
    private static let mostCodes = 1000
    private static let names = ["site": "name", "value": "text"]
    private static let bookkeeping: [String: [String: String]] = [
        "journal_position": ["id": "INTEGER", "segment": "INTEGER", "offset": "INTEGER", "writes": "INTEGER"],
        "imported_log": [
            "id": "INTEGER", "site": "INTEGER", "head_length": "INTEGER", "head_digest": "BLOB", "offset": "INTEGER", "line": "INTEGER", "tail": "INTEGER",
            "day_offset": "INTEGER", "day_line": "INTEGER", "writes": "INTEGER", "last": "INTEGER",
        ],
        "month_to_fold": ["site": "INTEGER", "month": "INTEGER", "code": "INTEGER"],
        "purge_state": ["id": "INTEGER", "wall": "INTEGER", "uptime": "INTEGER", "boot": "INTEGER", "unclean": "INTEGER"],
        "purge_pending": ["class": "TEXT", "items": "INTEGER", "rows": "INTEGER"],
        "purge_certificate": ["id": "INTEGER", "json": "TEXT"],
        // One key per site, which signs cookies; of no visitor.
        "site_secret": ["site": "INTEGER", "cookie_key": "BLOB"],
        "grdb_migrations": ["identifier": "TEXT"],
    ]

    /// What is wrong with the tables of a database; empty when nothing is.
    static func problems(_ db: Database) throws -> [String] {
        let tables = try Row.fetchAll(db, sql: "SELECT name, type, ifnull(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        return try tables.flatMap { row -> [String] in
            let (name, type, sql) = (row[0] as String, row[1] as String, row[2] as String)
            switch type {
            case "index": return []
            case "table":
                // Hidden and generated columns are columns.
                let columns = try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_xinfo(?)", arguments: [name]).map {
                    Column(name: $0[0], type: $0[1], key: $0[2])
                }
                return problems(name, columns, sql).map { "\(name): \($0)" }
            // Views, triggers and virtual tables could hold or make anything.
            default: return ["\(name): a \(type)"]
            }
        }
    }

    private static func problems(_ name: String, _ columns: [Column], _ sql: String) -> [String] {
        if sql.uppercased().hasPrefix("CREATE VIRTUAL") { return ["a virtual table"] }
        if let known = bookkeeping[name] { return bookkeepingProblems(known, columns) }
        if let text = names[name] { return nameProblems(text, columns) }
        var problems: [String] = []
        for column in columns where column.type != "INTEGER" && !(column.type == "BLOB" && column.name == "cells") {
            problems.append("\(column.name) is \(column.type)")
        }
        let isPacked = columns.contains { $0.name == "cells" }
        return problems + (isPacked ? packedProblems(columns) : cellProblems(columns) + unboundedProblems(columns, sql))
    }

    private static func bookkeepingProblems(_ known: [String: String], _ columns: [Column]) -> [String] {
        columns.filter { known[$0.name] != $0.type }.map { "unknown column \($0.name) \($0.type)" }
    }

    private static func nameProblems(_ text: String, _ columns: [Column]) -> [String] {
        columns.map { "\($0.name) \($0.type)" } == ["id INTEGER", "\(text) TEXT"] ? [] : ["more than an id and a text"]
    }

    private static func cellProblems(_ columns: [Column]) -> [String] {
        var problems: [String] = []
        let keys = Set(columns.filter { $0.key > 0 }.map(\.name))
        let all = Set(columns.map(\.name))
        // `last` of a month: the newest day inside, as coarse as its time.
        let known = counts.union(times).union(kinds).union(properties).union(["site", "last"])
        problems += all.subtracting(known).sorted().map { "unknown column \($0)" }
        if all.intersection(properties).count > 2 { problems.append("more than two properties of a visit") }
        if all.intersection(times).count != 1 { problems.append("needs one time, an hour at the finest") }
        if all.isDisjoint(with: counts) { problems.append("counts nothing: a row would be a visit") }
        if !all.contains("site") { problems.append("of no site") }
        if keys != all.subtracting(counts).subtracting(["last"]) {
            problems.append("the key is not all that is no count: rows of one visit could be told apart")
        }
        if all.contains("last"), !all.contains("month") { problems.append("last without a month") }
        return problems
    }

    private static func unboundedProblems(_ columns: [Column], _ sql: String) -> [String] {
        columns.filter { $0.key > 0 && !unbounded.contains($0.name) && !isBounded($0.name, sql) }.map {
            "\($0.name) has no bounds: it could stand for a visitor"
        }
    }

    /// Whether `CHECK (column BETWEEN a AND b)` stands in the statement that made the table, and alone in its brackets.
    private static func isBounded(_ column: String, _ sql: String) -> Bool {
        let words = sql.replacing(/--[^\n]*|\/\*(.|\n)*?\*\//, with: " ")
        for bounds in words.matches(of: /(?i)\bCHECK\s*\(\s*([a-z_]+)\s+BETWEEN\s+(-?[0-9]{1,9})\s+AND\s+(-?[0-9]{1,9})\s*\)/) where bounds.1 == column {
            if let first = Int(bounds.2), let last = Int(bounds.3), last - first < mostCodes { return true }
        }
        return false
    }

    private static func packedProblems(_ columns: [Column]) -> [String] {
        let shapes = [["cells", "day", "generation", "id", "pair", "site"], ["cells", "generation", "id", "last", "month", "pair", "site"]]
        return shapes.contains(columns.map(\.name).sorted()) ? [] : ["more than packed cells of a pair"]
    }
}
