import Testing

@testable import AnalyticsCore

@Suite struct VisitorEstimatorPropertyTests {
    private let windows = [1, 2, 7, 30, 45, 90, 120]

    private func isClose(_ a: VisitorEstimate, _ b: VisitorEstimate) -> Bool {
        zip(a.values, b.values).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), 1) }
    }

    @Test func orderAndSplittingOfEntriesDoNotMatter() {
        let tables = SimulatedSite.usual.tables
        var random = SplitMix(seed: 9)
        var mixed = tables
        mixed.visitDays.shuffle(using: &random)
        mixed.decisions.shuffle(using: &random)
        mixed.firstReturnsAfterDecision.shuffle(using: &random)
        mixed.idsCreated.shuffle(using: &random)
        mixed.visitsConsentGiven.shuffle(using: &random)
        mixed.visitsConsentRemembered.shuffle(using: &random)
        mixed.visitsByStateAndSource.shuffle(using: &random)
        var doubled = tables
        doubled.visitDays += tables.visitDays
        var counts = tables
        for index in counts.visitDays.indices { counts.visitDays[index].count *= 2 }
        for window in windows {
            #expect(VisitorEstimator(mixed).estimate(days: window, withBacktest: true) == VisitorEstimator(tables).estimate(days: window, withBacktest: true))
            #expect(VisitorEstimator(doubled).distinct(days: window) == VisitorEstimator(counts).distinct(days: window))
        }
    }

    @Test func namesOfGroupsDoNotMatter() {
        let tables = SimulatedSite.usual.tables
        var renamed = tables
        let name = { (group: Int) in (group * 7 + 3) % 16 }
        for index in renamed.visitDays.indices { renamed.visitDays[index].group = name(renamed.visitDays[index].group) }
        for index in renamed.decisions.indices { renamed.decisions[index].group = name(renamed.decisions[index].group) }
        for index in renamed.firstReturnsAfterDecision.indices {
            renamed.firstReturnsAfterDecision[index].group = name(renamed.firstReturnsAfterDecision[index].group)
        }
        for index in renamed.idsCreated.indices { renamed.idsCreated[index].group = name(renamed.idsCreated[index].group) }
        for index in renamed.visitsConsentGiven.indices { renamed.visitsConsentGiven[index].group = name(renamed.visitsConsentGiven[index].group) }
        for index in renamed.visitsConsentRemembered.indices {
            renamed.visitsConsentRemembered[index].group = name(renamed.visitsConsentRemembered[index].group)
        }
        for window in windows { #expect(isClose(VisitorEstimator(renamed).estimate(days: window), VisitorEstimator(tables).estimate(days: window))) }
    }

    /// A hundred times the people are about a hundred times the visitors, and the interval narrows to the model's own error.
    @Test func scaleMattersLittle() {
        let tables = SimulatedSite.usual.tables
        var large = tables
        for index in large.visitDays.indices { large.visitDays[index].count *= 100 }
        for index in large.decisions.indices { large.decisions[index].count *= 100 }
        for index in large.firstReturnsAfterDecision.indices { large.firstReturnsAfterDecision[index].count *= 100 }
        for index in large.idsCreated.indices { large.idsCreated[index].count *= 100 }
        for index in large.visitsConsentGiven.indices { large.visitsConsentGiven[index].count *= 100 }
        for index in large.visitsConsentRemembered.indices { large.visitsConsentRemembered[index].count *= 100 }
        for index in large.visitsByStateAndSource.indices { large.visitsByStateAndSource[index].count *= 100 }
        for window in [7, 30, 90] {
            let (one, hundred) = (VisitorEstimator(tables).estimate(days: window), VisitorEstimator(large).estimate(days: window))
            #expect(abs(hundred.visitors / 100 / one.visitors - 1) < 0.02)
            #expect((hundred.high - hundred.low) / hundred.visitors <= (one.high - one.low) / one.visitors)
            #expect(hundred.high > hundred.visitors + 0.05 * hundred.modelled)
        }
    }

    @Test func emptyDayAddsNobody() {
        let tables = SimulatedSite.usual.tables
        var longer = tables
        longer.days += 1
        let estimate = VisitorEstimator(longer).estimate(days: 1)
        #expect(estimate.values.allSatisfy { $0 == 0 })
        for window in [7, 30] {
            #expect(VisitorEstimator(longer).estimate(days: window, endingAt: 119) == VisitorEstimator(tables).estimate(days: window))
            // One more day without visits before the same window changes what is learned only a little.
            let change = VisitorEstimator(longer).estimate(days: window + 1).visitors / VisitorEstimator(tables).estimate(days: window).visitors
            #expect(abs(change - 1) < 0.05)
        }
    }

    @Test func longerWindowsHaveMoreConsentingVisitors() {
        let estimator = VisitorEstimator(SimulatedSite.usual.tables)
        var last = 0
        for window in 1...120 {
            let count = estimator.distinct(days: window).consenting
            #expect(count >= last)
            last = count
        }
        #expect(last == 575)
    }

    @Test func distinctVisitorsAreExact() {
        for site in [SimulatedSite.usual, .small, .old] {
            let estimator = VisitorEstimator(site.tables)
            let ends = stride(from: site.tables.days - 1, to: 0, by: -(site.tables.days / 5))
            for (last, window) in ends.flatMap({ last in [1, 2, 7, 30, 100, 395].map { (last, $0) } }) {
                let count = estimator.distinct(days: window, endingAt: last)
                let first = max(last - window + 1, 0)
                let visits = site.visits.filter { $0.consented && $0.day <= last && $0.day >= first }
                #expect(count.consenting == Set(visits.map(\.visitor)).count)
                #expect(count.visitDays == Set(visits.map { [$0.day, $0.visitor] }).count)
                let known = Set(site.visits.lazy.filter { $0.consented && $0.day < first }.map(\.visitor))
                #expect(count.new == Set(visits.map(\.visitor)).subtracting(known).count)
            }
        }
    }

    /// One visitor, away longer than the lag cap, is taken for two: the only way in which the count is not exact.
    @Test func absenceBeyondTheLagCapCountsTwice() {
        var tables = VisitorTables(days: 60, lagCap: 30)
        tables.visitDays = [.init(day: 2, group: 0, lag: -1, count: 1), .init(day: 50, group: 0, lag: -1, count: 1)]
        let estimator = VisitorEstimator(tables)
        #expect(estimator.distinct(days: 30) == (1, 1, 1))
        #expect(estimator.distinct(days: 60) == (2, 2, 2))
    }

    @Test func statesAddUp() {
        let site = SimulatedSite.usual
        let visits = VisitorEstimator(site.tables).visits(days: 30)
        #expect(visits.count == 6)
        #expect(visits.values.reduce(0, +) == site.visits.count { $0.day >= 90 })
        #expect(visits[.signal] == site.tables.visitsByStateAndSource.count { $0.day >= 90 && $0.state == .signal })
    }
}
