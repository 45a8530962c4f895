/// Percent-encoding of URLs (RFC 3986 §2.1), byte by byte.
enum PercentCoding {
    /// Every `%XX` undone and, in query values, `+` read as a blank. Bytes that are no UTF-8 become U+FFFD.
    static func decode(_ text: some Collection<UInt8>, plusIsBlank: Bool) -> String {
        guard text.contains(where: isEscape) else { return String(decoding: text, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var pending: [UInt8] = []
        for byte in text {
            if pending.isEmpty {
                if byte == UInt8(ascii: "%") {
                    pending.append(byte)
                } else {
                    decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? 32 : byte)
                }
                continue
            }
            pending.append(byte)
            guard pending.count == 3 || ASCII.hexValue(byte) == nil else { continue }
            if pending.count == 3, let high = ASCII.hexValue(pending[1]), let low = ASCII.hexValue(pending[2]) {
                decoded.append(high << 4 | low)
                pending.removeAll(keepingCapacity: true)
            } else {
                // Not an escape: the percent sign stands for itself, and what followed it is read again.
                let last = pending.removeLast()
                decoded += pending
                pending.removeAll(keepingCapacity: true)
                if last == UInt8(ascii: "%") { pending.append(last) } else { decoded.append(last) }
            }
        }
        return String(decoding: decoded + pending, as: UTF8.self)
    }

    /// Whether a byte stands for something else in a query: `%` and `+`.
    static func isEscape(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") }

    /// For reading: characters are shown as themselves where that is safe and unambiguous, everything else stays (or becomes) encoded, in
    /// capitals. Left encoded: what divides a URL, control and invisible characters, and bytes that are no UTF-8.
    static func readable(_ path: ArraySlice<UInt8>) -> String {
        // Most paths are shown as they are.
        guard path.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") || $0 >= 0x80 }) else {
            return String(decoding: path, as: UTF8.self)
        }
        let units = units(of: path)
        var output: [UInt8] = []
        output.reserveCapacity(path.count)
        var index = 0
        while index < units.count {
            let (byte, isEscaped) = units[index]
            if byte >= 0x80, let scalar = shownScalar(units[index...]) {
                output += scalar
                index += scalar.count
                continue
            }
            if byte == UInt8(ascii: "\\"), !isEscaped {
                output.append(UInt8(ascii: "/"))
            } else if byte < 0x80, !isEscaped || isPlain(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            }
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes that are meant, and whether each was written as an escape. A percent sign that starts none counts as one.
    private static func units(of text: ArraySlice<UInt8>) -> [(byte: UInt8, isEscaped: Bool)] {
        var units: [(byte: UInt8, isEscaped: Bool)] = []
        units.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "%"), index + 2 < text.endIndex, let high = ASCII.hexValue(text[index + 1]),
                let low = ASCII.hexValue(text[index + 2])
            {
                units.append((high << 4 | low, true))
                index += 3
            } else {
                units.append((byte, byte == UInt8(ascii: "%")))
                index += 1
            }
        }
        return units
    }

    /// The bytes of one character outside ASCII at the start; nil when they are none or must not be shown.
    private static func shownScalar(_ units: ArraySlice<(byte: UInt8, isEscaped: Bool)>) -> [UInt8]? {
        guard let first = units.first?.byte else { return nil }
        let bytes = units.prefix(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2).map(\.byte)
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}", isShown(scalar) else { return nil }
        return bytes
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    /// ASCII that may stand in a path as itself where it was encoded, a blank included.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 32 && byte < 127 && !"/?#%\\".utf8.contains(byte) }

    /// Neither control characters nor ones that hide or turn text around (U+202E and its kind), which would let a path look like another.
    static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }
}
