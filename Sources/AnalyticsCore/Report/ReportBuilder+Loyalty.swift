/// How often consenting visitors come back, from the tables that count them exactly (docs/decisions/0014-loyalty.md).
extension ReportBuilder {
    /// Most calendar months of cohorts that one report lists: the newest.
    static let longestCohorts = 36

    /// Counts in the classes that are reported; each value by itself where the dimension has none.
    static func classed(_ rows: [ReportRow], _ dimension: Dimension) -> [ReportRow] {
        guard dimension.isOfHistory else { return rows }
        var sums: [String: Metrics] = [:]
        for row in rows { sums[LoyaltyClass.name(of: row.value, dimension), default: Metrics()] += row.metrics }
        return sums.map { ReportRow(value: $0.key, metrics: $0.value) }
    }

    /// One row for each calendar month of the question, as far as it lies inside: visits with consent, and how often each visitor came.
    func frequencyRows(_ query: ReportQuery, _ period: PeriodVisitors) throws -> (rows: [ReportRow], other: ReportOther?) {
        if let filter = query.filter { throw ReportError.notCountedTogether(Breakdown.frequency.name, filter.dimension.name) }
        let granted = ReportQuery.Filter(dimension: .consent, value: ConsentState.granted.name)
        var months: [Day: Metrics] = [:]
        // Months of which some visits are older than what is known about visitors.
        var incomplete: Set<Day> = []
        func add(_ day: Day, _ metrics: Metrics) {
            months[day.startOfMonth, default: Metrics()] += metrics
            if metrics.visits > 0, period.first.map({ day < $0 }) ?? true { incomplete.insert(day.startOfMonth) }
        }
        for (day, metrics) in try source.days(site: query.site, query.days, where: granted) { add(day, metrics) }
        for (month, metrics) in try source.months(site: query.site, query.days, where: granted) { add(month, metrics) }
        let rows = months.sorted { $0.key < $1.key }.map { month, metrics in
            var row = ReportRow(value: TimeStep.month.label(month), metrics: metrics)
            guard !incomplete.contains(month) else { return row }
            row.frequency = period.frequency(TimeStep.month.range(from: month).clamped(to: query.days), visits: metrics.visits)
            return row
        }
        return Folding.fold(rows, k: k, limit: query.limit, sorted: false)
    }

    /// Visitors of each whole calendar month that the question touches, by month of first visit, oldest month first; months without any are left out.
    func cohortMonths(_ query: ReportQuery) throws -> [CohortMonth] {
        let last = query.days.upperBound.startOfMonth
        var months: [CohortMonth] = []
        for offset in 0..<Self.longestCohorts {
            let month = last.startOfMonth(adding: -offset)
            guard month >= query.days.lowerBound.startOfMonth else { break }
            let counts = try source.counts(site: query.site, TimeStep.month.range(from: month), by: .cohortVisitors)
            let (rows, other) = Folding.fold(
                counts.map { ReportRow(value: $0.value, metrics: $0.metrics) }.sorted { LoyaltyClass.precedes($0, $1, .cohort) },
                k: k, limit: query.limit, sorted: false)
            guard !rows.isEmpty || other != nil else { continue }
            months.append(
                CohortMonth(
                    month: month, rows: rows.map { CohortMonth.Count(value: $0.value, visitors: $0.metrics.visits) },
                    other: other.map { CohortMonth.Other(values: $0.values, visitors: $0.metrics.visits) }))
        }
        return months.reversed()
    }

    /// Visits with consent in the days that the count of visitors covers; 0 where they are not known by themselves.
    func visitsWithConsent(_ query: ReportQuery, _ count: VisitorCount, granted: Int) throws -> Int {
        guard let first = count.first else { return granted }
        let days = first...query.days.upperBound
        guard try source.coverage(site: query.site, days, of: nil) == days else { return 0 }
        return try source.counts(site: query.site, days, by: .consent).first { $0.value == ConsentState.granted.name }?.metrics.visits ?? 0
    }
}
