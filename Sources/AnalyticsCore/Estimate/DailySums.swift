/// A number for each of the 16 groups that consenting visitors draw at random.
typealias GroupVector = SIMD16<Double>
/// A number for each source class, in the order of `SourceClass`.
typealias SourceVector = SIMD4<Double>

/// Visits by state and source class.
struct StateVisits: Sendable, Equatable {
    private var rows: InlineRows = (.zero, .zero, .zero, .zero, .zero, .zero)

    private typealias InlineRows = (SourceVector, SourceVector, SourceVector, SourceVector, SourceVector, SourceVector)

    static func == (a: Self, b: Self) -> Bool { a.rows == b.rows }

    subscript(state: VisitState) -> SourceVector {
        get {
            switch state {
            case .idCreated: rows.0
            case .idKnown: rows.1
            case .refusedNow: rows.2
            case .refusalRemembered: rows.3
            case .undecided: rows.4
            case .signal: rows.5
            }
        }
        set {
            switch state {
            case .idCreated: rows.0 = newValue
            case .idKnown: rows.1 = newValue
            case .refusedNow: rows.2 = newValue
            case .refusalRemembered: rows.3 = newValue
            case .undecided: rows.4 = newValue
            case .signal: rows.5 = newValue
            }
        }
    }

    var total: Double { VisitState.allCases.reduce(0) { $0 + self[$1].sum() } }

    func merging(_ other: Self, _ combine: (SourceVector, SourceVector) -> SourceVector) -> Self {
        var result = self
        for state in VisitState.allCases { result[state] = combine(self[state], other[state]) }
        return result
    }

    static func + (a: Self, b: Self) -> Self { a.merging(b, +) }
    static func - (a: Self, b: Self) -> Self { a.merging(b, -) }
}

/// Counts by day and group, summed over any days in constant time.
struct GroupSeries: Sendable {
    /// Sums of all days before.
    private let before: [GroupVector]

    /// Entries in any order; one outside the table or without a positive count is left out.
    init(_ entries: [VisitorTables.GroupCount], days: Int) {
        var before = [GroupVector](repeating: .zero, count: days + 1)
        for entry in entries where entry.day >= 0 && entry.day < days && entry.group >= 0 && entry.group < LagTable.groups && entry.count > 0 {
            before[entry.day + 1][entry.group] += Double(min(entry.count, LagTable.largestCount))
        }
        for index in before.indices.dropFirst() { before[index] += before[index - 1] }
        self.before = before
    }

    func sum(_ days: Range<Int>) -> GroupVector { before[days.upperBound] - before[days.lowerBound] }
}

/// Visits by day, state and source class, summed over any days in constant time.
struct StateSeries: Sendable {
    /// Sums of all days before.
    private let before: [StateVisits]

    init(_ entries: [VisitorTables.StateCount], days: Int) {
        var before = [StateVisits](repeating: StateVisits(), count: days + 1)
        for entry in entries where entry.day >= 0 && entry.day < days && entry.count > 0 {
            before[entry.day + 1][entry.state][entry.source.rawValue] += Double(min(entry.count, LagTable.largestCount))
        }
        for index in before.indices.dropFirst() { before[index] = before[index] + before[index - 1] }
        self.before = before
    }

    func sum(_ days: Range<Int>) -> StateVisits { before[days.upperBound] - before[days.lowerBound] }
}
