/// The fields of a line divided by blanks, where a field may be quoted (`"…"`) or bracketed (`[…]`).
struct LogTokens {
    let bytes: LogBytes
    var index: Int
    /// A quoted field so far held a backslash.
    private(set) var hasEscapes = false

    init(_ bytes: LogBytes, from start: Int) { (self.bytes, index) = (bytes, start) }

    /// The next field without its quotes or brackets, empty for `-`; nil at the end of the line and for one that is not closed.
    mutating func next() -> Range<Int>? {
        index = bytes.skipBlanks(from: index, to: bytes.count)
        guard index < bytes.count else { return nil }
        let start = index + 1
        switch bytes[index] {
        case UInt8(ascii: "\""):
            guard let closing = bytes.closingQuote(from: start, before: .blank) else { return nil }
            if closing.hasEscapes { hasEscapes = true }
            index = closing.end + 1
            return bytes.present(start..<closing.end)
        case UInt8(ascii: "["):
            let end = bytes.find(UInt8(ascii: "]"), from: start, to: bytes.count)
            guard end < bytes.count else { return nil }
            // `[v6]:port` is one field.
            guard end + 1 == bytes.count || bytes[end + 1] == 32 else { return plain() }
            index = end + 1
            return start..<end
        default: return plain()
        }
    }

    private mutating func plain() -> Range<Int> {
        let end = bytes.find(32, from: index, to: bytes.count)
        defer { index = end }
        return bytes.present(index..<end)
    }

    /// Passes over fields; false when there are not as many.
    mutating func skip(_ count: Int) -> Bool {
        for _ in 0..<count where next() == nil { return false }
        return true
    }
}
