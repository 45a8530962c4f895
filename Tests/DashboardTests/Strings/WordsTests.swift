import AnalyticsCore
import Testing

@testable import Dashboard

/// The script's words: complete in every language, and with the same blanks.
@Suite struct WordsTests {
    private let all = Language.allCases.map(Words.init)

    @Test func everyLanguageSaysTheSameThings() {
        for words in all {
            #expect(Set(words.phrases.keys) == Set(Phrase.allCases.map(\.rawValue)))
            #expect(words.phrases.values.allSatisfy { !$0.isEmpty } && words.values.values.allSatisfy { !$0.isEmpty })
            #expect(Set(words.dimensions.keys) == Set(all[0].dimensions.keys) && words.dimensions.count > Dimension.reported.count)
            #expect(Set(words.values.keys) == Set(all[0].values.keys))
            #expect(words.signs.months.count == 12 && words.signs.weekdays.count == 7)
            #expect(words.signs.spans.values.allSatisfy { $0.count == 2 && $0.allSatisfy { !$0.isEmpty } })
        }
        #expect(all.map(\.index) == Array(all.indices))
    }

    @Test(arguments: Phrase.allCases)
    func blanksAreTheSame(phrase: Phrase) {
        func blanks(_ text: String) -> Set<String> { Set(text.matches(of: /\{\w+\}/).map { String($0.output) }) }
        let (french, english) = (blanks(Wording(.fr)[phrase]), blanks(Wording(.en)[phrase]))
        #expect(french == english, "\(phrase)")
    }
}
