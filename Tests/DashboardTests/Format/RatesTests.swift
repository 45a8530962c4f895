import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct RatesTests {
    @Test func ratesArePerVisit() {
        let rates = Rates(of: Metrics(visits: 200, pageviews: 500, bounces: 50, engagedSeconds: 3_000))
        #expect(rates.bounce == 0.25)
        #expect(rates.visibleSeconds == 15)
        #expect(rates.pageviews == 2.5)
    }

    @Test func nothingHasNoRate() {
        #expect(Rates(of: Metrics(pageviews: 3)) == Rates(of: Metrics()))
        #expect(Rates(of: Metrics()).bounce == nil)
        #expect(Rates.share(1, of: 0) == nil)
        #expect(Rates.share(1, of: 4) == 0.25)
    }

    @Test func anHourThatTakesABounceBackStaysWithinBounds() {
        #expect(Rates(of: Metrics(visits: 1, bounces: -2, engagedSeconds: -1)).bounce == 0)
        #expect(Rates(of: Metrics(visits: 1, bounces: 3)).bounce == 1)
    }

    @Test func aPointWhereNothingHappenedHadNoVisitors() {
        #expect(ReportRow(value: "2026-11-23", metrics: Metrics()).knownVisitors == 0)
        #expect(ReportRow(value: "2026-11-23T14:00", metrics: Metrics(visits: 3)).knownVisitors == nil)
        #expect(ReportRow(value: "2026-11-23", metrics: Metrics(visits: 3), visitors: 2).knownVisitors == 2)
    }
}
