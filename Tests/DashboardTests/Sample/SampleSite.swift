import AnalyticsCore

@testable import Dashboard

/// A realistic site, the same every time: weekly rhythm, one busy day, long tails folded to k.
struct SampleSite {
    var name = "example.org"
    /// Mean visits on a working day; 0 for a site that nobody visits.
    var daily = 270
    var today = Day(year: 2026, month: 11, day: 23)
    var k = 5

    static let facts = DashboardFacts(
        k: 5, attributions: [Attribution(text: "IP Geolocation by DB-IP", link: "https://db-ip.com")], hourlySeconds: 62 * 86_400,
        dailySeconds: 760 * 86_400, monthlySeconds: nil, visitorSeconds: 395 * 86_400, accessLogSeconds: 365 * 86_400, journalSeconds: 48 * 3600)

    func overview(_ period: Period) -> SiteOverview {
        let current = report(period.range(today: today), step: period.step, hours: 15)
        let previous = report(period.previous(today: today), step: period.step, hours: 24)
        var tables: [Dimension: Report] = [:]
        for (dimension, values) in SampleValues.all { tables[dimension] = table(dimension, values, of: current) }
        let frequency = SampleLoyalty.frequency(of: current, k: k)
        tables[.cohort]?.cohorts = SampleLoyalty.cohorts(of: current, k: k)
        return SiteOverview(
            site: name, current: current, previous: previous, tables: tables,
            updated: "\(today)T14:32+01:00", funnels: SampleDetails.funnels, frequency: frequency)
    }

    /// Visits of a day: fewer at weekends, many on the tenth, none before the site opened.
    func metrics(of day: Day) -> Metrics {
        guard daily > 0 else { return Metrics() }
        let rhythm = [100, 98, 102, 95, 85, 36, 32][day.weekday - 1]
        let noise = (day.number &* 7919 % 23 + 23) % 23 - 11
        let peak = day.civil.day == 10 ? 190 : 100
        let part = day == today ? 55 : 100
        return spread(max(0, daily * (rhythm + noise) * peak * part / 1_000_000), seed: day.number)
    }

    private func spread(_ visits: Int, seed: Int) -> Metrics {
        let wobble = (seed &* 31 % 17 + 17) % 17
        return Metrics(
            visits: visits, pageviews: visits * (270 + wobble) / 100, bounces: visits * (37 + wobble / 4) / 100,
            engagedSeconds: visits * (126 + wobble), events: visits * (18 + wobble / 3) / 100)
    }

    private func report(_ range: ClosedRange<Day>, step: TimeStep, hours: Int) -> Report {
        let days = (0...(range.upperBound - range.lowerBound)).map { range.lowerBound + $0 }
        let rows =
            switch step {
            case .hour: (0..<hours).map { hourRow(range.lowerBound, $0) }
            case .month: months(days)
            default: days.map { row("\($0)", metrics(of: $0)) }
            }
        let sum = rows.reduce(into: Metrics()) { $0 += $1.metrics }
        let counted = rows.reduce(0) { $0 + ($1.visitors ?? 0) } * 9 / 10
        let events = sum.events
        return Report(
            site: name, from: range.lowerBound, to: range.upperBound, timezone: "Europe/Paris", by: step.rawValue,
            total: ReportTotal(
                metrics: sum,
                events: events == 0
                    ? [:] : ["download": events / 2, "search": events / 4, "outbound": events - events / 2 - events / 4],
                visitors: SampleLoyalty.visitors(counted: counted, visits: sum.visits)),
            rows: rows)
    }

    private func hourRow(_ day: Day, _ hour: Int) -> ReportRow {
        let rhythm = [4, 2, 1, 1, 1, 3, 8, 20, 48, 66, 72, 70, 52, 58, 74, 76, 71, 60, 45, 38, 34, 30, 20, 10][hour]
        let part = day == today && hour == 14 ? 40 : 100
        let clock = hour < 10 ? "0\(hour)" : "\(hour)"
        return row("\(day)T\(clock):00+01:00", spread(daily * (rhythm + day.number % 7) * part / 100_000, seed: day.number + hour))
    }

    private func months(_ days: [Day]) -> [ReportRow] {
        Dictionary(grouping: days, by: \.startOfMonth).sorted { $0.key < $1.key }.map { month, days in
            row(String(month.description.prefix(7)), days.reduce(into: Metrics()) { $0 += metrics(of: $1) })
        }
    }

    private func row(_ label: String, _ metrics: Metrics) -> ReportRow {
        ReportRow(value: label, metrics: metrics, visitors: metrics.visits * 43 / 100)
    }

    /// Shares the visits out over the values and folds what is rare.
    private func table(_ dimension: Dimension, _ values: [(String, Int)], of report: Report) -> Report {
        let visits = report.total.metrics.visits
        let rows = values.enumerated().map { tableRow(dimension, $1.0, visits: visits * $1.1 / 100_000, index: $0) }
        let count: (ReportRow) -> Int = Self.outsideVisits.contains(dimension) ? { $0.metrics.events } : { $0.metrics.visits }
        var folded = report
        folded.by = dimension.name
        folded.other = nil
        folded.rows = rows.filter { count($0) >= k }
        guard dimension != .funnel else { return folded }
        folded.rows.sort { (count($1), $0.value) < (count($0), $1.value) }
        let rare = rows.filter { (1..<k).contains(count($0)) }
        if !rare.isEmpty { folded.other = ReportOther(values: rare.count, metrics: rare.reduce(into: Metrics()) { $0 += $1.metrics }) }
        return folded
    }

    private static let outsideVisits: Set<Dimension> = [.email, .bot, .botClass, .botReason]

    private func tableRow(_ dimension: Dimension, _ value: String, visits: Int, index: Int) -> ReportRow {
        var metrics = spread(visits, seed: index)
        switch dimension {
        case .email, .bot, .botClass, .botReason: metrics = Metrics(events: visits)
        case .download, .outbound, .search, .searchEmpty, .vote, .video, .form, .custom, .notFound:
            metrics.events = metrics.visits * (105 + index) / 100
        default: break
        }
        var row = ReportRow(value: value, metrics: metrics)
        row.details = SampleDetails.details(dimension, row, k: k)
        row.mean = dimension == .page ? SampleDetails.depths[value] : dimension == .vote ? SampleDetails.meanVote(value) : nil
        return row
    }
}
