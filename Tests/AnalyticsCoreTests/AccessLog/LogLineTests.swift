import Testing

@testable import AnalyticsCore

@Suite struct LogLineTests {
    /// 2026-11-23T04:05:06Z
    private static let time = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)) + (4 * 3600 + 5 * 60 + 6)

    private func line(
        time: Timestamp = Self.time, version: (Int, Int) = (1, 1), status: Int = 204, bodyBytes: Int = 0, site: String? = "example.org",
        policy: AddressPolicy = .truncated, address: String? = "81.2.69.142", method: String = "GET", target: String = "/b.gif",
        referrer: String = "", userAgent: String = ""
    ) throws -> String {
        let line = LogLine(time: time, httpVersion: version, status: status, bodyBytes: bodyBytes, site: site, policy: policy)
        var bytes: [UInt8] = []
        line.append(
            address: try address.map { try #require(ClientAddress($0)) }, method: method.utf8, target: target.utf8, referrer: referrer.utf8,
            userAgent: userAgent.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func combinedFormatAndSite() throws {
        let text = try line(
            target: "/b.gif?url=https://www.example.org/fr/", referrer: "https://www.example.org/fr/?q=x",
            userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")
        #expect(
            text == """
                81.2.69.0 - - [23/Nov/2026:04:05:06 +0000] "GET /b.gif HTTP/1.1" 204 0 "https://www.example.org/fr/" \
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" "example.org"

                """)
    }

    @Test func whatIsMissingIsADash() throws {
        let text = try line(version: (1, 0), status: 400, bodyBytes: 1_234_567, site: nil, address: nil, method: "", target: "/x?y")
        #expect(text == "- - - [23/Nov/2026:04:05:06 +0000] \"-\" 400 1234567 \"-\" \"-\" \"-\"\n")
    }

    @Test func appendsToWhatIsThere() throws {
        var bytes = Array("first\n".utf8)
        let line = LogLine(time: Self.time, status: 200, bodyBytes: 3, site: nil, policy: .none)
        line.append(address: nil, method: "HEAD".utf8, target: "/".utf8, referrer: [], userAgent: [], to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "first\n- - - [23/Nov/2026:04:05:06 +0000] \"HEAD / HTTP/1.1\" 200 3 \"-\" \"-\" \"-\"\n")
    }

    @Test(arguments: [
        (AddressPolicy.truncated, "81.2.69.142", "81.2.69.0"), (.truncated, "2001:db8:1:2::3", "2001:db8:1::"),
        (.truncated, "::ffff:81.2.69.142", "81.2.69.0"), (.full, "81.2.69.142", "81.2.69.142"),
        (.full, "2001:DB8:1:2::3", "2001:db8:1:2::3"),
        (.none, "81.2.69.142", "-"), (.none, "2001:db8::1", "-"),
    ]) func addressPolicy(_ policy: AddressPolicy, address: String, shown: String) throws {
        #expect(try line(policy: policy, address: address).hasPrefix("\(shown) - - ["))
    }

    @Test func sealedIsNoPolicyOfThisFormat() {
        #expect(AddressPolicy(rawValue: "sealed") == nil)
        #expect(AddressPolicy.allCases.map(\.rawValue) == ["truncated", "full", "none"])
    }

    @Test(arguments: [
        (Day(year: 1970, month: 1, day: 1), 0, "01/Jan/1970:00:00:00 +0000"),
        (Day(year: 2024, month: 2, day: 29), 86_399, "29/Feb/2024:23:59:59 +0000"),
        (Day(year: 2026, month: 3, day: 29), 3600, "29/Mar/2026:01:00:00 +0000"),  // clocks change in Europe, not in UTC
        (Day(year: 2026, month: 12, day: 31), 43_200, "31/Dec/2026:12:00:00 +0000"),
    ]) func timeIsUTC(_ day: Day, seconds: Int64, shown: String) throws {
        let instant = Timestamp(utcStartOf: day) + seconds
        #expect(try line(time: instant).contains(" [\(shown)] "))
        #expect(try line(time: Timestamp(milliseconds: instant.milliseconds + 999)).contains(" [\(shown)] "))
    }

    @Test(arguments: [
        ("/", "/"), ("/b", "/b"), ("/b?site=x", "/b"), ("/b#frag", "/b"), ("/b#f?q", "/b"), ("/b?q#f", "/b"), ("?q", "-"), ("", "-"),
        ("*", "*"),
        ("/a@b/c", "/a@b/c"), ("/@user?x", "/@user"),
        ("https://user:secret@host/p?q=1#f", "https://host/p"), ("http://a@b@host/", "http://host/"),
        ("https://host/p@q", "https://host/p@q"),
        ("https://host?user@x", "https://host"), ("//user@host/p", "//host/p"), ("https://us\\er:pw@host/", "https://host/"),
        ("user:pw@host:443", "host:443"), ("host:443", "host:443"), ("/a b", "/a\\x20b"), ("/\"\\", "/\\x22\\x5C"), ("/é", "/\\xC3\\xA9"),
    ]) func targetIsThePathOnly(_ target: String, shown: String) throws {
        #expect(try line(target: target).contains(" \"GET \(shown) HTTP/1.1\" "))
    }

    @Test(arguments: [
        ("https://www.example.org/fr/?mail=a@b.example", "https://www.example.org/fr/"),
        ("https://u:p@www.example.org/#tok", "https://www.example.org/"),
        ("https://www.example.org", "https://www.example.org"), ("/fr/?q", "/fr/"),
        ("android-app://com.google.android.gm/", "android-app://com.google.android.gm/"),
        ("mailto:person@secret.example", "-"), ("person@secret.example", "-"), ("about:client", "-"), ("://x@y", "-"), ("?q", "-"),
        ("data:text/html,x", "-"),
    ]) func referrerIsOriginAndPathOnly(_ referrer: String, shown: String) throws {
        #expect(try line(referrer: referrer).hasSuffix(" 204 0 \"\(shown)\" \"-\" \"example.org\"\n"))
    }

    @Test(arguments: [
        ("plain", "plain"), ("two words", "two words"), ("a\"b", "a\\x22b"), ("a\\b", "a\\x5Cb"), ("a\nb", "a\\x0Ab"),
        ("a\r\nb", "a\\x0D\\x0Ab"),
        ("\u{0}\u{1B}[31m\u{7F}", "\\x00\\x1B[31m\\x7F"), ("é😀", "\\xC3\\xA9\\xF0\\x9F\\x98\\x80"),
        ("\u{2028}\u{202E}", "\\xE2\\x80\\xA8\\xE2\\x80\\xAE"),
        ("\" 200 0 \"-\" \"-\"\n1.2.3.4 - - [", "\\x22 200 0 \\x22-\\x22 \\x22-\\x22\\x0A1.2.3.4 - - ["),
    ]) func fieldsAreEscapedLikeNginx(_ agent: String, shown: String) throws {
        #expect(try line(userAgent: agent).hasSuffix(" \"-\" \"\(shown)\" \"example.org\"\n"))
        #expect(try line(site: agent).hasSuffix(" \"\(shown)\"\n"))
    }

    @Test func theRequestKeepsItsThreeParts() throws {
        #expect(try line(method: "GET /x\" 200", target: "/a b").contains("] \"GET\\x20/x\\x22\\x20200 /a\\x20b HTTP/1.1\" 204 "))
    }

    @Test func anyByteGivesOneLineOfASCII() {
        let every = (0...255).map(UInt8.init)
        var bytes: [UInt8] = []
        LogLine(time: Self.time, status: 400, bodyBytes: 0, site: nil, policy: .none)
            .append(address: nil, method: every, target: [0xFF, 0xFE], referrer: [0x2F, 0x80], userAgent: every, to: &bytes)
        #expect(bytes.dropLast().allSatisfy { (0x20...0x7E).contains($0) })
        #expect(bytes.last == 0x0A)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "\"", omittingEmptySubsequences: false).count == 9)
        #expect(text.contains(" \\xFF\\xFE HTTP/1.1\" 400 0 \"/\\x80\" "))
    }

    /// Bytes that do not lie in one piece go the slow way to the same result.
    @Test func anyCollectionOfBytes() throws {
        var bytes: [UInt8] = []
        let line = LogLine(time: Self.time, status: 204, bodyBytes: 0, site: "example.org", policy: .truncated)
        line.append(
            address: ClientAddress("81.2.69.142"), method: "GET".utf8.lazy.map { $0 }, target: "/b.gif?x".utf8.lazy.map { $0 },
            referrer: "https://h/?".utf8.lazy.map { $0 }, userAgent: "a\"".utf8.lazy.map { $0 }, to: &bytes)
        #expect(try String(decoding: bytes, as: UTF8.self) == self.line(referrer: "https://h/?", userAgent: "a\""))
    }

    @Test func fieldsAreCut() throws {
        let long = String(repeating: "a", count: 100_000)
        let text = try line(
            site: long, policy: .full, address: "2001:db8:1:2:3:4:5:6", method: long, target: "/\(long)", referrer: "/\(long)",
            userAgent: long)
        let fields = text.split(separator: "\"", omittingEmptySubsequences: false).map(\.utf8.count)
        #expect(fields[1] == LogLine.Limit.method + 1 + LogLine.Limit.target + " HTTP/1.1".utf8.count)
        #expect(fields[3] == LogLine.Limit.referrer)
        #expect(fields[5] == LogLine.Limit.userAgent)
        #expect(fields[7] == LogLine.Limit.site)
        #expect(text.utf8.count < 4096)
    }

    @Test(arguments: 500...515) func anEscapeIsNeverCut(_ plain: Int) throws {
        let text = try line(userAgent: String(repeating: "a", count: plain) + String(repeating: "\u{1}", count: 10))
        let agent = try #require(text.split(separator: "\"", omittingEmptySubsequences: false).dropFirst(5).first)
        let expected = plain >= 512 ? 512 : plain + (512 - plain) / 4 * 4
        #expect(agent.utf8.count == expected)
        #expect(agent.drop { $0 == "a" }.replacing("\\x01", with: "").isEmpty)
    }

    @Test func cutLocationsStayWithinTheirLimit() throws {
        let text = try line(target: "https://user@\(String(repeating: "\"", count: 600))/tail")
        let request = try #require(text.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first)
        #expect(request.utf8.count == "GET ".count + "https://".count + 510 * 4 + " HTTP/1.1".count)
    }
}
