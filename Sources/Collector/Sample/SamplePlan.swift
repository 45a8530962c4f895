import AnalyticsCore

/// How much is made up: the same plan gives the same counts.
struct SamplePlan: Sendable {
    var days: Int
    /// Mean of a day.
    var visits: Int
    /// Distinct pages over all days.
    var pages: Int
    var seed: UInt64
    /// Last day, in the site's time zone.
    var last: Day
    /// Nothing happens later.
    var now: Timestamp

    /// What was made of a site.
    struct Made: Sendable, Equatable {
        var site: String
        var days = 0
        var events = 0
        var total = Metrics()
    }
}
