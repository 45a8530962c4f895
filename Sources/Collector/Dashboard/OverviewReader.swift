import AnalyticsCore
import Dashboard

/// Asks a report source for everything the pages of a site show.
struct OverviewReader {
    let source: any ReportSource
    let site: Settings.Site
    let k: Int
    var profile = PrivacyProfile.standard
    /// The site's whole tables, where they were read before.
    var visitors: SiteVisitors?

    /// Tables of a page, in no particular order.
    static let dimensions: [Dimension] = [
        .page, .entry, .exit, .channel, .source, .referrer, .utmCampaign, .utmSource, .utmMedium, .utmTerm, .utmContent,
        .country, .region, .language, .browser, .os, .device, .screen,
        .download, .outbound, .search, .searchEmpty, .notFound, .vote, .video, .form, .email, .custom, .goal, .funnel,
        .consent, .visitNumber, .recency, .cohort, .bot, .botClass, .botReason,
    ]

    /// - Parameters:
    ///   - days: a range that ends today; the last 28 days where none is given. It is compared with as many days before it.
    ///   - step: what a row of the time reports stands for.
    func overview(_ days: ClosedRange<Day>? = nil, by step: TimeStep = .day, at now: Timestamp) throws -> SiteOverview {
        let today = site.calendar.interval(containing: now).day
        let range = days ?? (today - (SiteOverview.days - 1))...today
        let length = range.upperBound - range.lowerBound + 1
        let builder = ReportBuilder(source: source, calendar: site.calendar, k: k, profile: profile, visitors: visitors)
        func report(_ days: ClosedRange<Day>, _ by: Breakdown) throws -> Report {
            try builder.report(ReportQuery(site: site.id, days: days, by: by))
        }
        var tables: [Dimension: Report] = [:]
        for dimension in Self.dimensions { tables[dimension] = try report(range, .dimension(dimension)) }
        let (current, currentUndated) = filled(try report(range, .time(step)), step: step, now: now)
        let before = (range.lowerBound - length)...(range.lowerBound - 1)
        let (previous, previousUndated) = filled(try report(before, .time(step)), step: step, now: now)
        var overview = SiteOverview(
            site: site.id, current: current, previous: previous, tables: tables, updated: site.calendar.label(now),
            funnels: Dictionary(site.funnels.map { ($0.name.text, $0.labels) }, uniquingKeysWith: { first, _ in first }),
            frequency: length > 1 ? try report(range, .frequency) : nil)
        (overview.currentUndated, overview.previousUndated) = (currentUndated, previousUndated)
        return overview
    }

    /// The report with a row for every step of its range up to now, and how many of the first rows are of days that are only kept inside a month.
    private func filled(_ report: Report, step: TimeStep, now: Timestamp) -> (Report, undated: Int) {
        let known = Dictionary(report.rows.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        var copy = report
        copy.rows = labels(from: report.from, to: report.to, step: step, now: now).map {
            known[$0] ?? ReportRow(value: $0, metrics: Metrics())
        }
        // Among days, the last month that stands for its days.
        guard step == .day, let month = report.rows.last(where: { Day($0.value) == nil }).flatMap({ Day($0.value + "-01") }) else { return (copy, 0) }
        let inside = month...(month.startOfMonth(adding: 1) - 1)
        let first = report.rows.compactMap { Day($0.value) }.first(where: inside.contains) ?? inside.upperBound + 1
        return (copy, copy.rows.count { Day($0.value).map { $0 < first } ?? false })
    }

    private func labels(from: Day, to: Day, step: TimeStep, now: Timestamp) -> [String] {
        switch step {
        case .hour:
            let end = min(site.calendar.start(of: to + 1), now + 1)
            return stride(from: site.calendar.start(of: from).seconds, to: end.seconds, by: 3600).map {
                site.calendar.label(Timestamp(seconds: $0))
            }
        case .day: return (from.number...to.number).map { Day(number: $0).description }
        case .week: return stride(from: from.startOfWeek.number, through: to.number, by: 7).map { Day(number: $0).description }
        case .month:
            return sequence(first: from.startOfMonth) { $0.startOfMonth(adding: 1) }.prefix { $0 <= to }.map { step.label($0) }
        }
    }
}
