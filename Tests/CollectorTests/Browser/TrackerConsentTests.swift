import Foundation
import Testing

extension BrowserTests {
    /// What is stored on the device, when, and what the visitor's own history says.
    struct TrackerConsentTests {
        private static let id = "pYt3o0Qe9mXwqk2hV1bZ4A"
        private static let banner = TrackedSite.page(
            """
            <button id=yes onclick="sillage.consent('granted')">oui</button> <button id=no onclick="sillage.consent('denied')">non</button>
            <button id=forget onclick="sillage.forget()">oublier</button>
            """)
        private static let pages = ["/index.html": banner, "/next.html": banner, "/bare.html": "<!doctype html><title>bare</title>"]

        @Test func aYesLivesUntilItIsWithdrawn() async throws {
            try await TrackedSite.run(Self.pages) { site in
                try await site.open()
                _ = try await site.events()
                #expect(try await site.browser.storage() == [:])

                let before = Date.now.timeIntervalSince1970
                try await site.browser.click("#yes")
                let consent = try #require(try await site.events(2).last)
                #expect(consent.event == "consent" && consent.consent == "granted" && consent.decided == true)
                let visitor = try #require(consent.visitor)
                #expect(visitor.count == 22 && "AQgw".contains(visitor.last ?? "?"), "22 base64url characters that hold 128 bits")
                let history = try #require(consent.history)
                #expect(history.lag == -1 && history.decisionLag == -1 && !history.returned && history.visit == 1)
                #expect((0...15).contains(history.group))

                let cookie = try #require(try await site.browser.cookie("sillage"))
                #expect(cookie.value.hasPrefix(visitor) && cookie.path == "/" && cookie.sameSite == "Lax" && !cookie.secure)
                #expect(cookie.domain == "www.site.test", "host only")
                let life = try #require(cookie.expiry) - before
                #expect((34_127_940...34_128_001).contains(life), "395 days from the grant, to the minute")
                #expect(try await site.browser.storage() == ["cookies": ["sillage"]])

                try await site.open("/next.html")
                let next = try #require(try await site.events(4).last { $0.event == "pageview" })
                #expect(next.consent == "granted" && next.visitor == visitor && next.decided == nil && next.history == nil)
                #expect(try await site.browser.cookie("sillage")?.expiry == cookie.expiry, "not extended")

                try await site.browser.click("#no")
                #expect(try await site.browser.storage() == [:])
                try await site.open()
                let events = try await site.settled()
                let refusal = try #require(events.lastIndex { $0.event == "consent" })
                #expect(events[refusal].consent == "denied" && events[refusal].decided == true)
                #expect(events[refusal...].allSatisfy { $0.visitor == nil && $0.history == nil })
                #expect(events.last?.consent == nil, "a no is not remembered by us")
                #expect(try await site.errors() == [])
            }
        }

        @Test func aRepeatedNoIsNotADecision() async throws {
            let remembered = TrackedSite.page(
                """
                <script>window.sillage = window.sillage || []; sillage.push(['consent', 'denied'])</script>
                <a href="/next.html">suite</a> <button onclick="sillage.consent('denied')">non</button>
                """)
            try await TrackedSite.run(["/index.html": remembered, "/next.html": remembered]) { site in
                try await site.open()
                try await site.browser.click("a")
                try await site.browser.click("button")
                let events = try await site.settled().filter { $0.event != "engagement" }
                #expect(events.map(\.event) == ["pageview", "pageview"])
                #expect(events.allSatisfy { $0.consent == "denied" && $0.decided == nil })
            }
        }

        @Test func aClickedNoIsADecision() async throws {
            try await TrackedSite.run(Self.pages) { site in
                try await site.open()
                try await site.browser.click("#no")
                try await site.browser.click("#no")
                let events = try await site.settled()
                #expect(events.map(\.event) == ["pageview", "consent"])
                #expect(events.last?.consent == "denied" && events.last?.decided == true)
                #expect(try await site.browser.storage() == [:])
            }
        }

        @Test func aPageThatHeardNoUsesNoCookieOfAnotherTab() async throws {
            try await TrackedSite.run(Self.pages) { site in
                try await site.open()
                try await site.browser.click("#no")
                let time = Int(Date.now.timeIntervalSince1970) * 1000
                try await site.browser.setCookie("sillage", "\(Self.id).7.\(time).\(time)..0.1")
                try await site.browser.execute("sillage.event('après')")
                let last = try #require(try await site.events(3).last)
                #expect(last.event == "custom" && last.visitor == nil && last.consent == "denied")
            }
        }

        @Test(arguments: [("true", true), ("false", false)])
        func aToolMaySayWhetherTheChoiceIsNew(argument: String, decided: Bool) async throws {
            try await TrackedSite.run { site in
                try await site.open()
                try await site.browser.execute("sillage.consent('denied', \(argument))")
                let last = try #require(try await site.events(2).last)
                #expect(last.event == "consent" && last.consent == "denied" && (last.decided ?? false) == decided)
            }
        }

        @Test func aYesBeforeTheTrackerLoadsGoesWithThePageView() async throws {
            let early = TrackedSite.page("<script>window.sillage = window.sillage || []; sillage.push(['consent', 'granted'])</script>")
            try await TrackedSite.run(["/index.html": early]) { site in
                try await site.open()
                let events = try await site.settled()
                #expect(events.map(\.event) == ["pageview"])
                #expect(events.first?.decided == true && events.first?.visitor != nil && events.first?.history?.lag == -1)
                try await site.open()
                let again = try #require(try await site.settled().last)
                #expect(again.event == "pageview" && again.decided == nil && again.visitor == events.first?.visitor && again.history == nil)
            }
        }

        @Test func forgettingErasesWithoutARefusal() async throws {
            try await TrackedSite.run(Self.pages) { site in
                try await site.open()
                try await site.browser.click("#yes")
                try await site.browser.click("#forget")
                #expect(try await site.browser.storage() == [:])
                try await site.open("/next.html")
                let events = try await site.settled()
                #expect(events.filter { $0.event == "consent" }.map(\.consent) == ["granted"])
                #expect(events.last?.visitor == nil && events.last?.consent == nil)
            }
        }

        @Test(arguments: ["globalPrivacyControl", "doNotTrack"])
        func signalsEraseAndRefuse(signal: String) async throws {
            let value = signal == "doNotTrack" ? "'1'" : "true"
            let script = "if (location.pathname !== '/bare.html') Object.defineProperty(navigator, '\(signal)', { value: \(value) });"
            try await TrackedSite.run(Self.pages, before: script) { site in
                try await site.open("/bare.html")
                let time = Int(Date.now.timeIntervalSince1970) * 1000 - 6_000_000
                try await site.browser.setCookie("sillage", "\(Self.id).7.\(time).\(time)..0.1")
                try await site.open()
                #expect(try await site.browser.storage() == [:])
                try await site.browser.click("#yes")
                try await site.open("/next.html")
                #expect(try await site.browser.storage() == [:])
                let events = try await site.settled()
                #expect(!events.contains { $0.event == "consent" })
                #expect(events.allSatisfy { $0.consent == "denied" && $0.visitor == nil && $0.history == nil && $0.decided == nil })
            }
        }
    }
}
