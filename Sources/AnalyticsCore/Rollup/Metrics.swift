/// The counts kept for every cell of the aggregates. They only ever add up; rates and averages are derived when read.
///
/// - `visits`: visits that have the value (for a page: visits that saw it).
/// - `pageviews`: page views.
/// - `bounces`: visits with one page view, under ten visible seconds and no other interaction.
/// - `engagedSeconds`: seconds a page was visible and focused.
/// - `events`: events of the value's own kind (downloads of a file, votes for a target).
public struct Metrics: Hashable, Sendable {
    public var visits = 0
    public var pageviews = 0
    public var bounces = 0
    public var engagedSeconds = 0
    public var events = 0

    public init(visits: Int = 0, pageviews: Int = 0, bounces: Int = 0, engagedSeconds: Int = 0, events: Int = 0) {
        self.visits = visits
        self.pageviews = pageviews
        self.bounces = bounces
        self.engagedSeconds = engagedSeconds
        self.events = events
    }

    public var isZero: Bool { self == Metrics() }

    public static func += (a: inout Metrics, b: Metrics) {
        a.visits += b.visits
        a.pageviews += b.pageviews
        a.bounces += b.bounces
        a.engagedSeconds += b.engagedSeconds
        a.events += b.events
    }
}

extension Metrics {
    /// The counts taken back.
    public var negated: Metrics {
        Metrics(
            visits: -visits, pageviews: -pageviews, bounces: -bounces, engagedSeconds: -engagedSeconds, events: -events)
    }
}
