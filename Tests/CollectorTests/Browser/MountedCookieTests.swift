import Foundation
import Testing

extension BrowserTests {
    /// Script and collector share one cookie, where they share a host.
    struct MountedCookieTests {
        @Test func theCollectorSetsWhatTheScriptMade() async throws {
            try await MountedSite.run { mounted in
                try await mounted.open()
                _ = try await mounted.site.events(1)
                #expect(try await mounted.browser.storage() == [:], "no consent, no cookie")
                let before = Date.now.timeIntervalSince1970
                try await mounted.browser.click("#yes")
                let cookie = try await mounted.signedCookie()
                #expect(!cookie.httpOnly && cookie.sameSite == "Lax" && cookie.path == "/" && cookie.domain == "www.site.test")
                #expect((34_127_940...34_128_001).contains(try #require(cookie.expiry) - before))
                #expect(try await mounted.browser.cookies().count == 1, "one cookie, not two of a name")
                // The script rewrites its fields on the next page and carries the signature along.
                try await mounted.open("/next.html")
                let later = try await eventually("the script's next word") {
                    try await mounted.browser.cookie("sillage").flatMap { $0.value.contains("..") || $0.value == cookie.value ? nil : $0 }
                }
                let (old, new) = (cookie.value.split(separator: "."), later.value.split(separator: "."))
                #expect(old.first == new.first && old.last == new.last && new.last?.count == 16)
                #expect(abs(try #require(later.expiry) - #require(cookie.expiry)) < 2, "not extended")
                try await mounted.browser.click("#no")
                #expect(try await mounted.browser.storage() == [:])
                _ = try await mounted.site.settled()
                #expect(try await mounted.browser.storage() == [:])
                #expect(try mounted.metrics().contains(#"sillage_noted_total{what="history_rejected"} 0"#))
                #expect(try await mounted.site.errors() == [])
            }
        }

        @Test func aTamperedCookieEnds() async throws {
            try await MountedSite.run { mounted in
                try await mounted.open()
                try await mounted.browser.click("#yes")
                let cookie = try await mounted.signedCookie()
                var fields = cookie.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
                fields[2] = String((Int(fields[2]) ?? 0) - 86_400_000)
                try await mounted.browser.execute("document.cookie = 'sillage=' + arguments[0] + ';path=/'", .string(fields.joined(separator: ".")))
                try await mounted.open("/next.html")
                _ = try await eventually("the end of the cookie") { try await mounted.browser.cookie("sillage") == nil ? true : nil }
                // The page that is left says how long it was read, with the same cookie.
                #expect(try [1, 2].contains { try mounted.metrics().contains(#"sillage_noted_total{what="history_rejected"} \#($0)"#) })
            }
        }

        @Test func aPageMayOppose() async throws {
            try await MountedSite.run(extra: "consent: {opposed: total}") { mounted in
                try await mounted.open()
                try await mounted.browser.click("#yes")
                _ = try await mounted.signedCookie()
                try await mounted.browser.execute("sillage.preference('langue', 'fr')")
                #expect(try await mounted.cookieNames() == ["sillage", "sillage-preferences"])
                let before = Date.now.timeIntervalSince1970
                let sent = try await mounted.site.settled().count
                try await mounted.browser.execute("sillage.event('avant'); sillage.oppose(); sillage.event('après')")
                #expect(try await mounted.cookieNames() == ["sillage-oppose"], "at once")
                let opposed = try #require(try await mounted.browser.cookie("sillage-oppose"))
                #expect(opposed.value == "1" && opposed.sameSite == "Lax" && opposed.path == "/")
                #expect((34_127_940...34_128_001).contains(try #require(opposed.expiry) - before))
                try await mounted.open("/next.html")
                try await mounted.browser.click("#yes")
                #expect(try await mounted.site.settled().count == sent, "nothing is sent, not even what waited")
                #expect(try await mounted.cookieNames() == ["sillage-oppose"])
                // A history that is there all the same goes when the page loads.
                try await mounted.browser.setCookie("sillage", "pYt3o0Qe9mXwqk2hV1bZ4A.7.\(Int(before) * 1000)....")
                try await mounted.open()
                #expect(try await mounted.cookieNames() == ["sillage-oppose"])
                try await mounted.browser.click("#back")
                #expect(try await mounted.browser.storage() == [:])
                try await mounted.open("/next.html")
                #expect(try await mounted.site.settled().count > sent, "counted again")
                #expect(try await mounted.site.errors() == [])
            }
        }

        /// A beacon may be repeated after a refusal to take it; an opposition in between holds.
        @Test func whatWaitsForItsRepetitionIsDropped() async throws {
            let refuse = """
                window.tries = 0;
                window.fetch = () => (tries++, Promise.resolve({ status: 503 }));
                Navigator.prototype.sendBeacon = () => (tries++, true);
                const later = setTimeout; window.setTimeout = (work, time, ...rest) => later(work, time > 1000 ? 50 : time, ...rest);
                """
            try await TrackedSite.run(before: refuse) { site in
                try await site.open()
                _ = try await eventually("the repetition") { try await site.browser.execute("return tries").number == 2 ? true : nil }
                try await site.browser.execute("sillage.event('a'); setTimeout(() => sillage.oppose(), 20)")
                _ = try await eventually("the opposition") { try await site.browser.cookie("sillage-oppose") }
                let done = try await site.browser.execute("return new Promise(done => setTimeout(() => done(tries), 300))").number
                #expect(done == 3, "sent once, never again")
                #expect(try await site.errors() == [])
            }
        }
    }
}
