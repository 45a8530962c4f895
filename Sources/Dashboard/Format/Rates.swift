import AnalyticsCore

extension Double {
    /// Rounded to two decimals, as means stand in the JSON of reports: whoever reads that says the same.
    var hundredths: Double { (self * 100).rounded() / 100 }
}

/// Averages and rates of some counts; nil where there was no visit.
struct Rates: Hashable, Sendable {
    /// Share of visits that bounced, 0…1.
    var bounce: Double?
    /// Mean seconds a page was visible per visit.
    var visibleSeconds: Double?
    var pageviews: Double?

    init(of metrics: Metrics) {
        guard metrics.visits > 0 else { return }
        let visits = Double(metrics.visits)
        // Of a single hour a bounce may be taken back that the hour before had counted.
        bounce = min(max(Double(metrics.bounces) / visits, 0), 1)
        visibleSeconds = max(Double(metrics.engagedSeconds) / visits, 0)
        pageviews = Double(metrics.pageviews) / visits
    }

    /// Share of a part in a whole, 0…1; nil of nothing.
    static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
