/// What is folded into `(other)` when detail fades (P6).
///
/// The rule is that of what is shown (docs/decisions/0006): values under k go, and `(other)` stands for at least two values and k visits
/// wherever there are values enough, so that subtraction gives nothing away.
public enum Fading {
    /// Fewest visits a value at rest may stand for, whatever is configured to be shown.
    public static let smallestK = 5

    /// Which values of one dimension and month are folded. Sorting decides: O(n log n).
    ///
    /// - Parameters:
    ///   - values: ids and what is compared with k, without `(other)`.
    ///   - other: what `(other)` holds already, from an earlier fold or a full day; nil when there is none.
    public static func folded(_ values: [(id: Int64, count: Int)], other: Int?, k: Int) -> Set<Int64> {
        let order = values.sorted { ($0.count, $0.id) < ($1.count, $1.id) }
        let small = order.prefix { $0.count < k }.count
        // What was folded before is more than one value as far as anybody can tell.
        var number = small + (other == nil ? 0 : 2)
        var sum = order.prefix(small).reduce(other ?? 0) { $0 + $1.count }
        var end = small
        while number > 0, number < 2 || sum < k, end < order.count {
            number += 1
            sum += order[end].count
            end += 1
        }
        return Set(order.prefix(end).map(\.id))
    }
}

extension Dimension {
    /// What is compared with k when values of this dimension fade; nil where nothing is folded: programs are no people, and the kinds of
    /// events are totals.
    public func fadingCount(_ metrics: Metrics) -> Int? {
        if isBot || self == .event { return nil }
        if self == .scroll { return metrics.pageviews }
        return isOutsideVisits || fadingParent?.isOutsideVisits == true ? metrics.events : metrics.visits
    }

    /// The dimension whose value comes first in the values of this one: a value here rests by name only where that one does.
    public var fadingParent: Dimension? {
        switch self {
        case .next, .scroll, .pageDownload, .pageOutbound, .pageSearch, .pageVote: .page
        default: Self.allCases.first { $0.detail == self }
        }
    }
}

extension StoredText {
    /// What is folded of the values that begin with `first`.
    public static func other(under first: String) -> String { first + String(separator) + other.text }
}
