/// Reads the records of one segment, whatever state it is in (R3).
public struct JournalScanner {
    /// A whole valid record, or bytes that are none.
    public enum Item: Sendable, Equatable {
        /// `end` is the offset after the record.
        case event(Event, end: Int)
        /// A torn tail, or damage between two valid records.
        case skipped(Range<Int>)
    }

    private let bytes: [UInt8]
    private var index: Int

    /// - Parameter offset: where to start; at least the size of the header.
    public init(segment bytes: [UInt8], from offset: Int = JournalFormat.headerSize) {
        self.bytes = bytes
        index = min(max(offset, JournalFormat.headerSize), max(bytes.count, JournalFormat.headerSize))
    }

    /// The next item; nil at the end of the segment. Linear in the bytes read, also through damage.
    public mutating func next() -> Item? {
        guard index < bytes.count else { return nil }
        if let (event, end) = record(at: index) {
            index = end
            return .event(event, end: end)
        }
        let start = index
        index += 1
        while index < bytes.count {
            if bytes[index] == JournalFormat.marker[0], record(at: index) != nil { break }
            index += 1
        }
        return .skipped(start..<index)
    }

    private func record(at start: Int) -> (Event, end: Int)? {
        let payload = start + JournalFormat.recordHeaderSize
        guard payload < bytes.count, bytes[start..<start + 4].elementsEqual(JournalFormat.marker) else { return nil }
        let size = Int(JournalFormat.integer(bytes, at: start + 4, as: UInt32.self))
        guard size >= 1, size <= JournalFormat.maximumPayload, size <= bytes.count - payload else { return nil }
        let end = payload + size
        let sizeSum = CRC32C.checksum(bytes[start + 4..<start + 8])
        guard CRC32C.checksum(bytes[payload..<end], continuing: sizeSum) == JournalFormat.integer(bytes, at: start + 8, as: UInt32.self)
        else { return nil }
        var reader = ByteReader(bytes, from: payload, to: end)
        guard let event = try? Event(from: &reader), reader.isAtEnd else { return nil }
        return (event, end)
    }
}
