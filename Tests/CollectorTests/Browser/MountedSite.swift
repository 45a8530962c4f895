import Foundation
import Testing

/// A site whose own web server passes `/b`, `/sillage.js` and `/visitor` on to a real collector, so that pages and collector have one host;
/// and the same collector under a host of its own, `stats.site.test`.
struct MountedSite: Sendable {
    let site: TrackedSite
    let metrics: @Sendable () throws -> String
    let report: @Sendable (String) throws -> ReportDocument

    var browser: WebDriver { site.browser }

    private static let page = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
        <script defer src="/sillage.js" data-site="site.test" data-debug></script></head>
        <body><button id=yes onclick="sillage.consent('granted')">oui</button> <button id=no onclick="sillage.consent('denied')">non</button>
        <button id=oppose onclick="sillage.oppose()">m’opposer</button> <button id=back onclick="sillage.oppose(false)">revenir</button></body></html>
        """

    static func run(extra: String = "", agent: String? = RawClient.browser, _ body: (MountedSite) async throws -> Void) async throws {
        let collector = try RunningCollector(
            sites: "  - {id: site.test, hosts: [www.site.test, \"*.site.test\"], timezone: UTC}", extra: "privacy: {k: 1}\nlimits: {rate: off}\n" + extra)
        defer { collector.close() }
        try collector.start()
        let server = try RecordingServer(mount: collector.port) { _ in
            ["/index.html": Array(page.utf8), "/next.html": Array(page.utf8), "/blank.html": Array("<!doctype html><title>Blank</title>".utf8)]
        }
        defer { server.stop() }
        nonisolated(unsafe) let running = collector
        let switches = (agent.map { ["--user-agent=\($0)"] } ?? []) + ["--accept-lang=fr-FR"]
        try await TrackedSite.run(on: server, arguments: switches) { site in
            try await body(
                MountedSite(
                    site: site, metrics: { try running.adminClient().request("GET", "/metrics").text },
                    report: { try running.report("--by", $0, site: "site.test") }))
        }
    }

    func open(_ path: String = "/", host: String = "www.site.test") async throws { try await site.open(path, host: host) }

    /// How many events were sent until now. Asked on a page without tracker: the visitor page's policy lets no script send anything.
    func settledCount() async throws -> Int {
        try await open("/blank.html")
        return try await site.settled().count
    }

    /// The visitor's cookie, once the collector has set it with its signature.
    func signedCookie() async throws -> WebDriver.Cookie {
        try await eventually("the collector's signature") {
            try await browser.cookie("sillage").flatMap { $0.value.split(separator: ".", omittingEmptySubsequences: false).count == 8 ? $0 : nil }
        }
    }

    /// Names of the cookies that the current page has.
    func cookieNames() async throws -> Set<String> { Set(try await browser.cookies().map(\.name)) }
}
