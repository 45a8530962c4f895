import Testing

@testable import AnalyticsCore

/// P4, ESTIMATION §1: the visitor's own numbers, each added once.
@Suite struct VisitHistoryTests {
    private static func beacon(_ visitor: Int, _ history: VisitorHistory?, decided: Bool = false, kind: EventDetail = .pageview(status: nil)) throws -> Beacon {
        Beacon(
            detail: kind, url: "https://example.org/", consent: .granted, decided: decided, visitor: try .number(visitor), history: history)
    }

    private static func counts(_ steps: [(Double, Beacon)]) throws -> [HistoryCount] {
        var fixture = try SiteFixture()
        return try steps.flatMap { try fixture.send($0.1, at: $0.0)?.history ?? [] }
    }

    @Test func aVisitorDayIsCountedOnceForTwoTabsAndTwoVisits() throws {
        let history = VisitorHistory(group: 7, lag: 12)
        let beacon = try Self.beacon(1, history)
        let counts = try Self.counts([(0, beacon), (1, beacon), (7200, beacon), (7201, Self.beacon(1, VisitorHistory(group: 7, lag: 0)))])
        let remembered = HistoryCount(table: .visitsConsentRemembered, group: 7, lag: 0)
        #expect(counts == [HistoryCount(table: .visitDays, group: 7, lag: 12), remembered, remembered])
        let two = try Self.counts([(0, beacon), (1, Self.beacon(2, VisitorHistory(group: 3)))])
        #expect(
            two == [
                HistoryCount(table: .visitDays, group: 7, lag: 12), remembered, HistoryCount(table: .visitDays, group: 3, lag: -1),
                HistoryCount(table: .visitsConsentRemembered, group: 3, lag: 0),
            ])
    }

    @Test func everyDayCountsAnew() throws {
        var fixture = try SiteFixture()
        var counts: [HistoryCount] = []
        for day in 0..<3 {
            let history = VisitorHistory(group: 1, lag: day == 0 ? -1 : 1)
            counts += try fixture.send(Self.beacon(1, history), at: Double(day) * 86_400 + 100)?.history ?? []
            fixture.table.expire(at: fixture.today.start + Int64(day) * 86_400 + 7200)
        }
        #expect(counts.filter { $0.table == .visitDays }.map(\.lag) == [-1, 1, 1])
        #expect(counts.count { $0.table == .visitsConsentRemembered } == 3 && counts.count == 6)
    }

    @Test func lagZeroIsNoVisitorDay() throws {
        let early = try Self.beacon(1, VisitorHistory(group: 7, lag: 0))
        let counts = try Self.counts([(0, early), (1, Self.beacon(1, VisitorHistory(group: 7, lag: 5)))])
        #expect(counts == [HistoryCount(table: .visitsConsentRemembered, group: 7, lag: 0)])
    }

    @Test func visibleTimeAndSilenceAreNoVisitorDay() throws {
        let engagement = EventDetail.engagement(visibleMilliseconds: 5, scroll: nil)
        let counts = try Self.counts([(0, Self.beacon(1, nil)), (1, Self.beacon(1, VisitorHistory(group: 7, lag: 5), kind: engagement))])
        #expect(counts.isEmpty)
    }

    @Test func aDecisionIsCountedOncePerVisit() throws {
        let choice = try Self.beacon(1, VisitorHistory(group: 7, lag: -1, decisionLag: -1), decided: true, kind: .consent)
        let known = try Self.beacon(1, VisitorHistory(group: 7, lag: 3, decisionLag: 200), decided: true)
        #expect(
            try Self.counts([(0, choice), (1, choice)]) == [
                HistoryCount(table: .visitDays, group: 7, lag: -1), HistoryCount(table: .decisions, group: 7, lag: -1),
                HistoryCount(table: .visitsConsentGiven, group: 7, lag: 0), HistoryCount(table: .idsCreated, group: 7, lag: 0),
            ])
        #expect(
            try Self.counts([(0, known)]) == [
                HistoryCount(table: .visitDays, group: 7, lag: 3), HistoryCount(table: .decisions, group: 7, lag: 200),
                HistoryCount(table: .visitsConsentGiven, group: 7, lag: 0),
            ])
    }

    @Test(arguments: [
        // decision_lag, returned → counted
        (40, false, true), (0, false, true), (395, false, true), (40, true, false), (-1, false, false),
    ])
    func theFirstReturnAfterADecision(decisionLag: Int, returned: Bool, isCounted: Bool) throws {
        let beacon = try Self.beacon(1, VisitorHistory(group: 7, lag: 12, decisionLag: decisionLag, returned: returned))
        let returns = try Self.counts([(0, beacon), (1, beacon)]).filter { $0.table == .firstReturnAfterDecision }
        #expect(returns == (isCounted ? [HistoryCount(table: .firstReturnAfterDecision, group: 7, lag: decisionLag)] : []))
    }

    @Test func aVisitWithADecisionIsNoReturn() throws {
        let choice = try Self.beacon(1, VisitorHistory(group: 7, lag: -1), decided: true)
        let later = try Self.beacon(1, VisitorHistory(group: 7, lag: 0, decisionLag: 0))
        let decided: [HistoryTable] = [.visitDays, .decisions, .visitsConsentGiven, .idsCreated]
        #expect(try Self.counts([(0, choice), (1, later)]).map(\.table) == decided)
        #expect(try Self.counts([(0, choice), (7200, later)]).map(\.table) == decided + [.firstReturnAfterDecision, .visitsConsentRemembered])
    }

    @Test func refusalsLeaveNoHistory() throws {
        var fixture = try SiteFixture()
        for choice: ConsentChoice? in [.denied, nil] {
            var beacon = try Self.beacon(1, VisitorHistory(group: 7, lag: 12, decisionLag: 3), decided: true)
            beacon.consent = choice
            #expect(try #require(try fixture.send(beacon, at: 0)).history.isEmpty)
        }
        let optOut = try fixture.send(
            Self.beacon(1, VisitorHistory(group: 7, lag: 12)), at: 0, from: "192.0.2.7", signals: PrivacySignals(doNotTrack: true))
        #expect(try #require(optOut).history.isEmpty)
    }
}
