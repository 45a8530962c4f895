import Foundation
import GRDB

@testable import AnalyticsCore
@testable import Collector

/// A store with months of counts: visits of real pipelines on every day, and something in every dimension.
final class OldSite {
    static let id = "example.org"
    let folder: String
    let store: SQLiteStore
    let days: ClosedRange<Day>
    var range: ClosedRange<Day> { days.lowerBound.startOfMonth...(days.upperBound.startOfMonth(adding: 1) - 1) }

    init(_ days: ClosedRange<Day>, visits: Int = 6) throws {
        self.days = days
        folder = NSTemporaryDirectory() + "sillage-old-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder + "/sillage.sqlite")
        let templates = Self.templates(visits)
        var start = days.lowerBound
        while start <= days.upperBound {
            let end = min(start + 9, days.upperBound)
            var rollup = Rollup(valuesPerDay: 10_000)
            for number in start.number...end.number { for event in Self.events(on: Day(number: number), templates) { rollup.absorb(event) } }
            try store.add(rollup, upTo: JournalPosition(segment: 1, offset: UInt64(end.number)))
            start = end + 1
        }
        let (first, last) = (days.lowerBound.number, days.upperBound.number)
        try store.pool.write { db in
            for day in first...last {
                try db.execute(
                    sql: "INSERT INTO daily_visit_state (site, day, state, source, visits) VALUES (1, ?, 2, 0, 1), (1, ?, 2, 3, 2), (1, ?, 4, 1, 5)",
                    arguments: [day, day, day])
            }
        }
    }

    /// The same counts in another file.
    init(copyOf other: OldSite) throws {
        days = other.days
        folder = NSTemporaryDirectory() + "sillage-old-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try other.store.pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try FileManager.default.copyItem(atPath: other.store.path, toPath: folder + "/sillage.sqlite")
        store = try SQLiteStore(path: folder + "/sillage.sqlite")
    }

    init(store: SQLiteStore, _ days: ClosedRange<Day>) {
        self.store = store
        self.days = days
        folder = ""
    }

    func close() {
        try? store.pool.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Midnight after so many days since the last of the counts.
    func now(after days: Int) -> Timestamp { Timestamp(utcStartOf: self.days.upperBound + 1 + days) }

    static func horizon(_ now: Timestamp, hourly: Int64 = 62, daily: Int64 = 760, visitors: Int64 = 395, monthly: Int64? = nil) -> StoreHorizon {
        StoreHorizon(at: now, hourly: hourly * 86_400, daily: daily * 86_400, visitors: visitors * 86_400, monthly: monthly.map { $0 * 86_400 })
    }

    static func templates(_ visits: Int) -> [[Event]] { (0..<5).map { SampleTraffic(visits: visits + $0, seed: UInt64(100 + $0)).events } }

    /// The day's visits, moved from the day they were made on.
    static func events(on day: Day, _ templates: [[Event]]) -> [Event] {
        let template = templates[day.number % templates.count]
        let seconds = Int64(day - SampleTraffic.day) * 86_400
        var events = template.map { event in
            Event(
                site: id, time: event.time + seconds, day: day, hour: event.hour + seconds, kind: event.kind, facts: event.facts, visit: event.visit,
                parts: event.parts, history: [])
        }
        guard let first = events.first else { return [] }
        events.append(
            Event(
                site: id, time: first.time, day: day, hour: first.hour, kind: .custom, facts: [], visit: Metrics(), parts: details(day),
                history: [
                    HistoryCount(table: .visitDays, group: day.number % 16, lag: day.number % 7 - 1), HistoryCount(table: .visitDays, group: 3, lag: 1),
                    HistoryCount(table: .decisions, group: day.number % 16, lag: -1),
                ]))
        return events
    }

    /// Something of every kind, much of it rare.
    private static func details(_ day: Day) -> [Part] {
        func part(_ dimension: AnalyticsCore.Dimension, _ texts: String..., metrics: Metrics = Metrics(visits: 1, events: 1)) -> Part {
            Part(dimension: dimension, value: StoredText(stored: texts.joined(separator: String(StoredText.separator))), metrics: metrics)
        }
        let week = "w\(day.number / 7)"
        return [
            part(.vote, "faq"), part(.voteValue, "faq", day.number % 9 == 0 ? "down" : "up"), part(.vote, week), part(.voteValue, week, "up"),
            part(.custom, "play"), part(.customProperty, "play", "id", "\(day.number % 3)"), part(.customProperty, "play", "id", "n\(day.number)"),
            part(.next, "/p/0", "/p/\(day.number % 40)"), part(.next, "/seldom/\(day.number)", "/p/0"), part(.funnel, "lead", "1"),
            part(.scroll, "/p/0", metrics: Metrics(pageviews: 1, events: 70)),
            part(.scroll, "/seldom/\(day.number)", metrics: Metrics(pageviews: 1, events: 9)),
            part(.bot, "Googlebot", metrics: Metrics(events: 1)), part(.email, week, metrics: Metrics(events: 1)),
            part(.emailAction, week, "open", metrics: Metrics(events: 1)), part(.search, "term \(day.number)"), part(.event, "vote"),
            part(.consent, "granted", metrics: Metrics(visits: 1)), part(.exit, "/p/\(day.number % 50)", metrics: Metrics(visits: 1)),
        ]
    }
}

/// Sums that fading must not change: by month, year and over everything.
struct Sums: Equatable {
    var totals: [String: Metrics] = [:]
    var dimensions: [String: Metrics] = [:]
    var filtered: [String: Metrics] = [:]
    var visitors: [String: Int] = [:]

    init(_ site: OldSite, filters: [String] = ["country=FR", "browser=Firefox", "device=desktop"]) throws {
        let calendar = SiteCalendar(identifier: "Europe/Paris")
        self = try site.store.read { source in
            var sums = Sums()
            guard let calendar else { return sums }
            for range in Self.ranges(site.range) {
                let name = "\(range.lowerBound) to \(range.upperBound) "
                let builder = ReportBuilder(source: source, calendar: calendar, k: 5)
                sums.totals[name] = try builder.report(ReportQuery(site: OldSite.id, days: range)).total.metrics
                for step in [TimeStep.day, .week, .month] {
                    sums.totals[name + step.rawValue] = Self.all(try builder.report(ReportQuery(site: OldSite.id, days: range, by: .time(step))))
                }
                for dimension in Dimension.allCases {
                    let counts = try source.counts(site: OldSite.id, range, by: dimension)
                    sums.dimensions[name + dimension.name] = counts.reduce(into: Metrics()) { $0 += $1.metrics }
                }
                for filter in try filters.map({ try ReportQuery.Filter(parsing: $0) }) {
                    for dimension in Dimension.paired where dimension != filter.dimension && dimension != .goal && dimension != .utmCampaign {
                        let report = try builder.report(ReportQuery(site: OldSite.id, days: range, by: .dimension(dimension), filter: filter))
                        sums.totals[name + filter.value] = report.total.metrics
                        sums.filtered[name + filter.value + dimension.name] = Self.all(report)
                    }
                }
            }
            return sums
        }
        visitors = try site.store.pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT strftime('%Y-%m', day * 86400, 'unixepoch') || ' h' || history AS name, sum(count) AS number FROM
                    (SELECT day, history, count FROM daily_history UNION ALL SELECT month, history, count FROM monthly_history) GROUP BY name
                    UNION ALL
                    SELECT strftime('%Y-%m', day * 86400, 'unixepoch') || ' s' || state AS name, sum(visits) FROM
                    (SELECT day, state, visits FROM daily_visit_state UNION ALL SELECT month, state, visits FROM monthly_visit_state) GROUP BY name
                    """
            ).reduce(into: [:]) { $0[$1[0] as String] = $1[1] as Int }
        }
    }

    private init() {}

    /// Rows and rest.
    private static func all(_ report: Report) -> Metrics {
        (report.rows.map(\.metrics) + [report.other?.metrics ?? Metrics()]).reduce(into: Metrics()) { $0 += $1 }
    }

    private static func ranges(_ whole: ClosedRange<Day>) -> [ClosedRange<Day>] {
        let months = sequence(first: whole.lowerBound) { $0.startOfMonth(adding: 1) }.prefix { $0 <= whole.upperBound }
        let byMonth = months.map { $0...($0.startOfMonth(adding: 1) - 1) }
        let byYear = months.filter { $0.civil.month == 1 }.map { $0...min($0.startOfMonth(adding: 12) - 1, whole.upperBound) }
        return byMonth + byYear + [whole]
    }
}
