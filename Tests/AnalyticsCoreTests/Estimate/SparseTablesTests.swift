import Testing

@testable import AnalyticsCore

/// Sites of a few visits, and days without any: every figure is a number, and in order.
@Suite struct SparseTablesTests {
    /// The smallest file that once divided nothing by nothing: a visit and a visitor, both before the window.
    @Test func aWindowWithoutVisitsHasNobody() {
        var tables = VisitorTables(days: 200, lagCap: 30)
        tables.visitDays = [.init(day: 58, group: 5, lag: 30, count: 1)]
        tables.visitsByStateAndSource = [.init(day: 60, state: .idCreated, source: .search, count: 9)]
        let estimate = VisitorEstimator(tables).estimate(days: 1, withBacktest: true)
        #expect(estimate.values == [0, 0, 0, 0, 0, 0, 0, 0] && estimate.backtest == nil)
    }

    /// Each visit of those who refused before anything was counted may be another person: no interval of certainty.
    @Test func refusalsAloneAreNotNobody() {
        var tables = VisitorTables(days: 30)
        tables.visitsByStateAndSource = (0..<30).map { .init(day: $0, state: .refusalRemembered, source: .direct, count: 40) }
        let estimate = VisitorEstimator(tables).estimate(days: 30)
        #expect(estimate.low <= estimate.visitors && estimate.high >= 100 && estimate.isLowConfidence)
    }

    @Test func everyFigureIsANumber() {
        var random = SplitMix(seed: 42)
        for round in 0..<3000 {
            let days = Int.random(in: 1...40, using: &random)
            var tables = VisitorTables(days: days)
            func some(_ most: Int) -> Range<Int> { 0..<Int.random(in: 0...most, using: &random) }
            func day() -> Int { Int.random(in: 0..<days, using: &random) }
            func lag() -> VisitorTables.LagCount {
                .init(
                    day: day(), group: Int.random(in: 0...15, using: &random), lag: Int.random(in: -1...40, using: &random),
                    count: Int.random(in: 1...3, using: &random))
            }
            func group() -> VisitorTables.GroupCount {
                .init(day: day(), group: Int.random(in: 0...15, using: &random), count: Int.random(in: 1...3, using: &random))
            }
            tables.visitDays = some(4).map { _ in lag() }
            tables.decisions = some(2).map { _ in lag() }
            tables.firstReturnsAfterDecision = some(2).map { _ in lag() }
            tables.idsCreated = some(3).map { _ in group() }
            tables.visitsConsentRemembered = some(3).map { _ in group() }
            tables.visitsConsentGiven = some(3).map { _ in group() }
            for _ in some(6) {
                guard let state = VisitState.allCases.randomElement(using: &random), let source = SourceClass.allCases.randomElement(using: &random) else {
                    continue
                }
                tables.visitsByStateAndSource.append(.init(day: day(), state: state, source: source, count: Int.random(in: 1...9, using: &random)))
            }
            let estimator = VisitorEstimator(tables)
            let last = day()
            let estimate = estimator.estimate(days: Int.random(in: 1...40, using: &random), endingAt: last, withBacktest: true)
            let values = estimate.values + (estimate.backtest.map { [$0.error] + $0.draws.flatMap { [$0.hidden, $0.found, $0.error] } } ?? [])
            let areNumbers = values.allSatisfy { $0.isFinite } && estimate.values.allSatisfy { $0 >= 0 }
            #expect(areNumbers, "round \(round): \(estimate)")
            #expect(estimate.low <= estimate.visitors + 1e-9 && estimate.visitors <= estimate.high + 1e-9, "round \(round)")
            #expect(estimate.visitors.people >= 0)
        }
    }
}
