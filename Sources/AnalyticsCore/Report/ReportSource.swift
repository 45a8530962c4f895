/// Where reports read from. Every store implements it; all ranges include both ends; sums are over the whole range.
public protocol ReportSource {
    /// The days that counts cover when `range` is asked for: a month of which any asked day is kept only as part of the month is covered whole.
    /// - Parameter pair: two dimensions counted together, which become months earlier; nil for totals and counts of one dimension.
    func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) throws -> ClosedRange<Day>
    /// Counts per month, of days that are kept as months; `days` leaves those out.
    func months(site: String, _ range: ClosedRange<Day>) throws -> [(month: Day, metrics: Metrics)]
    /// Counts of one value per month, of days that are kept as months.
    func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(month: Day, metrics: Metrics)]
    /// Counts per day that has any.
    func days(site: String, _ range: ClosedRange<Day>) throws -> [(day: Day, metrics: Metrics)]
    /// Counts per hour that has any, by first instant.
    func hours(site: String, from: Timestamp, until: Timestamp) throws -> [(hour: Timestamp, metrics: Metrics)]
    /// Counts per value of a dimension.
    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) throws -> [(value: String, metrics: Metrics)]
    /// Counts of one value per day that has any.
    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(day: Day, metrics: Metrics)]
    /// Counts per value of a dimension among visits with another dimension's value.
    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) throws
        -> [(value: String, metrics: Metrics)]
    /// The daily tables of visitors in the range (ESTIMATION §2), from the first day of it that has any; nil when there is none.
    func visitorTables(site: String, _ range: ClosedRange<Day>) throws -> VisitorTables?
}

/// A source in which no day is kept as part of a month.
extension ReportSource {
    public func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) throws -> ClosedRange<Day> { range }
    public func months(site: String, _ range: ClosedRange<Day>) throws -> [(month: Day, metrics: Metrics)] { [] }
    public func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(month: Day, metrics: Metrics)] { [] }
}
