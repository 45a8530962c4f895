import Foundation
import Testing

extension BrowserTests {
    /// Where the tracker runs, where it does not, and that it never harms the page.
    struct TrackerGuardTests {
        struct Place: Sendable, CustomTestStringConvertible {
            let host: String
            var debug = false
            var automated = false
            var path = "/"
            let views: Int

            var testDescription: String { "\(host)\(path)\(debug ? " debug" : "")\(automated ? " automated" : "")" }
        }

        static let places = [
            Place(host: "www.site.test", views: 1), Place(host: "www.site.test", automated: true, views: 0),
            Place(host: "www.site.test", debug: true, automated: true, views: 1), Place(host: "localhost", views: 0),
            Place(host: "127.0.0.1", views: 0), Place(host: "shop.localhost", views: 0),
            Place(host: "localhost.site.test", views: 1), Place(host: "localhost", debug: true, views: 1),
            Place(host: "www.site.test", path: "/frame.html", views: 0),
        ]

        @Test(arguments: places)
        func runsOnlyWherePeopleAre(_ place: Place) async throws {
            let human = "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });"
            let page = TrackedSite.page(attributes: place.debug ? "data-debug" : "")
            let pages = ["/index.html": page, "/frame.html": #"<!doctype html><iframe src="/"></iframe>"#]
            try await TrackedSite.run(pages, before: place.automated ? "" : human) { site in
                try await site.open(place.path, host: place.host)
                if place.views == 0 && place.path == "/" {
                    try await site.browser.execute("sillage.event('x'); sillage.consent('granted'); sillage.push(['vote', 'a', 1])")
                    #expect(try await site.browser.storage() == [:])
                }
                #expect(try await site.settled().map(\.event) == Array(repeating: "pageview", count: place.views))
                #expect(try await site.errors() == [])
            }
        }

        @Test func loadedTwiceRunsOnce() async throws {
            let tag = "<script defer src='STATS/sillage.js' data-site='site.test' data-debug></script>"
            let body = "\(tag)<button data-sillage-event='clic'>clic</button>"
            try await TrackedSite.run(["/index.html": TrackedSite.page(body)]) { site in
                try await site.open()
                try await site.browser.click("button")
                try await site.browser.execute(
                    "return new Promise(done => { const s = document.createElement('script'); s.src = arguments[0]; s.dataset.debug = '';"
                        + "s.onload = () => done(1); document.head.append(s) })", .string(site.url("/sillage.js", host: "stats.test")))
                #expect(try await site.settled().map(\.event) == ["pageview", "custom"])
                #expect(try await site.browser.execute("return Object.keys(window).filter(k => /sillage/i.test(k))") == ["sillage"])
            }
        }

        @Test func waitsUntilAPrerenderedPageIsShown() async throws {
            let prerender = """
                let shown = false;
                Object.defineProperty(document, 'prerendering', { get: () => !shown });
                window.activate = () => { shown = true };
                """
            try await TrackedSite.run(before: prerender) { site in
                try await site.open()
                try await site.browser.execute("sillage.event('pendant')")
                #expect(try await site.settled().isEmpty)
                try await site.browser.execute("activate(); document.dispatchEvent(new Event('prerenderingchange'))")
                #expect(try await site.settled().map(\.event) == ["pageview", "custom"])
            }
        }

        @Test(arguments: [
            "Object.defineProperty(document, 'cookie', { get() { throw new Error('no') }, set() { throw new Error('no') } });",
            "Object.defineProperty(document, 'cookie', { get: () => '', set() {} });",
            "navigator.sendBeacon = undefined;",
            "navigator.sendBeacon = () => false;", "navigator.sendBeacon = () => { throw new Error('no') };",
        ])
        func aHostilePageGetsNoError(before script: String) async throws {
            let body = "<button onclick=\"sillage.consent('granted')\">oui</button>"
            try await TrackedSite.run(["/index.html": TrackedSite.page(body)], before: script) { site in
                try await site.open()
                try await site.browser.click("button")
                let events = try await site.settled().filter { $0.event != "engagement" }
                #expect(events.first?.event == "pageview")
                if script.contains("cookie") {
                    #expect(events.map(\.visitor) == [nil], "no cookie, so no identity and no consent to report")
                }
                #expect(try await site.errors() == [])
            }
        }
    }
}
