import Foundation
import Testing

@testable import AnalyticsCore

/// Figures of the `exempt` profile: to the nearest ten when shown, exact in the store.
@Suite struct ReportRoundingTests {
    private let events: [Event]
    private let fixture: SiteFixture

    /// 34 visits: 21 of one page, of them 16 with consent, 13 of another; 14 downloads and 3 searches, which everybody here has consented to or not.
    init() throws {
        var fixture = try SiteFixture()
        var events: [Event] = []
        for number in 0..<34 {
            let isGranted = number < 16
            let (agent, path) = (SiteFixture.chrome + String(repeating: " ", count: number), number < 21 ? "/a" : "/b")
            func send(_ beacon: Beacon, _ second: Double) throws {
                var beacon = beacon
                beacon.consent = isGranted ? .granted : nil
                beacon.visitor = isGranted ? try .number(number) : nil
                beacon.history = isGranted ? VisitorHistory(group: number % 16) : nil
                events += try [fixture.send(beacon, at: Double(number * 10) + second, agent: agent)].compactMap { $0 }
            }
            try send(.view(path), 0)
            try send(Beacon(detail: .engagement(visibleMilliseconds: 3000, scroll: 64), url: "https://example.org" + path), 1)
            if number < 14 { try send(Beacon(detail: .vote(target: "faq", value: number < 11 ? "up" : "down"), url: "https://example.org" + path), 2) }
            if number < 3 { try send(Beacon(detail: .search(term: "x", results: 1), url: "https://example.org" + path), 3) }
        }
        (self.events, self.fixture) = (events, fixture)
    }

    private func report(_ by: String?, where filter: String? = nil, profile: PrivacyProfile = .exempt, k: Int = 10) throws -> Report {
        let day = fixture.today.day
        return try ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: k, profile: profile).report(
            ReportQuery(site: "example.org", days: day...day, by: try by.map { try Breakdown(name: $0) }, filter: try filter.map { try .init(parsing: $0) }))
    }

    @Test func everyCountIsRoundedAndSaysSo() throws {
        let (exact, rounded) = (try report("page", profile: .standard), try report("page"))
        #expect(exact.roundedTo == nil && exact.total.metrics.visits == 34 && exact.rows.map(\.metrics.visits) == [21, 13])
        #expect(rounded.roundedTo == 10 && rounded.total.metrics.visits == 30 && rounded.rows.map(\.metrics.visits) == [20, 10])
        #expect(rounded.total.metrics.engagedSeconds == 100 && exact.total.metrics.engagedSeconds == 102)
        #expect(exact.total.events == ["vote": 14, "search": 3])
        // Three of something are nothing: a zero would tell that there were a few.
        #expect(rounded.total.events == ["vote": 10])
        #expect(exact.total.visitors.counted == 16 && exact.total.visitors.consentRate == 16.0 / 34 && rounded.total.visitors.counted == 20)
    }

    /// A rate of exact numbers would give them away.
    @Test func ratesAreTakenOfRoundedCounts() throws {
        #expect(try report(nil).total.visitors.consentRate == 20.0 / 30)
        #expect(try report("page").rows.map(\.mean) == [60, 60])
        let votes = try #require(try report("vote").rows.first)
        #expect(votes.details == [ReportDetail(value: "up", visits: 10, events: 10)] && votes.mean == 1)
        #expect(try report("vote", profile: .standard).rows.first?.mean == 11.0 / 14)
    }

    /// Rounding comes after folding: a row of nine visits is not shown as ten.
    @Test func foldingComesFirst() throws {
        let pages = try report("page", k: 14)
        #expect(pages.rows.isEmpty && pages.other == ReportOther(values: 2, metrics: Metrics(30, 30, 20, 100, 20)))
        #expect(try report("search").rows.isEmpty)
        #expect(try report("channel", where: "page=/b").rows.map(\.metrics.visits) == [10])
    }

    @Test func everyNumberOfEveryFormatIsRounded() throws {
        for by in [nil, "page", "vote", "hour", "day", "month", "consent", "channel", "country"] {
            let report = try report(by)
            let numbers =
                [report.total.metrics, report.other?.metrics ?? Metrics()].flatMap(Self.numbers) + report.rows.flatMap { Self.numbers($0.metrics) }
                + report.rows.compactMap(\.visitors) + report.rows.flatMap { $0.details.flatMap { [$0.visits, $0.events] } } + Array(report.total.events.values)
                + [report.total.visitors.counted]
            #expect(numbers.allSatisfy { $0 % 10 == 0 } && numbers.contains { $0 > 0 }, "\(by ?? "total")")
            #expect(try report.json().contains("\"rounded_to\" : 10"))
            #expect(report.table().contains("rounded to 10"))
        }
        #expect(try !report("page", profile: .standard).json().contains("rounded_to"))
        #expect(try !report("page", profile: .standard).table().contains("rounded"))
        let csv = try report("page").csv()
        #expect(
            csv
                == "page,visits,pageviews,bounces,engaged_seconds,events,scroll\r\n/a,20,20,10,60,20,60.0\r\n/b,10,10,10,40,0,60.0\r\n(total),30,30,20,100,20,\r\n"
        )
    }

    private static func numbers(_ metrics: Metrics) -> [Int] {
        [metrics.visits, metrics.pageviews, metrics.bounces, metrics.engagedSeconds, metrics.events]
    }

    @Test(arguments: [(0, 0), (4, 0), (5, 10), (14, 10), (15, 20), (-4, 0), (-5, -10), (-14, -10), (1_000_005, 1_000_010)])
    func halvesGoAwayFromZero(exact: Int, rounded: Int) {
        #expect(Metrics(visits: exact).rounded(to: 10).visits == rounded)
    }

    @Test func noShareExceedsItsWhole() {
        for whole in 0...200 {
            for part in 0...whole { #expect(Metrics(visits: part).rounded(to: 10).visits <= Metrics(visits: whole).rounded(to: 10).visits) }
        }
    }

    @Test func aQuietDayIsNoRow() throws {
        let quiet = Array(events.prefix(4))
        let day = fixture.today.day
        let report = try ReportBuilder(source: MemorySource(events: quiet), calendar: fixture.calendar, k: 10, profile: .exempt).report(
            ReportQuery(site: "example.org", days: day...day, by: .time(.hour)))
        #expect(report.rows.isEmpty && report.total.metrics.isZero && report.total.visitors.consentRate == nil)
    }
}
