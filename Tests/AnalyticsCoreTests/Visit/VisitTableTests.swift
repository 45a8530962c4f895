import Testing

@testable import AnalyticsCore

/// R5: visits in memory are bounded; P6: they are forgotten in time.
@Suite struct VisitTableTests {
    private static func address(_ number: Int) -> String { "198.51.\(number / 200).\(number % 200)" }

    @Test(arguments: [1, 2, 50])
    func thereAreNeverMoreVisitsThanTheLimit(limit: Int) throws {
        var fixture = try SiteFixture(limit: limit)
        for number in 0..<400 {
            let event = try #require(try fixture.send(.view(), at: Double(number), from: Self.address(number)))
            #expect(event.visit.visits == 1)
            #expect(fixture.table.count == min(number + 1, limit))
        }
        #expect(fixture.table.evicted == 400 - limit)
    }

    @Test func theLongestSilentGoFirst() throws {
        var fixture = try SiteFixture(limit: 10)
        for number in 0..<10 { _ = try fixture.send(.view(), at: Double(number) * 120, from: Self.address(number)) }
        // The first one comes back to life; the next ones go.
        _ = try fixture.send(.view("/b"), at: 1200, from: Self.address(0))
        for number in 10..<14 { _ = try fixture.send(.view(), at: 1260, from: Self.address(number)) }
        #expect(fixture.table.evicted == 4)
        #expect(try #require(try fixture.send(.view("/c"), at: 1300, from: Self.address(0))).visit.visits == 0)
        #expect(try #require(try fixture.send(.view("/c"), at: 1300, from: Self.address(5))).visit.visits == 0)
        #expect(try #require(try fixture.send(.view("/c"), at: 1300, from: Self.address(1))).visit.visits == 1)
    }

    @Test func expiryForgetsWhatIsOverAndNothingElse() throws {
        var fixture = try SiteFixture()
        for number in 0..<100 { _ = try fixture.send(.view(), at: Double(number) * 60, from: Self.address(number)) }
        _ = try fixture.send(.view("/b"), at: 6000, from: Self.address(0))
        for second in stride(from: 6000, through: 7800, by: 60) as StrideThrough<Int64> {
            fixture.table.expire(at: fixture.today.start + second)
            // Silent for less than half an hour, give or take the minute.
            let alive = (1..<100).filter { second - Int64($0) * 60 < 1800 }.count + 1
            #expect((alive...alive + 2).contains(fixture.table.count), "\(second)")
        }
        fixture.table.expire(at: fixture.today.start + 7860)
        #expect(fixture.table.count == 0)
        fixture.table.expire(at: fixture.today.start + 7860)
        #expect(fixture.table.evicted == 0)
    }

    @Test func aForgottenVisitorStartsAnotherVisit() throws {
        var fixture = try SiteFixture()
        let beacon = Beacon.view(consent: .granted, visitor: try .number(1), history: VisitorHistory(group: 7, lag: 12))
        let hit = try #require(try fixture.run(beacon, at: 0).hit)
        guard case .event(let first) = fixture.table.apply(hit) else { throw BeaconRejection.unavailable }
        // The write failed: nobody has the event, so the next one must not build on it.
        fixture.table.forget([hit.sessionKey, hit.visitorKey].compactMap { $0 })
        #expect(fixture.table.count == 0)
        let again = try #require(try fixture.send(beacon, at: 1))
        #expect(again.visit == first.visit && again.history == first.history && again.history.map(\.table) == [.visitDays, .visitsConsentRemembered])
        #expect(again.states == first.states)
    }

    @Test func forgettingOneOfTwoVisitorsLeavesTheOther() throws {
        var fixture = try SiteFixture()
        let beacons = try (1...2).map { Beacon.view("/\($0)", consent: .granted, visitor: try .number($0)) }
        _ = try fixture.send(beacons[0], at: 0)
        let hit = try #require(try fixture.run(beacons[1], at: 1).hit)
        _ = fixture.table.apply(hit)
        #expect(fixture.table.count == 2)
        fixture.table.forget([try #require(hit.visitorKey)])
        #expect(fixture.table.count == 1)
        #expect(try #require(try fixture.send(beacons[0], at: 2)).visit.visits == 0)
        #expect(try #require(try fixture.send(beacons[1], at: 3)).visit.visits == 1)
    }

    @Test func aThousandSitesWorthOfChurnStaysBounded() throws {
        var fixture = try SiteFixture(limit: 20)
        var random = SeededGenerator(seed: 5)
        var second = 0.0
        for _ in 0..<3000 {
            second += Double(random.int(0...40))
            let beacon = Beacon.view("/", consent: random.oneIn(2) ? .granted : nil, visitor: try .number(random.int(0...30)))
            _ = try fixture.send(random.oneIn(3) ? .visible(10) : beacon, at: second, from: Self.address(random.int(0...60)))
            #expect(fixture.table.count <= 20)
            if random.oneIn(50) { fixture.table.expire(at: fixture.today.start + Int64(second)) }
        }
        fixture.table.expire(at: fixture.today.start + Int64(second) + 1860)
        #expect(fixture.table.count == 0)
    }
}
