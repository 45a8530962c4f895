import AnalyticsCore

/// Counts as the data files hold them: unsigned LEB128 integers, one after the other.
///
/// A count is never negative there: a correction that came after its value was folded would tell which one it was.
struct Packed: Sendable {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ value: Int) {
        var rest = UInt64(max(value, 0))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ metrics: Metrics) {
        append(metrics.visits)
        append(metrics.pageviews)
        append(metrics.bounces)
        append(metrics.engagedSeconds)
        append(metrics.events)
    }

    mutating func append(_ other: Packed) { bytes.append(contentsOf: other.bytes) }

    /// Bytes that are packed already.
    mutating func append(_ range: Range<Int>, of other: [UInt8]) { bytes.append(contentsOf: other[range]) }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// The integer that starts at an index, which moves on behind it. For bytes that were packed here.
    static func read(_ bytes: [UInt8], _ index: inout Int) -> Int {
        var (value, shift) = (0, 0)
        while true {
            let byte = bytes[index]
            index += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }
}
