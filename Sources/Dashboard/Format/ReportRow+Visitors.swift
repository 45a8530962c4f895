import AnalyticsCore

extension ReportRow {
    /// Visitors of a point over time; none where nothing happened at all, nil where they are not known: hours, and days whose tables have faded.
    var knownVisitors: Int? {
        if let estimate { return estimate.visitors.people }
        return metrics.isZero ? 0 : visitors.flatMap { $0 > 0 ? $0 : nil }
    }
}

extension VisitorCount {
    /// The figure: the estimate where there is one, else those that were counted.
    var shown: Int { estimate?.visitors.people ?? counted }
}
