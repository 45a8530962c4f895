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
        ("CREATE VIEW visits AS SELECT * FROM daily", "a view"), ("CREATE VIRTUAL TABLE words USING fts5(text)", "a virtual table"),
        ("CREATE TRIGGER copy AFTER INSERT ON daily BEGIN SELECT 1; END", "a trigger"),
    ]) func whatCouldHoldAVisitIsRefused(sql: String, problem: String) throws {
        try withStore { store in
            try store.pool.write { try $0.execute(sql: sql) }
            let problems = try store.pool.read { try SchemaRules.problems($0) }
            #expect(problems.contains { $0.contains(problem) }, "\(problems)")
        }
    }

    /// A key of two values beside the counts is as far as it goes.
    @Test func twoPropertiesAreAllowed() throws {
        try withStore { store in
            let sql =
                "CREATE TABLE two (site INTEGER, month INTEGER, value INTEGER, state INTEGER, visits INTEGER, PRIMARY KEY (site, month, value, state)) STRICT"
            try store.pool.write { try $0.execute(sql: sql) }
            #expect(try store.pool.read { try SchemaRules.problems($0) } == [])
        }
    }
}
