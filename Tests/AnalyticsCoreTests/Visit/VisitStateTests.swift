import Testing

@testable import AnalyticsCore

/// ESTIMATION §2: the state of a visit is known from its own beacons, and every visit stands in one state.
@Suite struct VisitStateTests {
    /// A beacon of a visit: what the page says, whether it was decided now, and the visitor's own numbers.
    private static func beacon(_ choice: ConsentChoice?, decided: Bool = false, lag: Int = -1, decisionLag: Int = -1, returned: Bool = false) throws -> Beacon {
        Beacon(
            detail: .pageview(status: nil), url: "https://example.org/", consent: choice, decided: decided,
            visitor: choice == .granted ? try .number(1) : nil,
            history: choice == .granted ? VisitorHistory(group: 7, lag: lag, decisionLag: decisionLag, returned: returned) : nil)
    }

    private static func sums(_ beacons: [Beacon], signals: PrivacySignals = PrivacySignals(), fixture: SiteFixture? = nil) throws -> (
        states: [VisitState: Int], history: [HistoryTable: Int]
    ) {
        var fixture = try fixture ?? SiteFixture()
        var states: [VisitState: Int] = [:]
        var history: [HistoryTable: Int] = [:]
        for (second, beacon) in beacons.enumerated() {
            guard let event = try fixture.send(beacon, at: Double(second), signals: signals) else { continue }
            for change in event.states { states[change.state, default: 0] += change.visits }
            for count in event.history { history[count.table, default: 0] += count.isTakenBack ? -1 : 1 }
        }
        return (states.filter { $0.value != 0 }, history.filter { $0.value != 0 })
    }

    @Test func eachWayThroughAVisitEndsInOneState() throws {
        let none = try Self.beacon(nil)
        let yes = try Self.beacon(.granted, decided: true)
        let yesAgain = try Self.beacon(.granted, decided: true, lag: 3, decisionLag: 40, returned: true)
        let known = try Self.beacon(.granted, lag: 3, decisionLag: 40, returned: true)
        let no = try Self.beacon(.denied, decided: true)
        let noBefore = try Self.beacon(.denied)
        let ways: [([Beacon], VisitState)] = [
            ([none], .undecided), ([none, none], .undecided), ([none, yes], .idCreated), ([yes], .idCreated), ([none, yes, known], .idCreated),
            ([known], .idKnown), ([none, yesAgain], .idKnown), ([known, yesAgain], .idKnown), ([none, no], .refusedNow), ([no, noBefore], .refusedNow),
            ([noBefore], .refusalRemembered), ([noBefore, none], .refusalRemembered), ([noBefore, no], .refusedNow), ([no, yes], .idCreated),
            ([yes, no], .idCreated), ([known, no], .idKnown),
        ]
        for (beacons, state) in ways { #expect(try Self.sums(beacons).states == [state: 1], "\(state)") }
    }

    @Test func aSignalIsItsOwnState() throws {
        for signals in [PrivacySignals(doNotTrack: true), PrivacySignals(globalPrivacyControl: true)] {
            let sums = try Self.sums([Self.beacon(.granted, decided: true), Self.beacon(.denied)], signals: signals)
            #expect(sums.states == [.signal: 1] && sums.history.isEmpty)
        }
    }

    @Test func aVisitHasConsentRememberedOrGiven() throws {
        let known = try Self.beacon(.granted, lag: 3, decisionLag: 40, returned: true)
        let again = try Self.beacon(.granted, decided: true, lag: 0, decisionLag: 40, returned: true)
        #expect(try Self.sums([known, known]).history == [.visitDays: 1, .visitsConsentRemembered: 1])
        #expect(try Self.sums([known, again, again]).history == [.visitDays: 1, .decisions: 1, .visitsConsentGiven: 1])
    }

    @Test(arguments: [
        ("", SourceClass.direct), ("https://www.google.com/", .search), ("https://news.example/", .referral), ("https://www.facebook.com/", .referral),
    ])
    func theSourceClassIsThatOfTheStart(referrer: String, expected: SourceClass) throws {
        var fixture = try SiteFixture()
        let first = try #require(try fixture.send(.view("/", referrer: referrer), at: 0))
        #expect(first.states == [StateChange(state: .undecided, source: expected, visits: 1)])
        let refusal = Beacon(detail: .consent, url: "https://example.org/?utm_source=a&utm_medium=cpc", consent: .denied, decided: true)
        #expect(
            try fixture.send(refusal, at: 1)?.states == [
                StateChange(state: .undecided, source: expected, visits: -1), StateChange(state: .refusedNow, source: expected, visits: 1),
            ])
    }

    @Test func campaignsAreAClass() throws {
        var fixture = try SiteFixture()
        let event = try fixture.send(.view("/?utm_source=lettre&utm_medium=email"), at: 0)
        #expect(event?.states.map(\.source) == [.campaign])
    }

    /// `estimate.source-mix: false`
    @Test func theSourceMixCanBeSwitchedOff() throws {
        var fixture = try SiteFixture(sourceMix: false)
        let event = try fixture.send(.view("/", referrer: "https://www.google.com/"), at: 0)
        #expect(event?.states.map(\.source) == [.direct])
    }

    @Test func choicesAreRecordedOnce() throws {
        func decisions(_ beacons: [Beacon]) throws -> [[String]] {
            var fixture = try SiteFixture()
            return try beacons.enumerated().flatMap { try fixture.send($1, at: Double($0))?.parts ?? [] }
                .filter { $0.dimension == .consentDecision }.map { StoredText.parts(of: $0.value.text) }
        }
        let (yes, no) = (try Self.beacon(.granted, decided: true), try Self.beacon(.denied, decided: true))
        #expect(try decisions([yes, yes]) == [["granted", "given"]])
        #expect(try decisions([no, no]) == [["denied", "refused"]])
        #expect(try decisions([yes, no]) == [["granted", "given"], ["denied", "withdrawn"]])
        #expect(try decisions([try Self.beacon(.denied)]).isEmpty)
    }

    @Test func aCohortCountsAVisitorOncePerMonth() throws {
        func cohorts(lag: Int) throws -> [String] {
            var fixture = try SiteFixture()
            var beacon = try Self.beacon(.granted, lag: lag, decisionLag: 40, returned: true)
            beacon.history?.created = Day(year: 2026, month: 9, day: 12)
            return try fixture.send(beacon, at: 0)?.parts.filter { $0.dimension == .cohortVisitors }.map(\.value.text) ?? []
        }
        // 23 November: a lag of 22 days leads to the first of the month, one of 23 to October.
        #expect(try cohorts(lag: 22) == [] && cohorts(lag: 23) == ["2026-09"] && cohorts(lag: -1) == ["2026-09"] && cohorts(lag: 0) == [])
    }
}
