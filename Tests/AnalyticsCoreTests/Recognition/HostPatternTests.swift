import AnalyticsCore
import Testing

@Suite struct HostPatternTests {
    @Test(arguments: [
        ("example.org", "example.org", true),
        ("Example.ORG", "EXAMPLE.org", true),
        ("example.org", "example.org.", true),
        ("example.org", "www.example.org", false),
        ("example.org", "badexample.org", false),
        ("*.example.org", "www.example.org", true),
        ("*.example.org", "a.b.example.org", true),
        ("*.example.org", "example.org", false),
        ("*.example.org", ".example.org", false),
        ("*.example.org", "badexample.org", false),
        ("*.example.org", "www.example.org.evil.net", false),
        ("localhost", "localhost", true),
        ("bücher.example", "BÜCHER.example", true),
        ("192.168.1.1", "192.168.1.1", true),
    ])
    func matches(pattern: String, host: String, expected: Bool) throws {
        #expect(try #require(HostPattern(pattern)).matches(host) == expected)
    }

    @Test(arguments: [
        "", "*", "*.", ".", "a..b", " example.org", "exa mple.org", "https://example.org", "example.org:80", "example.org/", "www.*.org",
        "*example.org", "*.*.org", "-a.org", "a-.org", "user@example.org", String(repeating: "a", count: 64) + ".org", ".example.org",
    ])
    func refuses(pattern: String) { #expect(HostPattern(pattern) == nil) }

    @Test func showsItself() throws {
        #expect(try #require(HostPattern("*.Example.org")).description == "*.example.org")
    }

    @Test(
        arguments: [
            ("*.example.org", "stats.example.org", "example.org"), ("example.org", "stats.example.org", "example.org"),
            ("*.example.org", "EXAMPLE.org", "example.org"), ("*.example.org", "a.b.example.org", "example.org"), ("example.org", "example.org", nil),
            ("example.org", "notexample.org", nil), ("*.example.org", "example.org.evil.example", nil), ("www.example.org", "stats.example.org", nil),
            ("localhost", "a.localhost", nil), ("10.0.0.1", "x.10.0.0.1", nil), ("*.org", "example.org", nil),
        ] as [(String, String, String?)])
    func domainsThatCookiesCanShare(pattern: String, host: String, domain: String?) throws {
        #expect(try #require(HostPattern(pattern)).domain(sharedWith: host) == domain)
    }
}
