import Foundation
import GRDB
import Testing

@testable import Collector

/// A tracked site whose beacons go on to a real collector, which also serves the tracker: the tests ask what was counted.
struct CountedSite: Sendable {
    let site: TrackedSite
    let port: Int
    private let folder: String
    private let report: @Sendable () throws -> ReportDocument
    private let rows: @Sendable (String) throws -> ReportDocument

    var browser: WebDriver { site.browser }

    /// - Parameters:
    ///   - tracker: `tracker:` of the site, as YAML.
    ///   - extra: more lines of configuration.
    ///   - arguments: more Chromium switches; `PORT` in them is the site's.
    static func run(
        _ files: [String: String], tracker: String = "{}", extra: String = "", arguments: [String] = [], before script: String = "",
        _ body: (CountedSite) async throws -> Void
    ) async throws {
        let collector = try RunningCollector(
            sites: "  - {id: site.test, hosts: [www.site.test, localhost], timezone: UTC, tracker: \(tracker)}", extra: "privacy: {k: 1}\n" + extra)
        defer { collector.close() }
        try collector.start()
        let answer = try collector.client().request("GET", "/sillage.js?site=site.test")
        try #require(answer.status == 200)
        let server = try RecordingServer(relay: collector.port) { port in
            let pages = files.mapValues { Array($0.replacingOccurrences(of: "STATS", with: "http://stats.test:\(port)").utf8) }
            return pages.merging(["/sillage.js": answer.body]) { _, tracker in tracker }
        }
        defer { server.stop() }
        let switches = ["--user-agent=\(RawClient.browser)"] + arguments.map { $0.replacingOccurrences(of: "PORT", with: "\(server.port)") }
        nonisolated(unsafe) let running = collector
        try await TrackedSite.run(on: server, before: script, arguments: switches) { site in
            try await body(
                CountedSite(
                    site: site, port: collector.port, folder: collector.data, report: { try running.report(site: "site.test") },
                    rows: { try running.report("--by", $0, site: "site.test") }))
        }
    }

    func open(_ path: String = "/") async throws { try await site.open(path) }

    /// The totals once `condition` holds.
    @discardableResult
    func total(_ what: String, until condition: (ReportDocument.Total) -> Bool) async throws -> ReportDocument.Total {
        try await eventually(what, limit: .seconds(25)) {
            let total = try report().total
            return condition(total) ? total : nil
        }
    }

    /// The totals after everything that was sent has been counted.
    func settled() async throws -> ReportDocument.Total {
        let sent = try await site.settled().filter { $0.event == "pageview" }.count
        return try await total("\(sent) page views counted") { $0.pageviews >= sent }
    }

    /// Value → events, page views or visits of a report's rows.
    func rows(_ dimension: String, _ figure: KeyPath<ReportDocument.Counts, Int> = \.events) throws -> [String: Int] {
        Dictionary(try rows(dimension).rows.map { ($0.value ?? "", $0[keyPath: figure]) }, uniquingKeysWith: +)
    }

    /// Sum of a table of visitors' histories (`HistoryTable`): 1 visitor-days, 2 consents given.
    func history(_ table: Int) throws -> Int {
        var readOnly = Configuration()
        readOnly.readonly = true
        return try DatabaseQueue(path: folder + "/sillage.sqlite", configuration: readOnly).read { database in
            try Int.fetchOne(database, sql: "SELECT coalesce(sum(count), 0) FROM daily_history WHERE history = ?", arguments: [table]) ?? 0
        }
    }
}
