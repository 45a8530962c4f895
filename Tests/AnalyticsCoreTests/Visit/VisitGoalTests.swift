import Testing

@testable import AnalyticsCore

/// Goals and funnels, counted while the visit lives (DESIGN P9).
@Suite struct VisitGoalTests {
    private static let goals = [
        GoalRule(name: "contact", kind: .form, pattern: TextPattern("contact")), GoalRule(name: "prix", kind: .pageview, pattern: TextPattern("/prix/*")),
    ]
    private static let funnel = FunnelRule(
        name: "lead", steps: [.page(TextPattern("/produits")), .page(TextPattern("/contact")), .goal(goals[0].name)],
        labels: ["/produits", "/contact", "goal:contact"])

    private static func form(_ id: String, _ action: String) -> Beacon {
        Beacon(detail: .form(id: id, action: action), url: "https://example.org/contact")
    }

    /// What "visits that reached the goal" means, said the slow way: all that these visits did, before and after.
    @Test(arguments: 0..<8)
    func goalsCountWholeVisits(seed: Int) throws {
        var fixture = try SiteFixture(goals: Self.goals)
        var random = SeededGenerator(seed: seed)
        var all: [Event] = []
        var expected: [String: Metrics] = [:]
        var pages: [String: [String: Metrics]] = [:]
        var countries: [String: [String: Metrics]] = [:]
        for visit in 0..<40 {
            let address = visit % 3 == 0 ? "192.0.2.1" : "198.51.100.\(visit)"
            let agent = SiteFixture.chrome + String(repeating: " ", count: visit)
            var events: [Event] = []
            for step in 0..<random.int(1...6) {
                let path = random.pick(["/", "/produits", "/prix/a", "/prix"])
                let beacon = random.pick([.view(path), .view(path), .visible(7000, path), Self.form("contact", "submit"), Self.form("contact", "start")])
                events += try [fixture.send(beacon, at: Double(visit * 60 + step), from: address, agent: agent)].compactMap { $0 }
            }
            all += events
            let own = Ledger(events)
            for goal in Set(events.flatMap(\.parts).filter { $0.dimension == .goal }.map(\.value.text)) {
                expected[goal, default: Metrics()] += own.total
                for (page, metrics) in own.values(.page) { pages[goal, default: [:]][page, default: Metrics()] += metrics }
                for (country, metrics) in own.values(.country) { countries[goal, default: [:]][country, default: Metrics()] += metrics }
            }
        }
        let ledger = Ledger(all)
        #expect(ledger.values(.goal) == expected && expected.count == 2)
        for goal in expected.keys {
            for (dimension, counts) in [(Dimension.page, pages), (.country, countries)] {
                var found: [String: Metrics] = [:]
                for (pair, metrics) in ledger.pairs where pair.second == .goal && pair.secondValue == goal && pair.first == dimension && !metrics.isZero {
                    found[pair.firstValue] = metrics
                }
                #expect(found == counts[goal], "\(goal) \(dimension.name)")
            }
        }
    }

    @Test func aFormIsAGoalWhenItIsSent() throws {
        var fixture = try SiteFixture(goals: Self.goals)
        #expect(try fixture.run(Self.form("contact", "start"), at: 0).hit?.goals == [])
        #expect(try fixture.run(Self.form("contact", "submit"), at: 0).hit?.goals.map(\.text) == ["contact"])
        #expect(try fixture.run(Self.form("newsletter", "submit"), at: 0).hit?.goals == [])
        #expect(try fixture.run(.view("/prix/lampe"), at: 0).hit?.goals.map(\.text) == ["prix"])
        #expect(try fixture.run(.visible(5, "/prix/lampe"), at: 0).hit?.goals == [])
        // A page that is not there is nobody's goal.
        #expect(try fixture.run(Beacon(detail: .pageview(status: 404), url: "https://example.org/prix/lampe"), at: 0).hit?.goals == [])
    }

    /// Steps count in their order, once, with anything in between.
    @Test(arguments: [
        (["/produits", "/a", "/contact", "/produits", "!"], [1, 1, 1]), (["/contact", "/produits", "!"], [1, 0, 0]),
        (["/produits", "/produits", "/contact"], [1, 1, 0]), (["!", "/contact"], [0, 0, 0]),
    ])
    func funnelsCountStepsInOrder(path: [String], expected: [Int]) throws {
        var fixture = try SiteFixture(goals: Self.goals, funnels: [Self.funnel])
        var ledger = Ledger()
        for (second, step) in path.enumerated() {
            let beacon = step == "!" ? Self.form("contact", "submit") : Beacon.view(step)
            if let event = try fixture.send(beacon, at: Double(second)) { ledger.add(event) }
        }
        let counts = ledger.values(.funnel)
        #expect((1...3).map { counts["lead\u{1F}\($0)"]?.visits ?? 0 } == expected)
    }

    @Test func aRestartForgetsNeitherGoalsNorSteps() throws {
        var fixture = try SiteFixture(goals: Self.goals, funnels: [Self.funnel])
        var ledger = Ledger()
        for (second, beacon) in [Beacon.view("/produits"), .view("/contact"), Self.form("contact", "submit"), .view("/merci")].enumerated() {
            if let event = try fixture.send(beacon, at: Double(second)) { ledger.add(event) }
            var writer = ByteWriter()
            fixture.table.encode(to: &writer)
            var reader = ByteReader(writer.bytes)
            fixture.table = try VisitTable(limit: 100, from: &reader)
        }
        #expect(ledger.values(.goal) == ["contact": ledger.total])
        #expect(ledger.values(.funnel).count == 3)
    }

    @Test func nextPagesAreStepsFromPageToPage() throws {
        var fixture = try SiteFixture()
        var ledger = Ledger()
        for (second, path) in ["/", "/a", "/a", "/", "/a", "/b"].enumerated() {
            if let event = try fixture.send(.view(path), at: Double(second)) { ledger.add(event) }
        }
        #expect(
            ledger.values(.next) == [
                "/\u{1F}/a": Metrics(visits: 1, pageviews: 2), "/a\u{1F}/": Metrics(visits: 1, pageviews: 1),
                "/a\u{1F}/b": Metrics(visits: 1, pageviews: 1),
            ])
    }

    /// Each page view counts its deepest position once, whatever was reported on the way.
    @Test func scrollDepthIsTheDeepestOfEachPageView() throws {
        var fixture = try SiteFixture()
        var ledger = Ledger()
        func report(_ depth: Int?, _ path: String) -> Beacon {
            Beacon(detail: .engagement(visibleMilliseconds: 100, scroll: depth), url: "https://example.org" + path)
        }
        let beacons = [
            Beacon.view("/a"), report(20, "/a"), report(60, "/a"), report(40, "/a"), report(nil, "/a"), .view("/a"), report(0, "/a"), .view("/b"),
            report(90, "/a"), report(100, "/b"),
        ]
        for (second, beacon) in beacons.enumerated() {
            if let event = try fixture.send(beacon, at: Double(second)) { ledger.add(event) }
        }
        #expect(ledger.values(.scroll) == ["/a": Metrics(pageviews: 2, events: 60), "/b": Metrics(pageviews: 1, events: 100)])
    }

    @Test(arguments: [
        ("/prix", "/prix", true), ("/prix", "/prix/", true), ("/prix/", "/prix", true), ("/prix", "/prix/a", false), ("/prix/*", "/prix/a", true),
        ("/prix/*", "/prix", false), ("*.pdf", "/doc/a.pdf", true), ("*.pdf", "/doc/a.pdfx", false), ("*", "", true), ("/a*b*c", "/a-b-b-c", true),
        ("/a*b*c", "/a-c-b", false), ("a*a", "a", false), ("", "", true), ("", "a", false), ("/", "/", true),
    ])
    func patternsMatchWholeTexts(pattern: String, text: String, isMatch: Bool) {
        #expect(TextPattern(pattern).matches(text) == isMatch)
    }
}
