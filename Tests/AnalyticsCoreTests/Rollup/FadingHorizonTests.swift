import Testing

@testable import AnalyticsCore

/// P6: when detail is too old.
@Suite struct FadingHorizonTests {
    private let day = Day(year: 2026, month: 11, day: 23)

    @Test func agesAreCountedFromNow() {
        let now = Timestamp(utcStartOf: day) + 3600
        let horizon = FadingHorizon(at: now, hourly: 62 * 86_400, daily: 760 * 86_400, visitors: 395 * 86_400, monthly: nil)
        #expect(horizon.hour == now + -62 * 86_400 && horizon.pairDay == day - 62 && horizon.day == day - 760 && horizon.visitorDay == day - 395)
        #expect(horizon.month == nil && !horizon.isBeyond(month: Day(year: 1990, month: 1, day: 1)))
        let month = Day(year: 2026, month: 9, day: 1)
        #expect(!FadingHorizon.isComplete(month: month, before: Day(year: 2026, month: 9, day: 30)))
        #expect(FadingHorizon.isComplete(month: month, before: Day(year: 2026, month: 10, day: 1)))
    }

    /// Nothing outlives what it would fade into.
    @Test func theShortestRetentionWins() {
        let now = Timestamp(utcStartOf: day)
        let horizon = FadingHorizon(at: now, hourly: 62 * 86_400, daily: 760 * 86_400, visitors: 395 * 86_400, monthly: 30 * 86_400)
        #expect(horizon.hour == now + -30 * 86_400 && horizon.pairDay == day - 30 && horizon.day == day - 30 && horizon.visitorDay == day - 30)
        #expect(horizon.isBeyond(month: Day(year: 2026, month: 10, day: 1)) && !horizon.isBeyond(month: Day(year: 2026, month: 11, day: 1)))
        let short = FadingHorizon(at: now, hourly: 62 * 86_400, daily: 86_400, visitors: 395 * 86_400, monthly: nil)
        #expect(short.pairDay == day - 1 && short.visitorDay == day - 395)
    }

    @Test func nothingIsTooOldForEverything() {
        let ancient = Day(year: 1, month: 1, day: 1)
        let horizon = FadingHorizon.everything
        #expect(horizon.pairDay < ancient && horizon.day < ancient && horizon.visitorDay < ancient && horizon.hour < Timestamp(utcStartOf: ancient))
        #expect(horizon == FadingHorizon.everything)
    }
}
