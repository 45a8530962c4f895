import Foundation
import Testing

/// The visitor's cookie, set again by the collector where page and collector have the same host.
@Suite(.serialized) final class CookieRenewalTests {
    static let id = "pYt3o0Qe9mXwqk2hV1bZ4A"
    private let collector: RunningCollector

    init() throws {
        collector = try RunningCollector(extra: "limits: {rate: off}")
        try collector.start()
    }

    deinit { collector.close() }

    private static let day: Int64 = 86_400
    private static func now() -> Int64 { Int64(Date.now.timeIntervalSince1970) }
    private static func cookie(age days: Int64 = 10, rest: String = "..1.3") -> String { "\(id).7.\((now() - days * day) * 1000).\(now() * 1000)\(rest)" }

    private func send(
        _ cookie: String?, consent: String? = "granted", visitor: String? = CookieRenewalTests.id, host: String = "www.example.org",
        origin: String? = "https://www.example.org", headers: [(String, String)] = []
    ) throws -> String? {
        let choice = (consent.map { #","consent":"\#($0)""# } ?? "") + (visitor.map { #","visitor":"\#($0)","history":{"group":7,"lag":3}"# } ?? "")
        let page = [("Host", host)] + (origin.map { [("Origin", $0)] } ?? []) + (cookie.map { [("Cookie", "a=b; sillage=\($0); c=d")] } ?? []) + headers
        let answer = try collector.client().beacon(OppositionTests.view("/c", choice), headers: page)
        #expect(answer.status == 204)
        #expect(answer.headers.filter { $0.name.lowercased() == "set-cookie" }.count <= 1)
        return answer["Set-Cookie"]
    }

    private func rejected() throws -> Int {
        let line = try collector.adminClient().request("GET", "/metrics").text.split(separator: "\n").first { $0.contains("history_rejected") }
        return line.flatMap { Int($0.split(separator: " ").last ?? "") } ?? -1
    }

    @Test func setWithTheSameValueAndEnd() throws {
        let cookie = Self.cookie()
        let header = try #require(try send(cookie))
        let parts = header.components(separatedBy: "; ")
        #expect(parts[0].hasPrefix("sillage=\(cookie).") && parts[0].utf8.count == "sillage=\(cookie).".utf8.count + 16)
        let age = try #require(Int64(parts[2].dropFirst("Max-Age=".count)))
        #expect((385 * Self.day - 60...385 * Self.day).contains(age), "395 days from the yes")
        #expect([parts[1], parts[3], parts[4]] == ["Path=/", "SameSite=Lax", "Secure"] && parts.count == 5, "host-only, readable by the script")
        // Signed, it is taken, and set with the same signature; also after the script has moved its other fields on.
        let signed = String(parts[0].dropFirst("sillage=".count))
        #expect(try send(signed)?.hasPrefix("sillage=\(signed); ") == true)
        let signature = String(signed.suffix(16))
        let moved = cookie.replacing("..1.3", with: ".\(Self.now() * 1000).0.4") + "." + signature
        #expect(try send(moved)?.hasPrefix("sillage=\(moved); ") == true)
        #expect(try rejected() == 0)
        // The key outlives the process.
        collector.stop()
        try collector.start()
        #expect(try send(signed)?.hasPrefix("sillage=\(signed); ") == true)
    }

    @Test func onlyOnThePagesOwnHost() throws {
        let cookie = Self.cookie()
        for (host, origin) in [
            ("stats.example.org", "https://www.example.org"), ("www.example.org", "https://www.example.org.evil.example"), ("www.example.org", "null"),
            ("www.example.org", "https://evil.example"), ("evil.example", "https://evil.example"), ("www.example.org", "https://www.example.org@evil.example"),
        ] { #expect(try send(cookie, host: host, origin: origin) == nil, "\(host) \(origin)") }
        #expect(try send(cookie, origin: nil) == nil, "neither Origin nor Referer")
        #expect(try send(cookie, origin: nil, headers: [("Referer", "https://www.example.org/a?b#c")])?.hasSuffix("Secure") == true)
        #expect(try send(cookie, host: "WWW.example.org:8443", origin: "https://www.EXAMPLE.org:444") != nil, "ports and case do not matter to cookies")
        #expect(try send(cookie, origin: "http://www.example.org")?.contains("Secure") == false)
    }

    @Test func notWithoutConsentOrForAnotherIdentifier() throws {
        let cookie = Self.cookie()
        #expect(try send(nil) == nil, "the collector makes none")
        #expect(try send(cookie, consent: nil) == nil)
        #expect(try send(cookie, visitor: nil) == nil)
        #expect(try send(cookie, visitor: "qYt3o0Qe9mXwqk2hV1bZ4A") == nil)
        for strange in ["hello", "\(Self.id).7", "<script>", cookie + ".a.b", ""] { #expect(try send(strange) == nil, "\(strange)") }
    }

    @Test func refusalsSignalsAndOppositionEndIt() throws {
        let end = "sillage=; Path=/; Max-Age=0; SameSite=Lax; Secure"
        let cookie = Self.cookie()
        #expect(try send(cookie, consent: "denied", visitor: nil) == end)
        #expect(try send(cookie, headers: [("DNT", "1")]) == end)
        #expect(try send(cookie, headers: [("Sec-GPC", "1")]) == end)
        #expect(try send(cookie, headers: [("Cookie", "sillage-oppose=1")]) == end, "two Cookie headers are one list")
        #expect(try send(cookie, consent: "opposed") == end)
        #expect(try send(nil, consent: "denied", visitor: nil) == nil, "nothing to end")
    }

    @Test func whatIsNotBelievedIsNotCountedAndEnds() throws {
        let before = try collector.report().total.visitors.counted
        for strange in [Self.cookie(age: 396), Self.cookie(age: -3), Self.cookie() + ".AAAAAAAAAAAAAAAA", Self.cookie() + "."] {
            let count = try rejected()
            #expect(try send(strange)?.contains("Max-Age=0") == true)
            #expect(try rejected() == count + 1)
        }
        let report = try collector.report { $0.total.pageviews >= 4 }
        #expect(report.total.visitors.counted == before && report.total.pageviews >= 4, "the page views count, the visitor does not")
    }

    @Test func aShorterLifeFromTheConfiguration() throws {
        let short = try RunningCollector(extra: "consent: {lifetime: 30d}")
        defer { short.close() }
        try short.start()
        let headers = [("Host", "www.example.org"), ("Origin", "https://www.example.org"), ("Cookie", "sillage=\(Self.cookie())")]
        let json = OppositionTests.view("/c", #","consent":"granted","visitor":"\#(Self.id)""#)
        let header = try #require(try short.client().beacon(json, headers: headers)["Set-Cookie"])
        let age = header.components(separatedBy: "Max-Age=").last.flatMap { Int64($0.prefix { $0.isNumber }) } ?? 0
        #expect((20 * Self.day - 60...20 * Self.day).contains(age))
        let script = try short.client().request("GET", "/sillage.js").text
        #expect(script.contains("2592e6") && !script.contains("LIFETIME") && !script.contains("34128e6"))
    }
}
