import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct TilesTests {
    /// A site with round figures: twice as many visits as before, a bounce rate ten points lower.
    private func overview(_ period: Period = .month) -> SiteOverview {
        var overview = SampleSite().overview(period)
        overview.current.total = ReportTotal(
            metrics: Metrics(visits: 2_000, pageviews: 5_000, bounces: 600, engagedSeconds: 268_000, events: 300),
            events: ["download": 200, "search": 100, "consent": 900], visitors: VisitorCount(counted: 800, consentRate: 0.62))
        overview.previous.total = ReportTotal(
            metrics: Metrics(visits: 1_000, pageviews: 4_000, bounces: 400, engagedSeconds: 134_000, events: 400),
            visitors: VisitorCount(counted: 1_000))
        return overview
    }

    @Test func figuresChangesAndContext() {
        let tiles = Tiles(overview: overview(), wording: Wording(.en)).all
        #expect(tiles.map(\.label) == ["Visits", "Consenting visitors", "Page views", "Visible time", "Bounce rate", "Events"])
        #expect(
            tiles.map { $0.figure.map { $0.text + $0.unit }.joined(separator: " ") } == ["2,000", "800", "5,000", "2m 14s", "30.0%", "300"])
        #expect(tiles.map(\.change) == [.up("100.0%"), .down("20.0%"), .up("25.0%"), .same, .down("10.0\u{A0}pt"), .down("25.0%")])
        #expect(
            tiles.map(\.context) == ["1,000 before", "62.0% of visits", "2.5 per visit", "per visit", "600 visits", "mostly Downloads"])
    }

    /// The figure says which part is counted and which is estimated.
    @Test func visitorsAreAnEstimateWithItsInterval() {
        var overview = overview()
        var all = VisitorEstimate()
        (all.visitors, all.low, all.high, all.consenting, all.newRefusers, all.isLowConfidence) = (1_250.4, 1_190.6, 1_310.2, 700, 100, false)
        overview.current.total.visitors.estimate = all
        let tile = Tiles(overview: overview, wording: Wording(.en)).all[1]
        #expect(tile.label == "Visitors" && tile.figure[0].text == "1,250" && tile.change == .up("25.0%"))
        #expect(tile.interval == "between 1,191 and 1,310")
        #expect(tile.parts?.counted == "800 counted" && tile.parts?.estimated == "450 estimated" && tile.context.isEmpty)
        let source = tile.markup(Wording(.en)).source
        #expect(source.has("<small class=\"ci\">between 1,191 and 1,310</small>") && source.has("clip-path=\"url(#estimated)\""))
        overview.current.total.visitors.estimate?.isLowConfidence = true
        #expect(Tiles(overview: overview, wording: Wording(.fr)).all[1].context == "(peu sûr)")
    }

    @Test func todayIsComparedWithTheSameHoursOfYesterday() {
        let overview = SampleSite().overview(.today)
        let comparison = Comparison(overview)
        let hours = overview.previous.rows.prefix(overview.current.rows.count)
        #expect(comparison.metrics.visits == hours.reduce(0) { $0 + $1.metrics.visits })
        #expect(comparison.metrics.visits < overview.previous.total.metrics.visits)
        #expect(comparison.visitors == nil)
        #expect(Tiles(overview: overview, wording: Wording(.fr)).all[1].change == .unknown)
    }

    @Test(arguments: [Period.week, .month, .quarter, .year])
    func longerPeriodsAreComparedWhole(period: Period) {
        let overview = overview(period)
        #expect(Comparison(overview).metrics == overview.previous.total.metrics)
        #expect(Comparison(overview).visitors == 1_000)
    }

    @Test func noVisitsMeansNoRates() {
        let tiles = Tiles(overview: SampleSite(daily: 0).overview(.month), wording: Wording(.fr)).all
        #expect(tiles.map { $0.figure[0].text } == ["0", "0", "0", "–", "–", "0"])
        #expect(tiles.allSatisfy { $0.change == .unknown })
    }

    @Test func directionIsSaidInWordsToo() {
        let source = Tiles(overview: overview(), wording: Wording(.fr)).markup.source
        #expect(source.has("<span aria-hidden=\"true\">▲</span><span class=\"vh\">en hausse de</span> 100,0\u{A0}%"))
        #expect(source.has("<span aria-hidden=\"true\">▼</span><span class=\"vh\">en baisse de</span> 10,0\u{A0}pt"))
    }
}
