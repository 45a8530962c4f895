/// Rows that say more than their counts: what was done with each value, paths, funnels.
extension ReportBuilder {
    /// Puts what was done with each value into its row, which stands for k visits at least. Words of a fixed vocabulary (`up`, `submit`) are told
    /// in full; texts that pages send are rows of their own kind: the rare ones stand as `(other)`, never one value or fewer than k visits alone.
    func addDetails(_ counts: [(value: String, metrics: Metrics)], of dimension: Dimension, to rows: inout [ReportRow]) throws {
        var details: [String: [ReportDetail]] = [:]
        for (value, metrics) in counts where !metrics.isZero {
            let parts = StoredText.parts(of: value)
            guard parts.count > 1 else { continue }
            details[parts[0], default: []].append(
                ReportDetail(value: parts.dropFirst().joined(separator: ": "), visits: metrics.visits, events: metrics.events))
        }
        for index in rows.indices {
            guard let own = details[rows[index].value] else { continue }
            if dimension == .vote { rows[index].mean = Self.meanVote(own) }
            rows[index].details = dimension == .custom || dimension == .notFound ? folded(own) : own.sorted(by: Self.precedes)
        }
    }

    /// Mean depth of scrolling, in percent of the page, over the page views that reported it.
    func addScroll(_ query: ReportQuery, to rows: inout [ReportRow]) throws {
        let counts = try source.counts(site: query.site, query.days, by: .scroll)
        let depths = Dictionary(counts.map { ($0.value, $0.metrics) }, uniquingKeysWith: { first, _ in first })
        for index in rows.indices {
            guard let depth = depths[rows[index].value], depth.pageviews > 0 else { continue }
            rows[index].mean = Double(depth.events) / Double(depth.pageviews)
        }
    }

    /// What was done on one page: the pages after it, the files downloaded from it.
    func values(_ dimension: Dimension, of page: String, _ query: ReportQuery) throws -> (rows: [ReportRow], other: ReportOther?) {
        try folded(query, dimension) { $0[0] == page ? $0[1] : nil }
    }

    /// The pages before one page.
    func previousRows(_ query: ReportQuery) throws -> (rows: [ReportRow], other: ReportOther?) {
        guard let page = query.filter, page.dimension == .page else { throw ReportError.needsPage(Breakdown.previous.name) }
        return try folded(query, .next) { $0[1] == page.value ? $0[0] : nil }
    }

    private func folded(_ query: ReportQuery, _ dimension: Dimension, _ value: ([String]) -> String?) throws -> (rows: [ReportRow], other: ReportOther?) {
        let rows = try source.counts(site: query.site, query.days, by: dimension).compactMap { text, metrics -> ReportRow? in
            let parts = StoredText.parts(of: text)
            return parts.count == 2 ? value(parts).map { ReportRow(value: $0, metrics: metrics) } : nil
        }
        return Folding.fold(rows, k: k, limit: query.limit, sorted: true)
    }

    /// One row for each step, in order: `lead: 1`. Steps that fewer than k visits took are left out.
    func funnelSteps(_ query: ReportQuery) throws -> (rows: [ReportRow], other: ReportOther?) {
        guard query.filter == nil else { throw ReportError.notCountedTogether("funnel", query.filter?.dimension.name ?? "") }
        let steps = try source.counts(site: query.site, query.days, by: .funnel).compactMap { value, metrics -> (String, Int, Metrics)? in
            let parts = StoredText.parts(of: value)
            guard parts.count == 2, let number = Int(parts[1]) else { return nil }
            return (parts[0], number, metrics)
        }
        let shown = steps.filter { $0.2.visits >= k }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        return (shown.map { ReportRow(value: "\($0.0): \($0.1)", metrics: $0.2) }, nil)
    }

    private func folded(_ details: [ReportDetail]) -> [ReportDetail] {
        let other = StoredText.other.text
        var shown = details.filter { $0.visits >= k && $0.value != other }.sorted(by: Self.precedes)
        var rest = details.filter { $0.visits < k || $0.value == other }
        func sum(_ count: KeyPath<ReportDetail, Int>) -> Int { rest.reduce(0) { $0 + $1[keyPath: count] } }
        while k > 1, !rest.isEmpty, rest.count < 2 || sum(\.visits) < k, let last = shown.popLast() { rest.append(last) }
        guard !rest.isEmpty else { return shown }
        return shown + [ReportDetail(value: other, visits: sum(\.visits), events: sum(\.events))]
    }

    private static func precedes(_ a: ReportDetail, _ b: ReportDetail) -> Bool { (b.events, a.value) < (a.events, b.value) }

    /// nil where votes have no order.
    static func meanVote(_ details: [ReportDetail]) -> Double? {
        let weights = ["up": 1.0, "down": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5]
        let isBinary = details.allSatisfy { $0.value == "up" || $0.value == "down" }
        guard isBinary || details.allSatisfy({ Int($0.value) != nil }) else { return nil }
        let votes = details.reduce(0) { $0 + $1.events }
        return votes > 0 ? details.reduce(0) { $0 + (weights[$1.value] ?? 0) * Double($1.events) } / Double(votes) : nil
    }
}

extension Dimension {
    /// Counts of programs tell nothing about a person.
    var isBot: Bool { self == .bot || self == .botClass || self == .botReason }
}
