/// Text that may rest on disk (P1). The only text an `Event` can hold.
///
/// Outside this module it cannot be made from a string at all; inside, either by scrubbing, or from recognition that answers from a
/// fixed vocabulary or has scrubbed already.
public struct StoredText: Hashable, Comparable, Sendable {
    public let text: String

    /// Longest stored text in bytes.
    static let limit = 600

    /// Scrubs, removes control characters and cuts at `limit` bytes.
    init(scrubbing raw: String, limit: Int = StoredText.limit) {
        text = Self.cut(Scrubber.scrub(raw), limit: limit)
    }

    /// For text that recognition has already made safe.
    init(recognised text: String) { self.text = Self.cut(text, limit: Self.limit) }

    public static let unknown = StoredText(recognised: "(unknown)")
    public static let direct = StoredText(recognised: "(direct)")
    public static let other = StoredText(recognised: "(other)")

    public static func < (a: StoredText, b: StoredText) -> Bool { a.text < b.text }

    /// The longest prefix of whole characters within `limit` bytes, trimmed, without control characters.
    private static func cut(_ raw: String, limit: Int) -> String {
        if raw.utf8.count <= limit, raw.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return raw }
        var kept = String.UnicodeScalarView()
        var size = 0
        for scalar in raw.unicodeScalars where scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
            size += UTF8.width(scalar)
            if size > limit { break }
            kept.append(scalar)
        }
        while kept.last == " " { kept.removeLast() }
        return String(kept.drop { $0 == " " })
    }
}
