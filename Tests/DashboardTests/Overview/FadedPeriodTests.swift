import AnalyticsCore
import Testing

@testable import Dashboard

/// Periods that reach days which are kept as months.
@Suite struct FadedPeriodTests {
    /// 90 days to 23 November, of which those before October are only kept inside their months.
    private var overview: SiteOverview {
        var overview = SampleSite().overview(.quarter)
        overview.current.counted = Day(year: 2026, month: 8, day: 1)...Day(year: 2026, month: 11, day: 23)
        overview.currentUndated = Day(year: 2026, month: 10, day: 1) - overview.current.from
        for index in 0..<overview.currentUndated { overview.current.rows[index].metrics = Metrics() }
        overview.previousUndated = overview.previous.rows.count
        return overview
    }

    private func page(_ overview: SiteOverview, _ language: Language) -> String {
        DashboardRenderer(facts: SampleSite.facts, languages: [language]).pages(of: overview)[0].markup
    }

    @Test(arguments: [
        (
            Language.fr, "Totaux\u{A0}: 1er\u{A0}août – 23\u{A0}nov.\u{A0}2026", "commence le 1er\u{A0}oct.\u{A0}2026", "Pas de comparaison"
        ),
        (.en, "Totals: 1\u{A0}Aug – 23\u{A0}Nov\u{A0}2026", "begins on 1\u{A0}Oct\u{A0}2026", "No comparison"),
    ])
    func whatTheFiguresCoverIsSaidNearTheDates(language: Language, covered: String, begins: String, comparison: String) {
        let said = page(overview, language)
        for words in [covered, begins, comparison] { #expect(said.has(words), "\(words)") }
        let usual = page(SampleSite().overview(.quarter), language)
        for words in [covered, begins, comparison] { #expect(!usual.has(words), "\(words)") }
    }

    /// A month against ninety days would always look like a change.
    @Test func nothingIsCompared() {
        let tiles = Tiles(overview: overview, wording: Wording(.fr)).all
        #expect(tiles.allSatisfy { $0.change == .unknown } && tiles[0].context.isEmpty)
        var previous = SampleSite().overview(.quarter)
        #expect(Comparison(previous).isPossible)
        previous.previous.counted = Day(year: 2026, month: 5, day: 1)...Day(year: 2026, month: 8, day: 25)
        #expect(!Comparison(previous).isPossible)
    }

    /// No day without a figure of its own has a point or a row.
    @Test func unknownDaysAreNoZeros() {
        let overview = overview
        let days = overview.current.rows.count - overview.currentUndated
        let tags = MarkupReader(page(overview, .fr)).tags
        #expect(tags.filter { $0["class"]?.hasPrefix("pt") == true }.count == days)
        let chart = TimeChart(overview: overview, wording: Wording(.fr))
        #expect(MarkupReader(FiguresTable(chart: chart).markup.source).tags.filter { $0["scope"] == "row" }.count == days)
        #expect(!chart.markup.source.has("class=\"pv\" d=\"M"))
        #expect(Tiles(overview: overview, wording: Wording(.fr)).all[0].shape.values.prefix { $0 == nil }.count == overview.currentUndated)
    }
}
