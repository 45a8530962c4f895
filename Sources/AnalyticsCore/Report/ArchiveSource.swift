/// A part of the time that a store keeps apart: a day, or the days of a month that are no longer kept apart.
public struct ArchivePart: Hashable, Sendable {
    /// The day; for days of a month, its first one, as if all had been on it.
    public var day: Day
    public var isMonth: Bool

    public init(_ day: Day, isMonth: Bool = false) {
        self.day = day
        self.isMonth = isMonth
    }
}

/// The parts that are asked for.
public struct ArchiveSpan: Hashable, Sendable {
    public var days: ClosedRange<Day>
    /// Whether parts that stand for days of a month are among them, by the first day of the month.
    public var hasMonths: Bool

    public init(_ days: ClosedRange<Day>, hasMonths: Bool) {
        self.days = days
        self.hasMonths = hasMonths
    }
}

/// Where the dashboard's data files are read from: everything a site's store keeps, part by part, from the oldest on.
///
/// Everything is handed over as it is read, so that memory does not grow with the years. Values have numbers; `text` tells what they are.
public protocol ArchiveSource: ReportSource {
    /// First and last day of anything; nil where there is nothing.
    func span(site: String) throws -> ClosedRange<Day>?
    /// The newest day inside each month's part, by the month's first day.
    /// - Parameter pair: nil for totals and counts of one dimension.
    func foldedDays(site: String, of pair: PairKey?) throws -> [Day: Day]
    /// Totals. Parts without any are left out.
    func forEachTotal(site: String, _ span: ArchiveSpan, _ body: (ArchivePart, Metrics) throws -> Void) throws
    /// Counts of one dimension: each part's values after the other.
    func forEachCount(site: String, of dimension: Dimension, _ span: ArchiveSpan, _ body: (ArchivePart, Int64, Metrics) throws -> Void) throws
    /// Two-way counts, once for each part; the columns are lent for the call.
    func forEachPart(site: String, of pair: PairKey, _ span: ArchiveSpan, _ body: (ArchivePart, PairColumns) throws -> Void) throws
    /// What a value is; nil where no value has that number, as `PairCells.rest`.
    func text(of value: Int64) throws -> String?
    /// The number of a value; nil where the store has none.
    func number(of text: String) throws -> Int64?
}
