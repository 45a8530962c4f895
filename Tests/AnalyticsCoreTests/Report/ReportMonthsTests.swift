import Testing

@testable import AnalyticsCore

/// Reports that reach days which are kept as months.
@Suite struct ReportMonthsTests {
    /// March is a month of 100 visits; 1 to 9 April have 10 each. Of 190, 30 come from Germany; two-way counts know 60 of the French ones.
    private struct Source: ReportSource {
        let march = Day(year: 2026, month: 3, day: 1)

        func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) -> ClosedRange<Day> {
            let end = march + 30
            guard range.lowerBound <= end, range.upperBound >= march else { return range }
            return min(range.lowerBound, march)...max(range.upperBound, end)
        }
        func months(site: String, _ range: ClosedRange<Day>) -> [(month: Day, metrics: Metrics)] {
            range.contains(march) ? [(march, Metrics(100, 200, 0, 0, 0))] : []
        }
        func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) -> [(month: Day, metrics: Metrics)] {
            range.contains(march) ? [(march, Metrics(80, 160, 0, 0, 0))] : []
        }
        func days(site: String, _ range: ClosedRange<Day>) -> [(day: Day, metrics: Metrics)] {
            (31...39).map { (march + $0, Metrics(10, 20, 0, 0, 0)) }.filter { range.contains($0.0) }
        }
        func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) -> [(day: Day, metrics: Metrics)] {
            days(site: site, range)
        }
        func hours(site: String, from: Timestamp, until: Timestamp) -> [(hour: Timestamp, metrics: Metrics)] { [] }
        func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) -> [(value: String, metrics: Metrics)] { [] }
        func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) -> [(value: String, metrics: Metrics)] {
            [("Firefox", Metrics(40, 90, 0, 0, 0)), ("Chrome", Metrics(20, 30, 0, 0, 0))]
        }
        /// A consenting visitor a day, who never comes back; none before 11 March.
        func visitorTables(site: String, _ range: ClosedRange<Day>) -> VisitorTables? {
            let first = max(range.lowerBound, march + 10)
            guard first <= range.upperBound else { return nil }
            var tables = VisitorTables(first: first, days: range.upperBound - first + 1)
            for day in 0..<tables.days {
                tables.visitDays.append(.init(day: day, group: 0, lag: -1, count: 1))
                tables.visitsByStateAndSource.append(.init(day: day, state: .idKnown, source: .direct, count: 1))
            }
            return tables
        }
    }

    private let march = Day(year: 2026, month: 3, day: 1)

    private func report(_ range: ClosedRange<Day>, _ by: Breakdown? = nil, where filter: String? = nil) throws -> Report {
        let calendar = try #require(SiteCalendar(identifier: "UTC"))
        return try ReportBuilder(source: Source(), calendar: calendar, k: 5)
            .report(ReportQuery(site: "s", days: range, by: by, filter: try filter.map { try ReportQuery.Filter(parsing: $0) }))
    }

    @Test func aMonthThatIsCutIsCountedWholeAndSaysSo() throws {
        let report = try report((march + 20)...(march + 32), .time(.day))
        #expect(report.from == march + 20 && report.to == march + 32 && report.counted == march...(march + 32))
        #expect(report.total.metrics.visits == 120)
        #expect(report.rows.map(\.value) == ["2026-03", "2026-04-01", "2026-04-02"] && report.rows.map(\.metrics.visits) == [100, 10, 10])
        #expect(report.rows.map(\.visitors) == [21, 1, 1])
        #expect(report.total.visitors.consenting == 23 && report.total.visitors.first == march + 10)
        #expect(report.table().contains(", since 2026-03-11"))
        #expect(try report.json().contains("\"since\" : \"2026-03-11\""))
        #expect(report.table().contains("counted: 2026-03-01 to 2026-04-02"))
        #expect(try report.json().contains("\"counted\" : {"))
        let later = try self.report((march + 31)...(march + 39), .time(.day))
        #expect(later.counted == nil && later.total.metrics.visits == 90 && later.total.visitors.first == nil)
        #expect(try !later.json().contains("counted\" : {") && !later.table().contains("counted:"))
    }

    @Test(arguments: [(TimeStep.week, ["2026-03", "2026-03-30", "2026-04-06"]), (.month, ["2026-03", "2026-04"])])
    func stepsAddUp(step: TimeStep, labels: [String]) throws {
        let report = try report(march...(march + 39), .time(step))
        #expect(report.rows.map(\.value) == labels && report.rows.reduce(0) { $0 + $1.metrics.visits } == 190 && report.counted == nil)
    }

    /// Visits whose two-way counts are gone stand in `(other)`: rows and rest are the filter's total.
    @Test(arguments: ["browser", "page", "utm_campaign"]) func aFiltersRowsAddUpToItsTotal(by: String) throws {
        let report = try report(march...(march + 39), try Breakdown(name: by), where: "country=FR")
        #expect(report.total.metrics == Metrics(170, 340, 0, 0, 0))
        switch by {
        case "browser": #expect(report.rows.map(\.value) == ["Firefox"] && report.other?.metrics == Metrics(130, 250, 0, 0, 0))
        case "page": #expect(report.other.map { $0.metrics.pageviews + report.rows.reduce(0) { $0 + $1.metrics.pageviews } } == 340)
        // Most visits have no campaign: nothing says what is missing.
        default: #expect(report.other == nil && report.rows.count == 2)
        }
    }
}
