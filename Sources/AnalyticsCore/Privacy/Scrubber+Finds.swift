extension Scrubber {
    /// Personal data in a text, told by its kind and place, never by what it says.
    public struct Find: Sendable, Equatable {
        /// `email`, `phone`, `card`, `iban`, `ip`, `uuid`, `wallet`, `token`, `login`, `number` or `agent`.
        public let kind: String
        /// Bytes of the text.
        public let range: Range<Int>
    }

    /// No personal data is shorter, in bytes.
    public static let shortestFind = 6

    /// What `scrub` would take out, in order of place. Any bytes are safe; what is no UTF-8 divides the text. Linear; nothing is allocated for
    /// text without the marks of personal data.
    public static func finds(in bytes: UnsafeBufferPointer<UInt8>) -> [Find] {
        let hints = ScrubHints(bytes)
        guard hints.isSuspicious else { return [] }
        // A byte that is no text becomes one byte that is none of the marks, so that places stay what they are.
        let text = String(validating: bytes, as: UTF8.self) ?? String(decoding: bytes.map { $0 < 0x80 ? $0 : 0 }, as: UTF8.self)
        var draft = ScrubDraft(text)
        search(&draft, hints)
        return draft.found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { Find(kind: $0.label.rawValue, range: $0.range) }
    }

    /// As above.
    public static func finds(in text: String) -> [Find] {
        var text = text
        return text.withUTF8 { finds(in: $0) }
    }
}
