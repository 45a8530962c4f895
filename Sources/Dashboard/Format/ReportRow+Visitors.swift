import AnalyticsCore

extension ReportRow {
    /// Visitors of a point over time; none where nothing happened at all, nil where they are not known (hours).
    var knownVisitors: Int? { estimate?.visitors.people ?? visitors ?? (metrics.isZero ? 0 : nil) }
}

extension VisitorCount {
    /// The figure: the estimate where there is one, else those that were counted.
    var shown: Int { estimate?.visitors.people ?? counted }
}
