import AnalyticsCore

extension ReportRow {
    /// A row with details, each counted as often in visits as in times.
    static func detailed(
        _ value: String, visits: Int = 0, events: Int = 0, seconds: Int = 0, _ details: [(String, Int)], mean: Double? = nil
    ) -> ReportRow {
        var row = ReportRow(value: value, metrics: Metrics(visits: visits, engagedSeconds: seconds, events: events))
        row.details = details.map { ReportDetail(value: $0, visits: $1, events: $1) }
        row.mean = mean
        return row
    }
}
