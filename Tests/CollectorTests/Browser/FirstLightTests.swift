import Foundation
import Testing

extension BrowserTests {
    /// The whole way, nothing left out: a real browser on the demo site, the real collector, its report and its dashboard.
    struct FirstLightTests {
        /// Headless Chromium calls itself a bot, and is counted as one; a person's browser does not.
        private static let agent = RawClient.browser

        @Test func aVisitBecomesFigures() async throws {
            let collector = try RunningCollector(
                sites: "  - {id: demo, hosts: [127.0.0.1], timezone: Europe/Paris}", extra: "privacy: {k: 1}")
            defer { collector.close() }
            try collector.start()
            let demo = try DemoSite(collector: "http://127.0.0.1:\(collector.port)")
            defer { demo.stop() }
            try await WebDriver.run(arguments: ["--user-agent=\(Self.agent)", "--accept-lang=fr-FR"]) { browser in
                try await browser.navigate(to: demo.url + "/?utm_source=lettre&utm_campaign=novembre")
                try await browser.click("[data-sillage-vote=up]")
                try await browser.navigate(to: demo.url + "/produits.html?q=carte")
                try await browser.navigate(to: demo.url + "/epave.html")
                #expect(try await browser.storage() == [:], "nothing is stored without consent (P2)")
                try await browser.navigate(to: "about:blank")
            }
            let report = try collector.report(until: "demo") { $0.total.pageviews == 3 && ($0.total.events["vote"] ?? 0) == 1 }
            #expect(report.total.visits == 1)
            #expect(report.total.bounces == 0)
            #expect(report.total.pageviews == 3)
            #expect(report.total.events == ["vote": 1, "search": 1])
            for (dimension, expected) in [
                ("page", ["/", "/epave.html", "/produits.html"]), ("entry", ["/"]), ("exit", ["/epave.html"]), ("utm_campaign", ["novembre"]),
                ("browser", ["Chrome"]), ("os", ["GNU/Linux"]), ("device", ["desktop"]), ("language", ["fr"]), ("search", ["carte"]),
                ("notfound", ["/epave.html"]), ("vote", ["guide-des-marees"]), ("consent", ["undecided"]),
            ] {
                let values = try collector.report("--by", dimension, site: "demo").rows.compactMap(\.value).sorted()
                #expect(values == expected, "\(dimension)")
            }
            try await lookAtDashboard(collector)
        }

        /// The dashboard's HTML on disk and as a person sees it.
        private func lookAtDashboard(_ collector: RunningCollector) async throws {
            let file = collector.data + "/dashboard/demo/index.html"
            let isWritten = Poll.until(seconds: 20) {
                ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").contains("/produits.html")
            }
            #expect(isWritten, "the page stands in the dashboard within seconds")
            try await WebDriver.run(window: (1280, 2000)) { browser in
                try await browser.navigate(to: "http://127.0.0.1:\(collector.adminPort)/demo/index.html")
                let text = try await browser.text("main")
                for word in ["/produits.html", "À jour le", "Chrome"] { #expect(text.contains(word), "\(word)") }
                let system = "return document.querySelector('[data-by=os]').textContent.includes('GNU/Linux')"
                #expect(try await browser.execute(system) == true)
                #expect(try await browser.storage() == [:])
                let others = try await browser.execute(
                    "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin))")
                #expect(others.array?.isEmpty == true, "no request to anyone else")
                let folder = URL(filePath: RunningCollector.binary).deletingLastPathComponent().appending(path: "screenshots")
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try await browser.screenshot().write(to: folder.appending(path: "first-light.png"))
                try await browser.navigate(to: "file://\(file)")
                #expect(try await browser.text("h1").isEmpty == false, "works without any server")
            }
        }
    }
}

/// `sillage demo` on a port of its own.
final class DemoSite {
    let url: String
    private let process = Process()

    init(collector: String) throws {
        let port = try FreePort.next()
        url = "http://127.0.0.1:\(port)"
        process.executableURL = URL(filePath: RunningCollector.binary)
        process.arguments = ["demo", "--listen", "127.0.0.1:\(port)", "--collector", collector]
        process.standardError = FileHandle.nullDevice
        try process.run()
        #expect(Poll.until(seconds: 30) { (try? RawClient(port: port).request("GET", "/").status) == 200 }, "the demo site answers")
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
