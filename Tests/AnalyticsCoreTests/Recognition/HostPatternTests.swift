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
}
