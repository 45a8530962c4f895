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

    /// Counting takes a short cut for time spent on pages.
    @Test func everyBeaconCountsAsInTheCollector() throws {
        let text = "sites: [{id: example.org, hosts: [example.org], goals: [{name: contact, event: form, match: contact}]}]\nconsent: {opposed: total}\n"
        let settings = try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "test", text: text), folder: NSTemporaryDirectory())
        let plan = SamplePlan(days: 3, visits: 40, pages: 50, seed: 9, last: Day(year: 2026, month: 3, day: 4), now: SampledFolder.now.wall)
        let pipeline = Pipeline(
            sites: settings.sites.map(\.rules), signals: settings.signals, unconsented: settings.unconsented, opposed: settings.opposed,
            locate: { SamplePlace.region(of: $0) }, recognise: { RecognisedAgent($0.userAgent) })
        var years = SampleYears(plan, of: settings.sites[0])
        while let traffic = years.next() {
            var (visits, rollup, events) = (VisitTable(limit: 1000), Rollup(valuesPerDay: 1000), 0)
            for (beacon, request) in traffic.sent {
                switch try pipeline.run(beacon, request, secrets: { _ in traffic.secrets }) {
                case .hit(let hit):
                    guard case .event(let event) = visits.apply(hit) else { continue }
                    rollup.absorb(event)
                case .bot(let event, _), .aside(let event): rollup.absorb(event)
                case .opposed(let opposition): opposition.total.map { rollup.absorb($0) }
                case .drop: continue
                }
                events += 1
            }
            let counted = traffic.counted(pipeline, settings, until: plan.now)
            #expect(events > 20 && counted.events == events)
            #expect(Self.counts(counted.rollup) == Self.counts(rollup))
        }
    }

    private static func counts(_ rollup: Rollup) -> [String: Metrics] {
        var counts: [String: Metrics] = [:]
        for day in rollup.days.values {
            counts["total"] = day.total
            for (hour, metrics) in day.hours { counts["hour \(hour.seconds)"] = metrics }
            day.forEachCount { counts["\($0.name) \($1)"] = $2 }
            day.forEachPair(id: { Int64(bitPattern: $0.utf8.reduce(7) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }) }) { pair, cells in
                for cell in cells.cells { counts["\(pair.code) \(cell.first) \(cell.second)"] = cell.metrics }
            }
            for (count, number) in day.history { counts["\(count)"] = Metrics(visits: number) }
            for (state, number) in day.states { counts["\(state)"] = Metrics(visits: number) }
        }
        return counts
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
