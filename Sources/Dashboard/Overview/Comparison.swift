import AnalyticsCore

/// What the figures of a period are measured against.
///
/// An unfinished day against a whole one would always look like a fall: by the hour, today is compared with yesterday up to the same hour. In
/// longer periods the unfinished end weighs little, the whole period before stands.
struct Comparison: Sendable {
    let metrics: Metrics
    /// Whether both periods cover the days that they name; one that old days make whole months does not.
    let isPossible: Bool
    /// nil where distinct visitors cannot be compared: hours do not add up to them.
    let visitors: Int?

    /// Whether nothing was counted yet in the period before.
    static func isBeforeAll(_ overview: SiteOverview) -> Bool { overview.first.map { overview.previous.to < $0 } ?? false }

    init(_ overview: SiteOverview) {
        isPossible = overview.current.counted == nil && overview.previous.counted == nil && !Self.isBeforeAll(overview)
        guard isPossible else {
            (metrics, visitors) = (Metrics(), nil)
            return
        }
        if overview.step == .hour, overview.current.rows.count < overview.previous.rows.count {
            metrics = overview.previous.rows.prefix(overview.current.rows.count).reduce(into: Metrics()) { $0 += $1.metrics }
            visitors = nil
        } else {
            metrics = overview.previous.total.metrics
            // Visitors of a part of the days are no measure for those of all.
            let isWhole = overview.current.total.visitors.first == nil && overview.previous.total.visitors.first == nil
            visitors = isWhole ? overview.previous.total.visitors.shown : nil
        }
    }
}
