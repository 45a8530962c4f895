/// Reads one line's JSON object in one pass, without building values (RFC 8259). Objects nested deeper than logs need are passed over by
/// counting, so that depth costs nothing. Numbers and literals are not checked beyond their letters.
struct LogJSON {
    enum Value {
        /// Between the quotes, as written.
        case string(Range<Int>, hasEscapes: Bool)
        /// A number, or `true`, `false`, `null`.
        case bare(Range<Int>)
        /// `{` was read; its members come next.
        case object
        /// `[` was read.
        case array
    }

    let bytes: LogBytes
    var index: Int
    private(set) var isBroken = false

    init(_ bytes: LogBytes, from start: Int) { (self.bytes, index) = (bytes, start) }

    mutating func skipSpace() { index = bytes.skipBlanks(from: index, to: bytes.count) }

    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard bytes.byte(at: index) == byte else { return false }
        index += 1
        return true
    }

    /// The next member's name, its value to be read next; nil after the closing brace, or when the text is no JSON (`isBroken`).
    mutating func nextName(isFirst: Bool) -> Range<Int>? {
        if take(UInt8(ascii: "}")) { return nil }
        guard isFirst || take(UInt8(ascii: ",")), take(UInt8(ascii: "\"")), let name = string(), take(UInt8(ascii: ":")) else {
            isBroken = true
            return nil
        }
        return name.range
    }

    mutating func value() -> Value? {
        skipSpace()
        let start = index
        switch bytes.byte(at: index) {
        case UInt8(ascii: "\""):
            index += 1
            guard let text = string() else { break }
            return .string(text.range, hasEscapes: text.hasEscapes)
        case UInt8(ascii: "{"):
            index += 1
            return .object
        case UInt8(ascii: "["):
            index += 1
            return .array
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            while index < bytes.count, isBareByte(bytes[index]) { index += 1 }
            return .bare(start..<index)
        default: break
        }
        isBroken = true
        return nil
    }

    private func isBareByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }

    /// After the opening quote, up to and past the closing one.
    private mutating func string() -> (range: Range<Int>, hasEscapes: Bool)? {
        let start = index
        var hasEscapes = false
        while true {
            index = bytes.findQuoteOrBackslash(from: index, to: bytes.count)
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                return (start..<index - 1, hasEscapes)
            }
            (hasEscapes, index) = (true, min(index + 2, bytes.count))
        }
    }

    /// Passes over what is left of an object or array whose opening was read.
    mutating func skipRest() {
        var depth = 1
        while depth > 0, index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                guard string() != nil else { break }
            default: break
            }
        }
        if depth > 0 { isBroken = true }
    }
}
