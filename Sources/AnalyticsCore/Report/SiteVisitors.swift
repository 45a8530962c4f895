/// The tables about a site's visitors, read once for any number of ranges.
///
/// A range gives what a report about it gives: it learns from the 180 days that end with it, or from itself where it is longer.
public struct SiteVisitors: Sendable {
    /// Days before a range's end that its estimate learns from.
    static let learningDays = 180

    /// First day of the tables.
    public let first: Day
    let estimator: VisitorEstimator
    /// Index of the first day from each one on that has any entry; the number of days where none has.
    private let active: [Int]

    /// - Parameter tables: nil where there are none.
    public init?(_ tables: VisitorTables?) {
        guard let tables, let first = tables.first, tables.days > 0 else { return nil }
        self.first = first
        estimator = VisitorEstimator(tables)
        active = Self.active(tables)
    }

    /// Last day of the tables.
    public var last: Day { first + (estimator.days - 1) }

    /// The first index that a range may use; nil where nothing is known of its days or those before.
    func start(of days: ClosedRange<Day>) -> Int? {
        let asked = min(days.lowerBound, days.upperBound - (Self.learningDays - 1)) - first
        let end = min(days.upperBound - first, estimator.days - 1)
        guard end >= 0, asked < active.count else { return nil }
        let start = active[max(asked, 0)]
        return start <= end ? start : nil
    }

    private static func active(_ tables: VisitorTables) -> [Int] {
        var has = [Bool](repeating: false, count: tables.days)
        func note(_ day: Int, _ count: Int) { if count > 0, has.indices.contains(day) { has[day] = true } }
        for list in [tables.visitDays, tables.decisions, tables.firstReturnsAfterDecision] { for entry in list { note(entry.day, entry.count) } }
        for list in [tables.idsCreated, tables.visitsConsentRemembered, tables.visitsConsentGiven] { for entry in list { note(entry.day, entry.count) } }
        for entry in tables.visitsByStateAndSource { note(entry.day, entry.count) }
        var next = tables.days
        var active = [Int](repeating: next, count: tables.days)
        for day in has.indices.reversed() {
            if has[day] { next = day }
            active[day] = next
        }
        return active
    }
}

extension SiteVisitors {
    /// One range of days and its visitors.
    public struct Range: Sendable {
        public var end: Day
        /// Days asked for; fewer are covered where the tables begin later.
        public var length: Int
        public var estimate: VisitorEstimate
        /// As `VisitorCount.counted`.
        public var counted: Int { Int(estimate.counted.rounded()) }
    }

    /// Visitors of many ranges, from one pass over the tables: the same numbers as a report about each.
    /// - Parameters:
    ///   - days: last days of ranges; those before the tables have none.
    ///   - lengths: the lengths that are wanted of ranges ending on a day, at most 366.
    public func forEachRange(endingIn days: ClosedRange<Day>, lengths: (Day) -> [Int], _ body: (Range) throws -> Void) rethrows {
        var windows = VisitorWindows(estimator, longest: 366)
        for index in 0..<max(min(days.upperBound - first + 1, estimator.days), 0) {
            windows.advance()
            let end = first + index
            guard end >= days.lowerBound else { continue }
            for length in lengths(end) {
                guard let start = start(of: (end - (length - 1))...end) else { continue }
                try body(Range(end: end, length: length, estimate: windows.estimate(days: length, since: start)))
            }
        }
    }
}

extension VisitorTables {
    /// Tables of days, and those of the days after them, as one.
    /// - Parameter last: the last day of both.
    public static func joining(_ before: VisitorTables?, _ after: VisitorTables?, last: Day) -> VisitorTables? {
        guard var joined = before ?? after, let first = joined.first else { return nil }
        joined.days = last - first + 1
        guard before != nil, let after, let start = after.first else { return joined }
        let shift = start - first
        func moved(_ list: [LagCount]) -> [LagCount] { list.map { LagCount(day: $0.day + shift, group: $0.group, lag: $0.lag, count: $0.count) } }
        func moved(_ list: [GroupCount]) -> [GroupCount] { list.map { GroupCount(day: $0.day + shift, group: $0.group, count: $0.count) } }
        joined.visitDays += moved(after.visitDays)
        joined.decisions += moved(after.decisions)
        joined.firstReturnsAfterDecision += moved(after.firstReturnsAfterDecision)
        joined.idsCreated += moved(after.idsCreated)
        joined.visitsConsentRemembered += moved(after.visitsConsentRemembered)
        joined.visitsConsentGiven += moved(after.visitsConsentGiven)
        joined.visitsByStateAndSource += after.visitsByStateAndSource.map {
            StateCount(day: $0.day + shift, state: $0.state, source: $0.source, count: $0.count)
        }
        return joined
    }
}
