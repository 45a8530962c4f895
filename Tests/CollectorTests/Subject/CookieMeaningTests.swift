import AnalyticsCore
import Testing

@testable import Collector

@Suite struct CookieMeaningTests {
    private static let now = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23))
    private static let id = "pYt3o0Qe9mXwqk2hV1bZ4A"
    /// 2026-01-12T08:00:00Z
    private static let created = Timestamp(utcStartOf: Day(year: 2026, month: 1, day: 12)) + 8 * 3600

    private func ms(_ days: Int64) -> String { String((Self.created + days * 86_400).milliseconds) }

    @Test func everyFieldIsExplained() throws {
        let value = "\(Self.id).7.\(ms(0)).\(ms(300)).\(ms(10)).1.12"
        for text in [value, "sillage=" + value, value + ".c2lnbmF0dXJl"] {
            let cookie = try #require(CookieMeaning(text, keys: [:], lifetime: 395 * 86_400, now: Self.now))
            #expect(cookie.created == "2026-01-12")
            #expect(cookie.signature == (text.hasSuffix("dXJl") ? .foreign : .none))
            #expect(cookie.expires == "2027-02-11", "395 days later")
            #expect(CookieMeaning(text, keys: [:], lifetime: 30 * 86_400, now: Self.now)?.expires == "2026-02-11", "as configured")
            #expect(!cookie.isExpired)
            #expect(cookie.lastVisit == "2026-11-08T08:00:00Z")
            #expect(cookie.lastDecision == "2026-01-22T08:00:00Z")
            #expect(cookie.returned && cookie.visits == 12 && cookie.group == 7)
        }
    }

    @Test func aFreshCookieHasEmptyFields() throws {
        let cookie = try #require(CookieMeaning("\(Self.id).3.\(ms(0))....", keys: [:], lifetime: 395 * 86_400, now: Self.now))
        #expect(cookie.lastVisit == nil && cookie.lastDecision == nil && !cookie.returned && cookie.visits == 0)
        #expect(try #require(CookieMeaning("\(Self.id).3.\(ms(-900))....", keys: [:], lifetime: 395 * 86_400, now: Self.now)).isExpired)
    }

    @Test(arguments: [
        "", "sillage=", "x", "pYt3o0Qe9mXwqk2hV1bZ4A", "pYt3o0Qe9mXwqk2hV1bZ4A.7", "pYt3o0Qe9mXwqk2hV1bZ4A.7.....", "pYt3o0Qe9mXwqk2hV1bZ4A.7.a.1.1.1.1",
        "pYt3o0Qe9mXwqk2hV1bZ4A.7.-1.1.1.1.1", "pYt3o0Qe9mXwqk2hV1bZ4.7.1.1.1.1.1", "pYt3o0Qe9mXwqk2hV1bZ4A.7.999999999999999.1.1.1.1",
        "pYt3o0Qe9mXwqk2hV1bZ4A.7.１.1.1.1.1",
    ]) func whatIsNoCookieIsRefused(_ text: String) { #expect(CookieMeaning(text, keys: [:], lifetime: 395 * 86_400, now: Self.now) == nil) }
}
