extension Timestamp {
    /// Parses a date and time with its offset, `2026-11-23T10:00:00Z`, `2026-11-23T11:00+01:00` (ISO 8601-1, RFC 3339); seconds may be
    /// absent. nil for anything else, also without an offset: an hour more or less may be another person's.
    public init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard (17...25).contains(bytes.count), let day = Day(text.prefix(10)), bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let hour = Self.pair(bytes, at: 11, below: 24), bytes[13] == UInt8(ascii: ":"), let minute = Self.pair(bytes, at: 14, below: 60)
        else { return nil }
        var (index, second) = (16, 0)
        if bytes[16] == UInt8(ascii: ":") {
            guard let value = Self.pair(bytes, at: 17, below: 60) else { return nil }
            (index, second) = (19, value)
        }
        guard let offset = Self.offset(bytes[index...]) else { return nil }
        self.init(seconds: Timestamp(utcStartOf: day).seconds + Int64(hour * 3600 + minute * 60 + second) - offset)
    }

    /// `2026-11-23T10:00:00Z`, fractions cut off.
    public var iso8601: String {
        let second = Int(seconds - Timestamp(utcStartOf: utcDay).seconds)
        return "\(utcDay)T\(Day.padded(second / 3600, 2)):\(Day.padded(second / 60 % 60, 2)):\(Day.padded(second % 60, 2))Z"
    }

    private static func pair(_ bytes: [UInt8], at index: Int, below limit: Int) -> Int? {
        guard index + 2 <= bytes.count, bytes[index...index + 1].allSatisfy({ (48...57).contains($0) }) else { return nil }
        let value = Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
        return value < limit ? value : nil
    }

    /// Seconds east of Greenwich from `Z`, `+01:00` or `+0100`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
        guard text.elementsEqual("Z".utf8) == false else { return 0 }
        let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4,
            text.count == 5 || text.count == 6 && text[text.startIndex + 3] == UInt8(ascii: ":"),
            let hours = pair(Array(digits), at: 0, below: 24), let minutes = pair(Array(digits), at: 2, below: 60)
        else { return nil }
        return Int64(hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}
