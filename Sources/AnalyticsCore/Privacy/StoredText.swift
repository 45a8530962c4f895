/// Text that may rest on disk (P1). The only text an `Event` can hold.
///
/// Outside this module it cannot be made from a string at all; inside, either by scrubbing, or from recognition that answers from a
/// fixed vocabulary or has scrubbed already.
public struct StoredText: Hashable, Comparable, Sendable {
    public let text: String

    /// Longest stored text in bytes.
    static let limit = 600

    /// Takes out what cannot be seen, scrubs, and cuts at `limit` bytes.
    init(scrubbing raw: String, limit: Int = StoredText.limit) {
        if Self.isPlain(raw) {
            self.init(text: Self.cut(Scrubber.scrub(raw), limit: limit))
            return
        }
        let visible = Self.visible(raw)
        // Joiners stay for the scripts and emoji that need them, but must not hide an address.
        let bare = visible.utf8.contains(0xE2) ? Self.keep(in: visible) { !Self.isJoiner($0) } : visible
        let scrubbed = Scrubber.scrub(bare)
        self.init(text: Self.cut(scrubbed == bare ? visible : scrubbed, limit: limit))
    }

    /// For text that recognition has already made safe.
    init(recognised text: String) {
        let visible = Self.visible(text)
        guard visible.utf8.count == text.utf8.count else {
            // Without them, what recognition saw apart may stand together.
            self.init(scrubbing: visible)
            return
        }
        self.init(text: Self.cut(text, limit: Self.limit))
    }

    private init(text: String) { self.text = text }

    public static let unknown = StoredText(recognised: "(unknown)")
    public static let direct = StoredText(recognised: "(direct)")
    public static let other = StoredText(recognised: "(other)")

    public static func < (a: StoredText, b: StoredText) -> Bool { a.text < b.text }

    /// Whether a text surely has nothing that cannot be seen: ASCII that prints, letters of U+00C0…U+05FF, scripts of East Asia, and the
    /// dashes and quotation marks of U+2010…U+2027. One pass over its bytes.
    private static func isPlain(_ raw: String) -> Bool {
        let known = raw.utf8.withContiguousStorageIfAvailable { bytes in
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case 0x20..<0x7F: index += 1
                case 0xC3...0xD7: index += 2
                case 0xE3...0xED: index += 3
                case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): index += 3
                default: return false
                }
            }
            return true
        }
        return known ?? raw.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    /// The text without control characters and others that cannot be seen (Unicode categories Cc, Cf, Zl, Zp), joiners excepted.
    private static func visible(_ raw: String) -> String {
        if isPlain(raw) { return raw }
        return keep(in: raw) { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            case .format: isJoiner(scalar)
            default: true
            }
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

    private static func keep(in raw: String, where isKept: (Unicode.Scalar) -> Bool) -> String {
        String(String.UnicodeScalarView(raw.unicodeScalars.filter(isKept)))
    }

    /// The longest prefix of whole characters within `limit` bytes, trimmed.
    private static func cut(_ raw: String, limit: Int) -> String {
        let blank = UInt8(ascii: " ")
        if raw.utf8.count <= limit, raw.utf8.first != blank, raw.utf8.last != blank { return raw }
        var kept = raw.unicodeScalars[...]
        if raw.utf8.count > limit {
            var size = 0
            kept = kept.prefix { scalar in
                size += UTF8.width(scalar)
                return size <= limit
            }
        }
        while kept.last == " " { kept.removeLast() }
        return String(kept.drop { $0 == " " })
    }
}
