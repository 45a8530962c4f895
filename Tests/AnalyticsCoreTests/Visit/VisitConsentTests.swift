import Testing

@testable import AnalyticsCore

/// P3: consent joins events of one visit by the visitor's identifier, in memory; refusal and withdrawal take nothing away from the visit.
@Suite struct VisitConsentTests {
    private static func granted(_ path: String = "/", _ visitor: Int, history: VisitorHistory? = nil) throws -> Beacon {
        .view(path, consent: .granted, visitor: try .number(visitor), history: history)
    }

    @Test func grantedBeaconsJoinAcrossAddresses() throws {
        var fixture = try SiteFixture()
        let events = try [
            fixture.send(Self.granted("/a", 1), at: 0, from: "192.0.2.1"), fixture.send(Self.granted("/b", 1), at: 60, from: "198.51.100.1"),
            fixture.send(.visible(5000, "/b", consent: .granted, visitor: .number(1)), at: 90, from: "2001:db8::1"),
        ].compactMap { $0 }
        #expect(Ledger(events).total == Metrics(1, 2, 0, 5, 0))
        // The visit keeps the region of its start.
        #expect(Ledger(events).values(.country) == ["FR": Metrics(1, 2, 0, 5, 0)])
    }

    @Test func withoutConsentNothingJoinsAcrossAddresses() throws {
        var fixture = try SiteFixture()
        let beacon = Beacon.view("/a", consent: .denied, visitor: try .number(1))
        let events = try [fixture.send(beacon, at: 0, from: "192.0.2.1"), fixture.send(beacon, at: 60, from: "192.0.2.2")].compactMap { $0 }
        #expect(Ledger(events).total.visits == 2)
    }

    @Test func twoVisitorsBehindOneAddressAndBrowserAreTwoVisits() throws {
        var fixture = try SiteFixture()
        var events: [Event] = []
        for step in 0..<6 { events += try [fixture.send(Self.granted("/\(step)", step % 2), at: Double(step))].compactMap { $0 } }
        let ledger = Ledger(events)
        #expect(ledger.total == Metrics(2, 6, 0, 0, 0))
        #expect(ledger.values(.exit) == ["/4": Metrics(1, 3, 0, 0, 0), "/5": Metrics(1, 3, 0, 0, 0)])
        #expect(fixture.table.count == 2)
    }

    @Test func consentGivenDuringAVisitJoinsItAndMovesItsState() throws {
        var fixture = try SiteFixture()
        var choice = Beacon(detail: .consent, url: "https://example.org/a", consent: .granted, decided: true, visitor: try .number(1))
        choice.history = VisitorHistory(group: 5)
        let events = try [
            fixture.send(.view("/a"), at: 0), fixture.send(choice, at: 10), fixture.send(Self.granted("/b", 1), at: 20, from: "198.51.100.1"),
        ].compactMap { $0 }
        #expect(events[1].parts.filter { $0.dimension == .consent }.map(\.value.text) == ["undecided", "granted"])
        let ledger = Ledger(events)
        #expect(ledger.total == Metrics(1, 2, 0, 0, 0))
        #expect(ledger.values(.consent) == ["granted": Metrics(1, 2, 0, 0, 0)])
        #expect(ledger.values(.event) == ["consent": Metrics(1, 0, 0, 0, 1)])
    }

    @Test func withdrawalKeepsTheVisit() throws {
        var fixture = try SiteFixture()
        let refusal = Beacon(detail: .consent, url: "https://example.org/b", consent: .denied, decided: true)
        let events = try [
            fixture.send(Self.granted("/a", 1), at: 0), fixture.send(refusal, at: 10), fixture.send(.view("/b", consent: .denied), at: 20),
        ].compactMap { $0 }
        let ledger = Ledger(events)
        #expect(ledger.total == Metrics(1, 2, 0, 0, 0))
        #expect(ledger.values(.consent) == ["denied": Metrics(1, 2, 0, 0, 0)])
    }

    @Test func silenceDoesNotUndoAChoice() throws {
        var fixture = try SiteFixture()
        let events = try [fixture.send(Self.granted("/a", 1), at: 0), fixture.send(.view("/b"), at: 10)].compactMap { $0 }
        #expect(Ledger(events).values(.consent) == ["granted": Metrics(1, 2, 0, 0, 0)])
    }

    /// `unconsented: page`: page views count, a visit where somebody comes from elsewhere; nothing is remembered.
    @Test func unrecognisedPageViewsCountOneByOne() throws {
        var fixture = try SiteFixture(unconsented: .page)
        let events = try [
            fixture.send(.view("/a", referrer: "https://www.example.net/"), at: 0), fixture.send(.view("/b", referrer: "https://example.org/a"), at: 1),
            fixture.send(.view("/b"), at: 2), fixture.send(.custom("devis", "/b"), at: 3),
        ].compactMap { $0 }
        #expect(events.map(\.visit) == [Metrics(1, 1, 0, 0, 0), Metrics(0, 1, 0, 0, 0), Metrics(1, 1, 0, 0, 0), Metrics(0, 0, 0, 0, 1)])
        let ledger = Ledger(events)
        for dimension: Dimension in [.entry, .exit, .consent, .country, .browser] { #expect(ledger.sum(dimension) == ledger.total) }
        #expect(ledger.values(.page) == ["/a": Metrics(1, 1, 0, 0, 0), "/b": Metrics(1, 2, 0, 0, 1)])
        #expect(ledger.values(.custom) == ["devis": Metrics(0, 0, 0, 0, 1)])
        #expect(fixture.table.count == 0)
        #expect(try fixture.send(.visible(5000, "/b"), at: 4) == nil)
    }
}
