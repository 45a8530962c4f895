import Foundation
import Testing

extension BrowserTests {
    /// Each event is counted once, whatever network, router, service worker or browser feature is in between.
    struct TrackerDeliveryTests {
        private static let pages = ["/index.html": TrackedSite.page(), "/next.html": TrackedSite.page()]

        @Test func aRefusedParcelIsSentOnceMore() async throws {
            // Five beacons of credit: the sixth and seventh are refused with 429, and counted five seconds later.
            try await CountedSite.run(Self.pages, extra: "limits: {rate: 1/s}") { counted in
                try await counted.open()
                for number in 1...7 {
                    try await counted.browser.execute("sillage.event('n\(number)'); return new Promise(done => setTimeout(done, 20))")
                }
                let total = try await counted.total("every event") { ($0.events["custom"] ?? 0) >= 7 }
                #expect(total.events["custom"] == 7 && total.pageviews == 1)
                #expect(try counted.rows("custom").values.allSatisfy { $0 == 1 })
                let refused = counted.site.server.requests.filter { $0.method == "POST" }.count
                #expect(refused > 8, "some were refused at first")
            }
        }

        @Test func withoutNetworkTheParcelWaits() async throws {
            try await CountedSite.run(Self.pages) { counted in
                try await counted.open()
                try await counted.browser.send("POST", "/chromium/network_conditions", Self.network(offline: true))
                try await counted.browser.execute("sillage.event('unterwegs'); return new Promise(done => setTimeout(done, 50))")
                try await counted.browser.send("POST", "/chromium/network_conditions", Self.network(offline: false))
                let total = try await counted.total("the late event") { $0.events["custom"] == 1 }
                #expect(total.pageviews == 1)
            }
        }

        @Test func aSlowNetworkLosesNothing() async throws {
            try await CountedSite.run(Self.pages) { counted in
                try await counted.open()
                try await counted.browser.send("POST", "/chromium/network_conditions", Self.network(latency: 1500))
                try await counted.browser.execute("sillage.event('lent')")
                try await counted.open("/next.html")
                let total = try await counted.total("both pages") { $0.pageviews == 2 && $0.events["custom"] == 1 }
                #expect(total.visits == 1)
            }
        }

        private static func network(offline: Bool = false, latency: Double = 0) -> WebDriver.Value {
            ["network_conditions": ["offline": .bool(offline), "latency": .number(latency), "download_throughput": 100_000, "upload_throughput": 100_000]]
        }

        @Test func aServiceWorkerInBetween() async throws {
            let worker = """
                self.addEventListener('install', () => self.skipWaiting());
                self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
                self.addEventListener('fetch', event => event.respondWith(fetch(event.request)));
                """
            let page = TrackedSite.page(
                "<script>ready = navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)</script>")
            try await CountedSite.run(
                ["/index.html": page, "/worker.js": worker], arguments: ["--unsafely-treat-insecure-origin-as-secure=http://www.site.test:PORT"]
            ) { counted in
                try await counted.open()
                try await counted.browser.execute("return ready.then(() => 1)")
                try await counted.open("/?encore")
                #expect(try await counted.browser.execute("return !!navigator.serviceWorker.controller") == true)
                try await counted.browser.execute("sillage.event('servi')")
                let total = try await counted.total("the event") { $0.events["custom"] == 1 && $0.pageviews == 2 }
                #expect(total.visits == 1)
                #expect(try await counted.site.errors() == [])
            }
        }

        @Test(arguments: [
            "history.pushState(null, '', arguments[0])", "return navigation.navigate(arguments[0], { history: 'push' }).committed.then(() => 1)",
        ])
        func aSinglePageRouter(navigate: String) async throws {
            let router = """
                <main></main><script>
                navigation.addEventListener('navigate', event => {
                  if (!event.canIntercept || event.downloadRequest !== null || event.navigationType === 'reload') return;
                  event.intercept({ handler: async () => { document.querySelector('main').textContent = new URL(event.destination.url).pathname } });
                });
                </script>
                """
            try await CountedSite.run(["/index.html": TrackedSite.page(router)]) { counted in
                try await counted.open()
                for path in ["/un", "/deux", "/deux#ancre", "/trois"] { try await counted.browser.execute(navigate, .string(path)) }
                try await counted.browser.back()
                let total = try await counted.total("every route") { $0.pageviews >= 5 }
                #expect(total.pageviews == 5 && total.visits == 1)
                let pages = try counted.rows("page", \.pageviews)
                #expect(pages == ["/": 1, "/un": 1, "/deux": 2, "/trois": 1])
                #expect(try await counted.browser.execute("return /native code/.test(history.pushState)") == true)
            }
        }

        @Test func twoTabsAreOneVisitorDay() async throws {
            let page = TrackedSite.page("<button onclick=\"sillage.consent('granted')\">oui</button>")
            try await CountedSite.run(["/index.html": page, "/next.html": page]) { counted in
                try await counted.open()
                try await counted.browser.click("button")
                try await counted.eventuallyHistory(days: 1, decisions: 1)
                let tab = try await counted.browser.send("POST", "/window/new", ["type": "tab"])
                try await counted.browser.send("POST", "/window", ["handle": tab["handle"] ?? ""])
                try await counted.open("/next.html")
                let total = try await counted.settled()
                #expect(total.visits == 1 && total.visitors.counted == 1)
                try await counted.eventuallyHistory(days: 1, decisions: 1)
            }
        }

        @Test func backFromTheCacheIsCounted() async throws {
            try await CountedSite.run(Self.pages) { counted in
                try await counted.open()
                try await counted.browser.execute("addEventListener('pageshow', event => { window.restored = event.persisted })")
                try await counted.open("/next.html")
                try await counted.browser.back()
                #expect(try await counted.browser.execute("return restored") == true, "the tracker does not keep pages out of the cache")
                let total = try await counted.total("three views") { $0.pageviews >= 3 }
                #expect(total.pageviews == 3 && total.visits == 1)
            }
        }

        @Test func aPrerenderedPageCountsWhenItIsShown() async throws {
            let rules = #"{"prerender":[{"source":"list","urls":["/next.html"],"eagerness":"immediate"}]}"#
            let page = TrackedSite.page("<a href=/next.html>suite</a><script type=speculationrules>\(rules)</script>")
            try await CountedSite.run(["/index.html": page, "/next.html": TrackedSite.page()]) { counted in
                try await counted.open()
                let server = counted.site.server
                let isFetched = try? await eventually("the page is fetched ahead", limit: .seconds(5)) {
                    server.requests.contains { $0.target == "/next.html" } ? true : nil
                }
                #expect(try await counted.settled().pageviews == 1)
                guard isFetched == true else { return }
                try await counted.browser.click("a")
                let total = try await counted.total("the page shown") { $0.pageviews >= 2 }
                #expect(total.pageviews == 2 && total.visits == 1)
                #expect(server.requests.filter { $0.target == "/next.html" }.count == 1, "it was that very page")
            }
        }

        @Test func aStrictPolicyIsEnough() async throws {
            let policy = "default-src 'none'; script-src STATS; connect-src STATS"
            let head = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"
            try await CountedSite.run(["/index.html": TrackedSite.page(head: head)]) { counted in
                try await counted.open()
                try await counted.browser.execute("dispatchEvent(new PageTransitionEvent('pagehide'))")
                #expect(try await counted.settled().pageviews == 1)
            }
        }
    }
}
