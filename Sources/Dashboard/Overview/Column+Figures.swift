import AnalyticsCore

extension Column {
    /// The count that the share bars show; 0 where it is not known.
    func count(_ row: ReportRow) -> Int {
        switch self {
        case .times, .requests, .votes: row.metrics.events
        case .pageviews: row.metrics.pageviews
        case .started: row.details.isEmpty ? row.metrics.visits : row.visits(of: "start") ?? 0
        case .opens: row.events(of: "open") ?? 0
        default: row.metrics.visits
        }
    }

    /// - Parameter visits: of the whole site, what shares are taken of.
    func text(_ row: ReportRow, visits: Int, wording: Wording) -> String {
        switch self {
        case .share, .conversion: wording.percent(Rates.share(row.metrics.visits, of: visits))
        case .bounce: wording.percent(Rates(of: row.metrics).bounce)
        case .meanTime, .watchTime: wording.duration(Rates(of: row.metrics).visibleSeconds)
        case .scroll: wording.percent(row.mean.map { $0.hundredths / 100 })
        case .meanVote: VoteScale(row.details).mean(of: row, wording: wording)
        case .completed: wording.percent(row.rate(of: "100", in: "0"))
        case .completion: wording.percent(row.rate(of: "submit", in: "start"))
        case .submitted: wording.known(row.visits(of: "submit"))
        case .started: wording.known(row.details.isEmpty ? row.metrics.visits : row.visits(of: "start"))
        case .opens: wording.known(row.events(of: "open"))
        case .clicks: wording.known(row.clicks)
        default: wording.integer(count(row))
        }
    }
}

extension Wording {
    /// `–` for a count that is not known, because it is rare or was never kept.
    fileprivate func known(_ count: Int?) -> String { count.map(integer) ?? "–" }
}
