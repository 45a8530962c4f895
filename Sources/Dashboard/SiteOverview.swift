import AnalyticsCore

/// Everything the page of one site shows: a range of days that ends today.
public struct SiteOverview: Sendable {
    /// Days of the first view, today included: weekdays stand beside weekdays of the days before.
    public static let days = 28

    public var site: String
    /// Totals of the period, its days and its zone; `rows` are the points over time (ISO labels: `2026-11-23T14:00+01:00`,
    /// `2026-11-23` or `2026-11`), one for every hour, day or month of the period, also those without a visit; hours still to come
    /// are left out.
    public var current: Report
    /// The same for the period before, in full (of today: the whole of yesterday).
    public var previous: Report
    /// One report per table, already folded to k.
    public var tables: [Dimension: Report]
    /// How often consenting visitors came, by calendar month; nil for a single day.
    public var frequency: Report?
    /// Leading rows of `current` and `previous` whose days are only kept inside a month: totals hold them, the rows count nothing.
    public var currentUndated = 0
    public var previousUndated = 0
    /// What the steps of each funnel are called, by its name; steps without a label show their number.
    public var funnels: [String: [String]]
    /// Local time of the newest figure, `2026-11-23T14:32+01:00`.
    public var updated: String
    /// First day with any count; nil where there is none.
    public var first: Day?
    /// Data files beside the page: months, oldest first, and whether there is one of today.
    public var months: [String] = []
    public var hasNow = false

    public init(
        site: String, current: Report, previous: Report, tables: [Dimension: Report], updated: String,
        funnels: [String: [String]] = [:], frequency: Report? = nil
    ) {
        self.site = site
        self.current = current
        self.previous = previous
        self.tables = tables
        self.updated = updated
        self.funnels = funnels
        self.frequency = frequency
    }
}

extension SiteOverview {
    /// What one point of the chart stands for.
    var step: TimeStep { current.by.flatMap(TimeStep.init(rawValue:)) ?? .day }
    /// Days of the range.
    var length: Int { current.to - current.from + 1 }
}

/// Who must be named in the footer for the region data.
public struct Attribution: Encodable, Hashable, Sendable {
    public var text: String
    public var link: String

    public init(text: String, link: String) {
        self.text = text
        self.link = link
    }
}

/// What the pages say about the promises kept: ages in seconds, as configured.
public struct DashboardFacts: Sendable {
    /// Fewest visits a row may stand for.
    public var k: Int
    public var attributions: [Attribution]
    /// Detail by the hour, by the day, by the month (nil: for ever), and the tables that visitors are counted with.
    public var hourlySeconds: Int64
    public var dailySeconds: Int64
    public var monthlySeconds: Int64?
    public var visitorSeconds: Int64
    public var accessLogSeconds: Int64
    public var journalSeconds: Int64

    public init(
        k: Int, attributions: [Attribution], hourlySeconds: Int64, dailySeconds: Int64, monthlySeconds: Int64?, visitorSeconds: Int64,
        accessLogSeconds: Int64, journalSeconds: Int64
    ) {
        self.k = k
        self.attributions = attributions
        self.hourlySeconds = hourlySeconds
        self.dailySeconds = dailySeconds
        self.monthlySeconds = monthlySeconds
        self.visitorSeconds = visitorSeconds
        self.accessLogSeconds = accessLogSeconds
        self.journalSeconds = journalSeconds
    }

    /// How long each detail really stays: none outlives a shorter age of what it fades into.
    var daysKept: Int64 { min(dailySeconds, monthlySeconds ?? .max) }
    var hoursKept: Int64 { min(hourlySeconds, daysKept) }
    var visitorsKept: Int64 { min(visitorSeconds, monthlySeconds ?? .max) }
    /// Whether days become months, and the daily tables about visitors monthly totals.
    var keepsMonths: Bool { monthlySeconds.map { $0 > dailySeconds } ?? true }
    var keepsVisitorMonths: Bool { monthlySeconds.map { $0 > visitorSeconds } ?? true }
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
