import Testing

@testable import AnalyticsCore

/// What happens now: right against a plain count of visits, rolling, bounded, and never a figure of fewer than k visits.
@Suite struct LiveTrafficTests {
    /// A site whose live figures are asked for.
    private struct LiveFixture {
        var fixture: SiteFixture
        var live: LiveTraffic

        init(pages: Int = LiveSite.maximumPages, unconsented: UnconsentedPolicy = .visit) throws {
            fixture = try SiteFixture(unconsented: unconsented)
            live = LiveTraffic(sites: ["example.org"], pages: pages)
        }

        func time(_ second: Double) -> Timestamp { Timestamp(milliseconds: fixture.today.start.milliseconds + Int64((second * 1000).rounded())) }

        /// - Parameter number: tells visits apart.
        @discardableResult
        mutating func send(_ beacon: Beacon, at second: Double, _ number: Int) throws -> Event? {
            let address = "198.51.\(number / 200).\(number % 200)"
            guard let hit = try fixture.run(beacon, at: second, from: address).hit else { return nil }
            guard case .event(let event) = fixture.table.apply(hit, live: &live) else { return nil }
            return event
        }

        func figures(at second: Double, k: Int = 1) throws -> LiveFigures { try #require(live["example.org"]).figures(at: time(second), k: k) }
    }

    /// The same, kept the plain way: every visit with its page.
    private struct PlainCount {
        private struct Visit {
            var last: Double
            var page: String
        }

        private var visits: [Visit] = []
        private var current: [Int: Int] = [:]
        private var views: [Int: Int] = [:]
        private var begun: [Int: Int] = [:]

        mutating func add(_ event: Event, page: String, at second: Double, _ number: Int) {
            let minute = Int(second) / 60
            if event.kind == EventKind.pageview { views[minute, default: 0] += 1 }
            if event.visit.visits == 1 {
                begun[minute, default: 0] += 1
                current[number] = visits.count
                visits.append(Visit(last: second, page: page))
            } else if let index = current[number] {
                visits[index].last = second
                if event.kind == EventKind.pageview { visits[index].page = page }
            }
        }

        func pages(at second: Double) -> [String: Int] {
            let first = Int(second) / 10 - 29
            var pages: [String: Int] = [:]
            for visit in visits where Int(visit.last) / 10 >= first { pages[visit.page, default: 0] += 1 }
            return pages
        }

        func minutes(at second: Double) -> [LiveFigures.Minute] {
            let last = Int(second) / 60
            return (last - 29...last).map { LiveFigures.Minute(visits: begun[$0] ?? 0, pageviews: views[$0] ?? 0) }
        }
    }

    @Test(arguments: [1, 2, 3]) func agreesWithCountingEveryVisit(seed: Int) throws {
        var site = try LiveFixture()
        var random = SeededGenerator(seed: seed)
        var plain = PlainCount()
        var second = 36_000.0
        var compared = 0
        for _ in 0..<4000 {
            // Mostly a busy site, now and then a quiet quarter of an hour.
            second += random.oneIn(300) ? Double(random.int(0...900)) : Double(random.int(0...4000)) / 1000
            let number = random.int(0...60)
            var page = "/p\(random.int(0...7))"
            var beacon = Beacon.view(page)
            if random.oneIn(4) { beacon = Beacon.visible(1000, page) }
            if random.oneIn(6) {
                page = "/x"
                beacon = Beacon.custom("c", page)
            }
            guard let event = try site.send(beacon, at: second, number) else { continue }
            plain.add(event, page: page, at: second, number)
            guard random.oneIn(7) else { continue }
            let now = second + (random.oneIn(5) ? Double(random.int(0...400)) : 0)
            let figures = try site.figures(at: now)
            let pages = plain.pages(at: now)
            let sum = pages.values.reduce(0, +)
            #expect(figures.now == sum)
            #expect(figures.minutes == plain.minutes(at: now))
            let shown = figures.pages.map(\.visits) + [figures.other?.visits ?? 0]
            #expect(shown.reduce(0, +) == sum)
            for page in figures.pages { #expect(pages[page.value] == page.visits) }
            compared += sum
        }
        #expect(compared > 1000, "there was something to compare")
    }

    @Test func noFigureStandsForFewerThanK() throws {
        var site = try LiveFixture()
        for number in 0..<4 { for view in 0..<3 { try site.send(.view("/a?\(view)"), at: Double(number + view), number) } }
        let few = try site.figures(at: 10, k: 5)
        #expect(few.now == nil)
        #expect(few.pages.isEmpty && few.other == nil)
        #expect(few.minutes == Array(repeating: LiveFigures.Minute(visits: nil, pageviews: nil), count: 30), "twelve page views, but of four visits")
        #expect(try site.figures(at: 10, k: 4).minutes[29] == LiveFigures.Minute(visits: 4, pageviews: 12))
        try site.send(.view("/a"), at: 11, 4)
        #expect(try site.figures(at: 12, k: 5).pages == [.init(value: "/a", visits: 5)])
        // One visit elsewhere would stand alone behind the only row.
        try site.send(.view("/b"), at: 13, 5)
        let folded = try site.figures(at: 14, k: 5)
        #expect(folded.now == 6 && folded.pages.isEmpty)
        #expect(folded.other == LiveFigures.Other(values: 2, visits: 6))
        for number in 6..<10 { try site.send(.view("/c\(number)"), at: 15, number) }
        let mixed = try site.figures(at: 16, k: 5)
        #expect(mixed.now == 10)
        #expect(mixed.pages == [LiveFigures.Page(value: "/a", visits: 5)])
        #expect(mixed.other == LiveFigures.Other(values: 5, visits: 5))
    }

    @Test func nobodyIsToldFromFewerThanK() throws {
        var site = try LiveFixture()
        let empty = try site.figures(at: 5, k: 5)
        try site.send(.view("/a"), at: 1, 1)
        #expect(try site.figures(at: 5, k: 5) == empty)
        #expect(try site.figures(at: 5, k: 1).now == 1)
    }

    @Test func fiveMinutesAndThirtyRollOn() throws {
        var site = try LiveFixture()
        for number in 0..<10 { try site.send(.view("/a"), at: 6000 + Double(number) * 60, number) }
        #expect(try site.figures(at: 6540).now == 5)
        #expect(try site.figures(at: 6540).minutes.suffix(11).map(\.pageviews) == [0] + Array(repeating: 1, count: 10))
        #expect(try site.figures(at: 6540 + 289).now == 1)
        #expect(try site.figures(at: 6540 + 300).now == 0)
        let later = try site.figures(at: 6000 + 29 * 60)
        #expect(later.minutes.map(\.visits) == Array(repeating: 1, count: 10) + Array(repeating: 0, count: 20))
        #expect(try site.figures(at: 6000 + 30 * 60).minutes.map(\.visits).prefix(10) == [1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
        // The first event after hours of silence finds nothing of before.
        try site.send(.view("/b"), at: 30_000, 50)
        let alone = try site.figures(at: 30_000)
        #expect(alone.now == 1)
        #expect(alone.pages.map(\.value) == ["/b"])
        #expect(alone.minutes.dropLast().allSatisfy { $0.pageviews == 0 })
    }

    @Test func pagesAreBoundedAndMadeFree() throws {
        var site = try LiveFixture(pages: 20)
        for number in 0..<200 { try site.send(.view("/p\(number)"), at: 1000 + Double(number) / 10, number) }
        let full = try site.figures(at: 1020)
        #expect(full.now == 200 && full.pages.count == 5)
        #expect(full.other == LiveFigures.Other(values: 16, visits: 195), "fifteen rows and (other)")
        // Visits that leave a page without a slot leave (other).
        for number in 100..<200 { try site.send(.view("/p1"), at: 1021, number) }
        #expect(try site.figures(at: 1022).pages.first == .init(value: "/p1", visits: 101))
        #expect(try site.figures(at: 1022).now == 200)
        for number in 300..<315 { try site.send(.view("/new\(number)"), at: 1400, number) }
        let next = try site.figures(at: 1400)
        #expect(next.now == 15 && next.other?.values == 10)
        #expect(next.pages.allSatisfy { $0.value.hasPrefix("/new") })
    }

    @Test func whatTheProcessBeforeCountedIsNotTakenBack() throws {
        var site = try LiveFixture()
        for number in 0..<6 { try site.send(.view("/a"), at: 100, number) }
        let left = HandOver(created: site.time(100), secrets: [:], visits: site.fixture.table).encoded()
        site.fixture.table = try HandOver(encoded: left, visitLimit: 100).visits
        site.live = LiveTraffic(sites: ["example.org"])
        try site.send(.view("/b"), at: 101, 0)
        try site.send(.view("/b"), at: 102, 1)
        for number in 0..<6 { try site.send(.view("/c"), at: 103, number) }
        let figures = try site.figures(at: 104)
        #expect(figures.now == 6)
        #expect(figures.pages == [LiveFigures.Page(value: "/c", visits: 6)])
        #expect(figures.minutes[29] == LiveFigures.Minute(visits: 0, pageviews: 8))
    }

    @Test func whoIsForgottenIsCountedNoLonger() throws {
        var site = try LiveFixture()
        for number in 0..<3 { try site.send(.view("/a"), at: 100, number) }
        let hit = try #require(try site.fixture.run(.view("/a"), at: 101, from: "198.51.0.1").hit)
        let key = try #require(hit.sessionKey)
        site.fixture.table.forget([key, key], live: &site.live)
        #expect(try site.figures(at: 102).now == 2)
        #expect(site.fixture.table.count == 2)
        try site.send(.view("/a"), at: 103, 1)
        #expect(try site.figures(at: 104).now == 3)
    }

    @Test func aClockThatIsSetBackStartsAnew() throws {
        var site = try LiveFixture()
        for number in 0..<6 { try site.send(.view("/a"), at: 40_000, number) }
        // A little late is what two threads make of one moment.
        try site.send(.view("/b"), at: 39_999, 7)
        #expect(try site.figures(at: 40_001).now == 7)
        try site.send(.view("/b"), at: 36_000, 8)
        try site.send(.view("/c"), at: 36_001, 0)
        try site.send(.view("/b"), at: 36_002, 9)
        #expect(try site.figures(at: 36_003).now == 3)
        #expect(try site.figures(at: 1000).now == 0)
    }

    @Test func withoutVisitsOnlyEntrancesAreVisits() throws {
        var site = try LiveFixture(unconsented: .page)
        for number in 0..<3 { try site.send(.view("/a"), at: 10, number) }
        for number in 0..<3 { try site.send(.view("/b", referrer: "https://example.org/a"), at: 20, number) }
        let figures = try site.figures(at: 21)
        #expect(figures.now == 3)
        #expect(figures.pages.map(\.value) == ["/a"])
        #expect(figures.minutes[29] == LiveFigures.Minute(visits: 3, pageviews: 6))
    }

    @Test func otherSitesAreNotKept() throws {
        var site = try LiveFixture()
        site.live = LiveTraffic(sites: ["other"])
        try site.send(.view("/a"), at: 1, 1)
        #expect(site.live["example.org"] == nil)
        #expect(try #require(site.live["other"]).figures(at: site.time(2), k: 1).now == 0)
    }

    @Test func tellsNothingButItsFigures() throws {
        var site = try LiveFixture()
        for number in 0..<2 { try site.send(.view("/secret"), at: 1, number) }
        let kept = try #require(site.live["example.org"])
        #expect("\(kept)" == "LiveSite")
        #expect(!String(reflecting: site.live).contains("secret"))
        let json = try kept.figures(at: site.time(1), k: 2).json()
        let minutes = Array(repeating: #"{"pageviews":null,"visits":null}"#, count: 29) + [#"{"pageviews":2,"visits":2}"#]
        #expect(json == #"{"k":2,"minutes":[\#(minutes.joined(separator: ","))],"now":2,"other":null,"pages":[{"value":"/secret","visits":2}]}"#)
        #expect(try kept.figures(at: site.time(1), k: 3).json().contains(#""now":null,"other":null,"pages":[]"#))
    }
}
