import Testing

@testable import AnalyticsCore
@testable import Dashboard

@Suite struct VisitorsPanelTests {
    private var visitors: VisitorCount {
        var all = VisitorEstimate()
        (all.visitors, all.low, all.high) = (1_250.4, 1_190.6, 1_310.2)
        (all.consenting, all.newRefusers, all.earlierRefusers, all.undecided, all.signal) = (700, 100, 210.4, 180, 60)
        all.isLowConfidence = false
        all.backtest = Backtest(draws: [Backtest.Draw(groups: [1], hidden: 200, found: 236, error: 0.029)])
        return VisitorCount(counted: 800, estimate: all, consenting: 700)
    }

    private func text(_ visitors: VisitorCount, _ language: Language = .fr) -> String? {
        VisitorsPanel(visitors, wording: Wording(language))?.markup(style: "").text
    }

    @Test func partsIntervalAndTrialAreSaid() throws {
        let french = try #require(text(visitors))
        #expect(french.contains("Ont accepté 700 Ont refusé dans la période 100 Avaient refusé avant 210 N’ont pas répondu 180 Signal DNT ou GPC 60"))
        #expect(french.contains("En tout entre 1 191 et 1 310, 95 fois sur 100. Contrôle sur des visiteurs connus : erreur de 2,9 %."))
        let english = try #require(text(visitors, .en))
        #expect(english.contains("Accepted 700 Refused in the period 100 Had refused before 210 Gave no answer 180 DNT or GPC signal 60"))
        #expect(english.contains("Between 1,191 and 1,310 in all, 95 times in 100. Tried on known visitors: off by 2.9%."))
    }

    @Test func littleDataIsSaid() throws {
        #expect(try !#require(text(visitors)).contains("peu sûr"))
        var few = visitors
        few.estimate?.isLowConfidence = true
        #expect(try #require(text(few)).contains("peu sûr") && #require(text(few, .en)).contains("low confidence"))
    }

    /// Solid to the end of what was counted, hatched to the estimate, to the scale of the interval's upper end.
    @Test func theBarSaysTheSame() throws {
        let tags = MarkupReader(try #require(VisitorsPanel(visitors, wording: Wording(.fr))).markup(style: "").source).tags
        #expect(tags.first { $0["class"] == "solid" }?["width"] == "61.07%")
        let hatched = try #require(tags.first { $0["class"] == "hat" })
        #expect(hatched["x"] == "61.07%" && hatched["width"] == "34.35%" && hatched["fill"] == "url(#hatch)")
        #expect(MarkupReader(VisitorsKey.hatch.source).tags.contains { $0["id"] == "hatch" })
    }

    @Test func withoutAnEstimateThereIsNoPanel() { #expect(text(VisitorCount(counted: 3)) == nil && text(VisitorCount(estimate: VisitorEstimate())) == nil) }

    /// The first day that visitors are known of stands under the figure, and the period before is no measure.
    @Test func theFirstDayIsSaid() throws {
        var overview = SampleSite().overview(.month)
        overview.current.total.visitors = visitors
        #expect(Tiles(overview: overview, wording: Wording(.fr)).all[1].since == nil)
        overview.current.total.visitors.first = Day(year: 2026, month: 11, day: 1)
        let tile = Tiles(overview: overview, wording: Wording(.fr)).all[1]
        #expect(tile.since == "Visiteurs connus depuis le 1er\u{A0}nov.\u{A0}2026." && tile.change == .unknown)
        #expect(tile.markup(Wording(.fr)).text.contains("450 estimés Visiteurs connus depuis le 1er nov. 2026."))
        #expect(Tiles(overview: overview, wording: Wording(.en)).all[1].since == "Visitors known since 1\u{A0}Nov\u{A0}2026.")
    }
}
