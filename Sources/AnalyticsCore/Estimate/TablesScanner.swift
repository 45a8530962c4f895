/// The JSON of daily tables, token by token: whole numbers, plain strings, and values that are skipped without being kept.
struct TablesScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func error(_ reason: String) -> VisitorTablesError {
        VisitorTablesError(
            "byte \(index)", index < bytes.count ? reason : "the file ends too early", "the file must be JSON as `report --by visitors-table` writes it")
    }

    /// Takes a character, and space before it, when it comes next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar, _ reason: String) throws(VisitorTablesError) {
        guard skip(character) else { throw error(reason) }
    }

    mutating func expectEnd() throws(VisitorTablesError) {
        skipSpace()
        guard index == bytes.count else { throw error("text after the object") }
    }

    var isAtString: Bool {
        mutating get {
            skipSpace()
            return current == UInt8(ascii: "\"")
        }
    }

    /// A whole number of at most 15 digits, perhaps written with `.0`; nil, and nothing more is to be read, for anything else.
    mutating func integer() -> Int? {
        skipSpace()
        let isNegative = current == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let start = index
        var value = 0
        while let byte = current, (0x30...0x39).contains(byte), index - start < 16 {
            value = value * 10 + Int(byte - 0x30)
            index += 1
        }
        let digits = index - start
        guard digits > 0, digits < 16, digits == 1 || bytes[start] != 0x30, skipZeroFraction() else { return nil }
        // An exponent, or more of a fraction.
        if let byte = current, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") || byte == UInt8(ascii: ".") { return nil }
        return isNegative ? -value : value
    }

    private mutating func skipZeroFraction() -> Bool {
        guard current == UInt8(ascii: ".") else { return true }
        index += 1
        let start = index
        while current == UInt8(ascii: "0") { index += 1 }
        guard let byte = current else { return index > start }
        return index > start && !(0x31...0x39).contains(byte)
    }

    mutating func integer(_ name: String) throws(VisitorTablesError) -> Int {
        guard let value = integer() else { throw VisitorTablesError(name, "must be a whole number of at most 15 digits", "write it without a fraction") }
        return value
    }

    /// The text of a string; nil when it holds an escape or no UTF-8, or is longer than any name here.
    mutating func string() throws(VisitorTablesError) -> String? {
        try expect("\"", "a string is missing")
        let start = index
        var isPlain = true
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw error("a control character stands in a string") }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                index += 1
            }
            index += 1
        }
        guard index < bytes.count else { throw error("a string does not end") }
        index += 1
        let text = bytes[start..<index - 1]
        return isPlain && text.count <= 253 ? String(validating: text, as: UTF8.self) : nil
    }

    /// Passes over one value of any kind. Brackets must match; what stands between them is not looked at closely.
    mutating func skipValue() throws(VisitorTablesError) {
        var open: [UInt8] = []
        repeat {
            skipSpace()
            guard let byte = current else { throw error("a value does not end") }
            switch byte {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < 64 else { throw error("nested too deeply") }
                open.append(byte + 2)
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.popLast() == byte else { throw error("brackets do not match") }
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !open.isEmpty else { throw error("a value is missing") }
                index += 1
            default: try skipWord()
            }
        } while !open.isEmpty
    }

    /// A number, `true`, `false` or `null`.
    private mutating func skipWord() throws(VisitorTablesError) {
        let start = index
        while let byte = current, byte == 0x2B || byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
            index += 1
        }
        guard index > start else { throw error("a value cannot start so") }
    }
}
