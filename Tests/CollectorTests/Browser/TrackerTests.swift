import Foundation
import Testing

extension BrowserTests {
    /// What the tracker sends about pages, time, clicks and calls, in a real browser.
    struct TrackerTests {
        @Test func pageViewCarriesTheFactsAndStoresNothing() async throws {
            let status = #"<meta name="sillage-status" content="404">"#
            let missing = TrackedSite.page("<a href='/next.html?utm_source=lettre#part'>suite</a>", head: status)
            try await TrackedSite.run(["/index.html": missing, "/next.html": TrackedSite.page()]) { site in
                try await site.open("/?q=carte#fragment")
                let first = try #require(try await site.events().first)
                #expect(first.event == "pageview" && first.site == "site.test")
                #expect(first.url == site.url("/?q=carte"))
                #expect(first.data == ["status": 404])
                #expect(
                    first.referrer == nil && first.consent == nil && first.decided == nil && first.visitor == nil && first.history == nil)
                let facts = try await site.browser.execute("return [screen.width + 'x' + screen.height, navigator.language]")
                #expect(facts == .array([.string(first.screen ?? ""), .string(first.language ?? "")]))

                try await site.browser.click("a")
                let second = try #require(try await site.events(3).last { $0.event == "pageview" })
                #expect(second.url == site.url("/next.html?utm_source=lettre"))
                #expect(second.referrer == site.url("/?q=carte"))
                #expect(second.data == nil)
                #expect(try await site.browser.storage() == [:])
                #expect(try await site.errors() == [])
            }
        }

        @Test func beaconsNeedNoPreflightAndCarryNoCookie() async throws {
            try await TrackedSite.run { site in
                try await site.open()
                _ = try await site.events()
                let beacon = try #require(site.server.requests.first { $0.method == "POST" })
                #expect(beacon.headers["content-type"]?.hasPrefix("text/plain") == true)
                #expect(beacon.headers["origin"] == site.url(""))
                #expect(beacon.headers["cookie"] == nil)
                #expect(!site.server.requests.contains { $0.method == "OPTIONS" })
            }
        }

        @Test(arguments: ["", "delete Window.prototype.navigation; Object.defineProperty(window, 'navigation', { value: undefined });"])
        func routeChangesArePageViews(before script: String) async throws {
            try await TrackedSite.run(before: script) { site in
                try await site.open("/?a=1")
                let steps = [
                    "history.pushState(null, '', '/un')", "history.pushState(null, '', '/un')",
                    "history.replaceState(null, '', '/un#part')",
                    "location.hash = 'autre'", "history.replaceState(null, '', '/un?tri=prix')", "history.pushState(null, '', '/deux')",
                    "return new Promise(done => { addEventListener('popstate', done, { once: true }); history.back() }).then(() => 1)",
                ]
                for step in steps { try await site.browser.execute(step) }
                let events = try await site.settled()
                let views = events.filter { $0.event == "pageview" }
                #expect(views.map(\.url) == ["/?a=1", "/un", "/un?tri=prix", "/deux", "/un?tri=prix"].map { site.url($0) })
                #expect(views.map(\.referrer) == [nil, "/?a=1", "/un", "/un?tri=prix", "/deux"].map { $0.map { site.url($0) } })
                // The time on a page is sent under that page's address, before the next page view.
                let spent = events.filter { $0.event == "engagement" }.map(\.url)
                #expect(!spent.isEmpty && Set(spent).isSubset(of: views.map(\.url)))
                #expect(events.first?.event == "pageview" && events.last?.event == "pageview")
                #expect(try await site.errors() == [])
            }
        }

        @Test func downloadsAndOutboundLinksAreCounted() async throws {
            let body = """
                <script>addEventListener('click', e => e.preventDefault()); addEventListener('auxclick', e => e.preventDefault())</script>
                <a id=pdf href="/files/Guide.PDF?v=2#p3">pdf</a> <a id=named download href="/export">export</a>
                <a id=out href="https://ailleurs.test/x?y#z">out</a> <a id=cdn href="https://user:secret@cdn.test/a.zip">cdn</a>
                <a id=in href="/next.html"><b id=inner>in</b></a> <a id=mail href="mailto:a@b.test">mail</a>
                <a id=dot href="/fin.">fin.</a> <a id=bare href="/pdf">pdf</a> <a id=odd href="https://ailleurs.test/a.(b">odd</a>
                """
            try await TrackedSite.run(["/index.html": TrackedSite.page(body)]) { site in
                try await site.open()
                for link in ["#pdf", "#named", "#out", "#cdn", "#inner", "#mail", "#dot", "#bare", "#odd"] { try await site.browser.click(link) }
                for button in [1, 2] {
                    let event: WebDriver.Value = ["bubbles": true, "button": .number(Double(button))]
                    try await site.browser.execute(
                        "document.querySelector('#out').dispatchEvent(new MouseEvent('auxclick', arguments[0]))", event)
                }
                let clicks = try await site.settled().filter { $0.event != "pageview" }
                #expect(clicks.map(\.event) == ["download", "download", "outbound", "download", "outbound", "outbound"])
                #expect(
                    clicks.map { $0.data?["href"]?.string } == [
                        site.url("/files/Guide.PDF?v=2"), site.url("/export"), "https://ailleurs.test/x?y", "https://cdn.test/a.zip",
                        "https://ailleurs.test/a.(b", "https://ailleurs.test/x?y",
                    ])
            }
        }

        /// The collector takes 50 events at a time, and refuses more as a whole.
        @Test func aParcelIsNeverTooBig() async throws {
            try await TrackedSite.run { site in
                try await site.open()
                _ = try await site.events()
                try await site.browser.execute("for (let i = 0; i < 60; i++) sillage.event('n' + i)")
                #expect(try await site.settled().filter { $0.event == "custom" }.count == 50)
            }
        }

        @Test func siteChoosesItsDownloads() async throws {
            let links = "<a id=gpx href=/a.gpx>gpx</a> <a id=pdf href=/a.pdf>pdf</a>"
            let body = "<script>addEventListener('click', e => e.preventDefault())</script>\(links)"
            try await TrackedSite.run(["/index.html": TrackedSite.page(body, attributes: #"data-debug data-downloads="kml, gpx""#)]) {
                site in
                try await site.open()
                for link in ["#pdf", "#gpx"] { try await site.browser.click(link) }
                #expect(try await site.settled().compactMap { $0.data?["href"]?.string } == [site.url("/a.gpx")])
            }
        }

        @Test func callsAndAttributesBecomeEvents() async throws {
            let body = """
                <script>window.sillage = window.sillage || []; sillage.push(['event', 'tôt', { where: 'head' }])</script>
                <button id=named data-sillage-event="essai">essai</button>
                <div data-sillage-target="faq-12"><button id=vote data-sillage-vote="up"><b id=inner>oui</b></button></div>
                """
            try await TrackedSite.run(["/index.html": TrackedSite.page(body)]) { site in
                try await site.open()
                for button in ["#named", "#inner"] { try await site.browser.click(button) }
                try await site.browser.execute(
                    """
                    sillage.event('achat'); sillage.search('marée', 0); sillage.vote('faq-1', 4);
                    sillage.push(['vote', 'faq-2', '🌊']); sillage.push(['none'])
                    """)
                let events = try await site.settled()
                #expect(events.map(\.event) == ["pageview", "custom", "custom", "vote", "custom", "search", "vote", "vote"])
                #expect(
                    events.dropFirst().map(\.data) == [
                        ["name": "tôt", "props": ["where": "head"]], ["name": "essai"], ["target": "faq-12", "value": "up"],
                        ["name": "achat"],
                        ["term": "marée", "results": 0], ["target": "faq-1", "value": "4"], ["target": "faq-2", "value": "🌊"],
                    ])
                #expect(try await site.errors() == [])
            }
        }
    }
}
