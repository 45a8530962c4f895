import Foundation
import Testing

extension BrowserTests {
    /// Visible time and scroll depth. The page's clock is a variable of the test.
    struct TrackerTimeTests {
        /// `pass(ms)` moves the page's clock; `hide()`, `show()`, `blurred()`, `focused()` do what a visitor does.
        private static let controls = """
            let time = 0, hidden = false, attentive = true;
            performance.now = () => time;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            document.hasFocus = () => attentive;
            window.pass = ms => { time += ms };
            window.hide = () => { hidden = true; document.dispatchEvent(new Event('visibilitychange')) };
            window.show = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange')) };
            window.blurred = () => { attentive = false; dispatchEvent(new Event('blur')) };
            window.focused = () => { attentive = true; dispatchEvent(new Event('focus')) };

            """

        @Test(arguments: [
            ("pass(5300); hide()", [5300.0]),
            ("pass(1000); blurred(); pass(60000); focused(); pass(500); hide()", [1500]),
            (
                "pass(1000); hide(); pass(60000); show(); pass(250); hide(); dispatchEvent(new PageTransitionEvent('pagehide'))",
                [1000, 250]
            ),
            ("hide(); pass(1000); dispatchEvent(new PageTransitionEvent('pagehide'))", []),
            ("pass(700); dispatchEvent(new PageTransitionEvent('pagehide')); pass(5); hide()", [700]),
            ("pass(100); history.pushState(null, '', '/a'); pass(30); history.pushState(null, '', '/b'); pass(2); hide()", [100, 30, 2]),
        ])
        func visibleAndFocusedTimeIsSentOnce(script: String, expected: [Double]) async throws {
            try await TrackedSite.run(before: Self.controls) { site in
                try await site.open()
                try await site.browser.execute(script)
                let engagement = try await site.settled().filter { $0.event == "engagement" }
                #expect(engagement.compactMap { $0.data?["visible_ms"]?.number } == expected)
                #expect(try await site.errors() == [])
            }
        }

        @Test func leavingForAnotherPageSendsTheTime() async throws {
            try await TrackedSite.run { site in
                let clock = ContinuousClock()
                let start = clock.now
                try await site.open()
                try await site.open("/next.html")
                try await site.open("/")
                let events = try await site.events(5)
                let spent = events.filter { $0.event == "engagement" }
                #expect(spent.map(\.url) == [site.url("/"), site.url("/next.html")])
                #expect(spent.compactMap { $0.data?["visible_ms"]?.number }.reduce(0, +) <= Double((clock.now - start) / .milliseconds(1)))
            }
        }

        @Test func comingBackIsAPageView() async throws {
            try await TrackedSite.run { site in
                try await site.open()
                try await site.open("/next.html")
                try await site.browser.back()
                let views = try await site.settled().filter { $0.event == "pageview" }
                #expect(views.map(\.url) == ["/", "/next.html", "/"].map { site.url($0) })
            }
        }

        @Test func scrollIsTheDeepestPartSeen() async throws {
            let tall = TrackedSite.page("<div style='height:8000px;margin:0'></div>")
            try await TrackedSite.run(["/index.html": tall], before: Self.controls) { site in
                try await site.open()
                try await site.browser.execute(
                    "return new Promise(done => { addEventListener('scroll', done, { once: true }); scrollTo(0, 3200) }).then(() => 1)")
                try await site.browser.execute(
                    "return new Promise(done => { addEventListener('scroll', done, { once: true }); scrollTo(0, 0) }).then(() => 1)")
                let expected = try await site.browser.execute(
                    "return Math.round(100 * (3200 + innerHeight) / document.documentElement.scrollHeight)")
                try await site.browser.execute("pass(10); hide()")
                #expect(try await site.settled().last?.data == ["visible_ms": 10, "scroll": expected])
            }
        }
    }
}
