import Foundation
import Testing

extension BrowserTests {
    /// The demo site as `scripts/run` serves it: every page works, and what its visitor does is sent.
    struct DemoTests {
        private static let pages = ["/", "/produits.html", "/en.html", "/notfound.html"]

        @Test func everyPageWorksAndItsLinksExist() async throws {
            try await withDemo { site in
                for page in Self.pages {
                    try await site.open(page)
                    #expect(try await site.events(1).last?.url == site.url(page))
                    #expect(try await site.errors() == [])
                    let links = try await site.browser.execute(
                        "return [...document.querySelectorAll('a[href], link[rel=stylesheet], script, video')].map(e => e.href || e.src)")
                    for link in links.array?.compactMap(\.string) ?? [] where link.hasPrefix(site.url("/")) {
                        let status = try await site.browser.execute("return fetch(arguments[0]).then(r => r.status)", .string(link)).number
                        #expect(status == (link.hasSuffix("/epave.html") ? 404 : 200), "\(link)")
                    }
                    let overflow = try await site.browser.execute("return document.documentElement.scrollWidth > innerWidth").bool
                    #expect(overflow == false, "no sideways scroll on \(page)")
                }
                let status = try await site.settled().filter { $0.event == "pageview" }.last?.data
                #expect(status == ["status": 404])
                #expect(try await site.browser.storage() == [:])
            }
        }

        @Test func aVisitorClicksThrough() async throws {
            try await withDemo { site in
                try await site.open()
                try await site.browser.click("[data-choice=granted]")
                #expect(try await site.browser.text("[data-state=granted]").contains("sillage"))
                try await site.browser.click("[data-sillage-vote=up]")
                try await site.browser.click("a[href='guide.pdf']")
                try await site.open()
                try await site.browser.type("glénan\u{E007}", into: "[name=q]")
                #expect(try await site.browser.text(".found") == "Un résultat pour « glénan ».")
                try await site.browser.click("[data-again]")
                try await site.browser.click("[data-choice=denied]")
                #expect(try await site.browser.storage() == [:])
                let events = try await site.settled().filter { $0.event != "engagement" }
                #expect(events.filter { $0.event == "consent" }.map(\.consent) == ["granted", "denied"])
                #expect(events.first { $0.event == "vote" }?.data == ["target": "guide-des-marees", "value": "up"])
                #expect(events.first { $0.event == "download" }?.data?["href"]?.string == site.url("/guide.pdf"))
                #expect(events.contains { $0.event == "pageview" && $0.url == site.url("/produits.html?q=gl%C3%A9nan") })
            }
        }

        @Test func isSmall() throws {
            #expect(try Self.files().values.map(\.count).reduce(0, +) < 120_000)
        }

        private func withDemo(_ body: (TrackedSite) async throws -> Void) async throws {
            let files = try Self.files()
            let server = try RecordingServer { port in
                var served: [String: [UInt8]] = ["/sillage.js": TrackedSite.tracker]
                for (name, content) in files {
                    let text = String(decoding: content, as: UTF8.self).replacing("{{collector}}", with: "http://stats.test:\(port)")
                    served["/\(name)"] = name.hasSuffix(".html") ? Array(text.utf8) : Array(content)
                }
                return served
            }
            defer { server.stop() }
            try await TrackedSite.run(on: server, body)
        }

        private static func files() throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(atPath: TrackedSite.sourceFolder.appendingPathComponent("Demo").path)
            return try Dictionary(uniqueKeysWithValues: names.map { ($0, try TrackedSite.source("Demo/\($0)")) })
        }
    }
}
