/// Text as HTML: markup characters become entities, characters that cannot be seen are made visible.
///
/// Control and format characters (line breaks, bidirectional overrides, zero-width spaces, tags) would let a visitor's text reorder
/// or hide what stands beside it. They are shown: `␊`, `⟨U+202E⟩`. Joiners stay, scripts and emoji need them.
enum Escaping {
    /// Cost: one pass over the bytes for plain ASCII text.
    static func append(_ text: String, to output: inout String) {
        if text.utf8.allSatisfy(isPlain) {
            output += text
        } else {
            for scalar in text.unicodeScalars { append(scalar, to: &output) }
        }
    }

    /// JSON for a script element: whatever could end the element, begin a comment in it or be unseen is written `\u003C`. Such characters
    /// stand only inside JSON's strings, where that means the same.
    static func inScript(json: String) -> String {
        var output = ""
        output.reserveCapacity(json.utf8.count)
        // Nearly all of it is plain ASCII, which is taken over in runs.
        var (start, index) = (json.startIndex, json.startIndex)
        while index < json.endIndex {
            if isPlainInScript(json.utf8[index]) {
                json.utf8.formIndex(after: &index)
                continue
            }
            output += json[start..<index]
            append(inScript: json.unicodeScalars[index], to: &output)
            json.unicodeScalars.formIndex(after: &index)
            start = index
        }
        return output + json[start...]
    }

    private static func append(inScript scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "<", ">", "&": output += unit(scalar.value)
        case _ where scalar.isUnseen && scalar.value > 0xFFFF:
            output += unit(0xD800 + (scalar.value - 0x10000) >> 10) + unit(0xDC00 + (scalar.value - 0x10000) & 0x3FF)
        case _ where scalar.isUnseen: output += unit(scalar.value)
        default: output.unicodeScalars.append(scalar)
        }
    }

    private static func isPlainInScript(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "&")
    }

    private static func unit(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: (0x20..<0x7F).contains(byte)
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"": output += "&quot;"
        case "'": output += "&#39;"
        default:
            if let picture = scalar.controlPicture {
                output.unicodeScalars.append(picture)
            } else if scalar.isUnseen {
                output += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// The sign for a control character (Unicode block Control Pictures): `␀`…`␟`, `␡`.
    fileprivate var controlPicture: Unicode.Scalar? {
        if value == 0x7F { return "\u{2421}" }
        return value < 0x20 ? Unicode.Scalar(0x2400 + value) : nil
    }

    /// Whether a reader would not see it, although it can change what is around it. Joiners and emoji variants do no harm.
    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: self != "\u{200C}" && self != "\u{200D}"
        default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
        }
    }
}
