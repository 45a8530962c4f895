/// Reads dates and times of logs byte by byte: the ways that are too rare for `LogClock`'s quick ones.
struct LogTimeReader {
    let bytes: LogBytes
    var index: Int
    let end: Int

    private var current: UInt8 { index < end ? bytes[index] : 0 }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    /// A number of `least` to `most` digits.
    private mutating func number(_ least: Int, _ most: Int) -> Int? {
        var (value, digits) = (0, 0)
        while digits < most, ASCII.isDigit(current) {
            value = value * 10 + Int(current - 48)
            (digits, index) = (digits + 1, index + 1)
        }
        return digits >= least ? value : nil
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        guard 1...12 ~= month, 1...31 ~= day else { return nil }
        let date = Day(year: year, month: month, day: day)
        return date.civil.month == month ? date : nil
    }

    /// `23/Nov/2026`, the month in any case.
    mutating func namedDate() -> Day? {
        while current == 32 { index += 1 }
        guard let day = number(1, 2), take(UInt8(ascii: "/")), index + 3 <= end else { return nil }
        let names: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
        func isMonth(_ month: Int) -> Bool {
            (0..<3).allSatisfy { ASCII.lowercased(bytes[index + $0]) == names.utf8Start[month * 3 + $0] }
        }
        guard let month = (0..<12).first(where: isMonth) else { return nil }
        index += 3
        guard take(UInt8(ascii: "/")), let year = number(4, 4) else { return nil }
        return Self.day(year, month + 1, day)
    }

    /// `2026-11-23` or `2026/11/23`.
    mutating func isoDate() -> Day? {
        guard let year = number(4, 4), current == UInt8(ascii: "-") || current == UInt8(ascii: "/") else { return nil }
        let separator = current
        guard take(separator), let month = number(2, 2), take(separator), let day = number(2, 2) else { return nil }
        return Self.day(year, month, day)
    }

    /// A blank or none, then `+0100`, `+01:00`, `+01`, `Z`, `UTC`, `GMT`; seconds east of Greenwich.
    mutating func offset() -> Int64? {
        while current == 32 { index += 1 }
        if bytes.hasText("utc", at: index) || bytes.hasText("gmt", at: index) {
            index += 3
            return index <= end ? 0 : nil
        }
        if current | 0x20 == UInt8(ascii: "z") {
            index += 1
            return 0
        }
        let isWest = current == UInt8(ascii: "-")
        guard isWest || current == UInt8(ascii: "+") else { return nil }
        index += 1
        guard let hours = number(2, 2) else { return nil }
        _ = take(UInt8(ascii: ":"))
        let minutes = number(2, 2) ?? 0
        guard hours <= 18, minutes < 60 else { return nil }
        return Int64(hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }

    /// Date and time up to the end, the offset if there is one (else UTC).
    mutating func dateAndTime() -> Timestamp? {
        let start = index
        var date = isoDate()
        if date == nil {
            index = start
            date = namedDate()
        }
        guard let date, take(UInt8(ascii: ":")) || take(UInt8(ascii: "T")) || take(UInt8(ascii: "t")) || take(32), index + 8 <= end,
            let clock = LogClock.timeOfDay(bytes.word(at: index))
        else { return nil }
        index += 8
        return rest(after: Timestamp(utcStartOf: date).seconds + clock)
    }

    /// What follows the seconds: a fraction, an offset, the end.
    mutating func rest(after seconds: Int64) -> Timestamp? {
        var milliseconds: Int64 = 0
        if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) {
            var weight: Int64 = 100
            guard ASCII.isDigit(current) else { return nil }
            while ASCII.isDigit(current) {
                milliseconds += Int64(current - 48) * weight
                (weight, index) = (weight / 10, index + 1)
            }
        }
        var east: Int64 = 0
        if index < end {
            guard let offset = offset(), index == end else { return nil }
            east = offset
        }
        return Timestamp(milliseconds: (seconds - east) * 1000 + milliseconds)
    }

    /// A number since the epoch: seconds, or by its size milli-, micro- or nanoseconds; fraction and exponent as in JSON.
    func epoch(_ range: Range<Int>) -> Timestamp? {
        var reader = LogTimeReader(bytes: bytes, index: range.lowerBound, end: range.upperBound)
        let isNegative = reader.take(UInt8(ascii: "-"))
        guard var decimal = reader.decimal(), reader.index == range.upperBound, decimal.magnitude <= 20 else { return nil }
        decimal.scale += decimal.magnitude <= 11 ? 3 : decimal.magnitude <= 14 ? 0 : decimal.magnitude <= 17 ? -3 : -6
        var milliseconds = decimal.digits
        while decimal.scale < 0, milliseconds > 0 { (milliseconds, decimal.scale) = (milliseconds / 10, decimal.scale + 1) }
        while decimal.scale > 0, milliseconds > 0 {
            guard milliseconds < Int64.max / 10 else { return nil }
            (milliseconds, decimal.scale) = (milliseconds * 10, decimal.scale - 1)
        }
        return Timestamp(milliseconds: isNegative ? -milliseconds : milliseconds)
    }

    /// A number as up to 18 digits times a power of ten, and how many digits its whole part has.
    private mutating func decimal() -> (digits: Int64, scale: Int, magnitude: Int)? {
        var (value, count, scale) = (Int64(0), 0, 0)
        func take(_ digit: UInt8, isFraction: Bool) {
            if count < 18 {
                value = value * 10 + Int64(digit - 48)
                if value > 0 { count += 1 }
                if isFraction { scale -= 1 }
            } else if !isFraction {
                scale += 1
            }
        }
        guard ASCII.isDigit(current) else { return nil }
        while ASCII.isDigit(current) {
            take(current, isFraction: false)
            index += 1
        }
        if self.take(UInt8(ascii: ".")) {
            while ASCII.isDigit(current) {
                take(current, isFraction: true)
                index += 1
            }
        }
        if current | 0x20 == UInt8(ascii: "e") {
            index += 1
            let isSmall = self.take(UInt8(ascii: "-"))
            if !isSmall { _ = self.take(UInt8(ascii: "+")) }
            guard let exponent = number(1, 2) else { return nil }
            scale += isSmall ? -exponent : exponent
        }
        return (value, scale, count + scale)
    }
}
