import AnalyticsCore

/// A column of figures in a table.
enum Column: Sendable {
    case visits, pageviews, meanTime, bounce, share, times, requests

    /// What a dimension's table shows, most important first; later ones only where there is room.
    static func of(_ dimension: Dimension) -> [Column] {
        switch dimension {
        case .page: [.visits, .pageviews, .meanTime, .bounce]
        case .exit, .visitNumber, .recency, .cohort, .consent: [.visits, .share]
        case .download, .outbound, .search, .searchEmpty, .vote, .video, .form, .email, .custom, .notFound: [.visits, .times]
        case .event: [.times]
        case .bot, .botClass, .botReason: [.requests]
        default: [.visits, .share, .bounce, .meanTime]
        }
    }

    var title: Phrase {
        switch self {
        case .visits: .visits
        case .pageviews: .pageviews
        case .meanTime: .meanTime
        case .bounce: .bounce
        case .share: .share
        case .times: .times
        case .requests: .requests
        }
    }

    /// The count that the share bars show.
    func count(_ metrics: Metrics) -> Int {
        switch self {
        case .times, .requests: metrics.events
        case .pageviews: metrics.pageviews
        default: metrics.visits
        }
    }

    func text(_ metrics: Metrics, visits: Int, wording: Wording) -> String {
        switch self {
        case .share: wording.percent(Rates.share(metrics.visits, of: visits))
        case .bounce: wording.percent(Rates(of: metrics).bounce)
        case .meanTime: wording.duration(Rates(of: metrics).visibleSeconds)
        default: wording.integer(count(metrics))
        }
    }

    /// Style: from which width of the panel it is shown, and whether it is context only.
    func style(at index: Int) -> String {
        let room = index == 0 || (index == 1 && (self == .share || self == .times)) ? "" : "c\(index + 1)"
        let weight = self == .share || self == .bounce ? "p" : ""
        let width = self == .meanTime ? "w6" : ""
        return [room, weight, width].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
