/// A line's bytes for the log parsers. Reading is unchecked in release builds: callers compare every index with `count` first.
///
/// Searches look at eight bytes at a time, without alignment and never past the end given.
struct LogBytes {
    let base: UnsafeRawPointer
    let count: Int

    @inline(__always) subscript(index: Int) -> UInt8 {
        assert(index >= 0 && index < count)
        return base.load(fromByteOffset: index, as: UInt8.self)
    }

    /// Eight bytes, the first in the lowest.
    @inline(__always) func word(at index: Int) -> UInt64 {
        assert(index >= 0 && index + 8 <= count)
        return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The byte, or 0 past the end.
    @inline(__always) func byte(at index: Int) -> UInt8 { index < count ? self[index] : 0 }

    /// The high bit of every byte that is zero, exact up to the first one (the classic carry trick).
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Index of the first such byte, or `end`.
    @inline(__always) func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
        let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
        var index = start
        while index &+ 8 <= end {
            let hits = Self.zeros(word(at: index) ^ pattern)
            if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < end, self[index] != byte { index &+= 1 }
        return min(index, end)
    }

    /// Index of the first `"` or `\`, or `end`.
    @inline(__always) func findQuoteOrBackslash(from start: Int, to end: Int) -> Int {
        var index = start
        while index &+ 8 <= end {
            let word = word(at: index)
            let hits = Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            // A false hit can only follow a true one, and the lowest counts.
            if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < end, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "\\") { index &+= 1 }
        return min(index, end)
    }

    func contains(_ byte: UInt8, in range: Range<Int>) -> Bool { find(byte, from: range.lowerBound, to: range.upperBound) < range.upperBound }

    func skipBlanks(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == 32 || self[index] == 9 { index += 1 }
        return index
    }

    /// Without blanks at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = skipBlanks(from: range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start, self[end - 1] == 32 || self[end - 1] == 9 { end -= 1 }
        return start..<end
    }

    /// Whether the text stands there, its letters in any case. `text` is in lower case.
    func hasText(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, start <= count - length else { return false }
        for offset in 0..<length where ASCII.lowercased(self[start + offset]) != text.utf8Start[offset] { return false }
        return true
    }

    func isText(_ text: StaticString, _ range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && hasText(text, at: range.lowerBound)
    }

    /// The field, or an empty one for `-`.
    @inline(__always) func present(_ range: Range<Int>) -> Range<Int> {
        range.count == 1 && self[range.lowerBound] == UInt8(ascii: "-") ? range.lowerBound..<range.lowerBound : range
    }

    /// A status code of three digits; 0 for anything else (`-`, `-1`, `000`).
    @inline(__always) func status(_ range: Range<Int>) -> Int {
        guard range.count == 3 else { return 0 }
        let start = range.lowerBound
        let (a, b, c) = (Int(self[start]) - 48, Int(self[start + 1]) - 48, Int(self[start + 2]) - 48)
        guard 0...9 ~= a, 0...9 ~= b, 0...9 ~= c else { return 0 }
        return a * 100 + b * 10 + c
    }
}
