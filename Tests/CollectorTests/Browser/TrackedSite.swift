import AnalyticsCore
import Foundation

@testable import Collector

/// A site with the tracker on it, open in a real browser, and what its collector gets. Pages and collector have different origins.
struct TrackedSite: Sendable {
    let browser: WebDriver
    let server: RecordingServer

    /// Opens a browser beside a site whose pages are `files` (by path); `STATS` in them is the collector's origin.
    ///
    /// - Parameter script: runs in every page before its own scripts. Errors of pages are gathered in `window.errors`.
    static func run(
        _ files: [String: String] = ["/index.html": page(), "/next.html": page()], before script: String = "",
        _ body: (TrackedSite) async throws -> Void
    ) async throws {
        let tracker = TrackedSite.tracker
        let server = try RecordingServer { port in
            let pages = files.mapValues { Array($0.replacingOccurrences(of: "STATS", with: "http://stats.test:\(port)").utf8) }
            return pages.merging(["/sillage.js": tracker]) { _, tracker in tracker }
        }
        defer { server.stop() }
        try await run(on: server, before: script, body)
    }

    /// The same beside a server of the caller's.
    static func run(on server: RecordingServer, before script: String = "", arguments: [String] = [], _ body: (TrackedSite) async throws -> Void) async throws {
        try await WebDriver.run(arguments: arguments) { browser in
            try await browser.beforeEveryPage(watchErrors + script)
            try await body(TrackedSite(browser: browser, server: server))
        }
    }

    /// A small page with the tracker; `attributes` are those of its script tag.
    static func page(_ body: String = "<p>Une page</p>", head: String = "", attributes: String = "data-debug data-timezone=UTC") -> String {
        """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">\(head)
        <script defer src="STATS/sillage.js" data-site="site.test" \(attributes)></script></head><body>\(body)</body></html>
        """
    }

    /// Opens a page of the site; returns when it has loaded.
    func open(_ path: String = "/", host: String = "www.site.test") async throws {
        try await browser.navigate(to: url(path, host: host))
    }

    func url(_ path: String, host: String = "www.site.test") -> String {
        "http://\(host):\(server.port)\(path)"
    }

    /// All events sent until now, once there are at least `count`.
    func events(_ count: Int = 1) async throws -> [RecordedEvent] {
        _ = try await eventually("\(count) events") { try sent().count >= count ? true : nil }
        return try await settled()
    }

    /// All events sent until now: waits for markers that the page sends after them, so that "nothing" means nothing.
    ///
    /// Connections may overtake each other, hence three markers, each sent when the one before has arrived.
    func settled() async throws -> [RecordedEvent] {
        for _ in 1...3 {
            let name = UUID().uuidString
            let marker = #"[{"event":"marker","url":"\#(name)"}]"#
            let collector = url("/b", host: "stats.test")
            try await browser.execute("Navigator.prototype.sendBeacon.call(navigator, ...arguments)", .string(collector), .string(marker))
            _ = try await eventually("the marker") { try server.events().contains { $0.url == name } ? true : nil }
        }
        return try sent()
    }

    /// Errors that reached the page since it was loaded.
    func errors() async throws -> [String] {
        try await browser.execute("return errors").array?.compactMap(\.string) ?? []
    }

    private func sent() throws -> [RecordedEvent] {
        try server.events().filter { $0.event != "marker" }
    }

    private static let watchErrors = """
        window.errors = [];
        addEventListener('error', e => errors.push(e.message));
        addEventListener('unhandledrejection', e => errors.push(String(e.reason)));

        """

    /// The tracker with every module, as the collector composes it when sites with different time zones share it.
    static let tracker = TrackerComposition(
        ["Europe/Paris", "UTC"].compactMap { zone in
            SiteCalendar(identifier: zone).map { calendar in
                var site = Settings.Site(id: zone, calendar: calendar)
                site.tracker.tools = zone == "UTC" ? [] : TrackerModule.consentTools
                return site
            }
        }
    ).script()

    /// The collector's HTTP folder in the source tree, so that these tests need no collector.
    static var sourceFolder: URL {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        return root.appendingPathComponent("Sources/Collector/HTTP")
    }

    static func source(_ path: String) throws -> Data {
        try Data(contentsOf: sourceFolder.appendingPathComponent(path))
    }
}
