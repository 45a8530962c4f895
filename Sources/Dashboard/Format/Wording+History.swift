import AnalyticsCore

extension Wording {
    /// Classes of consenting visitors' own histories in words; nil for anything else.
    func history(_ dimension: Dimension, _ value: String) -> String? {
        switch (dimension, value) {
        case (.recency, "new"): return self[.firstVisit]
        case (.recency, "0"): return self[.sameDay]
        case (.recency, "1"): return self[.dayBefore]
        default: break
        }
        let ends = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if ends.count == 2, let from = ends[0], let to = ends[1] {
            return dimension == .recency ? self(.daysBetween, ["from": integer(from), "to": integer(to)]) : "\(integer(from))–\(integer(to))"
        }
        guard value.hasSuffix("+"), let from = Int(value.dropLast()) else { return nil }
        return self(dimension == .recency ? .daysFrom : .numberFrom, ["from": integer(from)])
    }
}
