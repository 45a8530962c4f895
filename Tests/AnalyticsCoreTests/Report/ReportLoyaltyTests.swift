import Foundation
import Testing

@testable import AnalyticsCore

/// Visit number, recency, frequency and first-visit months of consenting visitors.
@Suite struct ReportLoyaltyTests {
    private let fixture: SiteFixture
    private let events: [Event]
    /// 23 November 2026.
    private let today: Day

    /// 30 visitors on the first day, of them 12 for the first time; 20 of them again the next day, and 6 of these twice; 9 without consent.
    init() throws {
        var fixture = try SiteFixture()
        let today = fixture.today.day
        var events: [Event] = []
        func send(_ number: Int, _ second: Double, _ history: VisitorHistory?) throws {
            let beacon = Beacon.view(consent: history.map { _ in .granted }, visitor: try history.map { _ in try .number(number) }, history: history)
            let agent = SiteFixture.chrome + String(repeating: " ", count: number)
            events += try [fixture.send(beacon, at: second, agent: agent)].compactMap(\.self)
        }
        for number in 0..<30 {
            // 12 are new, 10 came first in October and 30 days ago, 8 in March and four months ago.
            let (lag, created, visit) = number < 12 ? (-1, today, 1) : number < 22 ? (30, today - 40, 4) : (130, today - 250, 20)
            try send(number, Double(number), VisitorHistory(group: number % 16, lag: lag, created: created, visit: visit))
        }
        for number in 0..<20 {
            let created = number < 12 ? today : today - 40
            let day = 86_400 + Double(number)
            try send(number, day, VisitorHistory(group: number % 16, lag: 1, created: created, visit: number < 12 ? 2 : 5))
            guard number < 6 else { continue }
            // Half an hour later it is another visit of the same day.
            try send(number, day + 4_000, VisitorHistory(group: number % 16, lag: 0, created: created, visit: 3))
        }
        for number in 40..<49 { try send(number, Double(number), nil) }
        (self.fixture, self.events, self.today) = (fixture, events, today)
    }

    private func report(_ by: String, k: Int = 5, days: Int = 2, profile: PrivacyProfile = .standard, limit: Int? = nil) throws -> Report {
        try ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: k, profile: profile).report(
            ReportQuery(site: "example.org", days: today...(today + days - 1), by: try Breakdown(name: by), limit: limit))
    }

    private func rows(_ report: Report) -> [String] { report.rows.map { "\($0.value) \($0.metrics.visits)" } }

    @Test func visitNumbersAndRecencyComeInClassesAndInOrder() throws {
        // Visits 4 and 5 are 18 visits of two classes; 2 and 3 stand alone.
        #expect(try rows(report("visit_number")) == ["1 12", "2 12", "3-4 16", "5-8 8", "17+ 8"])
        #expect(try rows(report("recency")) == ["new 12", "0 6", "1 20", "8-30 10", "91+ 8"])
        #expect(try report("visit_number").other == nil)
    }

    /// Classes are made before rare ones are folded, and with the others they are the total.
    @Test func rareClassesFold() throws {
        let report = try report("recency", k: 7)
        #expect(rows(report) == ["new 12", "1 20", "8-30 10"] && report.other == ReportOther(values: 2, metrics: Metrics(14, 14, 14, 0, 0)))
        #expect(try rows(self.report("recency", limit: 2)) == ["new 12", "1 20"])
    }

    @Test func cohortsComeFromTheNewestOn() throws {
        let report = try report("cohort")
        #expect(rows(report) == ["2026-11 30", "2026-10 18", "2026-03 8"])
        // Each once in the month, whatever the number of visits.
        let month = CohortMonth(
            month: Day(year: 2026, month: 11, day: 1),
            rows: [.init(value: "2026-11", visitors: 12), .init(value: "2026-10", visitors: 10), .init(value: "2026-03", visitors: 8)])
        #expect(report.cohorts == [month])
        #expect(try self.report("recency").cohorts.isEmpty)
        // 8 and 10 are too few: both fold, and neither can be worked out.
        let folded = try self.report("cohort", k: 9)
        #expect(folded.cohorts.map(\.rows) == [[.init(value: "2026-11", visitors: 12)]] && folded.cohorts[0].other == .init(values: 2, visitors: 18))
    }

    @Test func cohortsAreInJSON() throws {
        let months = try #require(try document(report("cohort", k: 9))["months"] as? [[String: Any]])
        #expect(months.count == 1 && months[0]["month"] as? String == "2026-11")
        let rows = try #require(months[0]["rows"] as? [[String: Any]])
        #expect(rows.count == 1 && rows[0]["value"] as? String == "2026-11" && rows[0]["visitors"] as? Int == 12)
        #expect((months[0]["other"] as? [String: Int]) == ["values": 2, "visitors": 18])
        #expect(try document(report("recency"))["months"] == nil)
    }

    /// 30 visitors came on 50 days, in 56 visits.
    @Test func frequencyIsAnExactMean() throws {
        let report = try report("frequency")
        #expect(report.by == "frequency" && rows(report) == ["2026-11 56"])
        #expect(report.rows[0].frequency == VisitFrequency(visitors: 30, visitDays: 50, visits: 56))
        #expect(report.total.visitors.frequency == report.rows[0].frequency)
        let visitors = try #require((try document(report)["rows"] as? [[String: Any]])?.first?["visitors"] as? [String: Double])
        #expect(visitors == ["counted": 30, "consenting": 30, "days_per_visitor": 1.67, "visits_per_visitor": 1.87])
        let total = try #require((try document(report)["total"] as? [String: Any])?["visitors"] as? [String: Any])
        #expect(total["days_per_visitor"] as? Double == 1.67 && total["visits_per_visitor"] as? Double == 1.87)
        #expect(report.table().contains("days_per_visitor") && report.table().contains("1.67") && report.csv().contains(",30,1.67,1.87"))
    }

    @Test func frequencyTakesNoFilter() throws {
        let builder = ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: 5)
        let query = ReportQuery(site: "example.org", days: today...today, by: .frequency, filter: .init(dimension: .country, value: "XX"))
        // A filter on what is too rare answers nothing at all.
        #expect(try builder.report(query).rows.isEmpty)
        var known = query
        known.filter = .init(dimension: .page, value: "/")
        #expect(throws: ReportError.notCountedTogether("frequency", "page")) { try builder.report(known) }
    }

    /// Months of which the tables about visitors hold only a part say nothing about visitors.
    @Test func monthsBeforeTheVisitorTablesHaveNoMean() throws {
        let first = today
        let late = events.map { event -> Event in
            guard event.day == first else { return event }
            return Event(
                site: event.site, time: event.time, day: event.day, hour: event.hour, kind: event.kind, facts: event.facts, visit: event.visit,
                parts: event.parts, history: [])
        }
        let builder = ReportBuilder(source: MemorySource(events: late), calendar: fixture.calendar, k: 5)
        let report = try builder.report(ReportQuery(site: "example.org", days: today...(today + 1), by: .frequency))
        #expect(rows(report) == ["2026-11 56"] && report.rows[0].frequency == nil)
        #expect(report.total.visitors.first == today + 1 && report.total.visitors.visits == 26, "visits of the same days")
    }

    @Test func theExemptProfileRoundsAndDerivesFromRounded() throws {
        let frequency = try report("frequency", k: 10, profile: .exempt)
        #expect(frequency.rows[0].frequency == VisitFrequency(visitors: 30, visitDays: 50, visits: 60))
        #expect(frequency.total.visitors.frequency.visitsPerVisitor == 2)
        let cohorts = try report("cohort", k: 10, profile: .exempt)
        #expect(cohorts.cohorts.map(\.rows) == [[.init(value: "2026-11", visitors: 10)]] && cohorts.cohorts[0].other?.visitors == 20)
    }

    /// One number would give the other away.
    @Test(arguments: [(5, 1, false), (13, 1, true), (5, 2, false), (19, 1, true)])
    func newAndReturningAreRareTogether(k: Int, days: Int, isRare: Bool) throws {
        #expect(try report("day", k: k, days: days).total.visitors.hasRareReturns == isRare)
    }

    @Test(arguments: [
        (AnalyticsCore.Dimension.visitNumber, "0", "1"), (.visitNumber, "16", "9-16"), (.visitNumber, "17", "17+"),
        (.visitNumber, "9223372036854775807", "17+"),
        (.visitNumber, "x", "x"), (.visitNumber, "", ""), (.recency, "-1", "-1"), (.recency, "30", "8-30"), (.recency, "31", "31-90"),
        (.recency, "395", "91+"), (.recency, "new", "new"), (.recency, "(other)", "(other)"), (.cohort, "2026-11", "2026-11"), (.page, "3", "3"),
    ])
    func everyNumberHasItsClass(dimension: AnalyticsCore.Dimension, value: String, expected: String) {
        #expect(LoyaltyClass.name(of: value, dimension) == expected)
    }

    private func document(_ report: Report) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
    }
}
