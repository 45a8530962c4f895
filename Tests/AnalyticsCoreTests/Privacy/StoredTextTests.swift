import Testing

@testable import AnalyticsCore

/// P1: the only text an event can hold.
@Suite struct StoredTextTests {
    @Test(arguments: [
        ("/fr/produits", "/fr/produits"), ("  été  ", "été"), ("a\u{0}b\nc\u{7F}d\u{9F}e", "abcde"), ("\n \t", ""), ("", ""), ("a b", "a b"),
    ])
    func dropsControlCharactersAndOuterBlanks(raw: String, text: String) {
        #expect(StoredText(scrubbing: raw).text == text)
        #expect(StoredText(recognised: raw).text == text)
    }

    /// Control characters, soft hyphen, zero-width characters, direction marks, tags, line separators.
    @Test(arguments: [
        "\0", "\u{1}", "\n", "\u{7F}", "\u{85}", "\u{9F}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}",
        "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{E0061}",
    ])
    func whatCannotBeSeenHidesNothingFromTheScrubber(unseen: String) {
        for hidden in ["jean.dupont\(unseen)@example.org", "jean.dupont@exam\(unseen)ple.org", "j\(unseen)ean@example.o\(unseen)rg"] {
            let texts = [StoredText(scrubbing: hidden), StoredText(recognised: hidden)]
            // Joiners are legitimate text: recognition has to see to them itself.
            let checked = unseen == "\u{200C}" || unseen == "\u{200D}" ? 1 : 2
            #expect(texts.prefix(checked).allSatisfy { !$0.text.contains("@") })
        }
        #expect(!StoredText(scrubbing: "4111 1111\(unseen) 1111 1111").text.contains("1111 1111"))
    }

    @Test(arguments: ["👨‍👩‍👧‍👦", "می‌خواهم", "❤️", "क्‍ष", "e\u{301}té"])
    func keepsWhatScriptsAndEmojiNeed(text: String) {
        #expect(StoredText(scrubbing: text).text == text)
        #expect(StoredText(recognised: text).text == text)
    }

    @Test func keepsNoMarksThatTurnTextAround() {
        #expect(StoredText(scrubbing: "abc\u{202E}fdp.exe\u{2066}\u{FEFF}").text == "abcfdp.exe")
    }

    @Test func cutsAtWholeCharactersWithinTheLimit() {
        #expect(StoredText(scrubbing: String(repeating: "é", count: 500)).text == String(repeating: "é", count: 300))
        #expect(StoredText(scrubbing: "😀😀😀", limit: 11).text == "😀😀")
        #expect(StoredText(scrubbing: "abc defg", limit: 4).text == "abc")
        #expect(StoredText(recognised: "/" + String(repeating: "a ", count: 600)).text.utf8.count <= 600)
    }

    @Test func whatWasStoredReadsBackTheSame() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let raw = (0..<random.int(0...400)).map { _ in random.pick(["a", " ", "é", "😀", "\0", "\u{85}", "/", "%41", "e\u{301}"]) }.joined()
            let text = StoredText(recognised: raw)
            #expect(StoredText(recognised: text.text).text.utf8.elementsEqual(text.text.utf8))
            #expect(text.text.utf8.count <= 600)
        }
    }
}
