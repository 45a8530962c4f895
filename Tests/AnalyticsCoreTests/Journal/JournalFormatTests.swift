import Testing

@testable import AnalyticsCore

/// The tables at the top of `JournalFormat.swift`: bytes that a later version must still read.
@Suite struct JournalFormatTests {
    @Test func theHeaderIsAsDocumented() throws {
        let header = JournalFormat.header(segment: 0x0102_0304_0506_0708, created: Timestamp(milliseconds: 0x1112_1314_1516_1718))
        #expect(Array(header[..<28]) == Array("SILLAGEJ".utf8) + [1, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1, 0x18, 0x17, 0x16, 0x15, 0x14, 0x13, 0x12, 0x11])
        #expect(header.count == 32 && JournalFormat.headerSize == 32)
        #expect(JournalFormat.integer(header, at: 28, as: UInt32.self) == CRC32C.checksum(header[..<28]))
        let parsed = try #require(JournalFormat.parseHeader(header + [1, 2, 3]))
        #expect(parsed.segment == 0x0102_0304_0506_0708 && parsed.created == Timestamp(milliseconds: 0x1112_1314_1516_1718))
    }

    @Test func aDamagedHeaderIsNone() {
        let header = JournalFormat.header(segment: 7, created: Timestamp(seconds: 1))
        for end in header.indices { #expect(JournalFormat.parseHeader(Array(header[..<end])) == nil) }
        for bit in 0..<header.count * 8 {
            var damaged = header
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(JournalFormat.parseHeader(damaged) == nil)
        }
    }

    @Test func aRecordIsAsDocumented() {
        let event = Event(
            site: "s", time: Timestamp(milliseconds: 1), day: Day(number: -1), hour: Timestamp(milliseconds: 0), kind: .search,
            facts: [Fact(dimension: .country, value: StoredText(recognised: "FR"))], visit: Metrics(1, 2, -1, 64, 0),
            parts: [Part(dimension: .page, value: StoredText(recognised: "/"), metrics: Metrics(events: 1))],
            history: [HistoryCount(table: .decisions, group: 15, lag: -1)])
        let payload: [UInt8] = [1, 0x73, 2, 1, 0, 5, 1, 20, 2, 0x46, 0x52, 2, 4, 1, 128, 1, 0, 1, 1, 1, 0x2F, 0, 0, 0, 0, 2, 1, 2, 30, 1]
        var record: [UInt8] = [9]
        event.appendRecord(to: &record)
        let sum = CRC32C.checksum([UInt8(payload.count), 0, 0, 0] + payload)
        let checksum = (0..<4).map { UInt8(truncatingIfNeeded: sum >> UInt32($0 * 8)) }
        #expect(record == [9, 0xF5, 0x53, 0x4A, 0x52, UInt8(payload.count), 0, 0, 0] + checksum + payload)
    }

    @Test(
        arguments: [(1, "0000000000000001.journal"), (0, "0000000000000000.journal"), (9_999_999_999_999_999, "9999999999999999.journal")] as [(UInt64, String)]
    )
    func fileNamesReadBack(segment: UInt64, name: String) {
        #expect(JournalFormat.fileName(segment: segment) == name)
        #expect(JournalFormat.segment(fileName: name) == segment)
    }

    @Test(arguments: [
        "", ".journal", "1.journal", "0000000000000001.journal.gz", "0000000000000001.JOURNAL", "000000000000001a.journal", "+000000000000001.journal",
        "-000000000000001.journal", "00000000000000001.journal", " 000000000000001.journal", "000000000000000１.journal", "../00000000000001.journal",
    ])
    func otherFilesAreNoSegments(name: String) {
        #expect(JournalFormat.segment(fileName: name) == nil)
    }

    @Test func positionsAreOrdered() {
        let positions = [(1, 32), (1, 90), (2, 32), (10, 0)].map { JournalPosition(segment: $0.0, offset: $0.1) }
        #expect(positions == positions.shuffled().sorted())
    }

    @Test func eventsReadBack() throws {
        var source = RandomEvent(seed: 48)
        for _ in 0..<200 {
            let event = source.next()
            var writer = ByteWriter()
            event.encode(to: &writer)
            var reader = ByteReader(writer.bytes)
            #expect(try Event(from: &reader) == event)
            #expect(reader.isAtEnd)
        }
    }

    /// Even the longest event of the pipeline fits a record.
    @Test func theLongestEventFitsARecord() throws {
        let text = StoredText(recognised: String(repeating: "é", count: 600))
        let metrics = Metrics(.min, .max, .min, .max, .min)
        let goals = (0..<20).map { _ in StoredText(scrubbing: String(repeating: "é", count: 200), limit: 200) }
        let pages = (0..<VisitGoals.maximumPages).map { _ in Part(dimension: .page, value: text, metrics: Metrics(visits: 1, pageviews: 1_000_000)) }
        let facts = Dimension.allCases.filter { $0.rawValue < Dimension.download.rawValue || (60...63).contains($0.rawValue) }
        let event = Event(
            site: String(repeating: "s", count: 253), time: Timestamp(seconds: 0), day: Day(number: 0), hour: Timestamp(seconds: 0),
            kind: .custom, facts: Facts(facts.map { Fact(dimension: $0, value: text) }), visit: Metrics(),
            parts: (0..<12).map { _ in Part(dimension: .page, value: text, metrics: metrics) }
                + goals.map { Part(dimension: .goal, value: $0, metrics: metrics) },
            crossings: [Crossing(goals: goals, pages: pages), Crossing(goals: goals, pages: pages)], history: [], states: [])
        var record: [UInt8] = []
        event.appendRecord(to: &record)
        #expect(record.count - JournalFormat.recordHeaderSize <= JournalFormat.maximumPayload)
        var scanner = JournalScanner(segment: JournalFormat.header(segment: 1, created: event.time) + record)
        #expect(scanner.next() == .event(event, end: 32 + record.count))
    }
}
