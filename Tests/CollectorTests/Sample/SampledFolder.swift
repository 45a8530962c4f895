import AnalyticsCore
import Foundation
import GRDB

@testable import Collector

/// A data folder filled with a made-up month or more, at a time that never changes.
final class SampledFolder {
    static let site = "example.org"
    static let now = MachineTime(wall: Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 24)) + 12 * 3600, uptime: 900_000, boot: 3)

    let folder: String
    let settings: Settings
    let store: SQLiteStore
    let made: SamplePlan.Made

    /// - Parameter faded: whether what is too old has faded.
    init(days: Int, visits: Int, pages: Int = 60, seed: UInt64 = 1, extra: String = "", faded: Bool = true) throws {
        folder = NSTemporaryDirectory() + "sillage-sampled-" + UUID().uuidString
        let text = """
            data: \(folder)/data
            sites:
              - id: \(Self.site)
                hosts: [example.org, "*.example.org"]
                goals: [{name: contact, event: form, match: contact}, {name: notice, event: download, match: "*.pdf"}, {name: offer, event: pageview, match: /offre}]
                funnels: [{name: lead, steps: [/produits, /contact, goal:contact]}]
            \(extra)

            """
        settings = try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "test", text: text), folder: folder)
        let data = DataFolder(path: settings.data)
        try data.create()
        store = try SQLiteStore(path: data.database)
        let plan = SamplePlan(days: days, visits: visits, pages: pages, seed: seed, last: Day(year: 2026, month: 11, day: 24), now: Self.now.wall)
        let writer = SampleWriter(settings: settings, store: store)
        made = try writer.write(plan, of: settings.sites[0]) { _ in }
        if faded { _ = try writer.fade(data, at: Self.now) }
    }

    func close() {
        try? store.pool.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func report(_ by: Breakdown? = nil, last days: Int = 30) throws -> Report {
        let today = Day(year: 2026, month: 11, day: 24)
        let query = ReportQuery(site: Self.site, days: (today - (days - 1))...today, by: by)
        return try store.read { try ReportBuilder(source: $0, calendar: settings.sites[0].calendar, k: settings.k).report(query) }
    }
}
