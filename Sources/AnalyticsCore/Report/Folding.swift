/// k-anonymity on the way out (P8): rows of fewer than k visits are shown as one.
enum Folding {
    /// - Parameters:
    ///   - all: one row per value; those that count nothing are left out.
    ///   - limit: most rows shown; nil for all.
    ///   - count: what is compared with k.
    ///   - sorted: whether to sort by visits, page views, events and value; otherwise the order is kept.
    /// - Returns: the rows to show, and the sum of the others (nil when there are none). The sum stands for at least two values and k visits
    ///   wherever there are rows enough: the smallest row that could be shown goes in too if need be.
    static func fold(_ all: [ReportRow], k: Int, limit: Int?, sorted: Bool, by count: (Metrics) -> Int = { $0.visits })
        -> (rows: [ReportRow], other: ReportOther?)
    {
        let candidates = all.filter { $0.value != StoredText.other.text && !$0.metrics.isZero }
        var other = ReportOther()
        for row in all where row.value == StoredText.other.text { other.add(row.metrics) }
        var rows = candidates.filter { count($0.metrics) >= k }
        for row in candidates where count(row.metrics) < k { other.add(row.metrics) }
        let order = rows.sorted(by: precedes)
        var shown = order.prefix(limit ?? order.count)
        for row in order.dropFirst(shown.count) { other.add(row.metrics) }
        while k > 1, other.values > 0, other.values < 2 || count(other.metrics) < k, let last = shown.popLast() { other.add(last.metrics) }
        if sorted {
            rows = Array(shown)
        } else {
            let kept = Set(shown.map(\.value))
            rows = rows.filter { kept.contains($0.value) }
        }
        return (rows, other.values == 0 ? nil : other)
    }

    private static func precedes(_ a: ReportRow, _ b: ReportRow) -> Bool {
        let left = (a.metrics.visits, a.metrics.pageviews, a.metrics.events)
        let right = (b.metrics.visits, b.metrics.pageviews, b.metrics.events)
        return left == right ? a.value < b.value : left > right
    }
}

extension ReportOther {
    fileprivate mutating func add(_ more: Metrics) {
        values += 1
        metrics += more
    }
}
