/// Why bytes could not be read back.
public enum ByteError: Error, Equatable, Sendable { case truncated, outOfRange, invalidText }

/// Reads what `ByteWriter` wrote; every read is checked against the end.
struct ByteReader {
    private let buffer: [UInt8]
    private(set) var index: Int
    private let end: Int

    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
        buffer = bytes
        index = start
        self.end = end ?? bytes.count
    }

    var isAtEnd: Bool { index >= end }

    mutating func byte() throws(ByteError) -> UInt8 {
        guard index < end else { throw .truncated }
        index += 1
        return buffer[index - 1]
    }

    mutating func unsigned() throws(ByteError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            guard shift < 63 || byte <= 1 else { throw .outOfRange }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// A count of things that each take at least one byte.
    mutating func count() throws(ByteError) -> Int {
        let value = try unsigned()
        guard value <= UInt64(end - index) else { throw .truncated }
        return Int(value)
    }

    mutating func signed() throws(ByteError) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func int() throws(ByteError) -> Int { Int(try signed()) }

    mutating func bytes() throws(ByteError) -> [UInt8] {
        let size = try count()
        index += size
        return Array(buffer[(index - size)..<index])
    }

    mutating func text() throws(ByteError) -> String {
        let size = try count()
        index += size
        guard let text = String(validating: buffer[(index - size)..<index], as: UTF8.self) else { throw .invalidText }
        return text
    }

    mutating func fixed() throws(ByteError) -> UInt64 {
        guard end - index >= 8 else { throw .truncated }
        index += 8
        return buffer[(index - 8)..<index].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func interval() throws(ByteError) -> DayInterval {
        let day = Day(number: try int())
        let start = Timestamp(milliseconds: try signed())
        return DayInterval(day: day, start: start, end: Timestamp(milliseconds: try signed()))
    }
}
