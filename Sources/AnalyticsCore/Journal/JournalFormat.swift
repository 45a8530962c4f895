/// The journal: what was acknowledged, in order, until it is in the aggregates (and at most 48 hours longer).
///
/// A journal is a folder of segments, `0000000000000001.journal`, `0000000000000002.journal`…, only ever appended to. All integers are
/// little-endian.
///
/// Segment header, 32 bytes:
/// | offset | size | value |
/// |---|---|---|
/// | 0 | 8 | `SILLAGEJ` |
/// | 8 | 4 | format version, 1 |
/// | 12 | 8 | segment number |
/// | 20 | 8 | creation time, milliseconds since 1970 |
/// | 28 | 4 | CRC-32C of bytes 0…27 |
///
/// Record, 12 bytes and the payload:
/// | offset | size | value |
/// |---|---|---|
/// | 0 | 4 | marker `F5 53 4A 52` |
/// | 4 | 4 | payload size n, 1…65,536 |
/// | 8 | 4 | CRC-32C of bytes 4…7 and of the payload |
/// | 12 | n | payload: one event (`Event+Encoding.swift`) |
///
/// A record is valid if and only if (1) the marker stands at its start, (2) the size is in bounds and inside the file, (3) the checksum is right,
/// and (4) the payload decodes to its last byte.
///
/// Invariants
/// 1. A beacon is acknowledged only after `fdatasync` of a segment that holds all of its records.
/// 2. A process never appends to a segment that it did not create; numbers only grow.
/// 3. A position (segment, offset) stands after a whole record or a header. Everything before the position in the database is in the
///    aggregates, nothing after it is.
/// 4. A reader that meets an invalid record goes on at the next valid one, and reports the bytes between.
/// 5. A segment is deleted only when the position is in a later one.
/// 6. A payload holds an `Event`: no address, user agent or identifier can be in it.
public enum JournalFormat {
    static let magic = Array("SILLAGEJ".utf8)
    static let version: UInt32 = 1
    public static let headerSize = 32
    static let marker: [UInt8] = [0xF5, 0x53, 0x4A, 0x52]
    static let recordHeaderSize = 12
    static let maximumPayload = 65_536

    /// File name of a segment.
    public static func fileName(segment: UInt64) -> String {
        let digits = String(segment)
        return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits + ".journal"
    }

    /// nil for a name that is no segment's.
    public static func segment(fileName: String) -> UInt64? {
        let digits = fileName.dropLast(8)
        guard fileName.hasSuffix(".journal"), digits.utf8.count == 16, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return UInt64(digits)
    }

    /// The header of a new segment.
    public static func header(segment: UInt64, created: Timestamp) -> [UInt8] {
        var bytes = magic
        append(version, to: &bytes)
        append(segment, to: &bytes)
        append(created.milliseconds, to: &bytes)
        append(CRC32C.checksum(bytes), to: &bytes)
        return bytes
    }

    /// Number and creation time of a segment; nil when the header is damaged.
    public static func parseHeader(_ bytes: [UInt8]) -> (segment: UInt64, created: Timestamp)? {
        guard bytes.count >= headerSize, Array(bytes[0..<8]) == magic, integer(bytes, at: 8, as: UInt32.self) == version,
            integer(bytes, at: 28, as: UInt32.self) == CRC32C.checksum(bytes[0..<28])
        else { return nil }
        return (integer(bytes, at: 12, as: UInt64.self), Timestamp(milliseconds: integer(bytes, at: 20, as: Int64.self)))
    }

    static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    static func integer<T: FixedWidthInteger>(_ bytes: [UInt8], at offset: Int, as type: T.Type) -> T {
        bytes.withUnsafeBytes { T(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: T.self)) }
    }
}

/// A place in the journal, just after a record or a header.
public struct JournalPosition: Hashable, Comparable, Sendable {
    public var segment: UInt64
    public var offset: UInt64

    public init(segment: UInt64, offset: UInt64) {
        self.segment = segment
        self.offset = offset
    }

    public static func < (a: JournalPosition, b: JournalPosition) -> Bool { (a.segment, a.offset) < (b.segment, b.offset) }
}
