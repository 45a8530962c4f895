import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector
@testable import Dashboard

/// Pages of a real store: every figure about consenting visitors is the report's, and old days that have become months are no zeros.
@Suite struct OverviewReaderTests {
    private let site: OldSite
    private let rules: Settings.Site
    private let last = Day(year: 2026, month: 11, day: 23)
    private let now: Timestamp

    /// 120 days of counts; on each, 8 consenting visitors, of them 3 new.
    init() throws {
        site = try OldSite((last - 119)...last)
        rules = Settings.Site(id: OldSite.id, calendar: try #require(SiteCalendar(identifier: "Europe/Paris")))
        now = Timestamp(utcStartOf: last) + 12 * 3600
        var rollup = Rollup(valuesPerDay: 10_000)
        for offset in 0..<120 { for event in Self.events(on: last - offset) { rollup.absorb(event) } }
        try site.store.add(rollup, upTo: JournalPosition(segment: 2, offset: 0))
    }

    private static func events(on day: Day) -> [Event] {
        (0..<8).map { number in
            let lag = number < 3 ? -1 : [1, 6, 12, 40, 100][number - 3]
            func part(_ dimension: AnalyticsCore.Dimension, _ text: String) -> Part {
                Part(dimension: dimension, value: StoredText(stored: text), metrics: Metrics(visits: 1, pageviews: 1))
            }
            let created = String((lag < 0 ? day : day - 130).description.prefix(7))
            var parts = [
                part(.visitNumber, lag < 0 ? "1" : "\(number * 2)"), part(.recency, lag < 0 ? "new" : "\(lag)"), part(.cohort, created),
                part(.consent, "granted"),
            ]
            if lag < 0 || lag >= day.civil.day { parts.append(part(.cohortVisitors, created)) }
            let time = Timestamp(utcStartOf: day) + Int64(number) * 3600
            return Event(
                site: OldSite.id, time: time, day: day, hour: time, kind: .pageview, facts: [], visit: Metrics(visits: 1, pageviews: 1), parts: parts,
                history: [HistoryCount(table: .visitDays, group: number, lag: lag)])
        }
    }

    /// A range longer than pages have.
    private var quarter: ClosedRange<Day> { (last - 89)...last }

    private func overview(_ days: ClosedRange<Day>? = nil, by step: TimeStep = .day, profile: PrivacyProfile = .standard) throws -> SiteOverview {
        try site.store.read {
            try OverviewReader(source: $0, site: rules, k: profile == .exempt ? 10 : 5, profile: profile).overview(days, by: step, at: now)
        }
    }

    private func page(_ overview: SiteOverview, _ language: Language) -> String {
        let facts = DashboardFacts(
            k: 5, attributions: [], hourlySeconds: 86_400, dailySeconds: 86_400, monthlySeconds: nil, visitorSeconds: 86_400, accessLogSeconds: 86_400,
            journalSeconds: 86_400)
        return DashboardRenderer(facts: facts, languages: [language]).pages(of: overview)[0].content
    }

    private func json(_ days: ClosedRange<Day>, _ by: String, profile: PrivacyProfile) throws -> [String: Any] {
        let report = try site.store.read {
            try ReportBuilder(source: $0, calendar: rules.calendar, k: profile == .exempt ? 10 : 5, profile: profile).report(
                ReportQuery(site: OldSite.id, days: days, by: try Breakdown(name: by)))
        }
        return try #require(try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
    }

    @Test(arguments: [28, 90], [PrivacyProfile.standard, .exempt])
    func figuresAreTheReports(length: Int, profile: PrivacyProfile) throws {
        defer { site.close() }
        let days = (last - (length - 1))...last
        let overview = try overview(length == 28 ? nil : days, profile: profile)
        let page = page(overview, .en)
        let wording = Wording(.en)
        for dimension: AnalyticsCore.Dimension in [.visitNumber, .recency, .cohort] {
            let rows = try #require(try json(days, dimension.name, profile: profile)["rows"] as? [[String: Any]])
            #expect(rows.count > 1)
            for row in rows {
                let label = wording.label(dimension, row["value"] as? String ?? "").text
                #expect(page.contains("<bdi>\(label)</bdi></span></th><td>\(wording.integer(row["visits"] as? Int ?? -1))</td>"), "\(dimension.name) \(label)")
            }
        }
        let months = try #require(try json(days, "cohort", profile: profile)["months"] as? [[String: Any]])
        #expect(months.count == (length == 28 ? 2 : 4))
        for count in months.flatMap({ $0["rows"] as? [[String: Any]] ?? [] }) {
            #expect(page.contains(">\(wording.integer(count["visitors"] as? Int ?? -1))</span></td>"))
        }
        let frequency = try json(days, "frequency", profile: profile)
        for row in try #require(frequency["rows"] as? [[String: Any]]) {
            let visitors = try #require(row["visitors"] as? [String: Any])
            let cells =
                "<td>\(wording.integer(visitors["consenting"] as? Int ?? -1))</td><td>\(wording.decimal(visitors["days_per_visitor"] as? Double ?? -1))</td>"
            #expect(page.contains(cells), "\(cells)")
        }
        let total = try #require((frequency["total"] as? [String: Any])?["visitors"] as? [String: Any])
        for name in ["new", "returning", "consenting"] { #expect(page.contains("<td>\(wording.integer(total[name] as? Int ?? -1))</td>"), "\(name)") }
        #expect(page.contains(profile == .exempt ? "rounded to the nearest ten. Their" : "counted exactly. Their"))
    }

    /// Counted one by one: 8 visits a day by people who come after 1, 6, 12, 40 and 100 days, and 3 new ones.
    @Test func frequencyOfAMonthIsWhatTheLagsSay() throws {
        defer { site.close() }
        let visitors = try overview().current.total.visitors
        // The site's own traffic adds two visitor-days a day: one of a lag that goes round from -1 to 5 in seven days, and one of a lag of 1.
        let own = (0..<28).reduce(into: (consenting: 0, new: 0, days: 0)) { sum, index in
            let day = last - 27 + index
            for lag in [-1, -1, -1, 1, 6, 12, 40, 100, day.number % 7 - 1, 1] where lag != 0 {
                sum.days += 1
                sum.new += lag < 0 ? 1 : 0
                sum.consenting += lag < 0 || lag > index ? 1 : 0
            }
        }
        #expect(visitors.consenting == own.consenting && visitors.new == own.new && visitors.visitDays == own.days)
    }

    @Test func daysThatHaveBecomeMonthsHaveNoPoint() throws {
        defer { site.close() }
        #expect(try overview(quarter).currentUndated == 0)
        _ = try site.store.purge(OldSite.horizon(now, daily: 30), k: 5)
        let faded = try overview(quarter)
        let first = last - 89
        #expect(faded.current.counted == first.startOfMonth...last)
        // What is older than thirty days is inside its month.
        #expect(faded.current.rows.count == 90 && faded.currentUndated == 59)
        #expect(faded.current.rows.prefix(59).allSatisfy { $0.metrics.isZero } && faded.current.rows.dropFirst(59).allSatisfy { !$0.metrics.isZero })
        let shown = faded.current.rows.reduce(0) { $0 + $1.metrics.visits }
        #expect(faded.current.total.metrics.visits > shown)
        #expect(page(faded, .fr).contains("leur mois est compté en entier") && page(faded, .en).contains("their month is counted whole"))
        let year = try overview(last.startOfMonth(adding: -11)...last, by: .month)
        #expect(year.currentUndated == 0 && year.current.rows.reduce(0) { $0 + $1.metrics.visits } == year.current.total.metrics.visits)
    }

    /// The tables about visitors go before the counts of visits do.
    @Test func theFirstDayOfVisitorFiguresIsSaid() throws {
        defer { site.close() }
        #expect(try overview(quarter).current.total.visitors.first == nil)
        _ = try site.store.purge(OldSite.horizon(now, visitors: 40), k: 5)
        let overview = try overview(quarter)
        let first = try #require(overview.current.total.visitors.first)
        #expect(first > last - 45 && first <= last - 39)
        let page = page(overview, .en)
        #expect(page.contains(Wording(.en)(.visitorsSince, ["date": Wording(.en).date(first, year: true)])))
        let months = try #require(overview.frequency?.rows)
        #expect(months.contains { $0.frequency == nil } && months.last?.frequency != nil && page.contains("<td>–</td>"))
    }
}
