import Foundation
import Testing

@testable import Dashboard

extension BrowserTests {
    /// The tile of this moment in a real browser, on a real collector that comes and goes.
    struct LiveTileTests {
        private static let app = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Dashboard/App").standardizedFileURL

        private static func source(_ name: String) throws -> String { try String(contentsOf: app.appending(path: name), encoding: .utf8) }

        /// The script of the tile in one piece, and the words of both languages: `startTile(address)` and `speak(language)`.
        private static func script() throws -> String {
            let modules = try ["view/html.js", "view/live.js", "polling.js", "live.js"].map { name in
                try source(name).split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("import ") }
                    .map { $0.hasPrefix("export ") ? String($0.dropFirst(7)) : String($0) }.joined(separator: "\n")
            }
            let phrases = [
                "fr": Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, $0.french) }),
                "en": Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, $0.english) }),
            ]
            return modules.joined(separator: "\n") + """

                const phrases = \(String(decoding: try JSONEncoder().encode(phrases), as: UTF8.self));
                const speaker = (language) => ({
                  words: {
                    say: (phrase, blanks = {}) => phrases[language][phrase].replace(/\\{(\\w+)\\}/g, (_, name) => blanks[name]),
                    plural: (count, one, many) => (count < 2 ? one : many),
                    of: () => ({ one: 'page', many: 'pages' }),
                  },
                  format: { integer: String, label: (_, value) => ({ text: value }) },
                });
                let attached;
                window.startTile = (address) => {
                  document.querySelector('meta[name="sillage-live"]').content = address;
                  attached = attachLive({ root: document.body, ...speaker('fr') });
                };
                window.speak = (language) => attached.speak(speaker(language));
                window.lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
                """
        }

        private static let sites = RunningCollector.exampleSite + "\n  - {id: second.example, hosts: [second.example], timezone: UTC}"

        /// The list of sites, which has the style sheet and no tile of its own.
        private func withPage(_ body: (RunningCollector, WebDriver) async throws -> Void) async throws {
            let collector = try RunningCollector(sites: Self.sites)
            defer { collector.close() }
            try collector.start()
            #expect(Poll.until(seconds: 30) { FileManager.default.fileExists(atPath: collector.data + "/dashboard/index.html") })
            nonisolated(unsafe) let running = collector
            try await WebDriver.run { browser in
                // The page's policy allows the page's own script only, and here comes another one.
                try await browser.devTools("Page.setBypassCSP", ["enabled": true])
                try await browser.navigate(to: "http://127.0.0.1:\(running.adminPort)/index.html")
                try await browser.execute(Self.script())
                try await body(running, browser)
            }
        }

        private static func shown(_ browser: WebDriver) async throws -> Bool {
            try await browser.execute("const tile = document.querySelector('.live'); return getComputedStyle(tile).visibility === 'visible'") == true
        }

        /// Asks until the tile says so; each time it is as if somebody came back to the tab.
        private static func says(_ text: String, in selector: String, _ browser: WebDriver) async throws {
            _ = try await eventually("“\(text)” in \(selector)") {
                try await browser.execute("lookAgain()")
                guard try await shown(browser) else { return Bool?.none }
                return try await browser.text(selector).contains(text) ? true : nil
            }
        }

        @Test func followsTheCollector() async throws {
            try await withPage { collector, browser in
                let client = try collector.client()
                for visit in 1...6 { try LiveEndpointTests.view(client, "/a", visit: visit) }
                try await browser.execute("startTile('live/example.org')")
                let height = try await browser.execute("return document.querySelector('.live').offsetHeight")
                try await Self.says("6", in: ".live-now .v", browser)
                #expect(try await browser.text(".live h2") == "En ce moment")
                #expect(try await browser.text(".live-now").contains("visites en cours"))
                #expect(try await browser.text(".live-pages ol") == "/a\n6")
                #expect(try await browser.execute("return document.querySelectorAll('.live rect').length") == .number(30))
                #expect(
                    try await browser.execute("return document.querySelector('.live svg').getAttribute('aria-label')").string?.contains("Pages vues") == true)

                for visit in 7...12 { try LiveEndpointTests.view(client, "/%3Cimg%20src=x%20onerror=alert(1)%3E", visit: visit) }
                try await Self.says("12", in: ".live-now .v", browser)
                #expect(try await browser.text(".live-pages ol").contains("onerror"))
                #expect(try await browser.execute("return document.querySelectorAll('.live img').length") == .number(0), "text, not markup")
                #expect(try await browser.execute("return document.querySelector('.live').offsetHeight") == height, "nothing moves")

                try await browser.execute("speak('en')")
                #expect(try await browser.text(".live h2") == "Right now")

                collector.stop()
                try await browser.execute("lookAgain()")
                _ = try await eventually("the tile fades") { try await Self.shown(browser) ? nil : true }
                #expect(try await browser.execute("return document.querySelector('.live').offsetHeight") == height, "its room stays")
                try collector.start()
                try await Self.says("fewer than 5", in: ".live-now .v", browser)
                #expect(try await browser.text(".live-pages").contains("No page with enough visits"))
            }
        }

        /// Read when somebody goes there, never announced by itself.
        @Test func isCalm() async throws {
            try await withPage { _, browser in
                try await browser.execute("startTile('live/example.org')")
                try await Self.says("moins de 5", in: ".live-now .v", browser)
                let roles = """
                    const status = document.querySelector('.live [role=status]');
                    return [status.getAttribute('aria-live'), document.querySelector('.live').getAttribute('aria-labelledby'), document.querySelector('.live h2').id];
                    """
                #expect(try await browser.execute(roles) == ["off", "live", "live"])
                // Asking again changes nothing, so nothing in the page is touched.
                let touched = """
                    const tile = document.querySelector('.live');
                    let touched = 0;
                    const watch = new MutationObserver((changes) => { touched += changes.length; });
                    watch.observe(tile, { subtree: true, childList: true, characterData: true, attributes: true });
                    const before = performance.getEntriesByType('resource').length;
                    lookAgain();
                    return new Promise((resolve) => {
                      const wait = () => {
                        if (performance.getEntriesByType('resource').length === before) return setTimeout(wait, 10);
                        return setTimeout(() => resolve(touched), 50);
                      };
                      wait();
                    });
                    """
                #expect(try await browser.execute(touched) == .number(0))
                for width in [320.0, 768, 1280] {
                    try await browser.devTools(
                        "Emulation.setDeviceMetricsOverride", ["width": .number(width), "height": 900, "deviceScaleFactor": 1, "mobile": false])
                    #expect(try await browser.execute("return document.documentElement.scrollWidth <= innerWidth") == true, "\(width)")
                }
            }
        }

        @Test func aCopyOfTheFilesAsksNobody() async throws {
            try await withPage { _, browser in
                try await browser.execute("startTile(''); lookAgain()")
                let facts = "return [document.querySelectorAll('.live').length, performance.getEntriesByType('resource').length]"
                #expect(try await browser.execute(facts) == [.number(0), .number(0)])
            }
        }

        private static var pageHasTile: Bool { (try? source("main.js").contains("attachLive")) ?? false }

        /// The page of a site, with the script and the words that it brings itself.
        @Test(.enabled(if: pageHasTile, "the page's script shows no tile yet")) func thePageItselfShowsIt() async throws {
            let collector = try RunningCollector()
            defer { collector.close() }
            try collector.start()
            for visit in 1...6 { try LiveEndpointTests.view(collector.client(), "/a", visit: visit) }
            let folder = collector.data + "/dashboard"
            var page: String?
            _ = Poll.until(seconds: 30) {
                page = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
                    .filter { $0.hasPrefix("example.org/") && $0.hasSuffix(".html") }.max()
                return page != nil
            }
            let path = try #require(page)
            let port = collector.adminPort
            try await WebDriver.run { browser in
                try await browser.navigate(to: "http://127.0.0.1:\(port)/\(path)")
                _ = try await eventually("six visits now") { try await browser.text(".live-now .v") == "6" ? true : nil }
                #expect(try await browser.text(".live-pages ol").contains("/a"))
                try await browser.navigate(to: "file://\(folder)/\(path)")
                #expect(try await browser.execute("return document.querySelectorAll('.live').length") == .number(0), "nothing in a copy")
            }
        }
    }
}
