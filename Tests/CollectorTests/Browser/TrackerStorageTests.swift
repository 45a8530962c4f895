import Foundation
import Testing

extension BrowserTests {
    /// Preferences, opposition, forms and videos; places without a web server; layout.
    struct TrackerStorageTests {
        private static let banner = TrackedSite.page(
            "<button id=yes onclick=\"sillage.consent('granted')\">oui</button> <button id=no onclick=\"sillage.consent('denied')\">non</button>")

        @Test func preferencesNeedConsentAndAreNeverSent() async throws {
            try await TrackedSite.run(["/index.html": Self.banner]) { site in
                try await site.open()
                #expect(try await site.browser.execute("sillage.preference('language', 'fr'); return sillage.preference('language')") == .null)
                #expect(try await site.browser.storage() == [:])
                try await site.browser.click("#yes")
                try await site.browser.execute("sillage.preference('language', 'fr'); sillage.preference('thème', 'a;b=c&d')")
                try await site.open("/?encore")
                let kept = try await site.browser.execute("return [sillage.preference('language'), sillage.preference('thème')]")
                #expect(kept == ["fr", "a;b=c&d"])
                let (identity, preferences) = (try await site.browser.cookie("sillage"), try await site.browser.cookie("sillage-preferences"))
                #expect(preferences?.expiry == identity?.expiry && preferences?.sameSite == "Lax" && preferences?.domain == "www.site.test")
                try await site.browser.click("#no")
                #expect(try await site.browser.storage() == [:])
                _ = try await site.settled()
                let bodies = site.server.requests.filter { $0.method == "POST" && !$0.body.contains("marker") }.map(\.body)
                #expect(!bodies.isEmpty && !bodies.contains { $0.contains("a;b") || $0.contains("preference") })
            }
        }

        /// A page's mistakes cost what they concern and nothing else.
        @Test func oneBadEventSpoilsNoOther() async throws {
            let page = TrackedSite.page("<button id=yes onclick=\"sillage.consent('granted')\">oui</button>")
            try await TrackedSite.run(["/index.html": page.replacing("data-site=", with: "data-timezone=Paris data-site=")]) { site in
                try await site.open()
                try await site.browser.execute("const o = {}; o.o = o; sillage.event('bad', o); sillage.event('good', { k: 'v' })")
                #expect(try await site.settled().filter { $0.event == "custom" }.map { $0.data?["name"] } == ["good"])
                // An unknown time zone has no days to tell, and the choice arrives all the same.
                try await site.browser.click("#yes")
                _ = try? await site.settled()
                #expect(site.server.requests.contains { $0.method == "POST" && $0.body.contains(#""consent":"granted""#) })
            }
        }

        @Test func whoIsOpposedSendsAndStoresNothing() async throws {
            try await TrackedSite.run(["/index.html": Self.banner, "/bare.html": "<!doctype html>"]) { site in
                try await site.open("/bare.html")
                try await site.browser.setCookie("sillage-oppose", "1")
                try await site.open()
                try await site.browser.click("#yes")
                try await site.browser.execute("sillage.event('x'); dispatchEvent(new PageTransitionEvent('pagehide'))")
                #expect(try await site.settled().isEmpty)
                #expect(try await site.browser.storage() == ["cookies": ["sillage-oppose"]])
            }
        }

        @Test func formsAreBegunAndSent() async throws {
            let form = """
                <form id=contact onsubmit="event.preventDefault()"><input name=id><input name=mail type=email><button>envoyer</button></form>
                """
            try await TrackedSite.run(["/index.html": TrackedSite.page(form)]) { site in
                try await site.open()
                try await site.browser.type("ab", into: "[name=id]")
                try await site.browser.type("a@b.test", into: "[name=mail]")
                try await site.browser.click("button")
                try await site.browser.click("button")
                let events = try await site.settled().filter { $0.event == "form" }
                #expect(events.map(\.data) == [["id": "contact", "action": "start"], ["id": "contact", "action": "submit"]])
                #expect(!site.server.requests.contains { $0.body.contains("a@b.test") })
            }
        }

        @Test func videosAreCountedByQuarters() async throws {
            let body = "<video id=intro muted></video>"
            let play = """
                const video = document.querySelector('video');
                let time = 0, paused = false;
                for (const [name, get] of Object.entries({ currentTime: () => time, duration: () => 8, paused: () => paused }))
                  Object.defineProperty(video, name, { get });
                const halves = arguments[0];
                return (async () => {
                  for (const half of halves) { time = half / 2; video.dispatchEvent(new Event('timeupdate')); await new Promise(done => setTimeout(done, 20)) }
                  paused = true; time = 6; video.dispatchEvent(new Event('timeupdate'));
                })()
                """
            try await TrackedSite.run(["/index.html": TrackedSite.page(body)]) { site in
                try await site.open()
                try await site.browser.execute(play, [0, 1, 2, 4, 5, 2, 4, 16])
                let events = try await site.settled().filter { $0.event == "video" }
                #expect(events.compactMap { $0.data?["progress"]?.number } == [0, 25, 100])
                #expect(events.allSatisfy { $0.data?["id"] == "intro" })
                let watched = events.compactMap { $0.data?["watched_ms"]?.number }
                #expect(watched.first == 0 && (40...2000).contains(watched[1]) && (60...2000).contains(watched[2]))
            }
        }

        @Test func aFileOnTheDiskSendsNothing() async throws {
            try await TrackedSite.run { site in
                let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).html")
                let text = TrackedSite.page(attributes: "").replacingOccurrences(of: "STATS", with: site.url("", host: "stats.test"))
                try text.write(to: file, atomically: true, encoding: .utf8)
                defer { try? FileManager.default.removeItem(at: file) }
                try await site.browser.navigate(to: file.absoluteString)
                try await site.browser.execute("sillage.event('x'); sillage.consent('granted'); sillage.nothing()")
                #expect(try await site.errors() == [])
                try await site.open("/none.html")
                #expect(try await site.settled().isEmpty)
            }
        }

        /// A page that changes its layout in every scroll event: reading positions there would lay it out once more each time.
        @Test func scrollingForcesNoLayout() async throws {
            let body = "<p id=p>x</p><div style='height:9000px'></div>"
            let dirty = "<script>addEventListener('scroll', () => { p.style.width = Math.random() * 500 + 'px' }, true)</script>"
            let plain = "<!doctype html><html><head>\(dirty)</head><body>\(body)</body></html>"
            try await TrackedSite.run(["/index.html": TrackedSite.page(body, head: dirty), "/plain.html": plain]) { site in
                var layouts: [Double] = []
                for path in ["/", "/plain.html"] {
                    try await site.open(path)
                    try await site.browser.devTools("Performance.enable")
                    let frame = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"
                    let before = try await Self.layouts(site.browser)
                    try await site.browser.execute("return (async () => { for (let i = 1; i <= 30; i++) { scrollTo(0, 50 * i); \(frame) } })()")
                    layouts.append(try await Self.layouts(site.browser) - before)
                }
                #expect(layouts[1] >= 25 && layouts[0] <= layouts[1] + 8, "\(layouts)")
            }
        }

        private static func layouts(_ browser: WebDriver) async throws -> Double {
            let metrics = try await browser.devTools("Performance.getMetrics")["metrics"]?.array ?? []
            return try #require(metrics.first { $0["name"] == "LayoutCount" }?["value"]?.number)
        }
    }
}
