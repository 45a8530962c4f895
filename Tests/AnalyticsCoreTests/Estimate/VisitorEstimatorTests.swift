import Foundation
import Testing

@testable import AnalyticsCore

/// The numbers of the method's reference program, on simulated sites of our own.
@Suite struct VisitorEstimatorTests {
    enum Site: String, Sendable {
        case usual, shortLags, small, old, noRefusals, onlyConsenting, onlySignals

        var site: SimulatedSite {
            switch self {
            case .usual: .usual
            case .shortLags: .shortLags
            case .small: .small
            case .old: .old
            case .noRefusals: SimulatedSite(seed: 4, days: 60, visitors: 300, accepting: 70, refusing: 0)
            case .onlyConsenting: SimulatedSite(seed: 6, days: 60, visitors: 300, accepting: 100, refusing: 0, undecided: 0)
            case .onlySignals: SimulatedSite(seed: 5, days: 60, visitors: 300, accepting: 0, refusing: 0, undecided: 0)
            }
        }
    }

    struct Reference: Sendable {
        var site: Site
        var window: Int
        var last: Int
        /// U, low, high, Uc, A, B, E, F
        var values: [Double]

        init(_ site: Site, _ window: Int, _ last: Int, _ values: [Double]) {
            self.site = site
            self.window = window
            self.last = last
            self.values = values
        }
    }

    @Test(arguments: [
        Reference(.usual, 1, 119, [64.783965, 54.455740, 79.302209, 27, 1.997084, 14.861863, 15.466004, 5.459015]),
        Reference(.usual, 7, 119, [327.464304, 300.095877, 360.588392, 163, 6.957754, 66.252037, 62.445044, 28.809469]),
        Reference(.usual, 30, 119, [637.545151, 592.466221, 691.214127, 310, 45.900533, 107.316273, 126.133796, 48.194550]),
        Reference(.usual, 90, 119, [1147.700858, 1066.247643, 1246.854183, 530, 161.412328, 94.221126, 271.801050, 90.266354]),
        Reference(.usual, 120, 119, [1226.143768, 1127.250106, 1360.165050, 575, 273.837950, 0, 263.313668, 113.992150]),
        Reference(.usual, 30, 79, [706.633317, 658.530922, 763.643867, 340, 58.786844, 93.118644, 159.682372, 55.045457]),
        Reference(.usual, 20, 19, [560.124361, 518.710436, 614.458450, 262, 123.963435, 0, 130.546719, 43.614206]),
        Reference(.shortLags, 60, 119, [920.415521, 859.068094, 994.707871, 469, 99.335812, 121.436782, 166.217172, 64.425755]),
        Reference(.small, 1, 44, [7.532841, 4.876347, 13.950341, 3, 0, 0, 1.837083, 2.695757]),
        Reference(.small, 30, 44, [39.122455, 31.012563, 54.703302, 16, 6.209091, 2.152510, 10.101004, 4.659850]),
        Reference(.old, 30, 399, [240.373851, 205.153343, 286.069449, 72, 14.731051, 78.051194, 50.426279, 25.165327]),
        Reference(.old, 90, 399, [357.316869, 304.829161, 425.848665, 100, 33.117357, 105.909410, 79.993228, 38.296874]),
        Reference(.old, 365, 399, [477.668756, 420.296903, 566.916693, 135, 182.036748, 35.787508, 83.578496, 41.266003]),
        Reference(.noRefusals, 30, 59, [124.368085, 113.947523, 140.838959, 96, 0, 0, 21.245685, 7.122400]),
        Reference(.onlyConsenting, 30, 59, [136.269626, 133.685010, 142.818756, 132, 0, 0, 4.269626, 0]),
    ]) func numbersAreThoseOfTheReference(_ expected: Reference) {
        let estimate = VisitorEstimator(expected.site.site.tables).estimate(days: expected.window, endingAt: expected.last)
        #expect(estimate.days == expected.window)
        for (value, reference) in zip(estimate.values, expected.values) {
            #expect(abs(value - reference) < 1e-5, "\(expected.site) \(expected.window): \(estimate.values)")
        }
    }

    @Test func daysAfterTheWindowDoNotCount() {
        let site = SimulatedSite.usual
        var early = site.tables
        early.days = 80
        early.visitDays.removeAll { $0.day >= 80 }
        early.decisions.removeAll { $0.day >= 80 }
        early.firstReturnsAfterDecision.removeAll { $0.day >= 80 }
        early.idsCreated.removeAll { $0.day >= 80 }
        early.visitsConsentRemembered.removeAll { $0.day >= 80 }
        early.visitsConsentGiven.removeAll { $0.day >= 80 }
        early.visitsByStateAndSource.removeAll { $0.day >= 80 }
        for window in [1, 7, 30, 80, 500] {
            let cut = VisitorEstimator(early).estimate(days: window, withBacktest: true)
            #expect(VisitorEstimator(site.tables).estimate(days: window, endingAt: 79, withBacktest: true) == cut)
            #expect(cut.days == min(window, 80))
        }
    }

    @Test func siteWithoutVisitsHasNobody() {
        for tables in [VisitorTables(days: 0), VisitorTables(days: -3), VisitorTables(days: 50), VisitorTables(days: 1, lagCap: 0)] {
            let estimator = VisitorEstimator(tables)
            for window in [-1, 0, 1, 30, 365, Int.max] {
                let estimate = estimator.estimate(days: window, withBacktest: true)
                #expect(estimate.values.allSatisfy { $0 == 0 })
                #expect(estimate.isLowConfidence && estimate.backtest == nil)
                #expect(estimator.distinct(days: window) == (0, 0, 0))
                #expect(estimator.backtest(days: window) == nil)
            }
        }
    }

    @Test(arguments: VisitState.allCases) func singleVisitIsAboutOneVisitor(state: VisitState) {
        var tables = VisitorTables(days: 60)
        tables.visitsByStateAndSource = [.init(day: 59, state: state, source: .search, count: 1)]
        if state == .idCreated || state == .idKnown {
            tables.visitDays = [.init(day: 59, group: 3, lag: -1, count: 1)]
            if state == .idCreated {
                tables.idsCreated = [.init(day: 59, group: 3, count: 1)]
                tables.visitsConsentGiven = [.init(day: 59, group: 3, count: 1)]
                tables.decisions = [.init(day: 59, group: 3, lag: -1, count: 1)]
            } else {
                tables.visitsConsentRemembered = [.init(day: 59, group: 3, count: 1)]
            }
        }
        for window in [1, 30, 60] {
            let estimate = VisitorEstimator(tables).estimate(days: window, withBacktest: true)
            #expect(estimate.isPlausible && estimate.visitors <= 1 && estimate.isLowConfidence)
            // A remembered refusal tells nothing of how often such people come while nobody consents.
            #expect(estimate.visitors > 0.25 || state == .refusalRemembered, "\(state) \(estimate.visitors)")
        }
    }

    /// Where nobody chooses anything, nothing is known of returns: between the visits and a share of them.
    @Test func signalsAloneAreCountedByTheirVisits() {
        let site = Site.onlySignals.site
        for window in [1, 7, 30] {
            let estimate = VisitorEstimator(site.tables).estimate(days: window)
            let visits = Double(site.visits.count { $0.day >= 60 - window })
            #expect(estimate.isPlausible && estimate.isLowConfidence)
            #expect(estimate.visitors > 0.5 * visits && estimate.visitors <= visits)
        }
    }

    @Test func everyWindowOfEverySiteIsPlausible() {
        for site in [SimulatedSite.small, Site.noRefusals.site, Site.onlyConsenting.site, Site.onlySignals.site] {
            let estimator = VisitorEstimator(site.tables)
            for last in 0..<site.tables.days {
                for window in [1, 3, 30] {
                    let estimate = estimator.estimate(days: window, endingAt: last, withBacktest: true)
                    #expect(estimate.isPlausible, "\(window) days to \(last): \(estimate.values)")
                    #expect(estimate.backtest.map { $0.error.isFinite } ?? true)
                }
            }
        }
    }

    @Test func entriesThatCannotBeAreLeftOut() {
        var tables = SimulatedSite.small.tables
        let right = VisitorEstimator(tables).estimate(days: 30)
        for (day, group, count) in [(-1, 0, 1), (tables.days, 0, 1), (3, 16, 1), (3, -1, 1), (3, 0, 0), (3, 0, -5), (.max, .max, .max), (.min, .min, .min)] {
            tables.visitDays.append(.init(day: day, group: group, lag: 1, count: count))
            tables.decisions.append(.init(day: day, group: group, lag: -1, count: count))
            tables.firstReturnsAfterDecision.append(.init(day: day, group: group, lag: 0, count: count))
            tables.idsCreated.append(.init(day: day, group: group, count: count))
            tables.visitsConsentGiven.append(.init(day: day, group: group, count: count))
            tables.visitsConsentRemembered.append(.init(day: day, group: group, count: count))
            if group != 16, group != -1 { tables.visitsByStateAndSource.append(.init(day: day, state: .signal, source: .search, count: count)) }
        }
        #expect(VisitorEstimator(tables).estimate(days: 30) == right)
    }

    @Test func countsBeyondBeliefDoNoHarm() {
        var tables = SimulatedSite.small.tables
        tables.visitDays.append(.init(day: 40, group: 1, lag: .max, count: .max))
        tables.visitDays.append(.init(day: 40, group: 1, lag: .min, count: .max))
        tables.visitsByStateAndSource.append(.init(day: 40, state: .undecided, source: .direct, count: .max))
        let estimate = VisitorEstimator(tables).estimate(days: 30, withBacktest: true)
        #expect(estimate.isPlausible && estimate.visitors > 1e9)
    }

    @Test func confidenceDependsOnTheMonth() {
        let estimator = VisitorEstimator(SimulatedSite.usual.tables)
        #expect(!estimator.estimate(days: 30).isLowConfidence)
        // A day of a large site is small, and leans on the month.
        #expect(estimator.estimate(days: 1).visitors < 350 && !estimator.estimate(days: 1).isLowConfidence)
        // The first days of a site are not yet a month.
        #expect(estimator.estimate(days: 1, endingAt: 2).isLowConfidence)
        #expect(VisitorEstimator(SimulatedSite.small.tables).estimate(days: 30).isLowConfidence)
        // A month of 240 visitors stays small in a window of a year.
        #expect(VisitorEstimator(SimulatedSite.old.tables).estimate(days: 365).isLowConfidence)
    }

    /// A shop that closes for a month is no small site in the year.
    @Test func quietMonthLeavesTheYearItsConfidence() {
        var tables = SimulatedSite.usual.tables
        tables.days += 40
        let estimator = VisitorEstimator(tables)
        #expect(estimator.estimate(days: 30).isLowConfidence)
        #expect(estimator.estimate(days: 60).isLowConfidence)
        var busy = SimulatedSite(seed: 8, days: 120, visitors: 4000).tables
        busy.days += 40
        #expect(!VisitorEstimator(busy).estimate(days: 160).isLowConfidence)
    }
}

extension VisitorEstimate {
    /// U, low, high, Uc, A, B, E, F
    var values: [Double] { [visitors, low, high, consenting, newRefusers, earlierRefusers, undecided, signal] }

    /// Numbers, and in the order they must have.
    var isPlausible: Bool {
        values.allSatisfy { $0.isFinite && $0 >= 0 } && counted <= low + 1e-9 && low <= visitors + 1e-9 && visitors <= high + 1e-9
            && abs(counted + modelled - visitors) <= 1e-9 * max(visitors, 1)
    }
}
