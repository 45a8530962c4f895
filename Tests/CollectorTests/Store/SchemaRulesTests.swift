import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// P9: no table can hold more than two things about a visit, or a row about one visit or visitor.
@Suite struct SchemaRulesTests {
    private func withStore(_ body: (SQLiteStore) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "sillage-schema-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(try SQLiteStore(path: folder + "/sillage.sqlite"))
    }

    @Test func theSchemaKeepsTheRule() throws {
        try withStore { store in
            #expect(try store.pool.read { try SchemaRules.problems($0) } == [])
            let tables = try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table'") ?? 0 }
            #expect(tables >= 17, "there is something to check")
            #expect(
                try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'") } == 0
            )
        }
    }

    /// The rule sees what it is there for.
    @Test(arguments: [
        ("CREATE TABLE visit (id INTEGER PRIMARY KEY, site INTEGER, day INTEGER, country INTEGER) STRICT", "unknown column country"),
        ("CREATE TABLE visit (id INTEGER PRIMARY KEY, site INTEGER, day INTEGER, visits INTEGER) STRICT", "unknown column id"),
        ("CREATE TABLE visit (site INTEGER, day INTEGER, value INTEGER, visits INTEGER) STRICT", "the key is not all that is no count"),
        ("CREATE TABLE visit (site INTEGER, day INTEGER, value INTEGER, PRIMARY KEY (site, day, value)) STRICT", "counts nothing"),
        (
            "CREATE TABLE cube (site INTEGER, day INTEGER, value INTEGER, state INTEGER, source INTEGER, visits INTEGER, PRIMARY KEY (site, day, value, state, source)) STRICT",
            "more than two properties"
        ),
        (
            "CREATE TABLE trio (site INTEGER, day INTEGER, first INTEGER, second INTEGER, third INTEGER, visits INTEGER, PRIMARY KEY (site, day, first, second, third)) STRICT",
            "unknown column third"
        ),
        ("ALTER TABLE daily_value ADD COLUMN visitor INTEGER", "unknown column visitor"), ("ALTER TABLE daily_value ADD COLUMN facts TEXT", "facts is TEXT"),
        ("ALTER TABLE daily ADD COLUMN address BLOB", "address is BLOB"), ("ALTER TABLE daily_history ADD COLUMN value INTEGER", "more than two properties"),
        ("ALTER TABLE daily ADD COLUMN state INTEGER", "the key is not all that is no count"),
        ("ALTER TABLE value ADD COLUMN visitor INTEGER", "more than an id"),
        ("ALTER TABLE imported_log ADD COLUMN address TEXT", "unknown column address"), ("ALTER TABLE daily_pair ADD COLUMN visit INTEGER", "more than packed"),
        ("ALTER TABLE purge_certificate ADD COLUMN site INTEGER", "unknown column site"), ("ALTER TABLE hourly ADD COLUMN day INTEGER", "needs one time"),
        ("ALTER TABLE daily ADD COLUMN seen INTEGER AS (visits) VIRTUAL", "unknown column seen"),
        ("CREATE TABLE minute (site INTEGER, minute INTEGER, visits INTEGER, PRIMARY KEY (site, minute)) STRICT", "unknown column minute"),
        ("CREATE TABLE person (day INTEGER, visits INTEGER, PRIMARY KEY (day)) STRICT", "of no site"), ("CREATE TABLE log (json TEXT)", "json is TEXT"),
        (
            "CREATE TABLE loose (site INTEGER, day INTEGER, cookie_group INTEGER, visits INTEGER, PRIMARY KEY (site, day, cookie_group)) STRICT",
            "cookie_group has no bounds"
        ),
        (
            "CREATE TABLE loose (site INTEGER, day INTEGER, lag INTEGER, -- CHECK (lag BETWEEN 0 AND 9)\n visits INTEGER, PRIMARY KEY (site, day, lag)) STRICT",
            "lag has no bounds"
        ),
        (
            "CREATE TABLE loose (site INTEGER, day INTEGER, lag INTEGER CHECK (lag BETWEEN 0 AND 9 OR lag > 99), visits INTEGER, PRIMARY KEY (site, day, lag)) STRICT",
            "lag has no bounds"
        ),
        (
            "CREATE TABLE wide (site INTEGER, month INTEGER, state INTEGER CHECK (state BETWEEN 0 AND 999999), count INTEGER, PRIMARY KEY (site, month, state)) STRICT",
            "state has no bounds"
        ),
        ("CREATE VIEW visits AS SELECT * FROM daily", "a view"), ("CREATE VIRTUAL TABLE words USING fts5(text)", "a virtual table"),
        ("CREATE TRIGGER copy AFTER INSERT ON daily BEGIN SELECT 1; END", "a trigger"),
    ]) func whatCouldHoldAVisitIsRefused(sql: String, problem: String) throws {
        try withStore { store in
            try store.pool.write { try $0.execute(sql: sql) }
            let problems = try store.pool.read { try SchemaRules.problems($0) }
            #expect(problems.contains { $0.contains(problem) }, "\(problems)")
        }
    }

    /// What the schema itself refuses: a row per visitor.
    @Test(arguments: [
        "daily_history VALUES (1, 1, 20000, 16, 0, 1)", "daily_history VALUES (1, 1, 20000, -1, 0, 1)", "daily_history VALUES (1, 1, 20000, 0, 396, 1)",
        "daily_history VALUES (1, 1, 20000, 0, -2, 1)", "daily_history VALUES (1, 77, 20000, 0, 0, 1)", "daily_visit_state VALUES (1, 20000, 6, 0, 1)",
        "daily_visit_state VALUES (1, 20000, 0, 4, 1)", "monthly_history VALUES (1, 0, 20000, 1)", "monthly_visit_state VALUES (1, 20000, -1, 1)",
    ]) func codesAreBounded(_ row: String) throws {
        try withStore { store in
            try store.pool.write { try $0.execute(sql: "INSERT INTO site VALUES (1, 'example.org')") }
            #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: "INSERT INTO \(row)") } }
            let tables = try store.pool.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
            #expect(tables.contains(String(row.prefix { $0 != " " })), "it was refused for what it holds")
        }
    }

    /// A database of the first version keeps its counts, and gets the bounds.
    @Test func formerCountsAreKept() throws {
        let folder = NSTemporaryDirectory() + "sillage-former-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/sillage.sqlite"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            let versions = [("v001-first-light", PackageResources.v001_first_light_sql), ("v002-imports", PackageResources.v002_imports_sql)]
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            for (name, sql) in versions {
                try db.execute(sql: String(decoding: sql, as: UTF8.self))
                try db.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [name])
            }
            try db.execute(
                sql: """
                    INSERT INTO site VALUES (1, 'example.org');
                    INSERT INTO daily_history VALUES (1, 1, 20000, 15, 395, 7), (1, 6, 20000, 0, -1, 9), (1, 1, 20000, 99, 0, 1)
                    """)
        }
        try queue.close()
        let store = try SQLiteStore(path: path)
        let rows = try store.pool.read { try Row.fetchAll($0, sql: "SELECT history, cookie_group, lag, count FROM daily_history ORDER BY history") }
        #expect(rows.map { [$0[0], $0[1], $0[2], $0[3]] as [Int] } == [[1, 15, 395, 7], [6, 0, -1, 9]])
        #expect(try store.pool.read { try SQLiteStore.schema($0) } == SQLiteStore.schema())
        #expect(try store.pool.read { try SchemaRules.problems($0) } == [])
    }

    /// A key of two values beside the counts is as far as it goes.
    @Test func twoPropertiesAreAllowed() throws {
        try withStore { store in
            let sql =
                "CREATE TABLE two (site INTEGER, month INTEGER, value INTEGER, state INTEGER CHECK (state BETWEEN 0 AND 5), visits INTEGER, PRIMARY KEY (site, month, value, state)) STRICT"
            try store.pool.write { try $0.execute(sql: sql) }
            #expect(try store.pool.read { try SchemaRules.problems($0) } == [])
        }
    }
}
