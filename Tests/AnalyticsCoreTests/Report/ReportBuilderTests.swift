import Testing

@testable import AnalyticsCore

@Suite struct ReportBuilderTests {
    private let events: [Event]
    private let builder: ReportBuilder
    private let today: Day

    /// Three days of 20 visits of two pages each; one in five comes from France, one in ten sees a rare page, half consent.
    init() throws {
        var fixture = try SiteFixture()
        today = fixture.today.day
        var events: [Event] = []
        for day in 0..<3 {
            for number in 0..<20 {
                let second = Double(day * 86_400 + number * 60 + 36_000)
                let address = number % 5 == 0 ? "192.0.2.1" : "198.51.100.\(number)"
                // Whoever shares an address has another browser or an identifier.
                let agent = number % 10 == 0 ? SiteFixture.firefox : SiteFixture.chrome + (number == 15 ? " " : "")
                let visitor = number % 2 == 0 ? try VisitorID.number(number) : nil
                let history = VisitorHistory(group: number % 16, lag: day == 0 ? -1 : 1)
                let paths = ["/", number % 10 == 3 ? "/rare/\(number)" : "/b"]
                for (step, path) in paths.enumerated() {
                    let beacon = Beacon.view(path, consent: visitor.map { _ in .granted }, visitor: visitor, history: step == 0 ? history : nil)
                    events += try [fixture.send(beacon, at: second + Double(step), from: address, agent: agent)].compactMap { $0 }
                }
            }
        }
        self.events = events
        builder = ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: 5)
    }

    private func report(_ by: String?, where filter: String? = nil, days: Int = 3, limit: Int? = nil) throws -> Report {
        let query = ReportQuery(
            site: "example.org", days: today...(today + days - 1), by: try by.map { try Breakdown(name: $0) },
            filter: try filter.map { try ReportQuery.Filter(parsing: $0) }, limit: limit)
        return try builder.report(query)
    }

    @Test func totalsCountVisitsEventsAndConsentingVisitors() throws {
        let report = try report(nil)
        #expect(report.total.metrics.visits == 60 && report.total.metrics.pageviews == 120 && report.rows.isEmpty && report.other == nil)
        // Ten people came on each of three days: ten visitors, not thirty.
        #expect(report.total.visitors.counted == 10 && report.total.visitors.consenting == 10 && report.total.visitors.consentRate == 0.5)
        #expect(report.from == today && report.to == today + 2 && report.timezone == "Europe/Paris" && report.by == nil)
    }

    @Test func rowsAndOtherAreTheTotal() throws {
        for by in ["page", "entry", "exit", "country", "browser", "device", "consent", "channel"] {
            let report = try report(by)
            let sum = (report.rows.map(\.metrics) + [report.other?.metrics ?? Metrics()]).reduce(into: Metrics()) { $0 += $1 }
            #expect(sum.pageviews == 120 && (by == "page" || sum.visits == 60), "\(by)")
            #expect(report.rows.allSatisfy { $0.metrics.visits >= 5 }, "\(by)")
        }
        let pages = try report("page")
        #expect(pages.rows.map(\.value) == ["/", "/b"] && pages.rows.map(\.metrics.visits) == [60, 54])
        // 2 rare pages, 3 visits each.
        #expect(pages.other == ReportOther(values: 2, metrics: Metrics(6, 6, 0, 0, 0)))
        #expect(try report("page", limit: 0).other?.metrics.pageviews == 120)
    }

    /// P8: what is too rare to show answers as if it did not exist.
    @Test(arguments: ["page=/rare/3", "page=/absent", "country=DE", "source=", "bot=Googlebot"])
    func filtersOnRareValuesAnswerNothing(filter: String) throws {
        for by in ["country", "day", nil] {
            let report = try report(by, where: filter)
            #expect(report.total.metrics.isZero && report.total.events.isEmpty && report.rows.isEmpty && report.other == nil)
        }
    }

    /// Visitors are known for the whole site only, and say so.
    @Test func aFilterDoesNotApplyToVisitors() throws {
        let filtered = try report(nil, where: "country=FR").total
        #expect(filtered.isFiltered && filtered.visitors.counted == 10 && filtered.visitors.consentRate == 0.5 && filtered.events.isEmpty)
        #expect(try !report(nil).total.isFiltered)
    }

    /// P9: one filter at a time, over any pair and over time.
    @Test func filtersAreExact() throws {
        let countries = try report("country", where: "browser=Firefox")
        #expect(countries.total.metrics.visits == 6 && countries.rows.map(\.value) == ["FR"] && countries.rows[0].metrics.visits == 6)
        let pages = try report("page", where: "country=FR")
        #expect(pages.total.metrics.visits == 12 && pages.rows.map(\.value) == ["/", "/b"])
        let days = try report("day", where: "country=FR")
        #expect(days.rows.isEmpty && days.other?.metrics.visits == 12, "four visits a day are too few to show")
        #expect(try report("country", where: "country=FR").rows.map(\.value) == ["FR"])
        #expect(try report("day", where: "browser=Chrome").rows.count == 3)
    }

    @Test(arguments: [("screen", "country=FR"), ("country", "region=FR-IDF"), ("hour", "country=FR"), ("custom", "page=/"), ("exit", "page=/")])
    func whatIsNotCountedTogetherSaysSo(by: String, filter: String) {
        #expect {
            try report(by, where: filter)
        } throws: { error in
            if case ReportError.notCountedTogether(by, _) = error { true } else { false }
        }
    }

    @Test func timeRowsAreInOrderAndSayTheirVisitors() throws {
        let days = try report("day")
        #expect(days.rows.map(\.value) == ["2026-11-23", "2026-11-24", "2026-11-25"] && days.rows.map(\.metrics.visits) == [20, 20, 20])
        #expect(days.rows.map(\.visitors) == [10, 10, 10] && days.other == nil)
        #expect(try report("week").rows.map(\.value) == ["2026-11-23"])
        let months = try report("month")
        #expect(months.rows.map(\.value) == ["2026-11"] && months.rows[0].visitors == 10 && months.rows[0].metrics.visits == 60)
        let hours = try report("hour", days: 1)
        #expect(hours.rows.map(\.value) == ["2026-11-23T10:00+01:00"] && hours.rows.map(\.metrics.visits) == [20] && hours.rows[0].visitors == nil)
    }

    /// A week or month cut by the range counts the visitors of its days inside.
    @Test(arguments: [
        ("week", "2026-11-16", "2026-12-06", ["2026-11-16", "2026-11-23", "2026-11-30"]),
        ("month", "2026-10-31", "2026-12-01", ["2026-10", "2026-11", "2026-12"]),
    ])
    func stepsAreClampedToTheRange(step: String, first: String, last: String, labels: [String]) throws {
        let range = try #require(Day(first))...(try #require(Day(last)))
        let template = events[0]
        // One visitor who comes every day, also before and after the range, and one who comes when it is over.
        let spread = (-40...40 + (range.upperBound - range.lowerBound)).map { offset in
            let lag = range.lowerBound + offset == range.upperBound + 1 ? -1 : 1
            return Event(
                site: template.site, time: template.time, day: range.lowerBound + offset, hour: template.hour, kind: .pageview, facts: [],
                visit: Metrics(1, 1, 1, 0, 0), parts: [], history: [HistoryCount(table: .visitDays, group: 0, lag: lag)])
        }
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        let builder = ReportBuilder(source: MemorySource(events: spread), calendar: calendar, k: 5)
        let report = try builder.report(ReportQuery(site: "example.org", days: range, by: try Breakdown(name: step)))
        #expect(report.rows.map(\.value) == labels)
        #expect(report.rows.map(\.visitors) == [1, 1, 1])
        #expect(report.rows.map(\.metrics.visits).reduce(0, +) == range.upperBound - range.lowerBound + 1)
    }

    @Test func botsAreShownHoweverFew() throws {
        var fixture = try SiteFixture()
        let bot = try #require(try fixture.send(.view(), at: 0, agent: SiteFixture.crawler))
        let builder = ReportBuilder(source: MemorySource(events: [bot]), calendar: fixture.calendar, k: 5)
        let report = try builder.report(ReportQuery(site: "example.org", days: today...today, by: .dimension(.bot)))
        #expect(report.rows.map(\.metrics) == [Metrics(0, 0, 0, 0, 1)] && report.total.metrics.isZero && report.total.visitors.consentRate == nil)
    }

    @Test func anotherSiteHasNothing() throws {
        let query = ReportQuery(site: "other", days: today...(today + 2), by: .dimension(.page))
        let report = try builder.report(query)
        #expect(report.total.metrics.isZero && report.rows.isEmpty && report.total.events.isEmpty && report.total.visitors == VisitorCount())
    }
}
