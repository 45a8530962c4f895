import Testing

@testable import AnalyticsCore

@Suite struct BacktestTests {
    @Test func drawsAreDisjointFifths() {
        let groups = HiddenGroups.draws.flatMap(\.groups)
        #expect(HiddenGroups.draws.map(\.groups.count) == [5, 5, 5])
        #expect(Set(groups).count == 15 && groups.allSatisfy { (0..<16).contains($0) })
    }

    @Test func hiddenVisitorsAreFoundAgain() throws {
        let estimator = VisitorEstimator(SimulatedSite(seed: 10, days: 120, visitors: 6000).tables)
        let backtest = try #require(estimator.backtest(days: 30))
        let all = estimator.estimate(days: 30)
        #expect(backtest.draws.count == 3)
        for draw in backtest.draws {
            #expect(abs(draw.hidden / all.consenting - 5 / 16) < 0.05)
            #expect(abs(draw.found / draw.hidden - 1) < 0.2, "\(draw)")
            #expect(abs(draw.error - (draw.found - draw.hidden) / all.visitors) < 1e-12)
        }
        #expect(backtest.error < 0.04)
        #expect(estimator.estimate(days: 30, withBacktest: true).backtest == backtest)
        #expect(all.backtest == nil)
    }

    /// Worked by hand: tables in which the hidden groups are refusers already.
    @Test func hidingMovesVisitsToTheStatesOfRefusers() {
        let hidden = HiddenGroups(groups: [0, 1])
        var day = StateVisits()
        // 4 new cookies and 10 later visits: 2 consents given again, 8 remembered.
        day[.idCreated] = [2, 2, 0, 0]
        day[.idKnown] = [0, 10, 0, 0]
        day[.refusedNow] = [1, 0, 0, 0]
        var (new, given, remembered) = (GroupVector.zero, GroupVector.zero, GroupVector.zero)
        new[0] = 1
        new[5] = 3
        given[0] = 2
        given[5] = 4
        remembered[1] = 4
        remembered[7] = 4
        let moved = hidden.asRefusers(day, new: new, remembered: remembered, given: given)
        #expect(moved[.idCreated] == [1.5, 1.5, 0, 0])
        #expect(moved[.idKnown] == [0, 5, 0, 0])
        #expect(moved[.refusedNow] == [1.5, 1.5, 0, 0])
        #expect(moved[.refusalRemembered] == [0, 4, 0, 0])
        #expect(moved.total == day.total)
    }

    /// Tables that contradict themselves move no more visits than there are.
    @Test func contradictionsMoveNothingTwice() {
        var day = StateVisits()
        day[.idKnown] = [3, 3, 3, 3]
        var (few, many) = (GroupVector.zero, GroupVector.zero)
        few[0] = 1
        many[0] = 900
        for (new, remembered, given) in [(many, few, few), (few, many, many), (.zero, many, few), (many, many, .zero)] {
            let moved = HiddenGroups(groups: [0]).asRefusers(day, new: new, remembered: remembered, given: given)
            #expect(abs(moved.total - day.total) < 1e-9)
            for state in VisitState.allCases { #expect(moved[state].min() >= -1e-9) }
        }
    }

    @Test func withoutConsentThereIsNone() {
        var tables = SimulatedSite.small.tables
        tables.visitDays = []
        #expect(VisitorEstimator(tables).backtest(days: 30) == nil)
    }
}
