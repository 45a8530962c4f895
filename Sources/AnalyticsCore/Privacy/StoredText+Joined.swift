/// Two or three texts counted as one value: a page and the page after it.
///
/// They stand beside each other with U+001F (unit separator, ISO 646) between them, a character that no other stored text can hold.
extension StoredText {
    static let separator: Character = "\u{1F}"

    init(joining first: StoredText, _ second: StoredText) { self.init(whole: first.text + "\u{1F}" + second.text) }

    init(joining first: StoredText, _ second: StoredText, _ third: StoredText) {
        self.init(joining: StoredText(joining: first, second), third)
    }

    /// For text that was a `StoredText` when it was written: of a journal record, a hand-over, the database.
    init(stored text: String) {
        guard text.utf8.contains(0x1F) else {
            self.init(recognised: text)
            return
        }
        self.init(whole: Self.parts(of: text).map { StoredText(recognised: $0).text }.joined(separator: String(Self.separator)))
    }

    private init(whole text: String) { self.text = text }

    /// The texts of a joined value, as stored. By bytes: a dashboard takes hundreds of thousands apart.
    public static func parts(of text: String) -> [String] {
        text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}
