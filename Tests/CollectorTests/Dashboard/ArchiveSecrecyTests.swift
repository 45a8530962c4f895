import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector
@testable import Dashboard

/// P8 in the data files: what is too rare is in no byte of them.
@Suite struct ArchiveSecrecyTests {
    @Test func rareValuesAreInNoFile() throws {
        let site = try ArchivedSite(days: 60, fading: (20, 40, 50))
        defer { site.close() }
        var rollup = Rollup(valuesPerDay: 10_000)
        // Four visits of a value, on four days: one fewer than k; and five of another.
        for (value, days) in [("quarkmark", 4), ("enoughmark", 5)] {
            for offset in 0..<days {
                let (day, time) = (ArchivedSite.last - offset * 3, Timestamp(utcStartOf: ArchivedSite.last - offset * 3) + 3600)
                func fact(_ dimension: AnalyticsCore.Dimension) -> Part {
                    Part(dimension: dimension, value: StoredText(stored: "/\(value)/\(dimension.name)"), metrics: Metrics(visits: 1, pageviews: 1, events: 1))
                }
                let parts = Dimension.allCases.filter { !$0.isBot && $0 != .event && $0 != .funnel }.map(fact)
                let details = [Dimension.voteValue, .customProperty, .notFoundLink, .next, .pageSearch].map { detail in
                    let parent = Dimension.archived.first { $0.detail == detail || $0.onPage == detail && $0 != .next }
                    let first = detail == .next ? "/p/0" : detail == .pageSearch ? "/p/1" : "/\(value)/\(parent?.name ?? "")"
                    return Part(
                        dimension: detail, value: StoredText(stored: "\(first)\u{1F}/\(value)/of-\(detail.name)"), metrics: Metrics(visits: 1, events: 1))
                }
                rollup.absorb(
                    Event(
                        site: OldSite.id, time: time, day: day, hour: time, kind: .pageview, facts: [], visit: Metrics(visits: 1, pageviews: 1),
                        parts: parts + details, history: []))
            }
        }
        try site.site.store.add(rollup, upTo: JournalPosition(segment: 3, offset: 0))
        let files = try site.files()
        let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(!text.contains("quarkmark"))
        for name in ["page", "search", "vote", "custom", "email", "of-voteValue", "of-customProperty", "of-next", "of-pageSearch"] {
            #expect(text.contains("enoughmark/\(name)"), "\(name)")
        }
    }

    /// A pair of values with fewer than k visits is in the rest of both rows.
    @Test func rarePairsAreInNoFile() throws {
        let site = try ArchivedSite(days: 20, fading: nil)
        defer { site.close() }
        let files = try ArchiveFiles(try site.files())
        let all = (ArchivedSite.last - 19)...ArchivedSite.last
        var (told, rest) = (0, 0)
        for page in Set(files.files.flatMap { files.values($0, .page) }) {
            let filter = ReportQuery.Filter(dimension: .page, value: page)
            let counts = try files.counts(.entry, where: filter, all)
            let stored = try site.site.store.read { try $0.counts(site: OldSite.id, all, by: .entry, where: filter) }
            #expect(counts.named.keys.sorted() == stored.filter { $0.metrics.visits >= ArchivedSite.k }.map(\.value).sorted())
            #expect(counts.restValues == stored.count - counts.named.count)
            told += counts.named.count
            rest += counts.restValues
        }
        #expect(told > 5 && rest > 10, "\(told) \(rest)")
    }

    @Test func exemptHasNoDataFiles() throws {
        let folder = NSTemporaryDirectory() + "sillage-exempt-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = try ArchivedSite(days: 10, fading: nil)
        defer { site.close() }
        for (profile, hasData) in [(PrivacyProfile.exempt, false), (.standard, true)] {
            var settings = try WrittenDashboard.settings(folder)
            settings.profile = profile
            try DashboardWriter(folder: folder, settings: settings, attributions: []).write(from: site.site.store, at: site.now)
            #expect(FileManager.default.fileExists(atPath: folder + "/example.org/data/now.js") == hasData)
            #expect(FileManager.default.fileExists(atPath: folder + "/index.html"))
        }
    }
}
