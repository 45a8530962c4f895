import Testing

@testable import AnalyticsCore

/// P1, DESIGN §4: no visitor data in any description, and nothing that holds it can be encoded.
@Suite struct SilenceTests {
    /// Stands for personal data in every text; the numbers stand for it where only numbers fit.
    private static let marker = "MARKERmarkerMARKERmark"

    static func values() throws -> [(name: String, value: any Sendable)] {
        let visitor = try #require(VisitorID(marker))
        let history = VisitorHistory(group: 13, lag: 377, decisionLag: 366, returned: true, created: Day(number: 20_377), visit: 31_377)
        let request = Request(
            time: Timestamp(seconds: 0), address: try #require(ClientAddress("203.0.113.77")), userAgent: marker, acceptLanguage: marker)
        var fixture = try SiteFixture()
        let beacon = Beacon(
            site: "example.org", detail: .search(term: marker, results: 0), url: "https://example.org/\(marker)?a=\(marker)",
            referrer: "https://\(marker).example/\(marker)", screen: marker, language: marker, consent: .granted, visitor: visitor,
            history: history)
        guard case .hit(let hit) = try fixture.run(beacon, at: 60) else { throw BeaconRejection.unavailable }
        _ = fixture.table.apply(hit)
        let secret = DaySecret(random: Array(repeating: 0xDE, count: 32))
        return [
            ("beacon", beacon), ("detail", beacon.detail), ("custom", EventDetail.custom(name: marker, props: [marker: marker])),
            ("json", JSONValue.object([marker: .string(marker)])), ("request", request), ("visitor", visitor), ("history", history),
            ("hit", hit), ("outcome", Pipeline.Outcome.hit(hit)), ("secret", secret),
            ("secrets", SiteSecrets(interval: hit.interval, secret: secret)), ("key", SessionKey(high: 0x1234_5678, low: 0x1234_5678)),
            ("agent", RecognisedAgent(marker)), ("table", fixture.table), ("handOver", HandOver(created: hit.time, secrets: [:], visits: fixture.table)),
        ]
    }

    /// As decimal and hexadecimal numbers, in every way Swift prints a value.
    @Test func nothingIsPrinted() throws {
        for (name, value) in try Self.values() {
            var dumped = ""
            dump(value, to: &dumped)
            let optional: (any Sendable)? = value
            let texts = ["\(value)", String(reflecting: value), String(describing: [value]), "\(String(describing: optional))", dumped]
            for text in texts {
                let numbers = Set(text.lowercased().split { !$0.isHexDigit })
                let leak = [Self.marker.lowercased(), "203.0.113", "305419896", "12345678", "dede"].first { text.lowercased().contains($0) }
                // Short numbers stand for themselves only: a keyed hash, which a set may print, holds any three digits by chance.
                let number = ["377", "366", "222"].first { numbers.contains($0[...]) }
                #expect(leak ?? number == nil, "\(name) shows \(leak ?? number ?? "")")
            }
        }
    }

    @Test func nothingCanBeEncoded() throws {
        for (name, value) in try Self.values() { #expect(!(value is any Encodable), "\(name)") }
    }
}
