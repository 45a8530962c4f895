import AnalyticsCore
import Foundation

/// Reads acknowledged events back from the segments: after a start, and whenever the rollup has fallen behind.
struct JournalReader {
    /// Events of one stretch of the journal.
    struct Chunk {
        var events: [Event] = []
        /// Position after the last of them.
        var end: JournalPosition
        /// Damage met on the way: file name and byte range.
        var skipped: [(file: String, bytes: Range<Int>)] = []
        /// Whether there is nothing after `end`.
        var isLast = false
    }

    let folder: JournalFolder
    /// Events per chunk, so that memory stays bounded.
    var chunk = 20_000

    /// Up to `chunk` events after `position` (nil: from the oldest segment), none beyond `durable`.
    /// - Throws: when a segment cannot be read. Damaged bytes do not throw: they are skipped and reported.
    func read(after position: JournalPosition?, durable: JournalPosition) throws -> Chunk {
        let start = position ?? JournalPosition(segment: 0, offset: 0)
        var result = Chunk(end: start)
        for segment in try folder.segments() where segment >= start.segment && segment <= durable.segment {
            var bytes = try Self.bytes(of: folder.file(segment))
            if segment == durable.segment, UInt64(bytes.count) > durable.offset { bytes.removeLast(bytes.count - Int(durable.offset)) }
            let from = segment == start.segment ? Int(start.offset) : JournalFormat.headerSize
            if from <= JournalFormat.headerSize, JournalFormat.parseHeader(bytes)?.segment != segment {
                result.skipped.append((JournalFormat.fileName(segment: segment), 0..<min(bytes.count, JournalFormat.headerSize)))
            }
            var scanner = JournalScanner(segment: bytes, from: from)
            result.end = JournalPosition(segment: segment, offset: UInt64(max(from, JournalFormat.headerSize)))
            while let item = scanner.next() {
                switch item {
                case .event(let event, let end):
                    result.events.append(event)
                    result.end.offset = UInt64(end)
                case .skipped(let range):
                    result.skipped.append((JournalFormat.fileName(segment: segment), range))
                    result.end.offset = UInt64(range.upperBound)
                }
                if result.events.count >= chunk { return result }
            }
        }
        result.isLast = true
        return result
    }

    private static func bytes(of file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: file), options: .mappedIfSafe))
    }
}
