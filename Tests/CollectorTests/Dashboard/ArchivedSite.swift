import Foundation

@testable import AnalyticsCore
@testable import Collector
@testable import Dashboard

/// A store of months with something in every dimension, part of it faded, and the data files made from it.
final class ArchivedSite {
    static let last = Day(year: 2026, month: 11, day: 23)
    static let k = 5
    let site: OldSite
    let rules: Settings.Site
    let now: Timestamp

    /// - Parameters:
    ///   - days: how many, up to the last one.
    ///   - fading: ages of hours, days and visitors' tables in days; nil when nothing has faded.
    init(days: Int = 200, fading: (hourly: Int64, daily: Int64, visitors: Int64)? = (20, 75, 150)) throws {
        site = try OldSite((Self.last - (days - 1))...Self.last)
        guard let calendar = SiteCalendar(identifier: "Europe/Paris") else { throw Failure("test", "no calendar", "") }
        rules = Settings.Site(id: OldSite.id, calendar: calendar)
        now = Timestamp(utcStartOf: Self.last) + 12 * 3600
        var rollup = Rollup(valuesPerDay: 10_000)
        for offset in 0..<days { for event in Self.events(on: Self.last - offset) { rollup.absorb(event) } }
        try site.store.add(rollup, upTo: JournalPosition(segment: 2, offset: 0))
        guard let fading else { return }
        let horizon = OldSite.horizon(now, hourly: fading.hourly, daily: fading.daily, visitors: fading.visitors)
        _ = try site.store.purge(horizon, k: Self.k)
    }

    func close() { site.close() }

    /// Eight consenting visitors, of them three new; and what only some days have.
    static func events(on day: Day) -> [Event] {
        func part(_ dimension: AnalyticsCore.Dimension, _ texts: String..., metrics: Metrics = Metrics(visits: 1, pageviews: 1)) -> Part {
            Part(dimension: dimension, value: StoredText(stored: texts.joined(separator: String(StoredText.separator))), metrics: metrics)
        }
        return (0..<8).map { number in
            let lag = number < 3 ? -1 : [1, 6, 12, 40, 100][number - 3]
            let created = String((lag < 0 ? day : day - 130).description.prefix(7))
            var parts = [
                part(.visitNumber, lag < 0 ? "1" : "\(number * 2)"), part(.recency, lag < 0 ? "new" : "\(lag)"), part(.cohort, created),
                part(.consent, "granted"), part(.consentDecision, "granted", "banner"), part(.region, number % 2 == 0 ? "FR-75" : "FR-\(day.number % 90)"),
                part(.exit, "/p/\(number)"), part(.referrer, "https://ref\(day.number % 30 * number).example/"),
            ]
            if number == 0 {
                parts += [
                    part(.consent, "opposed", metrics: Metrics(events: 2)), part(.notFound, "/gone"), part(.notFoundLink, "/gone", "/p/\(day.number % 4)"),
                    part(.notFoundLink, "/gone", "/p/x\(day.number % 50)"), part(.next, "/p/0", "/p/1"), part(.next, "/p/0", "/only/\(day.number)"),
                    part(.pageDownload, "/p/0", "a\(day.number % 3).pdf"), part(.pageDownload, "/p/0", "b\(day.number % 40).pdf"),
                    part(.pageVote, "/p/1", "faq"), part(.search, "(other)"), part(.video, "film"), part(.videoProgress, "film", "50"),
                    part(.custom, "play"), part(.customProperty, "play", "(other)"), part(.funnel, "lead", "2"), part(.goal, "lead"),
                ]
            }
            if lag < 0 || lag >= day.civil.day { parts.append(part(.cohortVisitors, created)) }
            let time = Timestamp(utcStartOf: day) + Int64(number) * 3600
            return Event(
                site: OldSite.id, time: time, day: day, hour: time, kind: .pageview, facts: [], visit: Metrics(visits: 1, pageviews: 1), parts: parts,
                history: [HistoryCount(table: .visitDays, group: number, lag: lag)])
        }
    }

    /// All data files, by path in the site's folder.
    func files(today: Day = last, known: ArchiveMemory? = nil, memory: ((ArchiveMemory) -> Void)? = nil) throws -> [String: Data] {
        try site.store.readArchive { source in
            let visitors = SiteVisitors(try source.visitorTables(site: OldSite.id, Day(number: 0)...today))
            let question = ArchiveQuestion(
                source: source, site: OldSite.id, calendar: rules.calendar, k: Self.k, today: today, visitors: visitors)
            var archive = try SiteArchive(question, spill: SpillFile(), known: known)
            var files: [String: Data] = [:]
            try archive.write { files[$0] = Data($1) }
            memory?(archive.memory)
            return files
        }
    }

    func report(_ days: ClosedRange<Day>, _ by: Breakdown?, where filter: ReportQuery.Filter? = nil) throws -> Report {
        try site.store.read {
            try ReportBuilder(source: $0, calendar: rules.calendar, k: Self.k).report(ReportQuery(site: OldSite.id, days: days, by: by, filter: filter))
        }
    }
}
