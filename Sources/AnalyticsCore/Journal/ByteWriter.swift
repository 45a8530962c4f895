/// Builds the byte strings of journal records, hand-overs and packed cells: LEB128 varints, zigzag for signed numbers, length-prefixed text.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(byte: UInt8) { bytes.append(byte) }

    mutating func write(unsigned value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(count: Int) { write(unsigned: UInt64(count)) }

    mutating func write(signed value: Int64) { write(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

    mutating func write(_ value: Int) { write(signed: Int64(value)) }

    mutating func write(bytes field: [UInt8]) {
        write(count: field.count)
        bytes.append(contentsOf: field)
    }

    mutating func write(text: String) {
        write(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(fixed value: UInt64) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func write(interval: DayInterval) {
        write(interval.day.number)
        write(signed: interval.start.milliseconds)
        write(signed: interval.end.milliseconds)
    }
}
