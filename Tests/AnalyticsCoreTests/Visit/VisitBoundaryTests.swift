import Testing

@testable import AnalyticsCore

/// DESIGN §3, P2, P6: a visit ends after 30 minutes without an event, or at the site's midnight.
@Suite struct VisitBoundaryTests {
    private static let day = 86_400.0

    @Test(arguments: [(1799.999, 1), (1800.0, 2), (1801, 2)])
    func thirtyMinutesWithoutAnEventEndAVisit(pause: Double, visits: Int) throws {
        var fixture = try SiteFixture()
        let events = try [3600, 3600 + pause].compactMap { try fixture.send(.view("/a"), at: $0) }
        #expect(Ledger(events).total.visits == visits)
        #expect(fixture.table.count == 1)
    }

    @Test func everyEventKeepsAVisitAlive() throws {
        var fixture = try SiteFixture()
        var events: [Event] = []
        for step in 0..<20 {
            let beacon = [Beacon.view("/a"), .visible(100, "/a"), .custom("a"), Beacon(detail: .consent, url: "https://example.org/a")][step % 4]
            events += try [fixture.send(beacon, at: Double(step) * 1799)].compactMap { $0 }
        }
        #expect(events.count == 20)
        #expect(Ledger(events).total.visits == 1)
    }

    @Test func visibleTimeOfAVisitThatIsOverIsDropped() throws {
        var fixture = try SiteFixture()
        #expect(try fixture.send(.visible(5000), at: 0) == nil)
        _ = try fixture.send(.view(), at: 10)
        #expect(try fixture.send(.visible(5000), at: 10 + 1800) == nil)
        #expect(try fixture.send(.visible(5000), at: 20, from: "192.0.2.2") == nil)
        #expect(fixture.table.count == 0)
        let hit = try #require(try fixture.run(.visible(5000), at: 4000).hit)
        #expect(fixture.table.apply(hit) == .drop(.noVisit))
    }

    @Test func midnightInParisStartsAnotherVisit() throws {
        var fixture = try SiteFixture()
        let before = try #require(try fixture.send(.view("/a"), at: Self.day - 1))
        let after = try #require(try fixture.send(.view("/b"), at: Self.day))
        #expect(before.day == fixture.today.day && after.day == fixture.today.day + 1)
        #expect(after.visit == Metrics(1, 1, 1, 0, 0) && after.hour == fixture.today.end)
        #expect(before.hour == fixture.today.end + -3600)
        #expect(Ledger([after]).values(.entry) == ["/b": Metrics(1, 1, 1, 0, 0)])
    }

    @Test func visibleTimeJustAfterMidnightIsYesterdays() throws {
        var fixture = try SiteFixture()
        _ = try fixture.send(.view("/a"), at: Self.day - 600)
        let late = try #require(try fixture.send(.visible(30_000, "/a"), at: Self.day + 599))
        #expect(late.day == fixture.today.day && late.hour == fixture.today.end + -3600)
        #expect(late.visit == Metrics(0, 0, -1, 30, 0))
        // Half an hour after the last event, as on any other time of the day.
        #expect(try fixture.send(.visible(1000, "/a"), at: Self.day + 599 + 1200) != nil)
        #expect(try fixture.send(.visible(1000, "/a"), at: Self.day + 1800) == nil)
    }

    @Test func visibleTimeAfterMidnightDoesNotJoinAVisitOfToday() throws {
        var fixture = try SiteFixture()
        _ = try fixture.send(.view("/a"), at: Self.day - 60)
        _ = try fixture.send(.view("/b"), at: Self.day + 60)
        let event = try #require(try fixture.send(.visible(2000, "/b"), at: Self.day + 70))
        #expect(event.day == fixture.today.day + 1)
        // Nothing but visible time reaches back over midnight.
        let other = try #require(try fixture.send(.custom("a"), at: Self.day + 80, from: "192.0.2.9"))
        #expect(other.visit.visits == 1 && other.day == fixture.today.day + 1)
    }

    /// Yesterday's visit must not become today's visitor's.
    @Test func consentReportedAfterMidnightStaysWithItsDay() throws {
        var fixture = try SiteFixture()
        _ = try fixture.send(.view("/a"), at: Self.day - 60)
        let late = try #require(try fixture.send(.visible(2000, "/a", consent: .granted, visitor: .number(1)), at: Self.day + 10))
        #expect(late.day == fixture.today.day)
        let next = try #require(try fixture.send(.view("/b", consent: .granted, visitor: .number(1)), at: Self.day + 20))
        #expect(next.day == fixture.today.day + 1 && next.visit.visits == 1)
    }

    /// The same hour of the clock twice, or not at all: elapsed time counts.
    @Test(arguments: [("2026-03-29", 23.0), ("2026-10-25", 25), ("2026-11-23", 24)])
    func daysOfAClockChange(text: String, hours: Double) throws {
        var fixture = try SiteFixture(day: try #require(Day(text)))
        let last = hours * 3600 - 1
        let events = try stride(from: 0, through: last, by: 1700).compactMap { try fixture.send(.view("/a"), at: $0) }
        #expect(Ledger(events).total.visits == 1)
        #expect(Set(events.map(\.hour)).count == Int(hours))
        #expect(events.allSatisfy { $0.day == fixture.today.day })
        let next = try #require(try fixture.send(.view("/a"), at: last + 1))
        #expect(next.day == fixture.today.day + 1 && next.visit.visits == 1)
    }

    /// P2: another address, another browser or another site is another visit.
    @Test func addressAndBrowserTellVisitsApart() throws {
        var fixture = try SiteFixture()
        let other = Beacon(site: "other", url: "https://other.example/")
        let events = try [
            fixture.send(.view(), at: 0), fixture.send(.view(), at: 1), fixture.send(.view(), at: 2, from: "192.0.2.2"),
            fixture.send(.view(), at: 3, agent: SiteFixture.firefox), fixture.send(other, at: 4),
        ].compactMap { $0 }
        #expect(events.map(\.visit.visits) == [1, 0, 1, 1, 1])
        #expect(fixture.table.count == 4)
    }

    /// Requests are handled on several threads: not quite in the order of their times.
    @Test func anEventThatIsLateJoinsItsVisit() throws {
        var fixture = try SiteFixture()
        let steps = [(100.0, Beacon.view("/a")), (99.5, .view("/b")), (99, .visible(3000, "/b")), (1899.5, .view("/c"))]
        let ledger = Ledger(try steps.compactMap { try fixture.send($0.1, at: $0.0) })
        #expect(ledger.total == Metrics(1, 3, 0, 3, 0))
        #expect(ledger.values(.exit) == ["/c": Metrics(1, 3, 0, 3, 0)])
    }
}
