/// Reads the times of a log's lines. Remembers the last day, offset and whole time, since neighbouring lines share them.
///
/// A date that does not exist gives nil; second 60 is read as 59, so that a leap second stays in its day.
struct LogClock: Sendable {
    // The words overlap: 0 and `max` together are no text, so that nothing is remembered at first.
    private var day: (first: UInt64, second: UInt64, seconds: Int64) = (0, .max, 0)
    private var zone: (word: UInt64, seconds: Int64) = (.max, 0)
    private var isoDay: (first: UInt64, second: UInt64, seconds: Int64) = (0, .max, 0)

    /// The time at `start`, as Common Log Format writes it between brackets, and the index of the closing one.
    ///
    /// `23/Nov/2026:04:05:06 +0100` is the quick path; a day of one digit, fractions, no offset, and ISO 8601 are read too.
    @inline(__always) mutating func bracketed(_ bytes: LogBytes, at start: Int) -> (time: Timestamp, end: Int)? {
        guard start &+ 26 < bytes.count, bytes[start &+ 26] == UInt8(ascii: "]"), bytes[start &+ 11] == UInt8(ascii: ":") else {
            return unusual(bytes, at: start)
        }
        let (first, second) = (bytes.word(at: start), bytes.word(at: start &+ 3))
        let zoneWord = bytes.word(at: start &+ 18) >> 16
        if first != day.first || second != day.second || zoneWord != zone.word {
            guard remember(bytes, at: start, first, second, zoneWord) else { return unusual(bytes, at: start) }
        }
        guard let clock = Self.timeOfDay(bytes.word(at: start &+ 12)) else { return nil }
        return (Timestamp(seconds: day.seconds &+ clock &- zone.seconds), start &+ 26)
    }

    /// Seconds since midnight from the eight bytes `04:05:06`; nil when they are something else.
    @inline(__always) static func timeOfDay(_ word: UInt64) -> Int64? {
        guard word & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return nil }
        let digits = (word & ~0x0000_FF00_00FF_0000) &- 0x3030_0030_3000_3030
        // A byte below "0" borrows from its neighbours, which then are above 9 as well.
        guard (digits &+ 0x7676_0076_7600_7676) & 0x8080_0080_8000_8080 == 0, digits & 0xF0F0_00F0_F000_F0F0 == 0 else { return nil }
        func pair(_ shift: UInt64) -> Int64 {
            Int64(truncatingIfNeeded: (digits >> shift & 15) &* 10 &+ (digits >> (shift &+ 8) & 15))
        }
        let (hour, minute, second) = (pair(0), pair(24), pair(48))
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return hour &* 3600 &+ minute &* 60 &+ min(second, 59)
    }

    private mutating func remember(_ bytes: LogBytes, at start: Int, _ first: UInt64, _ second: UInt64, _ zoneWord: UInt64) -> Bool {
        var reader = LogTimeReader(bytes: bytes, index: start, end: start + 26)
        guard let date = reader.namedDate(), reader.index == start + 11 else { return false }
        reader.index = start + 20
        guard let offset = reader.offset(), reader.index == start + 26 else { return false }
        day = (first, second, Timestamp(utcStartOf: date).seconds)
        zone = (zoneWord, offset)
        return true
    }

    private func unusual(_ bytes: LogBytes, at start: Int) -> (time: Timestamp, end: Int)? {
        let end = bytes.find(UInt8(ascii: "]"), from: start, to: min(bytes.count, start + 48))
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
        var reader = LogTimeReader(bytes: bytes, index: start, end: end)
        return reader.dateAndTime().map { ($0, end) }
    }

    /// A day `2026-11-23`, as seconds.
    mutating func isoDay(_ bytes: LogBytes, _ range: Range<Int>) -> Int64? {
        guard range.count == 10 else { return nil }
        let (first, second) = (bytes.word(at: range.lowerBound), bytes.word(at: range.lowerBound + 2))
        if first == isoDay.first, second == isoDay.second { return isoDay.seconds }
        var reader = LogTimeReader(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        guard let date = reader.isoDate() else { return nil }
        isoDay = (first, second, Timestamp(utcStartOf: date).seconds)
        return isoDay.seconds
    }

    /// A time in ISO 8601, Common Log Format or since the epoch; the whole range must be one.
    mutating func any(_ bytes: LogBytes, _ range: Range<Int>) -> Timestamp? {
        var reader = LogTimeReader(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        guard range.count >= 19, !ASCII.isDigit(bytes[range.lowerBound + 4]) else { return reader.dateAndTime() ?? reader.epoch(range) }
        let start = range.lowerBound
        guard let day = isoDay(bytes, start..<start + 10), bytes[start + 10] | 0x20 == UInt8(ascii: "t") || bytes[start + 10] == 32,
            let clock = Self.timeOfDay(bytes.word(at: start + 11))
        else { return reader.dateAndTime() ?? reader.epoch(range) }
        reader.index = start + 19
        return reader.rest(after: day + clock)
    }
}
