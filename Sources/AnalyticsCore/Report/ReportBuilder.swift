/// Answers questions from a source: totals, rows, and what is too rare to show (P8).
public struct ReportBuilder {
    let source: any ReportSource
    private let calendar: SiteCalendar
    let k: Int
    let known = KnownVisitors()
    private let profile: PrivacyProfile
    let visitors: SiteVisitors?

    /// - Parameters:
    ///   - k: fewest visits a row may stand for.
    ///   - profile: `exempt` rounds every count (Report+Rounding).
    ///   - visitors: the site's whole tables, where they were read before; nil to read those that a question needs.
    public init(
        source: any ReportSource, calendar: SiteCalendar, k: Int, profile: PrivacyProfile = .standard, visitors: SiteVisitors? = nil
    ) {
        self.visitors = visitors
        self.source = source
        self.calendar = calendar
        self.k = k
        self.profile = profile
    }

    /// - Throws: `ReportError` when no such counts are kept, or whatever the source throws.
    public func report(_ query: ReportQuery) throws -> Report {
        let report = try exactReport(query)
        return profile == .exempt ? try rounded(report, query) : report
    }

    private func exactReport(_ query: ReportQuery) throws -> Report {
        try query.check()
        let asked = query.days
        let query = try covered(query)
        let period = try period(query)
        var report = Report(
            site: query.site, from: asked.lowerBound, to: asked.upperBound, timezone: calendar.identifier,
            by: query.by?.name, total: try total(query, period))
        report.counted = query.days == asked ? nil : query.days
        // A filter on a value too rare to show answers as if the value did not exist.
        guard query.filter == nil || report.total.metrics.visits >= k else {
            report.total = ReportTotal(visitors: report.total.visitors, isFiltered: true)
            return report
        }
        switch query.by {
        case nil: break
        case .time(let step):
            report.rows = try timeRows(query, step, period)
            if query.filter != nil { (report.rows, report.other) = Folding.fold(report.rows, k: k, limit: nil, sorted: false) }
        case .dimension(let dimension):
            (report.rows, report.other) = try rows(query, dimension, total: report.total.metrics)
            if dimension == .cohort, query.filter == nil { report.cohorts = try cohortMonths(query) }
        case .frequency: (report.rows, report.other) = try frequencyRows(query, period)
        case .previous: (report.rows, report.other) = try previousRows(query)
        }
        return report
    }

    private func rows(_ query: ReportQuery, _ dimension: Dimension, total: Metrics) throws -> (rows: [ReportRow], other: ReportOther?) {
        if let onPage = dimension.onPage, let page = query.filter, page.dimension == .page { return try values(onPage, of: page.value, query) }
        if dimension == .funnel { return try funnelSteps(query) }
        var rows = try counts(query, dimension).map { ReportRow(value: $0.value, metrics: $0.metrics) }
        if let filter = query.filter, filter.dimension != dimension, let rest = Self.remainder(of: total, rows, dimension) { rows.append(rest) }
        if query.filter == nil { rows = Self.classed(rows, dimension) }
        let count: (Metrics) -> Int = dimension.isOutsideVisits ? { $0.events } : { $0.visits }
        // Requests of those who opposed are no visits: one anonymous total, beside the rows that fold.
        let isTotal: (ReportRow) -> Bool = { dimension == .consent && $0.value == StoredText.opposed.text && !$0.metrics.isZero }
        var folded = Folding.fold(
            rows.filter { !isTotal($0) }, k: dimension.isBot ? 0 : k, limit: query.limit, sorted: true, by: count)
        folded.rows += rows.filter(isTotal)
        if dimension.isOfHistory { folded.rows.sort { LoyaltyClass.precedes($0, $1, dimension) } }
        guard query.filter == nil else { return folded }
        if let detail = dimension.detail {
            try addDetails(source.counts(site: query.site, query.days, by: detail), of: dimension, to: &folded.rows)
        }
        if dimension == .page { try addScroll(query, to: &folded.rows) }
        return folded
    }

    private func total(_ query: ReportQuery, _ period: PeriodVisitors) throws -> ReportTotal {
        var metrics = Metrics()
        if let filter = query.filter {
            for row in try source.days(site: query.site, query.days, where: filter) { metrics += row.metrics }
            for row in try source.months(site: query.site, query.days, where: filter) { metrics += row.metrics }
            return ReportTotal(metrics: metrics, visitors: try visitors(query, period), isFiltered: true)
        }
        for row in try source.days(site: query.site, query.days) { metrics += row.metrics }
        for row in try source.months(site: query.site, query.days) { metrics += row.metrics }
        var events: [String: Int] = [:]
        for row in try source.counts(site: query.site, query.days, by: .event) { events[row.value] = row.metrics.events }
        return ReportTotal(metrics: metrics, events: events, visitors: try visitors(query, period))
    }

    private func counts(_ query: ReportQuery, _ dimension: Dimension) throws -> [(value: String, metrics: Metrics)] {
        guard let filter = query.filter else { return try source.counts(site: query.site, query.days, by: dimension) }
        if filter.dimension == dimension {
            return try source.counts(site: query.site, query.days, by: dimension).filter { $0.value == filter.value }
        }
        guard PairKey(dimension, filter.dimension) != nil else {
            throw ReportError.notCountedTogether(dimension.name, filter.dimension.name)
        }
        return try source.counts(site: query.site, query.days, by: dimension, where: filter)
    }

    private func timeRows(_ query: ReportQuery, _ step: TimeStep, _ period: PeriodVisitors) throws -> [ReportRow] {
        if step == .hour {
            guard query.filter == nil else { throw ReportError.notCountedTogether("hour", query.filter?.dimension.name ?? "") }
            return try source.hours(
                site: query.site, from: calendar.start(of: query.days.lowerBound), until: calendar.start(of: query.days.upperBound + 1)
            ).map { hour, metrics in
                // A second page view in a later hour takes the bounce back there: an hour has none then, not fewer than none.
                var metrics = metrics
                metrics.bounces = max(metrics.bounces, 0)
                return ReportRow(value: calendar.label(hour), metrics: metrics)
            }
        }
        let days =
            if let filter = query.filter {
                try source.days(site: query.site, query.days, where: filter)
            } else { try source.days(site: query.site, query.days) }
        var sums: [TimeRow: Metrics] = [:]
        for row in days { sums[TimeRow(start: step.start(of: row.day), step: step), default: Metrics()] += row.metrics }
        // Days kept as a month have a row together, whatever the step.
        for row in try months(query) { sums[TimeRow(start: row.month, step: .month), default: Metrics()] += row.metrics }
        return sums.sorted { ($0.key.start, $0.key.step == .month ? 0 : 1) < ($1.key.start, $1.key.step == .month ? 0 : 1) }.map { time, metrics in
            var row = ReportRow(value: time.step.label(time.start), metrics: metrics)
            guard query.filter == nil else { return row }
            let visitors = period.count(time.step.range(from: time.start).clamped(to: query.days))
            row.visitors = visitors?.counted ?? 0
            row.estimate = visitors?.estimate
            return row
        }
    }
}

private struct TimeRow: Hashable {
    let start: Day
    let step: TimeStep
}

extension TimeStep {
    /// First day of the step a day belongs to.
    func start(of day: Day) -> Day {
        switch self {
        case .hour, .day: day
        case .week: day.startOfWeek
        case .month: day.startOfMonth
        }
    }

    func range(from start: Day) -> ClosedRange<Day> {
        switch self {
        case .hour, .day: start...start
        case .week: start...(start + 6)
        case .month: start...(start.startOfMonth(adding: 1) - 1)
        }
    }

    /// `2026-11-23` for days and (by their Monday) weeks, `2026-11` for months.
    public func label(_ start: Day) -> String { self == .month ? String(start.description.prefix(7)) : start.description }
}
