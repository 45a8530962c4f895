/// Tests and conversions on single bytes of UTF-8 text, so that recognition needs no regular expressions and no Unicode tables.
enum ASCII {
    static let upperLetters = UInt8(ascii: "A")...UInt8(ascii: "Z")

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    /// Lower case of A–Z, everything else as it is.
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

    /// 0…15 for a hexadecimal digit, else nil.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte - 48 }
        let lower = byte | 0x20
        return lower &- 97 < 6 ? lower - 87 : nil
    }

    /// Lower case of A–Z in a whole text; other characters stay.
    static func lowercased(_ text: some StringProtocol) -> String {
        String(decoding: text.utf8.map { lowercased($0) }, as: UTF8.self)
    }

    /// Without white space at both ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        var bytes = Substring(text).utf8
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
