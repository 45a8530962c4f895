import AnalyticsCore

extension ReportRow {
    /// Consenting visitors of a point over time; none where nothing happened at all, nil where they are not counted (hours).
    var knownVisitors: Int? { visitors ?? (metrics.isZero ? 0 : nil) }
}
