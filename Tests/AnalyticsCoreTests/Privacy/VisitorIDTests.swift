import Testing

@testable import AnalyticsCore

/// P3: 128 random bits as 22 base64url characters (RFC 4648 §5), nothing else.
@Suite struct VisitorIDTests {
    @Test(arguments: ["pYt3o0Qe9mXwqk2hV1bZ4A", "----------------------", "______________________", "0000000000000000000000"])
    func takes22Characters(text: String) throws {
        #expect(try #require(VisitorID(text)).bytes == Array(text.utf8))
    }

    @Test(arguments: [
        "", "pYt3o0Qe9mXwqk2hV1bZ4", "pYt3o0Qe9mXwqk2hV1bZ4AA", "pYt3o0Qe9mXwqk2hV1bZ4=", "pYt3o0Qe9mXwqk2hV1b+4A", "pYt3o0Qe9mXwqk2hV1b/4A",
        "pYt3o0Qe9mXwqk2hV1b 4A", "pYt3o0Qe9mXwqk2hV1bé4", "pYt3o0Qe9mXwqk2hV1b\u{0}4A", "jean.dupont@example.or", "192.0.2.1.192.0.2.1.19",
    ])
    func refusesAnythingElse(text: String) {
        #expect(VisitorID(text) == nil)
    }
}
