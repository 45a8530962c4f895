/// Writes the JSON of a data file, and the call around it.
///
/// A file is a script, so that a page opened from a folder can load it: whatever a string holds must neither end it nor a script element.
struct ScriptWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// The whole of a file: `sillage("data/now.js",{…})`.
    static func file(_ path: String, _ body: (inout ScriptWriter) throws -> Void) rethrows -> [UInt8] {
        var writer = ScriptWriter()
        writer.raw("sillage(")
        writer.string(path)
        writer.raw(",")
        writer.needsComma = false
        try writer.object(body)
        writer.raw(")\n")
        return writer.bytes
    }

    mutating func object(_ body: (inout ScriptWriter) throws -> Void) rethrows { try nested("{", "}", body) }
    mutating func array(_ body: (inout ScriptWriter) throws -> Void) rethrows { try nested("[", "]", body) }

    /// The name of the next value.
    mutating func key(_ name: String) {
        separate()
        quoted(name)
        raw(":")
        needsComma = false
    }

    mutating func string(_ text: String) {
        separate()
        quoted(text)
        needsComma = true
    }

    mutating func integer(_ value: Int) {
        separate()
        raw(String(value))
        needsComma = true
    }

    mutating func null() { json("null".utf8) }

    /// Packed counts, in base64 (RFC 4648 §4, padded).
    mutating func packed(_ packed: Packed) {
        separate()
        raw("\"")
        base64(packed.bytes)
        raw("\"")
        needsComma = true
    }

    /// A value, or `"key":value` of an object, that is JSON already.
    mutating func json(_ value: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
        needsComma = true
    }

    /// JSON of an encoder: what could end a script is escaped, which only strings of it can hold.
    mutating func encoded(_ json: String) {
        separate()
        for scalar in json.unicodeScalars { escape(scalar, isJSON: true) }
        needsComma = true
    }

    private mutating func nested(_ start: String, _ end: String, _ body: (inout ScriptWriter) throws -> Void) rethrows {
        separate()
        raw(start)
        needsComma = false
        try body(&self)
        raw(end)
        needsComma = true
    }

    private mutating func separate() { if needsComma { bytes.append(UInt8(ascii: ",")) } }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func quoted(_ text: String) {
        raw("\"")
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<") }) {
            raw(text)
        } else {
            for scalar in text.unicodeScalars { escape(scalar, isJSON: false) }
        }
        raw("\"")
    }

    private mutating func escape(_ scalar: Unicode.Scalar, isJSON: Bool) {
        switch scalar {
        case "\"", "\\":
            if !isJSON { raw("\\") }
            raw(String(scalar))
        // Old engines end a string at U+2028 and U+2029; `<` may begin a tag of the page that holds the script.
        case "<", "\u{2028}", "\u{2029}", "\u{7F}", "\u{0}"..<"\u{20}": raw("\\u" + Self.hexadecimal(scalar.value))
        default: raw(String(scalar))
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private mutating func base64(_ input: [UInt8]) {
        let size = (input.count + 2) / 3 * 4
        let text = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            var (index, place) = (0, 0)
            while index < input.count {
                let left = input.count - index
                let word = Int(input[index]) << 16 | (left > 1 ? Int(input[index + 1]) << 8 : 0) | (left > 2 ? Int(input[index + 2]) : 0)
                output[place] = Self.alphabet[word >> 18]
                output[place + 1] = Self.alphabet[word >> 12 & 63]
                output[place + 2] = left > 1 ? Self.alphabet[word >> 6 & 63] : UInt8(ascii: "=")
                output[place + 3] = left > 2 ? Self.alphabet[word & 63] : UInt8(ascii: "=")
                (index, place) = (index + 3, place + 4)
            }
            count = size
        }
        bytes.append(contentsOf: text)
    }
}
