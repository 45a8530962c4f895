/// Classes that the numbers of consenting visitors' own histories are reported in. A row for each number would mostly be too rare to show, so values
/// are put together before rare ones are folded.
enum LoyaltyClass {
    /// Upper ends, the last class has none: 1, 2, 3-4, 5-8, 9-16, 17+.
    private static let visitNumbers = [1, 2, 4, 8, 16]
    /// Days since the last day with a visit: 0 (the same day), 1, 2-7, 8-30, 31-90, 91+.
    private static let lags = [0, 1, 7, 30, 90]

    /// The class of a stored value: `3-4`, `17+`; the value itself where it is no number of that dimension (`new`, `(other)`).
    static func name(of value: String, _ dimension: Dimension) -> String {
        guard let ends = ends(dimension), let number = Int(value), number >= 0 else { return value }
        guard let index = ends.firstIndex(where: { number <= $0 }) else { return "\((ends.last ?? 0) + 1)+" }
        let first = index > 0 ? ends[index - 1] + 1 : ends[0]
        return first == ends[index] ? "\(first)" : "\(first)-\(ends[index])"
    }

    /// Whether rows have an order of their own: small numbers first, months of first visits from the newest on.
    static func precedes(_ a: ReportRow, _ b: ReportRow, _ dimension: Dimension) -> Bool {
        guard dimension != .cohort else { return b.value < a.value }
        let ranks = [a, b].map { row in (Int(row.value.prefix { $0.isASCII && $0.isNumber }) ?? -1, row.value) }
        return ranks[0] < ranks[1]
    }

    private static func ends(_ dimension: Dimension) -> [Int]? {
        switch dimension {
        case .visitNumber: visitNumbers
        case .recency: lags
        default: nil
        }
    }
}

extension Dimension {
    /// Whether values come from what a consenting visitor's own browser remembers.
    public var isOfHistory: Bool { self == .visitNumber || self == .recency || self == .cohort }
}
