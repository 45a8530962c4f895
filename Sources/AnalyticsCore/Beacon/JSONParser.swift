/// Recursive descent over bytes; see `JSONValue` for what it accepts.
struct JSONParser {
    let bytes: [UInt8]
    let maximumDepth: Int
    var index = 0
    var depth = 0

    init(bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    mutating func document() throws(JSONError) -> JSONValue {
        skipSpace()
        let value = try value()
        skipSpace()
        guard index == bytes.count else { throw error("text after the value") }
        return value
    }

    private func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: index) }
    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09 {
            index += 1
        }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        guard let byte = current else { throw error("the document ends early") }
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("a value cannot start so")
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < bytes.count, bytes[index] == word.utf8Start[offset] else { throw error("misspelt literal") }
            index += 1
        }
        return value
    }

    private mutating func nest() throws(JSONError) {
        depth += 1
        guard depth <= maximumDepth else { throw error("nested too deeply") }
        index += 1
        skipSpace()
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        try nest()
        var members: [String: JSONValue] = [:]
        if current == UInt8(ascii: "}") {
            index += 1
            depth -= 1
            return .object(members)
        }
        while true {
            guard current == UInt8(ascii: "\"") else { throw error("a key must be a string") }
            let key = try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw error("a colon is missing") }
            index += 1
            skipSpace()
            members[key] = try value()
            guard try more(until: UInt8(ascii: "}")) else { return .object(members) }
        }
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        try nest()
        var elements: [JSONValue] = []
        if current == UInt8(ascii: "]") {
            index += 1
            depth -= 1
            return .array(elements)
        }
        while true {
            elements.append(try value())
            guard try more(until: UInt8(ascii: "]")) else { return .array(elements) }
        }
    }

    /// After an element: true when a comma announces another one.
    private mutating func more(until close: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        let byte = current
        guard byte == UInt8(ascii: ",") || byte == close else { throw error("a comma or closing bracket is missing") }
        index += 1
        if byte == close {
            depth -= 1
            return false
        }
        skipSpace()
        return true
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw error("a digit is missing") }
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        return .number(Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? .infinity)
    }

    private mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: bytes[start..<index], as: UTF8.self) else { throw error("invalid UTF-8") }
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else { throw error("unescaped control character") }
            index += 1
        }
        throw error("a string does not end")
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var unescaped = Array(bytes[start..<index])
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: unescaped, as: UTF8.self) else { throw error("invalid UTF-8") }
                index += 1
                return text
            }
            guard byte >= 0x20 else { throw error("unescaped control character") }
            index += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &unescaped) } else { unescaped.append(byte) }
        }
        throw error("a string does not end")
    }

    private mutating func escape(into unescaped: inout [UInt8]) throws(JSONError) {
        guard let byte = current else { throw error("a string does not end") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "u"): unescaped.append(contentsOf: String(try unicodeEscape()).utf8)
        default: throw error("unknown escape")
        }
    }

    /// One `\uXXXX` or a surrogate pair; a lone surrogate, which no Unicode text can hold, becomes U+FFFD.
    private mutating func unicodeEscape() throws(JSONError) -> Character {
        let high = try hexadecimal()
        guard (0xD800...0xDBFF).contains(high), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return Character(Unicode.Scalar(high) ?? "\u{FFFD}") }
        let rewind = index
        index += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else {
            index = rewind
            return "\u{FFFD}"
        }
        return Character(Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}")
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("a \\u escape needs four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            index += 1
        }
        return code
    }
}
