import Testing

@testable import AnalyticsCore

/// P2, P3: what refusals and signals leave of a beacon. A configuration can only keep less.
@Suite struct PipelineConsentTests {
    private static let optOut = PrivacySignals(globalPrivacyControl: true)

    @Test(
        arguments: [
            // signals, unconsented, choice, GPC → state or reason, recognised by address, by visitor
            (.respect, .visit, nil, false, .undecided, nil, true, false), (.respect, .visit, .granted, false, .granted, nil, true, true),
            (.respect, .visit, .denied, false, .denied, nil, true, false), (.respect, .visit, .granted, true, .signal, nil, true, false),
            (.drop, .visit, .granted, true, nil, .signal, false, false), (.drop, .visit, nil, false, .undecided, nil, true, false),
            (.respect, .page, nil, false, .undecided, nil, false, false), (.respect, .page, .denied, false, .denied, nil, false, false),
            (.respect, .page, .granted, true, .signal, nil, false, false), (.respect, .page, .granted, false, .granted, nil, true, true),
            (.respect, .none, nil, false, nil, .unconsented, false, false), (.respect, .none, .denied, false, nil, .unconsented, false, false),
            (.respect, .none, .granted, true, nil, .unconsented, false, false), (.respect, .none, .granted, false, .granted, nil, true, true),
            (.drop, .none, .granted, true, nil, .signal, false, false),
        ] as [(SignalPolicy, UnconsentedPolicy, ConsentChoice?, Bool, ConsentState?, DropReason?, Bool, Bool)])
    func everyPolicy(
        signals: SignalPolicy, unconsented: UnconsentedPolicy, choice: ConsentChoice?, isOptOut: Bool, state: ConsentState?, drop: DropReason?,
        hasSession: Bool, hasVisitor: Bool
    ) throws {
        var fixture = try SiteFixture(signals: signals, unconsented: unconsented)
        let history = VisitorHistory(group: 3, lag: 12, created: fixture.today.day - 12, visit: 2)
        let beacon = Beacon.view(consent: choice, visitor: try .number(1), history: history)
        let outcome = try fixture.run(beacon, at: 0, signals: isOptOut ? Self.optOut : PrivacySignals())
        #expect(outcome.drop == drop)
        #expect(outcome.hit?.consent == state)
        #expect((outcome.hit?.sessionKey != nil) == hasSession)
        #expect((outcome.hit?.visitorKey != nil) == hasVisitor)
        // History is used with consent only, and so are the facts made of it.
        #expect((outcome.hit?.history != nil) == hasVisitor)
        for dimension: Dimension in [.recency, .visitNumber, .cohort] { #expect((outcome.hit?.facts.text(dimension) != nil) == hasVisitor) }
    }

    @Test func historyBecomesFacts() throws {
        var fixture = try SiteFixture()
        func facts(_ history: VisitorHistory) throws -> Facts {
            try #require(try fixture.run(.view(consent: .granted, visitor: try .number(1), history: history), at: 0).hit).facts
        }
        let known = try facts(VisitorHistory(group: 3, lag: 12, created: Day(year: 2026, month: 9, day: 12), visit: 3))
        #expect(known.text(.recency) == "12" && known.text(.visitNumber) == "3" && known.text(.cohort) == "2026-09")
        #expect(try facts(VisitorHistory(lag: -1)).text(.recency) == "new")
        #expect(try facts(VisitorHistory(lag: 0)).text(.recency) == "0")
        let future = try facts(VisitorHistory(lag: 12, created: fixture.today.day + 30))
        #expect(future.text(.recency) == "new" && future.text(.cohort) == nil)
    }

    @Test func yesterdaysKeysAreForVisibleTimeShortlyAfterMidnight() throws {
        var fixture = try SiteFixture()
        let midnight = 86_400.0
        let late = try #require(try fixture.run(.visible(1000, consent: .granted, visitor: try .number(1)), at: midnight + 1799).hit)
        #expect(late.previousSessionKey != nil && late.previousVisitorKey != nil)
        #expect(late.previousSessionKey != late.sessionKey && late.previousVisitorKey != late.visitorKey)
        let view = try #require(try fixture.run(.view(consent: .granted, visitor: try .number(1)), at: midnight + 1).hit)
        #expect(view.previousSessionKey == nil && view.previousVisitorKey == nil)
        let later = try #require(try fixture.run(.visible(1000), at: midnight + 1800).hit)
        #expect(later.previousSessionKey == nil)
        var page = try SiteFixture(unconsented: .page)
        _ = try page.run(.view(), at: 0)
        let unrecognised = try #require(try page.run(.visible(1000), at: midnight + 1).hit)
        #expect(unrecognised.sessionKey == nil && unrecognised.previousSessionKey == nil)
    }
}
