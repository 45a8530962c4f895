import AnalyticsCore

@testable import Dashboard

/// Consenting visitors of the sample site.
enum SampleLoyalty {
    static func visitors(counted: Int, visits: Int) -> VisitorCount {
        var count = VisitorCount(
            counted: counted, consentRate: visits > 0 ? 0.57 : nil, consenting: counted, new: counted * 3 / 5, visitDays: counted * 17 / 10)
        count.visits = counted * 2
        return count
    }

    /// A row for each month of the period.
    static func frequency(of report: Report, k: Int) -> Report? {
        guard report.from < report.to else { return nil }
        var frequency = report
        frequency.by = "frequency"
        let months = sequence(first: report.from.startOfMonth) { $0.startOfMonth(adding: 1) }.prefix { $0 <= report.to }
        let visitors = report.total.visitors.consenting / 2
        frequency.rows =
            visitors < k
            ? []
            : months.enumerated().map { index, month in
                var row = ReportRow(value: TimeStep.month.label(month), metrics: Metrics(visits: visitors * 2))
                row.frequency = VisitFrequency(visitors: visitors + index, visitDays: visitors * 3 / 2 + index, visits: visitors * 2)
                return row
            }
        return frequency
    }

    /// Each month keeps a third of the visitors that the one before had.
    static func cohorts(of report: Report, k: Int) -> [CohortMonth] {
        let months = sequence(first: report.from.startOfMonth) { $0.startOfMonth(adding: 1) }.prefix { $0 <= report.to }
        let first = report.total.visitors.consenting / 2
        return months.compactMap { month in
            let all = (0..<7).map { age in
                CohortMonth.Count(
                    value: TimeStep.month.label(month.startOfMonth(adding: -age)), visitors: (0..<age).reduce(first) { count, _ in count / 3 })
            }
            let rare = all.filter { (1..<k).contains($0.visitors) }
            let shown = all.filter { $0.visitors >= k }
            guard !shown.isEmpty else { return nil }
            let other = CohortMonth.Other(values: rare.count, visitors: rare.reduce(0) { $0 + $1.visitors })
            return CohortMonth(month: month, rows: shown, other: rare.isEmpty ? nil : other)
        }
    }
}
