import Foundation
import Testing

extension BrowserTests {
    /// The visitor's own history, computed on the device from the cookie (ESTIMATION.md §1). The page's clock stands still.
    struct TrackerHistoryTests {
        /// A cookie, in days and minutes before now, and what the next page view says.
        struct Case: Sendable, CustomTestStringConvertible {
            var now = 12 * 60
            var created = 20
            var seen: Int
            var decision = 20
            var returned = 0
            var lag: Int?
            /// The flag that is stored for the next time.
            var returnedAfter = 1
            let testDescription: String
        }

        private static let id = "pYt3o0Qe9mXwqk2hV1bZ4A"
        private static let day = 1440

        static let cases = [
            Case(seen: 10, lag: nil, returnedAfter: 0, testDescription: "the same visit"),
            Case(seen: 30, lag: nil, returnedAfter: 0, testDescription: "half an hour is still the same visit"),
            Case(seen: 31, lag: 0, testDescription: "another visit on the same day: that day is counted already"),
            Case(seen: 12 * 60 + 1, lag: 1, testDescription: "yesterday at 23:59"),
            Case(now: 5, seen: 10, lag: 1, testDescription: "midnight passes within a visit: another visitor-day"),
            Case(seen: 12 * day, returned: 1, lag: 12, testDescription: "returned before"),
            Case(created: 394, seen: 393 * day, decision: 394, lag: 393, testDescription: "nearly thirteen months"),
            Case(seen: -90, lag: 0, returnedAfter: 0, testDescription: "a clock that went back"),
        ]

        @Test(arguments: cases)
        func lagsAreComputedOnTheDevice(_ one: Case) async throws {
            // Some midnight UTC near the real time (the browser keeps cookies by it), in minutes.
            let today = Int(Date.now.timeIntervalSince1970) / 86400
            let now = today * Self.day + one.now
            try await run(at: now, cookie: cookie(one, now: now, visit: 3)) { site in
                let view = try #require(try await site.settled().last)
                #expect(view.visitor == Self.id && view.consent == "granted" && view.decided == nil)
                let begins = one.seen > 30 || (one.lag ?? 0) > 0
                #expect(view.history?.lag == (begins ? one.lag : nil))
                if begins {
                    #expect(view.history?.decisionLag == one.decision && view.history?.group == 7 && view.history?.visit == 4)
                    #expect(view.history?.returned == (one.returned == 1))
                    #expect(view.history?.created == Self.isoDate(day: today - one.created))
                }
                let kept = try #require(try await site.browser.cookie("sillage"))
                #expect(
                    kept.expiry == Double((now - one.created * Self.day + 395 * Self.day) * 60), "395 days from the grant, not from now")
                let times = [now - one.created * Self.day, now, now - one.decision * Self.day].map { "\($0 * 60_000)" }
                #expect(kept.value == ([Self.id, "7"] + times + ["\(one.returnedAfter)", begins ? "4" : "3"]).joined(separator: "."))
            }
        }

        @Test(arguments: [
            ("expired", "\(id).7.-395.0.0.1.3"), ("from the future", "\(id).7.2.0.0.1.3"), ("short", "pYt3o0.7.-1.0.0.1.3"),
            ("not ours", "hello"), ("markup", "<script>.1.2.3.4.5.6"), ("too few fields", "\(id).7.-1.0"), ("never", "\(id).7....."),
        ])
        func aStrangeCookieIsNoConsent(what: String, cookie: String) async throws {
            let now = Int(Date.now.timeIntervalSince1970) / 60
            let fields = cookie.split(separator: ".", omittingEmptySubsequences: false).enumerated().map { index, field in
                (2...3).contains(index) && !field.isEmpty ? "\((now + (Int(field) ?? 0) * Self.day) * 60_000)" : String(field)
            }
            try await run(at: now, cookie: fields.joined(separator: ".")) { site in
                let view = try #require(try await site.settled().last)
                #expect(view.event == "pageview" && view.visitor == nil && view.consent == nil && view.history == nil)
            }
        }

        @Test func aSecondYesIsADecisionWithItsLag() async throws {
            let today = Int(Date.now.timeIntervalSince1970) / 86400
            let now = today * Self.day + 600
            try await run(at: now, cookie: cookie(Case(seen: 5, returned: 1, testDescription: ""), now: now, visit: 3)) { site in
                try await site.browser.execute("sillage.consent('granted'); sillage.consent('granted', true)")
                let consent = try #require(try await site.events(2).last)
                #expect(consent.event == "consent" && consent.decided == true && consent.visitor == Self.id)
                #expect(consent.history?.lag == 0 && consent.history?.decisionLag == 20 && consent.history?.returned == true)
                #expect(consent.history?.visit == 3)
                let stored = try #require(try await site.browser.cookie("sillage")).value.split(separator: ".")
                #expect(stored[4] == "\(now * 60_000)" && stored[5] == "0", "the decision is today's and nobody has returned since")
            }
        }

        @Test func aLateEngagementBeginsNoVisit() async throws {
            let now = Int(Date.now.timeIntervalSince1970) / 60
            try await run(at: now, cookie: cookie(Case(seen: 5, testDescription: ""), now: now, visit: 3)) { site in
                let before = try await site.browser.cookie("sillage")
                try await site.browser.execute("minutes += 40; dispatchEvent(new PageTransitionEvent('pagehide'))")
                let last = try #require(try await site.events(2).last)
                #expect(last.event == "engagement" && last.visitor == Self.id && last.history == nil)
                #expect(try await site.browser.cookie("sillage") == before)
            }
        }

        @Test func daysAreThoseOfTheSite() async throws {
            let noon = Int(Date.now.timeIntervalSince1970) / 86400 * Self.day + 720
            let page = TrackedSite.page(attributes: "data-debug data-timezone=Pacific/Kiritimati")
            try await run(at: noon, cookie: "none", page: page) { site in
                try await site.browser.execute("sillage.consent('granted')")
                #expect(try await site.events(2).last?.history?.created == Self.isoDate(day: noon / Self.day + 1))
            }
        }

        private func cookie(_ one: Case, now: Int, visit: Int) -> String {
            let times = [now - one.created * Self.day, now - one.seen, now - one.decision * Self.day].map { "\($0 * 60_000)" }
            return ([Self.id, "7"] + times + ["\(one.returned)", "\(visit)"]).joined(separator: ".")
        }

        /// Opens a page at `now` (minutes) on a device that holds `cookie`; `minutes` is the page's clock.
        private func run(
            at now: Int, cookie: String, page: String = TrackedSite.page(), _ body: (TrackedSite) async throws -> Void
        ) async throws {
            let pages = ["/index.html": page, "/bare.html": "<!doctype html><title>bare</title>"]
            try await TrackedSite.run(pages, before: "window.minutes = \(now); Date.now = () => minutes * 60000;") { site in
                try await site.open("/bare.html")
                try await site.browser.setCookie("sillage", cookie)
                try await site.open()
                try await body(site)
            }
        }

        private static func isoDate(day: Int) -> String {
            Date(timeIntervalSince1970: Double(day) * 86400).formatted(.iso8601.year().month().day())
        }
    }
}
