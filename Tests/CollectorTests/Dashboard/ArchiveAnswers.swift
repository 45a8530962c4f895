@testable import AnalyticsCore

/// Reports from data files, by the rules of `ReportBuilder`.
extension ArchiveFiles {
    struct Answer: Equatable {
        var total: Metrics
        var rows: [Row]
        var other: ReportOther?

        init(total: Metrics, rows: [Row] = [], other: ReportOther? = nil) { (self.total, self.rows, self.other) = (total, rows, other) }

        init(_ report: Report) {
            total = report.total.metrics
            rows = report.rows.map { Row(value: $0.value, metrics: $0.metrics, details: $0.details, mean: $0.mean) }
            other = report.other
        }
    }

    struct Row: Equatable {
        var value: String
        var metrics: Metrics
        var details: [ReportDetail] = []
        var mean: Double?
    }

    static func metrics(_ counts: [Int]) -> Metrics {
        Metrics(visits: counts[0], pageviews: counts[1], bounces: counts[2], engagedSeconds: counts[3], events: counts[4])
    }

    func total(_ range: ClosedRange<Day>) throws -> Metrics { try totals(range).reduce(into: Metrics()) { $0 += Self.metrics($1.counts) } }

    /// Without a filter.
    func answer(_ dimension: Dimension, _ asked: ClosedRange<Day>) throws -> Answer {
        let range = covered(asked)
        let total = try total(range)
        let counts = try counts(dimension, range)
        if dimension == .funnel {
            let steps = counts.named.map { Row(value: $0.key, metrics: Self.metrics($0.value)) }.filter { $0.metrics.visits >= k }
            return Answer(total: total, rows: steps.sorted { $0.value < $1.value })
        }
        let opposed = dimension == .consent ? counts.named["opposed"].map { Row(value: "opposed", metrics: Self.metrics($0)) } : nil
        var named = counts.named
        if opposed != nil { named["opposed"] = nil }
        var answer = fold(named, counts, k: dimension.isBot ? 0 : k, by: dimension.isOutsideVisits ? \.events : \.visits)
        answer.total = total
        if let opposed, !opposed.metrics.isZero { answer.rows.append(opposed) }
        if dimension.isOfHistory {
            answer.rows.sort { a, b in
                LoyaltyClass.precedes(ReportRow(value: a.value, metrics: a.metrics), ReportRow(value: b.value, metrics: b.metrics), dimension)
            }
        }
        let depths = dimension == .page ? try scroll(range) : [:]
        for index in answer.rows.indices {
            let value = answer.rows[index].value
            if let depth = depths[value], depth[0] > 0 { answer.rows[index].mean = Double(depth[1]) / Double(depth[0]) }
            guard dimension.detail != nil else { continue }
            try addDetails(dimension, range, to: &answer.rows[index])
        }
        return answer
    }

    private func addDetails(_ dimension: Dimension, _ range: ClosedRange<Day>, to row: inout Row) throws {
        let counts = try details(dimension.name, of: dimension, row.value, width: 2, range)
        func detail(_ value: String, _ counts: [Int]) -> ReportDetail { ReportDetail(value: value, visits: counts[0], events: counts[1]) }
        func precedes(_ a: ReportDetail, _ b: ReportDetail) -> Bool { (b.events, a.value) < (a.events, b.value) }
        let all = counts.named.map { detail($0.key, $0.value) }.sorted(by: precedes)
        if dimension == .vote { row.mean = all.isEmpty ? nil : ReportBuilder.meanVote(all) }
        guard dimension == .custom || dimension == .notFound else { return row.details = all }
        var shown = all.filter { $0.visits >= k }
        var folded = all.filter { $0.visits < k }
        var (values, sum) = (counts.restValues + (counts.hasOther ? 1 : 0) + folded.count, counts.rest)
        for detail in folded { sum = [sum[0] + detail.visits, sum[1] + detail.events] }
        folded = []
        while k > 1, values > 0, values < 2 || sum[0] < k, let last = shown.popLast() {
            values += 1
            sum = [sum[0] + last.visits, sum[1] + last.events]
        }
        row.details = shown + (values > 0 ? [detail("(other)", sum)] : [])
    }

    /// Of visits with a value.
    func answer(_ dimension: Dimension, where filter: ReportQuery.Filter, _ asked: ClosedRange<Day>) throws -> Answer {
        let range = covered(covered(covered(asked), pair: PairKey(dimension, filter.dimension)))
        guard let counts = try counts(filter.dimension, range).named[filter.value], counts[0] >= k else { return Answer(total: Metrics()) }
        let total = Self.metrics(counts)
        var crossed = try self.counts(dimension, where: filter, range)
        let rows = crossed.named.map { ReportRow(value: $0.key, metrics: Self.metrics($0.value)) }
        let rest = ReportRow(value: "(other)", metrics: Self.metrics(crossed.rest))
        if let remainder = ReportBuilder.remainder(of: total, rows + [rest], dimension) {
            crossed.restValues += 1
            crossed.rest = zip(crossed.rest, remainder.metrics.all).map { $0 + $1 }
        }
        var answer = fold(crossed.named, crossed, k: k, by: \.visits)
        answer.total = total
        return answer
    }

    /// What was done on a page.
    func answer(_ name: String, on page: String, _ asked: ClosedRange<Day>) throws -> Answer {
        let range = covered(asked)
        guard let counts = try counts(.page, range).named[page], counts[0] >= k else { return Answer(total: Metrics()) }
        let details = try details(name, of: .page, page, width: 5, range)
        var answer = fold(details.named, details, k: k, by: \.visits)
        answer.total = Self.metrics(counts)
        return answer
    }

    private func fold(_ named: [String: [Int]], _ counts: Counts, k: Int, by count: KeyPath<Metrics, Int>) -> Answer {
        var rows = named.map { Row(value: $0.key, metrics: Self.metrics($0.value)) }.filter { !$0.metrics.isZero }
        rows.sort { a, b in
            let (left, right) = ((a.metrics.visits, a.metrics.pageviews, a.metrics.events), (b.metrics.visits, b.metrics.pageviews, b.metrics.events))
            return left == right ? a.value < b.value : left > right
        }
        var other = ReportOther(values: counts.restValues + (counts.hasOther ? 1 : 0), metrics: Self.metrics(counts.rest))
        for row in rows where row.metrics[keyPath: count] < k {
            other.values += 1
            other.metrics += row.metrics
        }
        rows.removeAll { $0.metrics[keyPath: count] < k }
        while k > 1, other.values > 0, other.values < 2 || other.metrics[keyPath: count] < k, let last = rows.popLast() {
            other.values += 1
            other.metrics += last.metrics
        }
        return Answer(total: Metrics(), rows: rows, other: other.values == 0 ? nil : other)
    }
}

extension Metrics {
    fileprivate var all: [Int] { [visits, pageviews, bounces, engagedSeconds, events] }
}
