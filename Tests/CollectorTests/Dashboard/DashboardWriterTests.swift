import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector
@testable import Dashboard

/// A running collector makes today's files anew, and those of closed days only when something about them has changed.
@Suite struct DashboardWriterTests {
    private let site: ArchivedSite
    private let dashboard: WrittenDashboard

    init() throws {
        site = try ArchivedSite(days: 70, fading: (20, 60, 65))
        dashboard = try WrittenDashboard()
    }

    private func close() {
        site.close()
        dashboard.close()
    }

    /// One more visit of a page.
    private func visit(_ page: String, on day: Day) throws {
        var rollup = Rollup(valuesPerDay: 10_000)
        let time = Timestamp(utcStartOf: day) + 3600
        let part = Part(dimension: .page, value: StoredText(stored: page), metrics: Metrics(visits: 1, pageviews: 1))
        let metrics = Metrics(visits: 1, pageviews: 1)
        rollup.absorb(
            Event(
                site: OldSite.id, time: time, day: day, hour: time, kind: .pageview,
                facts: [Fact(dimension: .country, value: StoredText(stored: "FR"))], visit: metrics, parts: [part],
                history: [HistoryCount(table: .visitDays, group: 5, lag: -1)]))
        try site.site.store.add(rollup, upTo: JournalPosition(segment: 9, offset: 0))
    }

    @Test func aMinuteTouchesToday() throws {
        defer { close() }
        var memory = DashboardMemory()
        let writer = try dashboard.writer()
        let first = try writer.write(from: site.site.store, at: site.now, remembering: &memory)
        for path in ["now.js", "2026-11.js", "2026-10/page.js"] { #expect(first.contains("example.org/data/" + path)) }
        #expect(try writer.write(from: site.site.store, at: site.now, remembering: &memory).isEmpty)

        try visit("/p/0", on: ArchivedSite.last)
        let changed = try writer.write(from: site.site.store, at: site.now + 60, remembering: &memory)
        let data = changed.filter { $0.contains("/data/") }
        #expect(data.contains("example.org/data/now.js") && data.contains("example.org/data/now/page.js"))
        #expect(data.allSatisfy { $0.contains("/data/now") }, "\(data)")
        // The same as everything made anew.
        try expectSame(as: site.now + 60)
    }

    @Test func closedDaysFollowWhatChanged() throws {
        defer { close() }
        var memory = DashboardMemory()
        let writer = try dashboard.writer()
        _ = try writer.write(from: site.site.store, at: site.now, remembering: &memory)
        // Yesterday goes on.
        try visit("/p/0", on: ArchivedSite.last - 1)
        let late = try writer.write(from: site.site.store, at: site.now + 60, remembering: &memory)
        #expect(late.contains("example.org/data/2026-11.js") && !late.contains("example.org/data/2026-10.js"))
        // A purge.
        _ = try site.site.store.purge(OldSite.horizon(site.now, hourly: 10, daily: 30, visitors: 50), k: 5)
        let purged = try writer.write(from: site.site.store, at: site.now + 120, remembering: &memory)
        #expect(purged.contains("example.org/data/2026-10.js") && purged.contains("example.org/data/2026-11/page.js"))
        #expect(!purged.contains("example.org/data/2026-10/page.js"), "its two-way counts had become a month before")
        try expectSame(as: site.now + 120)
        // The next day.
        let tomorrow = try writer.write(from: site.site.store, at: site.now + 86_400, remembering: &memory)
        #expect(tomorrow.contains("example.org/data/2026-11.js") && tomorrow.contains("example.org/data/now.js"))
        #expect(!FileManager.default.fileExists(atPath: dashboard.folder + "/example.org/data/now/page.js"), "nobody came yet")
        try expectSame(as: site.now + 86_400)
    }

    /// A value that reaches k today is named at once, and in the months when the day is over.
    @Test func whatReachesKTodayIsNamedToday() throws {
        defer { close() }
        var memory = DashboardMemory()
        let writer = try dashboard.writer()
        for offset in 1...4 { try visit("/rising", on: ArchivedSite.last - offset) }
        _ = try writer.write(from: site.site.store, at: site.now, remembering: &memory)
        func holds(_ file: String) throws -> Bool {
            let content = try dashboard.contents()["dashboard/example.org/data/\(file)"]
            return String(decoding: content ?? Data(), as: UTF8.self).contains("/rising")
        }
        #expect(try !holds("now.js") && !holds("2026-11.js"))
        try visit("/rising", on: ArchivedSite.last)
        _ = try writer.write(from: site.site.store, at: site.now + 60, remembering: &memory)
        #expect(try holds("now.js") && !holds("2026-11.js"))
        _ = try writer.write(from: site.site.store, at: site.now + 86_400, remembering: &memory)
        #expect(try !holds("now.js") && holds("2026-11.js"))
    }

    @Test func emptyStoreHasAPageAndToday() throws {
        defer { close() }
        let writer = try dashboard.writer()
        try writer.write(from: nil, at: site.now)
        let now = try #require(try dashboard.contents()["dashboard/example.org/data/now.js"])
        let files = try ArchiveFiles(["data/now.js": now])
        #expect(files.files.count == 1)
        #expect(try files.totals(ArchivedSite.last...ArchivedSite.last).isEmpty)
    }

    /// Compares the folder with one that is made without remembering anything.
    private func expectSame(as now: Timestamp) throws {
        let other = try WrittenDashboard()
        defer { other.close() }
        var writer = try other.writer()
        writer = DashboardWriter(folder: other.folder, settings: writer.settings, attributions: [])
        try writer.write(from: site.site.store, at: now)
        let (mine, all) = (try dashboard.contents(), try other.contents())
        #expect(mine.keys.sorted() == all.keys.sorted())
        for (path, content) in all { #expect(mine[path] == content, "\(path)") }
    }
}
