import Testing

@testable import AnalyticsCore

@Suite struct LogConditionTests {
    private static let noon = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)) + 12 * 3600

    private func matches(_ conditions: [String], _ line: [UInt8]) throws -> Bool {
        let filter = LogFilter(try conditions.map { try LogCondition(parsing: $0) })
        return try line.withUnsafeBytes { bytes in
            var reader = LoggedLineReader()
            let logged = reader.read(bytes)
            return filter.matches(try #require(logged))
        }
    }

    private static let line = LoggedLineTests.line(
        time: noon, status: 404, address: "81.2.69.142", method: "POST", target: "/admin/a b.php", referrer: "https://a.example/é", agent: "curl/8.1")

    @Test(arguments: [
        ("ip=81.2.69.142", true), ("ip=81.2.69.143", false), ("ip=81.2.69.0/24", true), ("ip=81.2.68.0/24", false), ("ip=::/0", false),
        ("ip=0.0.0.0/0", true), ("ip=::ffff:81.2.69.142", true),
        ("status=404", true), ("status=4xx", true), ("status=204", false), ("status=2xx", false),
        ("method=POST", true), ("method=post", false), ("method=P*", true),
        ("path=/admin/a b.php", true), ("path=/admin/*", true), ("path=*.php", true), ("path=/*/a*", true), ("path=/admin", false), ("path=*", true),
        ("path=*admin*php", true), ("path=*php*admin*", false), ("path=/admin/*/admin/*", false), ("path=/admin/a b.php*", true), ("path=**b*", true),
        ("referrer=https://a.example/é", true), ("referrer=*é", true), ("referrer=*e", false), ("agent=curl/*", true), ("agent=curl", false),
        ("site=example.org", true), ("site=*.org", true), ("site=org", false),
        ("after=2026-11-23T12:00:00Z", true), ("after=2026-11-23T12:00:01Z", false), ("before=2026-11-23T12:00:00Z", false),
        ("before=2026-11-23T12:00:01Z", true), ("after=2026-11-23T13:00+01:00", true), ("before=2026-11-23T13:00+01:00", false),
    ]) func oneCondition(_ text: String, holds: Bool) throws { #expect(try matches([text], Self.line) == holds) }

    @Test func allNamesMustHoldAndOneOfEach() throws {
        #expect(try matches(["status=404", "method=POST"], Self.line))
        #expect(try !matches(["status=404", "method=GET"], Self.line))
        #expect(try matches(["status=200", "status=404", "ip=81.2.69.142"], Self.line))
        #expect(try !matches(["status=200", "status=500"], Self.line))
        #expect(try matches([], Self.line))
    }

    @Test func aLineWithoutAddressMatchesNone() throws {
        let line = LoggedLineTests.line(policy: .none, address: "81.2.69.142")
        #expect(try !matches(["ip=0.0.0.0/0"], line))
        #expect(try !matches(["ip=::/0"], line))
    }

    @Test(arguments: [
        (["ip=81.2.69.142"], true), (["ip=81.2.69.0/24"], true), (["ip=81.2.68.0/23"], false), (["ip=2001:db8::/48"], true), (["ip=2001:db8::/47"], false),
        (["ip=::ffff:81.2.69.0/120"], true), (["ip=::ffff:0.0.0.0/96"], false), (["ip=81.2.69.142", "ip=0.0.0.0/0"], false), (["path=*"], false),
        (["ip=81.2.69.142", "path=*"], true), (["after=2026-11-23T12:00:00Z", "before=2026-11-23T12:00:01Z"], false), ([], false),
    ]) func whatIsAboutFewAddresses(_ conditions: [String], isOfFew: Bool) throws {
        #expect(LogFilter(try conditions.map { try LogCondition(parsing: $0) }).isOfFewAddresses == isOfFew)
    }

    @Test(arguments: [
        "", "ip", "=x", "host=x", "IP=1.2.3.4", "ip=", "ip=1.2.3", "ip=1.2.3.4/33", "ip=1.2.3.4/24", "status=", "status=xx", "status=40", "status=4040",
        "status=4x4", "status=0xx", "status=+04", "path=", "after=", "after=2026-11-23", "after=2026-11-23T12:00:00", "before=noon",
    ]) func whatIsNoConditionIsSaid(_ text: String) throws {
        let error = #expect(throws: LogConditionError.self) { try LogCondition(parsing: text) }
        if text.hasPrefix("ip=1") { #expect(error?.description.contains("1.2.3") == false, "values may be addresses") }
    }

    @Test func aPatternHasABound() {
        #expect(throws: LogConditionError.self) { try LogCondition(parsing: "path=" + String(repeating: "a", count: 1025)) }
        #expect((try? LogCondition(parsing: "path=" + String(repeating: "*", count: 1024))) != nil)
    }

    @Test func printingShowsTheNameAlone() throws {
        let condition = try LogCondition(parsing: "ip=81.2.69.142")
        var text = "\(condition) \(String(reflecting: condition))"
        dump(condition, to: &text)
        #expect(!text.contains("81.2"))
        let filter = LogFilter([condition, try LogCondition(parsing: "status=404"), condition])
        #expect(filter.names == ["ip", "status"])
    }
}
