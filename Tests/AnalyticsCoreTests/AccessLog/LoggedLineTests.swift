import Testing

@testable import AnalyticsCore

@Suite struct LoggedLineTests {
    private static let time = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)) + (4 * 3600 + 5 * 60 + 6)

    /// A line as the collector writes it, without its line feed.
    static func line(
        time: Timestamp = LoggedLineTests.time, status: Int = 204, site: String? = "example.org", policy: AddressPolicy = .full,
        address: String? = "81.2.69.142", method: String = "GET", target: String = "/b.gif", referrer: String = "", agent: String = ""
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        LogLine(time: time, status: status, bodyBytes: 43, site: site, policy: policy).append(
            address: address.flatMap { ClientAddress($0) }, method: method.utf8, target: target.utf8, referrer: referrer.utf8, userAgent: agent.utf8,
            to: &bytes)
        return bytes.dropLast()
    }

    private func read<Result>(_ line: [UInt8], _ body: (LoggedLine) -> Result) throws -> Result {
        try line.withUnsafeBytes { bytes in
            var reader = LoggedLineReader()
            let logged = reader.read(bytes)
            return body(try #require(logged))
        }
    }

    @Test func everyFieldIsReadBack() throws {
        let line = Self.line(
            target: "/go/lettre/a b?q", referrer: "https://www.example.org/fr/", agent: "Mozilla/5.0 (\"X\"; [Y]) \u{1B}é")
        try read(line) { logged in
            #expect(logged.time == Self.time)
            #expect(logged.status == 204)
            #expect(logged.address == ClientAddress("81.2.69.142"))
            #expect(logged.field(.method).elementsEqual("GET".utf8))
            #expect(logged.field(.path).elementsEqual("/go/lettre/a\\x20b".utf8))
            #expect(logged.field(.referrer).elementsEqual("https://www.example.org/fr/".utf8))
            #expect(logged.field(.agent).elementsEqual("Mozilla/5.0 (\\x22X\\x22; [Y]) \\x1B\\xC3\\xA9".utf8))
            #expect(logged.field(.site).elementsEqual("example.org".utf8))
        }
    }

    @Test func whatIsMissingIsEmpty() throws {
        try read(Self.line(site: nil, address: nil, method: "")) { logged in
            #expect(logged.address == nil)
            for field in LoggedLine.Field.allCases { #expect(logged.field(field).isEmpty, "\(field)") }
        }
    }

    @Test(arguments: ["81.2.69.142", "2001:db8:1:2::3", "::1", "255.255.255.255", "2a02:aaaa:bbbb:cccc::1234"])
    func addressesAreWhole(_ text: String) throws {
        try read(Self.line(address: text)) { #expect($0.address == ClientAddress(text)) }
        try read(Self.line(policy: .truncated, address: text)) { logged in
            let network = ClientAddress(text).map { AddressPrefix($0).disclosedText() } ?? ""
            #expect(logged.address == ClientAddress(network))
        }
    }

    @Test func anyBytesAreSafe() {
        var random = SplitMix(seed: 7)
        let line = Self.line(target: "/x", referrer: "https://a.example/", agent: "Mozilla/5.0")
        var reader = LoggedLineReader()
        for _ in 0..<20_000 {
            var bytes = line
            for _ in 0..<Int(1 + random.next() % 4) { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            bytes = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1))))
            bytes.withUnsafeBytes { raw in
                guard let logged = reader.read(raw) else { return }
                for field in LoggedLine.Field.allCases { #expect(logged.field(field).count <= raw.count) }
                _ = logged.address
            }
        }
    }

    @Test func printingShowsNothing() throws {
        try read(Self.line(agent: "Quarkmark")) { logged in
            var text = "\(logged) \(String(reflecting: logged))"
            dump(logged, to: &text)
            #expect(!text.contains("Quarkmark") && !text.contains("81.2"))
        }
    }
}
