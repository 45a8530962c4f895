import AnalyticsCore
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Collector

/// R2, P9: what rests in the database.
struct SQLiteStoreTests {
    private func withStore(_ body: (SQLiteStore) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "sillage-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(try SQLiteStore(path: folder + "/sillage.sqlite"))
    }

    /// Several processes, as cron jobs that overlap, may find the file missing in the same moment.
    @Test func aNewFileMayBeOpenedByManyAtOnce() throws {
        for _ in 0..<12 {
            let folder = NSTemporaryDirectory() + "sillage-store-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                do { _ = try SQLiteStore(path: folder + "/sillage.sqlite", patience: 60) } catch { failures.withLock { $0.append("\(error)") } }
            }
            #expect(failures.withLock { $0 } == [])
        }
    }

    /// Writing in many small parts, with merges in between, gives what one large part gives; finishing the day changes no figure.
    @Test(arguments: [1, 3, 8, 9, 64, 75]) func partsAddUp(parts: Int) throws {
        let traffic = SampleTraffic(visits: 300, seed: 7)
        try withStore { whole in
            try withStore { split in
                try whole.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 100))
                for (index, chunk) in traffic.events.chunked(into: parts).enumerated() {
                    try split.add(traffic.rollup(chunk), upTo: JournalPosition(segment: 1, offset: UInt64(index + 1)))
                }
                let expected = try Self.figures(whole)
                #expect(try Self.figures(split) == expected)
                try split.finishDays(before: traffic.day + 1)
                #expect(try Self.figures(split) == expected)
                let rows = try split.pool.read { try Int.fetchOne($0, sql: "SELECT max(n) FROM (SELECT count(*) n FROM daily_pair GROUP BY pair)") }
                #expect(rows == 1, "a finished day has one row per pair")
            }
        }
    }

    /// Every cell of every pair equals a count over the visits themselves.
    @Test func twoWayCountsEqualTheVisits() throws {
        let traffic = SampleTraffic(visits: 200, seed: 11)
        try withStore { store in
            try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 1))
            for country in ["FR", "DE", "(unknown)"] {
                let filter = ReportQuery.Filter(dimension: .country, value: country)
                let rows = try store.read { try $0.counts(site: "example.org", traffic.day...traffic.day, by: .browser, where: filter) }
                let counted = Dictionary(rows.map { ($0.value, $0.metrics.visits) }, uniquingKeysWith: +).filter { $0.value > 0 }
                #expect(counted == traffic.visitsPerBrowser(country: country))
            }
        }
    }

    @Test func positionMovesWithTheCounts() throws {
        let traffic = SampleTraffic(visits: 5, seed: 1)
        try withStore { store in
            #expect(try store.position() == nil)
            try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 3, offset: 77))
            #expect(try store.position() == JournalPosition(segment: 3, offset: 77))
            // A transaction that fails half-way leaves neither.
            let before = try Self.figures(store)
            try store.pool.write { try $0.execute(sql: "CREATE TRIGGER refuse BEFORE INSERT ON daily_pair BEGIN SELECT raise(ABORT, 'no'); END") }
            #expect(throws: DatabaseError.self) {
                try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 3, offset: 99))
            }
            #expect(try store.position() == JournalPosition(segment: 3, offset: 77))
            #expect(try Self.figures(store) == before)
            try store.pool.write { try $0.execute(sql: "DROP TRIGGER refuse") }
            try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 3, offset: 99))
            #expect(try Self.figures(store).total == before.total * 2, "ids that were rolled back are not remembered")
        }
    }

    /// No table has room for a visit or a visitor.
    @Test func schemaHoldsOnlyAggregates() throws {
        try withStore { store in
            let columns = try store.pool.read { db in
                try Row.fetchAll(
                    db,
                    sql: "SELECT m.name, group_concat(c.name, ' ') FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name"
                ).reduce(into: [String: String]()) { $0[$1[0]] = $1[1] }
            }
            let counts = "visits pageviews bounces engaged_seconds events"
            #expect(
                columns.filter { !$0.key.hasPrefix("sqlite_") && $0.key != "grdb_migrations" } == [
                    "site": "id name", "value": "id text", "journal_position": "id segment offset writes",
                    "hourly": "site hour \(counts)", "daily": "site day \(counts)", "daily_value": "site dimension day value \(counts)",
                    "daily_pair": "id site pair day generation cells", "daily_history": "site history day cookie_group lag count",
                    "daily_visit_state": "site day state source visits",
                    "imported_log": "id site head_length head_digest offset line tail day_offset day_line writes last",
                    "site_secret": "site cookie_key",
                    "monthly": "site month last \(counts)", "monthly_value": "site dimension month value \(counts)",
                    "monthly_pair": "id site pair month last generation cells", "monthly_history": "site history month count",
                    "monthly_visit_state": "site month state visits", "month_to_fold": "site month code",
                    "purge_state": "id wall uptime boot unclean", "purge_certificate": "id json", "purge_pending": "class items rows",
                ])
            let notStrict = try store.pool.read {
                try String.fetchAll(
                    $0,
                    sql:
                        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND name != 'grdb_migrations'"
                )
            }
            #expect(notStrict == [])
        }
    }

    @Test func reportsSearchByKey() throws {
        try withStore { store in
            let plans = try store.pool.read { db in
                try [
                    "SELECT sum(visits) FROM daily_value WHERE site = 1 AND dimension = 1 AND day BETWEEN 1 AND 9 GROUP BY value",
                    "SELECT cells FROM daily_pair WHERE site = 1 AND pair = 2 AND day BETWEEN 1 AND 9",
                    "SELECT visits FROM hourly WHERE site = 1 AND hour >= 1 AND hour < 9",
                ].map { sql in try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }.joined(separator: "; ") }
            }
            for plan in plans { #expect(plan.hasPrefix("SEARCH"), "\(plan)") }
        }
    }

    /// Purged bytes are gone from the file and its log (P6).
    @Test func purgeLeavesNothing() throws {
        let traffic = SampleTraffic(visits: 40, seed: 3, page: "/marker-quercus-ilex")
        try withStore { store in
            try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 1))
            let isThere = {
                [store.path, store.path + "-wal"].contains {
                    (FileManager.default.contents(atPath: $0) ?? Data()).range(of: Data("marker-quercus-ilex".utf8)) != nil
                }
            }
            #expect(isThere())
            let horizon = OldSite.horizon(Timestamp(utcStartOf: traffic.day + 800))
            let dry = try store.overdue(horizon, k: 41)
            #expect(isThere())
            let done = try store.purge(horizon, k: 41)
            #expect(dry.filter { $0.kind != .folded } == done.filter { $0.kind != .folded })
            #expect(done.allSatisfy { $0.rows > 0 || $0.kind == .visitors || $0.kind == .months })
            #expect(try store.clean().problem == nil)
            #expect(!isThere(), "a page of 40 visits is rare where 41 are asked for")
            let month = traffic.day.startOfMonth...(traffic.day.startOfMonth(adding: 1) - 1)
            #expect(try store.read { try $0.months(site: "example.org", month) }.first?.metrics.visits == 40, "totals stay")
            try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 2))
            #expect(try store.read { try $0.counts(site: "example.org", traffic.day...traffic.day, by: .page) }.map(\.value).contains("/marker-quercus-ilex"))
        }
    }

    private struct Figures: Equatable {
        var total: Int
        var values: [String]
        var pairs: [String]
    }

    private static func figures(_ store: SQLiteStore) throws -> Figures {
        let day = SampleTraffic.day
        return try store.read { source in
            let values = try Dimension.allCases.flatMap { dimension in
                try source.counts(site: "example.org", day...day, by: dimension).map { "\(dimension.name) \($0.value) \($0.metrics)" }
            }
            let pairs = try ["FR", "DE"].flatMap { country in
                try Dimension.paired.filter { $0 != .country }.flatMap { dimension in
                    try source.counts(site: "example.org", day...day, by: dimension, where: .init(dimension: .country, value: country))
                        .map { "\(dimension.name) \($0.value) \($0.metrics)" }
                }
            }
            let total = try source.days(site: "example.org", day...day).reduce(0) { $0 + $1.metrics.pageviews }
            return Figures(total: total, values: values.sorted(), pairs: pairs.sorted())
        }
    }
}

extension Array {
    /// About `count` parts of equal length.
    func chunked(into count: Int) -> [[Element]] {
        let size = Swift.max(1, (self.count + count - 1) / count)
        return stride(from: 0, to: self.count, by: size).map { Array(self[$0..<Swift.min($0 + size, self.count)]) }
    }
}

/// Bytes at rest, as a count that does not depend on the machine.
struct StorageSizeTests {
    /// 62 days of 671,000 cells fit in 250 MB when a cell takes at most 6 bytes.
    @Test func aPackedCellTakesAtMostSixBytes() throws {
        let folder = NSTemporaryDirectory() + "sillage-size-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SQLiteStore(path: folder + "/sillage.sqlite")
        // SILLAGE_SAMPLE_VISITS=100000 measures the largest day of docs/decisions/0003; it takes minutes.
        let visits = ProcessInfo.processInfo.environment["SILLAGE_SAMPLE_VISITS"].flatMap(Int.init) ?? 3000
        let traffic = SampleTraffic(visits: visits, seed: 5, pages: 3000)
        try store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 1))
        try store.finishDays(before: traffic.day + 1)
        let blobs = try store.pool.read { try Data.fetchAll($0, sql: "SELECT cells FROM daily_pair") }
        let cells = try blobs.reduce(0) { try $0 + PairBlob.unpack([UInt8]($1)).cells.count }
        let bytes = blobs.reduce(0) { $0 + $1.count }
        #expect(cells > 40_000)
        #expect(Double(bytes) / Double(cells) < 6, "\(bytes) bytes for \(cells) cells")
        print("two-way counts: \(bytes) bytes for \(cells) cells, \(Double(bytes) / Double(cells)) each")
    }
}
