import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// P6: detail fades at rest, and no sum changes.
@Suite struct FadingTests {
    private static let last = Day(year: 2026, month: 11, day: 23)

    private static func count(_ store: SQLiteStore, _ sql: String) throws -> Int { try store.pool.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

    /// 26 months, at the ages of the configuration's defaults, and a second time when every day has become part of a month.
    @Test func sumsOf26MonthsStay() throws {
        let site = try OldSite(Day(year: 2024, month: 9, day: 10)...Self.last)
        defer { site.close() }
        let before = try Sums(site)
        #expect(before.totals.values.contains { $0.visits > 1000 } && before.filtered.count > 600 && before.visitors.count > 100)
        try Self.compareHoursWithDays(site)
        for (days, hasDays) in [(0, true), (500, true), (800, false)] {
            let now = site.now(after: days)
            let horizon = OldSite.horizon(now)
            let overdue = try site.store.overdue(horizon, k: 5)
            let faded = try site.store.purge(horizon, k: 5)
            #expect(overdue.filter { $0.kind != .folded } == faded.filter { $0.kind != .folded })
            #expect(try site.store.clean().problem == nil)
            let after = try Sums(site)
            #expect(after.totals == before.totals && after.dimensions == before.dimensions && after.visitors == before.visitors)
            #expect(after.filtered == before.filtered)
            try Self.checkAges(site.store, horizon)
            let daysLeft = try Self.count(site.store, "SELECT count(*) FROM daily_value")
            #expect((daysLeft > 0) == hasDays)
            #expect(try site.store.purge(horizon, k: 5).allSatisfy { $0.rows == 0 }, "once is enough")
        }
        try Self.checkRare(site.store)
        #expect(try Self.count(site.store, "SELECT count(*) FROM value WHERE text LIKE '/seldom/%' OR text LIKE 'term %'") == 0)
        // All that is kept of 26 months when everything has faded.
        #expect(try Self.count(site.store, "SELECT max(n) FROM (SELECT count(*) AS n FROM monthly_pair GROUP BY site, pair, month)") == 1)
        #expect(try Self.count(site.store, "SELECT count(*) FROM month_to_fold") == 0)
    }

    private static func compareHoursWithDays(_ site: OldSite) throws {
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        try site.store.read { source in
            for row in try source.days(site: OldSite.id, site.days).prefix(100) {
                // The templates' hours keep their distance from the day's start but for the clock changes.
                let interval = calendar.interval(of: row.day)
                let hours = try source.hours(site: OldSite.id, from: interval.start + -3600, until: interval.end + 3600)
                #expect(hours.reduce(into: Metrics()) { $0 += $1.metrics }.visits >= row.metrics.visits)
            }
            let hours = try source.hours(site: OldSite.id, from: Timestamp(seconds: 0), until: site.now(after: 2))
            let days = try source.days(site: OldSite.id, site.days)
            #expect(hours.reduce(into: Metrics()) { $0 += $1.metrics } == days.reduce(into: Metrics()) { $0 += $1.metrics })
        }
    }

    private static func checkAges(_ store: SQLiteStore, _ horizon: StoreHorizon) throws {
        #expect(try count(store, "SELECT count(*) FROM hourly WHERE hour < \(horizon.hour.seconds)") == 0)
        for (table, day) in [
            ("daily_pair", horizon.pairDay), ("daily_value", horizon.day), ("daily", horizon.day), ("daily_history", horizon.visitorDay),
            ("daily_visit_state", horizon.visitorDay),
        ] { #expect(try count(store, "SELECT count(*) FROM \(table) WHERE day < \(day.number)") == 0, "\(table)") }
    }

    /// No value of fewer than k visits rests in a month, alone or beside another.
    private static func checkRare(_ store: SQLiteStore) throws {
        try store.pool.read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT dimension, text, visits, pageviews, events FROM monthly_value JOIN value ON value.id = monthly_value.value")
            for row in rows where !(row[1] as String).hasSuffix("(other)") {
                guard let dimension = AnalyticsCore.Dimension(rawValue: row[0]) else { throw CancellationError() }
                let count = dimension.fadingCount(Metrics(visits: row[2], pageviews: row[3], events: row[4]))
                #expect(count.map { $0 >= 5 } ?? true, "\(dimension) \(row)")
            }
            for row in try Row.fetchAll(db, sql: "SELECT site, pair, month, cells FROM monthly_pair") {
                let pair = try #require(PairKey(code: row[1]))
                let named: [Set<Int64>] = try [pair.first, pair.second].map { dimension in
                    try Set(
                        Int64.fetchAll(
                            db, sql: "SELECT value FROM monthly_value WHERE site = ? AND dimension = ? AND month = ?",
                            arguments: [row[0] as Int64, dimension.rawValue, row[2] as Int]))
                }
                for cell in try PairBlob.unpack([UInt8](row[3] as Data)).cells {
                    #expect(cell.metrics.visits >= 5)
                    #expect((cell.first == 0 || named[0].contains(cell.first)) && (cell.second == 0 || named[1].contains(cell.second)))
                }
            }
        }
    }

    /// Details rest beside the value they are about, or not at all.
    @Test func detailsFollowTheirValue() throws {
        let site = try OldSite(Day(year: 2026, month: 10, day: 1)...Day(year: 2026, month: 10, day: 31))
        defer { site.close() }
        _ = try site.store.purge(OldSite.horizon(site.now(after: 60), hourly: 1, daily: 2), k: 5)
        let texts = { (dimension: AnalyticsCore.Dimension) in
            try site.store.pool.read { db in
                try Set(
                    String.fetchAll(
                        db, sql: "SELECT text FROM monthly_value JOIN value ON value.id = monthly_value.value WHERE dimension = ?",
                        arguments: [dimension.rawValue]
                    ).map { $0.replacingOccurrences(of: String(StoredText.separator), with: "|") })
            }
        }
        // "up" 27 or 28 times, "down" 3 or 4: both are folded, or the few could be had by subtraction.
        #expect(try texts(.voteValue).filter { $0.hasPrefix("faq") } == ["faq|(other)"])
        #expect(try texts(.customProperty) == ["play|id|0", "play|id|1", "play|id|2", "play|(other)"])
        #expect(try texts(.scroll) == ["(other)"] || texts(.scroll) == ["/p/0", "(other)"])
        #expect(try texts(.bot) == ["Googlebot"] && texts(.search) == ["(other)"] && texts(.event).contains("vote"))
        let pages = try texts(.page)
        #expect(try texts(.next).allSatisfy { next in next == "(other)" || pages.contains { next.hasPrefix($0 + "|") } } && pages.contains("/p/0"))
    }

    /// What is written for days that are too old becomes part of their month at once; whether before or after the purge, the result is the same.
    @Test func lateCountsGoToTheirMonth() throws {
        let days = Day(year: 2026, month: 9, day: 1)...Day(year: 2026, month: 10, day: 20)
        let early = try OldSite(days, visits: 9)
        defer { early.close() }
        let late = try OldSite(copyOf: early)
        defer { late.close() }
        let moved = Int64(days.lowerBound + 3 - SampleTraffic.day) * 86_400
        let more = SampleTraffic(visits: 40, seed: 9, page: "/late").events.map { event in
            Event(
                site: OldSite.id, time: event.time + moved, day: days.lowerBound + 3, hour: event.hour + moved, kind: event.kind, facts: event.facts,
                visit: event.visit,
                parts: event.parts, history: event.history)
        }
        var rollup = Rollup(valuesPerDay: 10_000)
        for event in more { rollup.absorb(event) }
        let horizon = OldSite.horizon(early.now(after: 20), hourly: 2, daily: 5, visitors: 5)
        try early.store.add(rollup, upTo: JournalPosition(segment: 2, offset: 1))
        _ = try early.store.purge(horizon, k: 5)
        _ = try late.store.purge(horizon, k: 5)
        let folded = try Sums(late)
        // In parts, as an import writes them, each with what must be in the same transaction.
        for (index, chunk) in more.chunked(into: 12).enumerated() {
            var part = Rollup(valuesPerDay: 10_000)
            for event in chunk { part.absorb(event) }
            try late.store.add(part, keeping: horizon) { db in
                try db.execute(sql: "UPDATE journal_position SET offset = ?", arguments: [index])
            }
            #expect(
                try Self.count(late.store, "SELECT (SELECT count(*) FROM daily_value) + (SELECT count(*) FROM daily_pair) + (SELECT count(*) FROM hourly)") == 0
            )
        }
        let sums = try (Sums(early), Sums(late))
        #expect(sums.0.totals == sums.1.totals && sums.0.dimensions == sums.1.dimensions && sums.0.filtered == sums.1.filtered)
        #expect(sums.1.totals != folded.totals)
        let again = try late.store.foldMonths(horizon, k: 5)
        #expect(again.items == 1 && again.rows > 0)
        let after = try Sums(late)
        #expect(after.totals == sums.1.totals && after.dimensions == sums.1.dimensions && after.filtered == sums.1.filtered)
        try Self.checkRare(late.store)
        #expect(try Self.count(late.store, "SELECT offset FROM journal_position") == 11)
    }

    /// A range that begins or ends inside a month that is kept as one counts it whole, in totals and rows alike.
    @Test func monthsThatAreCutAreCountedWhole() throws {
        let site = try OldSite(Day(year: 2026, month: 7, day: 1)...Day(year: 2026, month: 10, day: 31))
        defer { site.close() }
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        // Up to 12 September in months; two-way counts up to 11 October.
        _ = try site.store.purge(OldSite.horizon(site.now(after: 0), hourly: 20, daily: 49), k: 5)
        func report(_ from: String, _ to: String, _ by: String? = nil, where filter: String? = nil) throws -> Report {
            let range = try #require(Day(from))...(try #require(Day(to)))
            let query = ReportQuery(
                site: OldSite.id, days: range, by: try by.map { try Breakdown(name: $0) }, filter: try filter.map { try ReportQuery.Filter(parsing: $0) })
            return try site.store.read { try ReportBuilder(source: $0, calendar: calendar, k: 5).report(query) }
        }
        for (from, to, by, filter, counted) in [
            ("2026-07-10", "2026-07-12", "browser", nil, "2026-07-01 2026-07-31"), ("2026-08-31", "2026-09-20", "browser", nil, "2026-08-01 2026-09-20"),
            ("2026-09-20", "2026-10-05", "browser", nil, nil), ("2026-09-13", "2026-10-05", "country", nil, nil),
            ("2026-08-01", "2026-09-12", "browser", nil, nil), ("2026-08-01", "2026-09-11", "browser", nil, "2026-08-01 2026-09-30"),
            ("2026-09-20", "2026-10-05", "browser", "country=FR", "2026-09-01 2026-10-31"), ("2026-10-12", "2026-10-20", "browser", "country=FR", nil),
            ("2026-09-20", "2026-10-05", "day", "country=FR", nil), ("2026-10-09", "2026-10-31", "entry", "country=FR", "2026-10-01 2026-10-31"),
        ] as [(String, String, String, String?, String?)] {
            let report = try report(from, to, by, where: filter)
            let name = "\(from) \(to) \(by) \(filter ?? "")"
            #expect(report.counted.map { "\($0.lowerBound) \($0.upperBound)" } == counted, "\(name)")
            let sum = (report.rows.map(\.metrics) + [report.other?.metrics ?? Metrics()]).reduce(into: Metrics()) { $0 += $1 }
            #expect(sum == report.total.metrics && sum.visits > 0, "\(name)")
        }
        let whole = try report("2026-07-01", "2026-07-31").total.metrics
        #expect(try report("2026-07-10", "2026-07-10").total.metrics == whole)
        #expect(try report("2026-07-10", "2026-09-15", "day").rows.prefix(5).map(\.value) == ["2026-07", "2026-08", "2026-09", "2026-09-13", "2026-09-14"])
    }

    /// A month goes as a whole when its first day has reached its age; a shorter retention of months holds for days too.
    @Test func monthsGoAtTheirAge() throws {
        let site = try OldSite(Day(year: 2026, month: 6, day: 1)...Day(year: 2026, month: 10, day: 31))
        defer { site.close() }
        let now = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 1))
        let before = try Sums(site, filters: [])
        let faded = try site.store.purge(OldSite.horizon(now, hourly: 10, daily: 40, visitors: 40, monthly: 93), k: 5)
        // 93 days before: 31 July is due, 1 August is not.
        #expect(try site.store.clean().problem == nil)
        let months = try site.store.pool.read { db in
            try FadedRows.Kind.months.tables.map { try Set(Int.fetchAll(db, sql: "SELECT month FROM \($0)")) }
        }
        let kept = Set([8, 9].map { Day(year: 2026, month: $0, day: 1).number })
        #expect(months.prefix(2).allSatisfy { $0 == kept } && months[3] == kept && months[4] == kept)
        #expect(months[2] == kept.union([Day(year: 2026, month: 10, day: 1).number]))
        #expect(faded.first { $0.kind == .totals }?.items == 113)
        let after = try Sums(site, filters: [])
        for (name, metrics) in before.totals where name.hasPrefix("2026-08") || name.hasPrefix("2026-10") { #expect(after.totals[name] == metrics) }
        #expect(after.totals["2026-06-01 to 2026-06-30 "]?.isZero == true)
        // Months as short as days: nothing is ever a month.
        let short = try OldSite(copyOf: site)
        defer { short.close() }
        let all = try short.store.purge(OldSite.horizon(now, monthly: 10), k: 5)
        #expect(try Self.count(short.store, "SELECT count(*) FROM monthly") == 0 && all.contains { $0.kind == .months && $0.rows > 0 })
        #expect(try Self.count(short.store, "SELECT count(*) FROM daily WHERE day < \((Day(year: 2026, month: 11, day: 1) - 10).number)") == 0)
    }

    /// A clock that was wrong for a while: counts of days that became part of a month come again as days, and add up.
    @Test func daysBesideTheirMonthAddUp() throws {
        let site = try OldSite(Day(year: 2026, month: 10, day: 1)...Day(year: 2026, month: 10, day: 20))
        defer { site.close() }
        _ = try site.store.purge(OldSite.horizon(site.now(after: 400), hourly: 2, daily: 5), k: 5)
        let before = try Sums(site)
        var rollup = Rollup(valuesPerDay: 10_000)
        let templates = OldSite.templates(6)
        for event in OldSite.events(on: Day(year: 2026, month: 10, day: 7), templates) { rollup.absorb(event) }
        try site.store.add(rollup, upTo: JournalPosition(segment: 9, offset: 1))
        let after = try Sums(site)
        #expect(after.totals.values.map(\.visits).max() ?? 0 > before.totals.values.map(\.visits).max() ?? 0)
        _ = try site.store.purge(OldSite.horizon(site.now(after: 400), hourly: 2, daily: 5), k: 5)
        let again = try Sums(site)
        #expect(again.totals == after.totals && again.dimensions == after.dimensions && again.filtered == after.filtered)
    }
}
