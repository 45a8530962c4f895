import Testing

@testable import AnalyticsCore

/// DESIGN §3: what a visit is, and when it is a bounce.
@Suite struct VisitTests {
    /// Sends beacons and adds up their events.
    private static func ledger(_ steps: [(Double, Beacon)]) throws -> Ledger {
        var fixture = try SiteFixture()
        return try Ledger(steps.compactMap { try fixture.send($0.1, at: $0.0) })
    }

    @Test func aFirstPageViewIsAVisitAndABounce() throws {
        var fixture = try SiteFixture()
        let event = try #require(try fixture.send(.view("/a"), at: 3 * 3600 + 5))
        #expect(event.visit == Metrics(1, 1, 1, 0, 0))
        #expect(event.day == fixture.today.day && event.hour == fixture.today.start + 3 * 3600)
        let ledger = Ledger([event])
        for dimension: Dimension in [.page, .exit, .entry] { #expect(ledger.values(dimension) == ["/a": Metrics(1, 1, 1, 0, 0)]) }
        #expect(ledger.values(.consent) == ["undecided": Metrics(1, 1, 1, 0, 0)])
        #expect(ledger.values(.event).isEmpty)
        #expect(fixture.table.count == 1)
    }

    @Test func aSecondPageViewTakesTheBounceBackAndMovesTheExit() throws {
        var fixture = try SiteFixture()
        let events = try [(0.0, Beacon.view("/a")), (60, .visible(4000, "/a")), (61, .view("/b"))].compactMap { try fixture.send($0.1, at: $0.0) }
        #expect(events.map(\.visit) == [Metrics(1, 1, 1, 0, 0), Metrics(0, 0, 0, 4, 0), Metrics(0, 1, -1, 0, 0)])
        let ledger = Ledger(events)
        #expect(ledger.total == Metrics(1, 2, 0, 4, 0))
        #expect(ledger.values(.entry) == ["/a": Metrics(1, 2, 0, 4, 0)])
        #expect(ledger.values(.exit) == ["/b": Metrics(1, 2, 0, 4, 0)])
        // The bounce goes back to the page that had it.
        #expect(ledger.values(.page) == ["/a": Metrics(1, 1, 0, 4, 0), "/b": Metrics(1, 1, 0, 0, 0)])
        // Before: the old exit page gives everything back.
        let exits = events[2].parts.filter { $0.dimension == .exit }
        #expect(exits.map(\.metrics) == [Metrics(-1, -1, -1, -4, 0), Metrics(1, 2, 0, 4, 0)])
    }

    @Test(arguments: [
        ([9999], true, 10), ([10_000], false, 10), ([3000, 3000, 3999], true, 10), ([3000, 3000, 4000], false, 10), ([0, 0], true, 0),
        ([86_400_000, 86_400_000], false, 86_400),
    ])
    func tenVisibleSecondsEndABounce(reports: [Int], isBounce: Bool, seconds: Int) throws {
        let steps = [(0.0, Beacon.view("/a"))] + reports.enumerated().map { (Double($0.offset + 1), Beacon.visible($0.element, "/a")) }
        let ledger = try Self.ledger(steps)
        #expect(ledger.total == Metrics(1, 1, isBounce ? 1 : 0, seconds, 0))
        #expect(ledger.values(.page) == ["/a": ledger.total] && ledger.values(.exit) == ["/a": ledger.total])
    }

    @Test(
        arguments: [
            (.download(href: "https://example.org/a.pdf"), true), (.outbound(href: "https://x.example/"), true), (.search(term: "a", results: 1), true),
            (.vote(target: "a", value: "up"), true), (.video(id: "a", progress: 0, watchedMilliseconds: nil), true), (.form(id: "a", action: "start"), true),
            (.custom(name: "a", props: [:]), true), (.consent, false),
            (.engagement(visibleMilliseconds: 10, scroll: 100), false),
        ] as [(EventDetail, Bool)])
    func anInteractionEndsABounce(detail: EventDetail, ends: Bool) throws {
        let ledger = try Self.ledger([(0, .view("/a")), (1, Beacon(detail: detail, url: "https://example.org/a"))])
        #expect(ledger.total == Metrics(1, 1, ends ? 0 : 1, 0, ends ? 1 : 0))
        #expect(ledger.values(.page) == ["/a": ledger.total])
        #expect(ledger.values(.event)[detail.kind.name] == (detail.kind == .engagement ? nil : Metrics(1, 0, 0, 0, 1)))
    }

    /// The bounce belongs to the page the visit entered on, wherever it ends.
    @Test func aBounceIsTakenFromTheEntryPage() throws {
        let ledger = try Self.ledger([(0, .view("/a")), (5, .visible(12_000, "/b"))])
        #expect(ledger.values(.page) == ["/a": Metrics(1, 1, 0, 0, 0), "/b": Metrics(1, 0, 0, 12, 0)])
        #expect(ledger.values(.exit) == ["/a": Metrics(1, 1, 0, 12, 0)])
    }

    @Test func pagesAndValuesCountAVisitOnceAndEventsEachTime() throws {
        let ledger = try Self.ledger([
            (0, .view("/a")), (1, .view("/b")), (2, .view("/a")), (3, .custom("devis", "/a")), (4, .custom("devis", "/a")), (5, .custom("appel", "/b")),
        ])
        #expect(ledger.values(.page) == ["/a": Metrics(1, 2, 0, 0, 2), "/b": Metrics(1, 1, 0, 0, 1)])
        #expect(ledger.values(.custom) == ["devis": Metrics(1, 0, 0, 0, 2), "appel": Metrics(1, 0, 0, 0, 1)])
        #expect(ledger.values(.event) == ["custom": Metrics(1, 0, 0, 0, 3)])
        #expect(ledger.values(.exit) == ["/a": Metrics(1, 3, 0, 0, 3)])
    }

    @Test func theSearchOfAnAddressCountsAsASearch() throws {
        let ledger = try Self.ledger([(0, .view("/r?q=lampe")), (1, .view("/r?q=lampe"))])
        #expect(ledger.values(.search) == ["lampe": Metrics(1, 0, 0, 0, 2)])
        #expect(ledger.values(.event) == ["search": Metrics(1, 0, 0, 0, 2)])
    }

    @Test func aVisitMayStartWithoutAPageView() throws {
        let ledger = try Self.ledger([(0, .custom("devis", "/a")), (1, .view("/b"))])
        #expect(ledger.total == Metrics(1, 1, 0, 0, 1))
        #expect(ledger.values(.entry) == ["/a": Metrics(1, 1, 0, 0, 1)] && ledger.values(.exit) == ["/b": Metrics(1, 1, 0, 0, 1)])
    }

    @Test func aVisitRemembersABoundedNumberOfValues() throws {
        let ledger = try Self.ledger((0..<600).map { (Double($0), Beacon.view("/\($0)")) })
        #expect(ledger.total == Metrics(1, 600, 0, 0, 0))
        // Pages, and the steps between them.
        #expect(ledger.sum(.page) == Metrics(257, 600, 0, 0, 0) && ledger.sum(.next) == Metrics(255, 599, 0, 0, 0))
    }

    @Test func engagedSecondsAreTheRoundedSum() throws {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<50 {
            let reports = (0..<random.int(1...40)).map { _ in random.int(0...2500) }
            let ledger = try Self.ledger([(0, .view())] + reports.map { (1, Beacon.visible($0)) })
            #expect(ledger.total.engagedSeconds == (reports.reduce(0, +) + 500) / 1000)
        }
    }
}
