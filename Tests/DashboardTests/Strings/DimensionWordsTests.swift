import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct DimensionWordsTests {
    @Test(arguments: Dimension.allCases)
    func everyDimensionHasWordsInBothLanguages(dimension: Dimension) {
        for language in Language.allCases {
            let words = Wording(language).words(dimension)
            let all = [words.title, words.column, words.one, words.many, words.each, words.none]
            #expect(all.allSatisfy { !$0.isEmpty && !$0.contains("'") && !$0.contains("\"") })
        }
    }

    @Test func noTwoPanelsHaveTheSameTitle() {
        for language in Language.allCases {
            let titles = Dimension.allCases.map { Wording(language).words($0).title }
            #expect(Set(titles).count == titles.count)
        }
    }
}
