import Foundation
import GRDB
import Synchronization
import Testing

@testable import AnalyticsCore
@testable import Collector

/// What a purge leaves behind, and what becomes of one that is cut short.
@Suite(.serialized) struct PurgeSafetyTests {
    private static let months = Day(year: 2026, month: 8, day: 1)...Day(year: 2026, month: 10, day: 31)

    /// A value seen by two visits is nowhere when its month has faded: not in the file, its log, or the index of the log.
    @Test func aRareValueIsGoneFromEveryByte() throws {
        let site = try OldSite(Self.months)
        defer { site.close() }
        let traffic = SampleTraffic(visits: 2, seed: 3, page: "/marker-quercus-ilex")
        try site.store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 1))
        func isThere() -> Bool {
            ["", "-wal", "-shm", "-journal"].contains {
                (FileManager.default.contents(atPath: site.store.path + $0) ?? Data()).range(of: Data("marker-quercus-ilex".utf8)) != nil
            }
        }
        #expect(isThere())
        let size = { try FileManager.default.attributesOfItem(atPath: site.store.path)[.size] as? Int ?? 0 }
        _ = try site.store.clean()
        let before = try size()
        _ = try site.store.purge(OldSite.horizon(site.now(after: 900)), k: 5)
        let cleaned = try site.store.clean()
        #expect(!isThere() && cleaned.unusedValues > 0 && cleaned.problem == nil)
        #expect(try !site.store.isUnclean())
        #expect(try size() < before / 2, "the file shrinks")
        #expect(try site.store.pool.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } == 0)
        #expect(try site.store.pool.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").isEmpty })
        #expect(FileManager.default.contents(atPath: site.store.path + "-wal")?.count ?? 0 < 10_000, "no more than the note that all is clean")
        // Ids of values that are gone are not used for others.
        try site.store.add(traffic.rollup(traffic.events), upTo: JournalPosition(segment: 1, offset: 2))
        #expect(try site.store.read { try $0.counts(site: OldSite.id, traffic.day...traffic.day, by: .page) }.map(\.value) == ["/marker-quercus-ilex"])
    }

    /// A reader that stays in the past holds the log back: said, and done the next time.
    @Test func aReaderHoldsTheLogBack() throws {
        let site = try OldSite(Self.months.lowerBound...(Self.months.lowerBound + 20))
        defer { site.close() }
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: site.store.path, configuration: configuration)
        try reader.inDatabase { db in
            try db.execute(sql: "BEGIN; SELECT count(*) FROM daily")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM daily")
        }
        _ = try site.store.purge(OldSite.horizon(site.now(after: 900)), k: 5)
        #expect(try site.store.clean().problem != nil)
        #expect(try site.store.isUnclean())
        try reader.inDatabase { try $0.execute(sql: "COMMIT") }
        #expect(try site.store.clean().problem == nil)
        #expect(try !site.store.isUnclean())
    }

    /// A file that cannot shrink by itself is written anew.
    @Test func anOldFileIsWrittenAnew() throws {
        let site = try OldSite(Self.months.lowerBound...(Self.months.lowerBound + 40))
        defer { site.close() }
        try site.store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA auto_vacuum = NONE; VACUUM") }
        #expect(try site.store.pool.read { try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") } == 0)
        let before = DataFolder.databaseSize(site.store.path)
        _ = try site.store.purge(OldSite.horizon(site.now(after: 900)), k: 5)
        #expect(try site.store.clean().problem == nil)
        #expect(try site.store.pool.read { try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") } == 2)
        #expect(DataFolder.databaseSize(site.store.path) < before)
    }

    /// Stopped by an error after any number of rows, and gone on with: no sum changes on the way.
    @Test(arguments: ["daily_pair", "daily_value", "daily", "monthly_pair", "month_to_fold", "daily_history", "value", "hourly"])
    func anErrorInTheMiddleLosesNothing(table: String) throws {
        let site = try OldSite(Self.months.lowerBound...(Self.months.lowerBound + 40))
        defer { site.close() }
        let before = try Sums(site)
        let horizon = OldSite.horizon(site.now(after: 900))
        var stops = 0
        for rows in [0, 1, 7, 30, 200] {
            try site.store.pool.write { db in
                try db.execute(
                    sql: """
                        DROP TRIGGER IF EXISTS refuse; DROP TABLE IF EXISTS temp_gone; CREATE TABLE temp_gone (n INTEGER); INSERT INTO temp_gone VALUES (0);
                        CREATE TRIGGER refuse BEFORE DELETE ON \(table) BEGIN
                        UPDATE temp_gone SET n = n + 1; SELECT raise(ABORT, 'no') FROM temp_gone WHERE n > \(rows); END
                        """)
            }
            do {
                _ = try site.store.purge(horizon, k: 5)
                _ = try site.store.clean()
            } catch is DatabaseError { stops += 1 }
            let now = try Sums(site)
            #expect(now.totals == before.totals && now.dimensions == before.dimensions && now.filtered == before.filtered && now.visitors == before.visitors)
        }
        #expect(stops > 0)
        try site.store.pool.write { try $0.execute(sql: "DROP TRIGGER refuse; DROP TABLE temp_gone") }
        _ = try site.store.purge(horizon, k: 5)
        #expect(try site.store.clean().problem == nil)
        #expect(try Sums(site) == before)
        #expect(try site.store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM daily_value") } == 0)
    }

    /// What a purge deleted that did not come to its certificate is in the next one, once.
    @Test func whatWasDeletedIsPendingUntilCertified() throws {
        let site = try OldSite(Self.months)
        defer { site.close() }
        let faded = try site.store.purge(OldSite.horizon(site.now(after: 900)), k: 5)
        let cleaned = try site.store.clean()
        let expected = faded.filter { $0.items > 0 } + [FadedRows(kind: .unusedValues, items: cleaned.unusedValues, rows: cleaned.unusedValues)]
        #expect(try site.store.pending() == expected && expected.count > 5)
        let settings = try SettingsLoader(environment: [:]).load(
            ConfigurationFile(path: "test", text: "data: \(site.folder)\nsites: [{id: example.org}]"), folder: site.folder)
        let now = MachineTime(wall: site.now(after: 900), uptime: 1, boot: 1)
        let judgement = ClockAnchor.judge(now, anchor: nil)
        var ledger = PurgeLedger()
        #expect(ledger.isDue(on: now.wall.utcDay, pending: try site.store.pending()))
        let text = try #require(try ledger.certify(site.store, judgement, by: "serve", PurgeRules(settings: settings))).json
        let certificate = try JSONDecoder().decode(PurgeCertificate.self, from: Data(text.utf8))
        #expect(certificate.classes.map(\.name) == expected.map(\.kind.name))
        #expect(certificate.classes.map(\.items) == expected.map(\.items) && certificate.classes.map(\.rows) == expected.map(\.rows))
        #expect(try site.store.pending() == [] && ledger.certify(site.store, judgement, by: "serve", PurgeRules(settings: settings)) == nil)
    }

    /// Whoever opens an up-to-date file does not wait for whoever writes to it.
    @Test func openingTakesNoLock() throws {
        let site = try OldSite(Self.months.lowerBound...(Self.months.lowerBound + 2), visits: 1)
        defer { site.close() }
        try site.store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            defer { try? db.execute(sql: "ROLLBACK") }
            let other = try SQLiteStore(path: site.store.path, patience: 0)
            #expect(try other.clockAnchor() == nil)
            #expect(throws: DatabaseError.self) { try other.keep(MachineTime(wall: site.now(after: 1), uptime: 1, boot: 1)) }
            try other.pool.close()
        }
    }

    @Test func onePurgeAtATime() throws {
        let folder = DataFolder(path: NSTemporaryDirectory() + "sillage-lock-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        #expect(PurgeLock(folder) != nil, "nothing to lock, nobody to wait for")
        try folder.create()
        var first = PurgeLock(folder)
        #expect(first != nil)
        withExtendedLifetime(first) { #expect(PurgeLock(folder) == nil) }
        first = nil
        #expect(PurgeLock(folder) != nil)
    }

    /// Two purges and a collector that goes on counting, each with a connection of its own as processes have.
    @Test func purgesAndWritesAtTheSameTime() throws {
        let site = try OldSite(Self.months)
        defer { site.close() }
        let before = try Sums(site, filters: [])
        let horizon = OldSite.horizon(site.now(after: 30))
        let errors = Mutex<[String]>([])
        let path = site.store.path
        let traffic = SampleTraffic(visits: 3, seed: 4, page: "/live")
        let work: [@Sendable () throws -> Void] = [
            { _ = try SQLiteStore(path: path).purge(horizon, k: 5) },
            {
                let store = try SQLiteStore(path: path)
                _ = try store.purge(horizon, k: 5)
                _ = try store.clean()
            },
            {
                let store = try SQLiteStore(path: path)
                for number in 0..<60 {
                    // Today's counts, and late ones for a month that fades.
                    for day in [traffic.day, Self.months.lowerBound + number % 20] {
                        var rollup = Rollup(valuesPerDay: 1000)
                        for event in traffic.events {
                            rollup.absorb(
                                Event(
                                    site: OldSite.id, time: event.time, day: day, hour: event.hour, kind: event.kind, facts: event.facts,
                                    visit: event.visit, parts: event.parts, history: []))
                        }
                        try store.add(rollup, keeping: horizon) { _ in }
                    }
                }
            },
        ]
        let workers = work.map { body in Worker { do { try body() } catch { errors.withLock { $0.append("\(error)") } } } }
        workers.forEach { $0.start() }
        workers.forEach { $0.wait() }
        #expect(errors.withLock { $0 } == [])
        _ = try site.store.purge(horizon, k: 5)
        #expect(try site.store.clean().problem == nil)
        let after = try Sums(site, filters: [])
        let name = "2026-08-01 to 2026-08-31 "
        #expect(after.totals[name]?.visits == (before.totals[name]?.visits ?? 0) + 60 * 3)
        #expect(after.totals["2026-09-01 to 2026-09-30 "] == before.totals["2026-09-01 to 2026-09-30 "])
        let live = try site.store.read { try $0.counts(site: OldSite.id, traffic.day...traffic.day, by: .page) }
        #expect(live.map(\.value) == ["/live"] && live.first?.metrics.visits == 60 * 3)
        #expect(try site.store.pool.read { try Row.fetchAll($0, sql: "PRAGMA integrity_check").map { $0[0] as String } } == ["ok"])
    }
}
