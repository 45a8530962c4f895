import AnalyticsCore

/// A column of figures in a table.
enum Column: Sendable {
    case visits, pageviews, meanTime, bounce, share, times, requests
    /// Mean depth of scrolling; share of the site's visits that reached a goal.
    case scroll, conversion
    case votes, meanVote
    /// Of a video: share of the visits that saw its end, and seconds watched per visit.
    case completed, watchTime
    /// Of a form.
    case started, submitted, completion
    /// Of an e-mail.
    case opens, clicks

    /// What a dimension's table shows, most important first; later ones only where there is room.
    static func of(_ dimension: Dimension) -> [Column] {
        switch dimension {
        case .page: [.visits, .pageviews, .meanTime, .bounce, .scroll]
        case .exit, .next, .visitNumber, .recency, .cohort, .consent: [.visits, .share]
        case .download, .outbound, .search, .searchEmpty, .custom, .notFound: [.visits, .times]
        case .vote: [.votes, .meanVote]
        case .video: [.visits, .completed, .watchTime]
        case .form: [.started, .submitted, .completion]
        case .email: [.opens, .clicks]
        case .goal: [.visits, .conversion]
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
        case .scroll: .scrolled
        case .conversion: .conversion
        case .votes: .votes
        case .meanVote: .meanVote
        case .completed: .completed
        case .watchTime: .watchTime
        case .started: .started
        case .submitted: .submitted
        case .completion: .completion
        case .opens: .opens
        case .clicks: .clicks
        }
    }

    /// Style: from which width of the panel it is shown, and whether it is context only.
    func style(at index: Int) -> String {
        let weight = self == .share || self == .bounce || self == .conversion || self == .completion ? "p" : ""
        return [room(at: index), weight, width].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether the style says how wide the column is, not the longest figure in it.
    var hasOwnWidth: Bool { !width.isEmpty }

    private var width: String {
        switch self {
        case .meanTime, .watchTime: "w6"
        case .meanVote, .scroll, .completed, .completion, .conversion: "w5"
        default: ""
        }
    }

    private func room(at index: Int) -> String {
        switch self {
        case .share, .times: index < 2 ? "" : "c\(index + 1)"
        case .meanVote, .conversion, .completion, .completed, .clicks: ""
        case .submitted, .watchTime: "c2"
        default: index == 0 ? "" : "c\(min(index + 1, 4))"
        }
    }
}
