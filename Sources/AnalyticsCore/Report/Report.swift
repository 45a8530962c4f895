/// What one question about a site answers: totals, one row per value, and the rest.
///
/// Rows with fewer than k visits are inside `other` (P8); `rows` + `other` = `total` where every visit has exactly one value.
public struct Report: Sendable {
    public var site: String
    public var from: Day
    public var to: Day
    /// The days that were counted, where they are more than was asked: old days are kept by month, and such a month is counted whole.
    public var counted: ClosedRange<Day>?
    /// IANA name.
    public var timezone: String
    /// Name as in `report --by`; nil when only totals were asked.
    public var by: String?
    public var total: ReportTotal
    /// Sorted by visits, most first (then by value); time rows by time.
    public var rows: [ReportRow]
    /// nil when nothing is folded.
    public var other: ReportOther?
    /// Visitors by month of first visit, for each calendar month; only where `by` is `cohort`.
    public var cohorts: [CohortMonth] = []
    /// What every count is rounded to, each by itself, so that sums may differ from their parts; nil when counts are exact.
    public var roundedTo: Int?

    public init(
        site: String, from: Day, to: Day, timezone: String, by: String?, total: ReportTotal, rows: [ReportRow] = [],
        other: ReportOther? = nil
    ) {
        self.site = site
        self.from = from
        self.to = to
        self.timezone = timezone
        self.by = by
        self.total = total
        self.rows = rows
        self.other = other
    }
}

/// The sums of a period.
public struct ReportTotal: Sendable {
    public var metrics: Metrics
    /// Events by kind, without page views: `download` → 40.
    public var events: [String: Int]
    public var visitors: VisitorCount
    /// Whether `metrics` are of one value's visits; `visitors` are always the site's, and `events` are unknown then.
    public var isFiltered: Bool

    public init(
        metrics: Metrics = Metrics(), events: [String: Int] = [:], visitors: VisitorCount = VisitorCount(), isFiltered: Bool = false
    ) {
        self.isFiltered = isFiltered
        self.metrics = metrics
        self.events = events
        self.visitors = visitors
    }
}

/// One value and its counts. `value` is untrusted text: escape it wherever it is shown.
public struct ReportRow: Hashable, Sendable {
    public var value: String
    public var metrics: Metrics
    /// Visitors that were counted, in time rows only.
    public var visitors: Int?
    /// All visitors, in time rows only.
    public var estimate: VisitorEstimate?
    /// What was done with the value, most frequent first; empty where nothing more is known.
    public var details: [ReportDetail] = []
    /// How often consenting visitors came, in rows of `frequency` only; nil where their tables do not reach back as far as the row.
    public var frequency: VisitFrequency?
    /// Mean of the votes, 1…5, or 0…1 for up and down; mean depth of scrolling in percent, 0…100.
    public var mean: Double?

    public init(value: String, metrics: Metrics, visitors: Int? = nil) {
        self.value = value
        self.metrics = metrics
        self.visitors = visitors
    }
}

/// One thing done with a value: `up` for a vote, `submit` for a form, `25` for a video, key and value of a property, the page that
/// links to one that was not found. Untrusted text, as the row's value.
public struct ReportDetail: Hashable, Sendable {
    public var value: String
    public var visits: Int
    public var events: Int

    public init(value: String, visits: Int, events: Int) {
        self.value = value
        self.visits = visits
        self.events = events
    }
}

/// What was folded, because it is rare, beyond the limit, or was already folded when stored.
public struct ReportOther: Hashable, Sendable {
    /// How many values are inside.
    public var values: Int
    public var metrics: Metrics

    public init(values: Int = 0, metrics: Metrics = Metrics()) {
        self.values = values
        self.metrics = metrics
    }
}
