import Testing

@testable import AnalyticsCore

/// Sums that are carried on give the numbers of sums that are made anew.
@Suite struct VisitorWindowsTests {
    @Test(arguments: [395, 12])
    func estimatesAreThoseOfTheEstimator(lagCap: Int) {
        let estimator = VisitorEstimator(SimulatedSite(seed: 4, days: 430, visitors: 700, lagCap: lagCap).tables)
        var windows = VisitorWindows(estimator, longest: 366)
        for day in 0..<estimator.days {
            windows.advance()
            guard day % 37 == 5 || day < 3 || day > 426 else { continue }
            for length in [1, 2, 7, 28, 30, 44, 90, 91, 92, 180, 365, 366] {
                for first in [0, day / 3, day] {
                    let expected = estimator.estimate(days: length, endingAt: day, since: first)
                    #expect(windows.estimate(days: length, since: first) == expected, "\(length) days up to \(day) since \(first)")
                }
            }
        }
        let last = windows.estimate(days: 7, since: 0)
        windows.advance()
        #expect(windows.day == 429 && windows.estimate(days: 7, since: 0) == last, "nothing after the tables")
    }

    /// Nothing before the first day is used: the same as tables that begin with it.
    @Test func whatIsBeforeIsNotUsed() {
        let tables = SimulatedSite(seed: 8, days: 200, visitors: 500).tables
        var later = VisitorTables(days: 120)
        later.visitDays = tables.visitDays.filter { $0.day >= 80 }.map { .init(day: $0.day - 80, group: $0.group, lag: $0.lag, count: $0.count) }
        later.decisions = tables.decisions.filter { $0.day >= 80 }.map { .init(day: $0.day - 80, group: $0.group, lag: $0.lag, count: $0.count) }
        later.firstReturnsAfterDecision = tables.firstReturnsAfterDecision.filter { $0.day >= 80 }
            .map { .init(day: $0.day - 80, group: $0.group, lag: $0.lag, count: $0.count) }
        later.idsCreated = tables.idsCreated.filter { $0.day >= 80 }.map { .init(day: $0.day - 80, group: $0.group, count: $0.count) }
        later.visitsConsentRemembered = tables.visitsConsentRemembered.filter { $0.day >= 80 }
            .map { .init(day: $0.day - 80, group: $0.group, count: $0.count) }
        later.visitsConsentGiven = tables.visitsConsentGiven.filter { $0.day >= 80 }.map { .init(day: $0.day - 80, group: $0.group, count: $0.count) }
        later.visitsByStateAndSource = tables.visitsByStateAndSource.filter { $0.day >= 80 }
            .map { .init(day: $0.day - 80, state: $0.state, source: $0.source, count: $0.count) }
        let (all, some) = (VisitorEstimator(tables), VisitorEstimator(later))
        for (length, last) in [(1, 80), (7, 90), (30, 199), (90, 180), (150, 199)] {
            let expected = some.estimate(days: length, endingAt: last - 80, withBacktest: true)
            #expect(all.estimate(days: length, endingAt: last, since: 80, withBacktest: true) == expected)
            #expect(all.distinct(days: length, endingAt: last, since: 80) == some.distinct(days: length, endingAt: last - 80))
        }
    }
}
