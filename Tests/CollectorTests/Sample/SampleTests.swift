import AnalyticsCore
import Foundation
import GRDB
import Testing

@testable import Collector

/// Made-up years: everything is in them, the same each time, and nothing that an audit would object to.
@Suite struct SampleTests {
    @Test func everyDimensionHasRows() throws {
        let sampled = try SampledFolder(days: 30, visits: 50)
        defer { sampled.close() }
        let found = try sampled.store.pool.read { try Set(Int.fetchAll($0, sql: "SELECT DISTINCT dimension FROM daily_value")) }
        #expect(Dimension.allCases.filter { !found.contains($0.rawValue) }.map(\.name) == [])
        let kinds = try sampled.store.pool.read { try Set(Int.fetchAll($0, sql: "SELECT DISTINCT history FROM daily_history")) }
        #expect(kinds == Set(HistoryTable.allCases.map(\.rawValue)))
        let states = try sampled.store.pool.read { try Set(Int.fetchAll($0, sql: "SELECT DISTINCT state FROM daily_visit_state WHERE visits > 0")) }
        #expect(states == Set(VisitState.allCases.map(\.rawValue)))
        let report = try sampled.report()
        #expect(sampled.made.days == 30 && report.total.metrics == sampled.made.total)
        #expect((1300...1700).contains(report.total.metrics.visits))
        for event in EventKind.sent where event.isInteraction || event == .consent { #expect(report.total.events[event.name] ?? 0 > 0, "\(event.name)") }
    }

    @Test func theSameSeedGivesTheSameReports() throws {
        let (a, b, c) = (try SampledFolder(days: 10, visits: 30), try SampledFolder(days: 10, visits: 30), try SampledFolder(days: 10, visits: 30, seed: 2))
        defer { for folder in [a, b, c] { folder.close() } }
        for dimension in Dimension.reported where dimension != .next {
            #expect(try a.report(.dimension(dimension)).json() == b.report(.dimension(dimension)).json())
        }
        #expect(try a.report(.dimension(.page)).json() != c.report(.dimension(.page)).json())
    }

    @Test func auditFindsNothing() throws {
        let sampled = try SampledFolder(days: 70, visits: 20)
        defer { sampled.close() }
        try sampled.store.pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        // As the program creates them.
        for end in ["", "-wal", "-shm"] { chmod(sampled.store.path + end, 0o600) }
        let report = try Audit(settings: sampled.settings, now: SampledFolder.now, environment: [:]).run()
        #expect(report.failures == [])
    }

    @Test func visitorsAreEstimated() throws {
        let sampled = try SampledFolder(days: 45, visits: 60)
        defer { sampled.close() }
        let estimate = try #require(try sampled.report().total.visitors.estimate)
        #expect(estimate.low < estimate.high && !estimate.isLowConfidence && estimate.visitors < Double(sampled.made.total.visits))
    }

    @Test func whatIsOldHasFaded() throws {
        let sampled = try SampledFolder(days: 100, visits: 8)
        defer { sampled.close() }
        let horizon = StoreHorizon(sampled.settings, at: SampledFolder.now.wall)
        let counts = try sampled.store.pool.read { db in
            try ["SELECT count(*) FROM hourly WHERE hour < \(horizon.hour.seconds)", "SELECT count(*) FROM daily_pair WHERE day < \(horizon.pairDay.number)"]
                .map { try Int.fetchOne(db, sql: $0) ?? -1 } + [Int.fetchOne(db, sql: "SELECT count(*) FROM monthly_pair") ?? -1]
        }
        #expect(counts[0] == 0 && counts[1] == 0 && counts[2] > 0)
        #expect(try sampled.store.certificates().count == 1)
    }

    @Test func profileAndPoliciesHold() throws {
        let sampled = try SampledFolder(days: 4, visits: 40, extra: "consent: {signals: drop, opposed: total}\nprivacy: {profile: exempt}")
        defer { sampled.close() }
        let states = try sampled.store.pool.read { try Int.fetchAll($0, sql: "SELECT DISTINCT state FROM daily_visit_state WHERE visits > 0") }
        #expect(!states.contains(VisitState.signal.rawValue) && !states.isEmpty)
    }

    @Test func commandRefusesASiteWithCounts() throws {
        let folder = NSTemporaryDirectory() + "sillage-sampled-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "data: \(folder)/data\nsites: [{id: a.example}, {id: b.example}]\n".write(toFile: folder + "/sillage.yaml", atomically: true, encoding: .utf8)
        func sample(_ arguments: String...) throws -> (status: Int32, out: String, error: String) {
            try Shell.run(
                RunningCollector.binary, ["sample", "--config", folder + "/sillage.yaml", "--days", "2", "--visits", "3", "--pages", "20"] + arguments)
        }
        let first = try sample("--site", "a.example")
        #expect(first.status == 0 && first.out.contains("a.example: 2") && first.error.isEmpty)
        #expect(try sample("--site", "b.example").status == 0)
        let again = try sample()
        #expect(again.status == 1 && again.error.contains("a.example has counts already"))
        #expect(try sample("--pages", "3").status == 64)
    }
}
