import AnalyticsCore
import Foundation
import Logging
import Synchronization
import Testing

@testable import Collector

/// The journal as files: written, read back, damaged, rotated, deleted (invariants in `JournalFormat`, R3, P6).
struct JournalFilesTests {
    private let start = Timestamp(seconds: 1_795_000_000)

    private func withFolder(_ body: (JournalFolder) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "sillage-journal-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(try JournalFolder(path: path))
    }

    private func records(_ events: some Sequence<Event>) -> [UInt8] {
        var bytes: [UInt8] = []
        for event in events { event.appendRecord(to: &bytes) }
        return bytes
    }

    @Test func readsBackWhatWasWrittenFromAnyPosition() throws {
        let events = SampleTraffic(visits: 20, seed: 2).events
        try withFolder { folder in
            let writer = try JournalWriter(folder: folder, after: nil)
            var positions: [JournalPosition] = []
            for (index, event) in events.enumerated() {
                // Half of them an hour later: a second segment.
                let now = index < events.count / 2 ? start : start + 3600
                positions.append(try writer.append(records([event]), at: now))
            }
            #expect(try folder.segments() == [1, 2])
            for (index, position) in positions.enumerated() {
                let chunk = try JournalReader(folder: folder).read(after: position, durable: positions[positions.count - 1])
                #expect(chunk.events == Array(events[(index + 1)...]))
                #expect(chunk.skipped.isEmpty)
            }
            // In chunks, each position goes on where the one before ended (invariant 3).
            var read: [Event] = []
            var position: JournalPosition?
            while true {
                let chunk = try JournalReader(folder: folder, chunk: 7).read(after: position, durable: positions[positions.count - 1])
                read += chunk.events
                position = chunk.end
                if chunk.isLast { break }
            }
            #expect(read == events)
            // Nothing beyond what is durable.
            let part = try JournalReader(folder: folder).read(after: nil, durable: positions[3])
            #expect(part.events == Array(events[...3]))
        }
    }

    @Test func tornTailAndDamageAreSkippedAndReported() throws {
        let events = SampleTraffic(visits: 20, seed: 4).events
        try withFolder { folder in
            let writer = try JournalWriter(folder: folder, after: nil)
            let ends = try events.map { try writer.append(records([$0]), at: start) }
            writer.close()
            var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.file(1))))
            bytes[Int(ends[4].offset) + 20] ^= 0x40
            bytes.removeLast(5)
            try Data(bytes).write(to: URL(filePath: folder.file(1)))
            let chunk = try JournalReader(folder: folder).read(after: nil, durable: JournalPosition(segment: 1, offset: UInt64(bytes.count)))
            #expect(chunk.events == Array(events[...4] + events[6..<(events.count - 1)]), "all but the damaged and the torn one")
            #expect(chunk.skipped.count == 2)
            #expect(chunk.skipped.first?.bytes == Int(ends[4].offset)..<Int(ends[5].offset))
            #expect(chunk.end.offset == UInt64(bytes.count))
            // Invariant 2: the next process writes a segment of its own.
            let next = try JournalWriter(folder: folder, after: chunk.end)
            #expect(try next.append(records([events[0]]), at: start).segment == 2)
        }
    }

    @Test func numbersAreNeverUsedAgain() throws {
        try withFolder { folder in
            let events = SampleTraffic(visits: 1, seed: 4).events
            let writer = try JournalWriter(folder: folder, after: JournalPosition(segment: 41, offset: 99))
            #expect(try writer.append(records(events), at: start).segment == 42)
        }
    }

    @Test func segmentsGoWhenRolledUpAndOld() throws {
        try withFolder { folder in
            let events = SampleTraffic(visits: 1, seed: 4).events
            let writer = try JournalWriter(folder: folder, after: nil)
            var ends: [JournalPosition] = []
            for hour in 0..<3 { ends.append(try writer.append(records(events), at: start + Int64(hour) * 3600)) }
            let retention = JournalRetention(folder: folder, seconds: 48 * 3600)
            func purge(_ position: JournalPosition?, after seconds: Int64, dryRun: Bool = false) -> Int {
                retention.purge(rolledUpTo: position, current: 3, at: start + seconds, dryRun: dryRun).segments
            }
            let (due, early) = (Int64(48 * 3600), Int64(48 * 3600 - 1))
            #expect(purge(nil, after: due) == 0, "nothing goes that is not in the aggregates (invariant 5)")
            #expect(purge(JournalPosition(segment: 1, offset: ends[0].offset - 1), after: due) == 0)
            #expect(purge(ends[2], after: early) == 0)
            #expect(purge(ends[2], after: due, dryRun: true) == 1)
            #expect(try folder.segments() == [1, 2, 3])
            #expect(purge(ends[2], after: due) == 1)
            #expect(purge(ends[1], after: due + 3600) == 1)
            #expect(purge(ends[2], after: due * 10) == 0, "the segment being written stays")
            #expect(try folder.segments() == [3])
        }
    }

    /// P6: also the last segment of a site that falls silent is closed and goes in time.
    @Test func anIdleSegmentIsClosedAndGoes() throws {
        try withFolder { folder in
            let now = Mutex(start)
            let ended = Mutex<JournalPosition?>(nil)
            let commit = GroupCommit(
                journal: try JournalWriter(folder: folder, after: nil), durable: JournalPosition(segment: 0, offset: 0),
                clock: { now.withLock { $0 } }, counters: Counters(), logger: Logger(label: "test"),
                committed: { _, end in ended.withLock { $0 = end } }, failed: { _ = $0() })
            commit.start()
            defer { commit.stop() }
            let done = DispatchSemaphore(value: 0)
            commit.append(SampleTraffic(visits: 1, seed: 4).events, keys: []) { _ in done.signal() }
            done.wait()
            #expect(Poll.until(seconds: 10) { commit.openSegment == 1 })
            now.withLock { $0 = start + 3599 }
            commit.wake()
            #expect(commit.openSegment == 1)
            now.withLock { $0 = start + 3600 }
            #expect(
                Poll.until(seconds: 10) {
                    commit.wake()
                    return commit.openSegment == nil
                })
            let retention = JournalRetention(folder: folder, seconds: 48 * 3600)
            let end = try #require(ended.withLock { $0 })
            _ = retention.purge(rolledUpTo: end, current: commit.openSegment, at: start + 48 * 3600, dryRun: false)
            #expect(try folder.segments() == [])
            commit.append(SampleTraffic(visits: 1, seed: 5).events, keys: []) { _ in done.signal() }
            done.wait()
            #expect(try folder.segments() == [2], "and the next event starts a new one")
        }
    }

    /// What a full disk cuts short is cut off, and later records are read as if it had never been tried.
    @Test func whatIsNotAcknowledgedIsNeverRead() throws {
        try SmallDisk.with(size: "64k") { path in
            let folder = try JournalFolder(path: path + "/journal")
            let events = SampleTraffic(visits: 10, seed: 9).events
            let writer = try JournalWriter(folder: folder, after: nil)
            var written: [Event] = []
            var end = JournalPosition(segment: 0, offset: 0)
            var isFull = false
            while !isFull {
                do {
                    end = try writer.append(records(events), at: start)
                    written += events
                } catch { isFull = true }
            }
            #expect(written.count >= events.count)
            for segment in try folder.segments() where segment < end.segment { unlink(folder.file(segment)) }
            let before = try JournalReader(folder: folder).read(after: nil, durable: JournalPosition(segment: 99, offset: 0))
            #expect(before.events == written)
            #expect(before.skipped.isEmpty)
        }
    }
}
