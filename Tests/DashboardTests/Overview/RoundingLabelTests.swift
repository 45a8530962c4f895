import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct RoundingLabelTests {
    @Test(arguments: [(Language.fr, "chiffres arrondis à la dizaine"), (.en, "figures rounded to the nearest ten")])
    func roundedFiguresSayThatTheyAre(language: Language, words: String) {
        var overview = SampleSite().overview(.month)
        func page() -> String { DashboardRenderer(facts: SampleSite.facts, languages: [language]).pages(of: overview)[0].markup }
        #expect(!page().has(words))
        overview.current.roundedTo = 10
        #expect(page().has(words))
    }

    @Test func aMaskedCampaignHasAName() {
        for dimension: Dimension in [.channel, .source, .utmCampaign] {
            #expect(Wording(.fr).label(dimension, "(campaign)").text == "(campagne)" && Wording(.en).label(dimension, "(campaign)").text == "(campaign)")
        }
    }
}
