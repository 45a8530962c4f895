import AnalyticsCore

/// Everything the overview page of one site and one period shows.
public struct SiteOverview: Sendable {
    public var site: String
    public var period: Period
    /// Totals of the period, its days and its zone; `rows` are the points over time (ISO labels: `2026-11-23T14:00+01:00`,
    /// `2026-11-23` or `2026-11`), one for every hour, day or month of the period, also those without a visit; hours still to come
    /// are left out.
    public var current: Report
    /// The same for the period before, in full (of today: the whole of yesterday).
    public var previous: Report
    /// One report per table, already folded to k.
    public var tables: [Dimension: Report]
    /// What the steps of each funnel are called, by its name; steps without a label show their number.
    public var funnels: [String: [String]]
    /// Local time of the newest figure, `2026-11-23T14:32+01:00`.
    public var updated: String

    public init(
        site: String, period: Period, current: Report, previous: Report, tables: [Dimension: Report], updated: String,
        funnels: [String: [String]] = [:]
    ) {
        self.site = site
        self.period = period
        self.current = current
        self.previous = previous
        self.tables = tables
        self.updated = updated
        self.funnels = funnels
    }
}

/// Who must be named in the footer for the region data.
public struct Attribution: Hashable, Sendable {
    public var text: String
    public var link: String

    public init(text: String, link: String) {
        self.text = text
        self.link = link
    }
}

/// What the pages say about the promises kept.
public struct DashboardFacts: Sendable {
    /// Fewest visits a row may stand for.
    public var k: Int
    public var attributions: [Attribution]
    /// Days of hourly detail, days of daily detail, days of access logs, hours of journal.
    public var hourlyDays: Int
    public var dailyDays: Int
    public var accessLogDays: Int
    public var journalHours: Int

    public init(
        k: Int, attributions: [Attribution], hourlyDays: Int, dailyDays: Int, accessLogDays: Int, journalHours: Int
    ) {
        self.k = k
        self.attributions = attributions
        self.hourlyDays = hourlyDays
        self.dailyDays = dailyDays
        self.accessLogDays = accessLogDays
        self.journalHours = journalHours
    }
}

/// A file of the dashboard folder; `path` is relative, with `/`.
public struct DashboardFile: Hashable, Sendable {
    public var path: String
    public var content: String

    public init(path: String, content: String) {
        self.path = path
        self.content = content
    }
}

/// The languages a dashboard is written in.
public enum Language: String, CaseIterable, Sendable { case fr, en }
