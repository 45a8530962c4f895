import Testing

@testable import AnalyticsCore

extension Event {
    /// Every text that the event would take to the disk.
    var texts: [String] { [site] + facts.map(\.value.text) + parts.map(\.value.text) }
}

/// P1: personal data in any field of a beacon is in no text of the event, nor in any byte of its journal record.
@Suite struct PipelinePrivacyTests {
    /// What is planted, and what must not be found.
    private static let secrets = [
        ("jean.dupont@example.com", "dupont"), ("jean.dupont%40example.com", "dupont"), ("+33 6 12 34 56 78", "12 34 56"),
        ("4111 1111 1111 1111", "1111 1111"), ("FR76 3000 6000 0112 3456 7890 189", "3000 6000"), ("203.0.113.77", "203.0.113"),
        ("2001:db8:85a3::8a2e:370:7334", "8a2e"), ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N", "dozjgNry"),
        ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "9f86d081"), ("123e4567-e89b-12d3-a456-426614174000", "e89b"),
        ("jean.dupont\u{0}@example.com", "dupont"), ("jean.dupont\u{200B}@example.com", "dupont"),
    ]

    @Test(arguments: secrets)
    func personalDataReachesNoEvent(secret: String, trace: String) throws {
        var fixture = try SiteFixture(keepParameters: ["id"])
        for (index, beacon) in Self.beacons(secret).enumerated() {
            guard let event = try? fixture.send(beacon, at: Double(index) * 3600) else { continue }
            let found = event.texts.first { $0.lowercased().contains(trace.lowercased()) }
            #expect(found == nil, "beacon \(index): \(found ?? "")")
            var record: [UInt8] = []
            event.appendRecord(to: &record)
            #expect(!String(decoding: record, as: UTF8.self).lowercased().contains(trace.lowercased()), "record \(index)")
        }
    }

    @Test func neitherAddressAgentNorIdentifierIsInARecord() throws {
        var fixture = try SiteFixture()
        let visitor = try VisitorID.number(1)
        let history = VisitorHistory(group: 3, lag: 12, created: fixture.today.day - 12, visit: 2)
        let beacon = Beacon.view("/", consent: .granted, visitor: visitor, history: history)
        let agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7531.86 Safari/537.36"
        let hit = try #require(try fixture.run(beacon, at: 0, from: "203.0.113.77", agent: agent).hit)
        guard case .event(let event) = fixture.table.apply(hit) else { throw BeaconRejection.unavailable }
        var record: [UInt8] = []
        event.appendRecord(to: &record)
        let keys = [hit.sessionKey, hit.visitorKey].compactMap { $0 }.flatMap { [$0.high, $0.low] }
        let forbidden: [[UInt8]] =
            [[203, 0, 113], visitor.bytes, Array("7531".utf8), Array("203.0.113".utf8), Array("Mozilla".utf8)]
            + keys.flatMap { key in withUnsafeBytes(of: key) { [Array($0), Array($0.reversed())] } }
        for bytes in forbidden {
            let isFound = record.indices.contains { record[$0...].starts(with: bytes) }
            #expect(!isFound, "\(bytes)")
        }
    }

    @Test func naughtyStringsInEveryFieldCrashNothing() throws {
        var fixture = try SiteFixture(keepParameters: ["id"])
        var (events, second) = ([Event](), 0.0)
        for text in HTTPCorpus.naughtyStrings {
            for beacon in Self.beacons(text) {
                second += 1
                guard let event = try? fixture.send(beacon, at: second) else { continue }
                events.append(event)
            }
        }
        #expect(events.count > 200)
        let unclean = events.flatMap(\.texts).flatMap(StoredText.parts).first { text in
            text.utf8.count > 600 || text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        #expect(unclean == nil)
        var segment = JournalFormat.header(segment: 1, created: fixture.today.start)
        for event in events { event.appendRecord(to: &segment) }
        var scanner = JournalScanner(segment: segment)
        for event in events {
            guard case .event(let read, _) = scanner.next() else { break }
            #expect(read == event)
        }
        #expect(scanner.next() == nil)
    }

    /// Beacons with the text in every place that a page or a visitor fills in.
    private static func beacons(_ text: String) -> [Beacon] {
        let details: [EventDetail] = [
            .download(href: "https://example.org/\(text)"), .download(href: text), .outbound(href: "https://partner.example/\(text)?a=\(text)"),
            .outbound(href: "https://\(text)/a"), .search(term: text, results: 0), .vote(target: text, value: "up"),
            .video(id: text, progress: 25, watchedMilliseconds: nil), .form(id: text, action: "submit"), .email(campaign: text, action: "open"),
            .custom(name: text, props: [text: text]), .pageview(status: 404),
        ]
        let url = "https://example.org/"
        // A plus sign in an address is a blank.
        let text = text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")
        let urls = [
            url + text, url + "a/\(text)/b", url + "?id=\(text)&q=\(text)&s=\(text)", url + "?utm_source=\(text)&utm_campaign=\(text)&utm_term=\(text)",
            url + "?utm_medium=\(text)&utm_content=\(text)&\(text)=1", url + "#\(text)", "https://\(text)@example.org/", text,
        ]
        return details.map { Beacon(detail: $0, url: url) } + urls.map { Beacon(url: $0) }
            + [
                Beacon(url: url, referrer: "https://partner.example/\(text)?\(text)#\(text)"), Beacon(url: url, referrer: "https://\(text)/"),
                Beacon(url: url, referrer: text, screen: text, language: text), Beacon(site: text, url: url),
            ]
    }
}
