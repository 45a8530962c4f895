import AnalyticsCore

/// What is said near the dates of a page whose days are, in part, kept by month.
struct FadedPeriod: Sendable {
    let overview: SiteOverview
    let wording: Wording

    /// Which days the figures cover, and which have no point in the chart; empty where every day is kept.
    var sentences: [String] {
        var said: [String] = []
        if let counted = overview.current.counted {
            said.append(wording(.countedDays, ["dates": wording.dates(counted.lowerBound, counted.upperBound)]))
        }
        if overview.currentUndated > 0, overview.current.rows.indices.contains(overview.currentUndated),
            case .day(let first)? = TimeLabel(overview.current.rows[overview.currentUndated].value)
        {
            said.append(wording(.undatedDays, ["date": wording.date(first, year: true)]))
        }
        return said
    }
}
