import Testing

@testable import AnalyticsCore

/// R3, journal invariant 4: every whole valid record is kept, what is skipped is said, nothing crashes.
@Suite struct JournalScannerTests {
    private let header = JournalFormat.header(segment: 1, created: Timestamp(seconds: 0))
    private let events: [Event]
    private let records: [[UInt8]]

    init() throws {
        var fixture = try SiteFixture()
        events = try [Beacon.view("/a"), .visible(5000, "/a"), .custom("devis", "/a"), .view("/b"), .visible(100, "/b")].enumerated()
            .compactMap { try fixture.send($0.element, at: Double($0.offset)) }
        records = events.map { event in
            var bytes: [UInt8] = []
            event.appendRecord(to: &bytes)
            return bytes
        }
        try #require(records.count == 5)
    }

    private var segment: [UInt8] { header + records.flatMap { $0 } }

    /// Offsets at which records end.
    private var ends: [Int] { records.indices.map { index in 32 + records[...index].reduce(0) { $0 + $1.count } } }

    private static func scan(_ bytes: [UInt8], from offset: Int = 32) -> (events: [Event], ends: [Int], skipped: [Range<Int>]) {
        var scanner = JournalScanner(segment: bytes, from: offset)
        var found: (events: [Event], ends: [Int], skipped: [Range<Int>]) = ([], [], [])
        while let item = scanner.next() {
            switch item {
            case .event(let event, let end):
                found.events.append(event)
                found.ends.append(end)
            case .skipped(let range): found.skipped.append(range)
            }
        }
        return found
    }

    @Test func readsWholeRecordsInOrder() {
        let found = Self.scan(segment)
        #expect(found.events == events && found.ends == ends && found.skipped.isEmpty)
    }

    /// Invariant 3: reading goes on at any position.
    @Test func goesOnAtAnyPosition() {
        for (index, end) in ends.enumerated() {
            let found = Self.scan(segment, from: end)
            #expect(found.events == Array(events[(index + 1)...]) && found.skipped.isEmpty)
        }
        #expect(Self.scan(segment, from: segment.count + 1000).events.isEmpty)
        #expect(Self.scan(segment, from: 0).events == events)
    }

    @Test func aTornTailKeepsTheWholeRecords() {
        let (segment, ends) = (segment, ends)
        for size in 0..<segment.count {
            let found = Self.scan(Array(segment[..<size]))
            let whole = ends.count { $0 <= size }
            let last = whole == 0 ? 32 : ends[whole - 1]
            #expect(found.events == Array(events[..<whole]))
            #expect(found.skipped == (size > last ? [last..<size] : []))
        }
    }

    @Test func aFlippedBitCostsItsRecordOnly() {
        let (segment, ends) = (segment, ends)
        var wrong: [Int] = []
        for bit in 32 * 8..<segment.count * 8 {
            var damaged = segment
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let hit = ends.count { $0 <= bit / 8 }
            let found = Self.scan(damaged)
            var expected = events
            expected.remove(at: hit)
            let range = (hit == 0 ? 32 : ends[hit - 1])..<ends[hit]
            if found.events != expected || found.skipped != [range] { wrong.append(bit) }
        }
        #expect(wrong.isEmpty)
    }

    /// Garbage that looks like the start of a record, sizes that reach far beyond, an older process's zeros.
    @Test(
        arguments: [
            [0], Array(repeating: 0, count: 5000), [0xF5], [0xF5, 0x53, 0x4A, 0x52], [0xF5, 0xF5, 0x53, 0x4A],
            [0xF5, 0x53, 0x4A, 0x52, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], [0xF5, 0x53, 0x4A, 0x52, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 1, 2, 3],
            [0xF5, 0x53, 0x4A, 0x52, 0, 0, 0, 0, 0, 0, 0, 0], [0xF5, 0x53, 0x4A, 0x52, 3, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], Array("GET / HTTP/1.1\r\n".utf8),
        ] as [[UInt8]])
    func garbageBetweenRecordsIsSkippedAndSaid(garbage: [UInt8]) {
        for place in 0...records.count {
            let before = header + records[..<place].flatMap { $0 }
            let found = Self.scan(before + garbage + records[place...].flatMap { $0 })
            #expect(found.events == events)
            #expect(found.skipped == [before.count..<before.count + garbage.count])
        }
    }

    @Test(arguments: [0, 1, 31, 32])
    func anEmptySegmentHasNothing(size: Int) {
        let found = Self.scan(Array(header[..<size]))
        #expect(found.events.isEmpty && found.skipped.isEmpty)
    }

    /// Validity rule 4: a payload that decodes, but not to its last byte, is no record; neither is one of an unknown kind.
    @Test func aRightChecksumIsNotEnough() {
        let payload = Array(records[0].dropFirst(12))
        for damaged in [payload + [0], Array(payload.dropLast()), [0], Array(repeating: 0xFF, count: 40)] as [[UInt8]] {
            var record = JournalFormat.marker
            JournalFormat.append(UInt32(damaged.count), to: &record)
            JournalFormat.append(CRC32C.checksum(damaged, continuing: CRC32C.checksum(record[4...])), to: &record)
            let found = Self.scan(header + record + damaged + records[1])
            #expect(found.events == [events[1]] && found.skipped == [32..<32 + record.count + damaged.count])
        }
    }

    @Test func noBytesCrashTheReader() {
        var random = SeededGenerator(seed: 3)
        let segment = segment
        for _ in 0..<300 {
            var damaged = segment
            for _ in 0..<random.int(1...30) { damaged[random.int(32...damaged.count - 1)] = UInt8(random.int(0...255)) }
            let found = Self.scan(damaged)
            #expect(found.events.count <= 5 && found.events.allSatisfy(events.contains))
            let covered = found.skipped.reduce(0) { $0 + $1.count }
            #expect(covered + found.events.reduce(0) { sum, event in sum + (zip(events, records).first { $0.0 == event }?.1.count ?? 0) } == segment.count - 32)
        }
    }
}
