import Testing

@testable import Dashboard

@Suite struct PhraseTests {
    private func blanks(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }.sorted()
    }

    /// The compiler finds a missing key; this finds an empty or half-translated one.
    @Test(arguments: Phrase.allCases)
    func everyPhraseIsInBothLanguages(phrase: Phrase) {
        #expect(!phrase.french.isEmpty && !phrase.english.isEmpty)
        #expect(blanks(phrase.french) == blanks(phrase.english))
    }

    @Test func fewPhrasesAreTheSame() {
        let same = Set(Phrase.allCases.filter { $0.french == $0.english }.map(\.rawValue))
        #expect(same == ["title", "nothing", "sites", "votes", "conversion", "csv", "json"])
    }

    /// French wants a hard space before `:` `;` `»` and after `«`, and both languages typographic apostrophes.
    @Test(arguments: Phrase.allCases)
    func typographyIsRight(phrase: Phrase) {
        for wrong in [" :", " ;", " »", "« ", " !", " ?", "'", "\"", "..."] {
            #expect(!phrase.french.contains(wrong), "\(wrong)")
        }
        #expect(!phrase.english.contains("'") && !phrase.english.contains(" :"))
        #expect(!phrase.french.contains("!") && !phrase.english.contains("!"))
    }

    @Test func blanksAreFilledOnceAndUnknownOnesStay() {
        let wording = Wording(.en)
        #expect(wording(.rowsShown, ["n": "10", "total": "{n}"]) == "1–10 of {n}")
        #expect(wording(.rowsShown, ["n": "10"]) == "1–10 of {total}")
    }
}
