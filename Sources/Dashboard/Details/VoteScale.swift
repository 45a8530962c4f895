import AnalyticsCore

/// What people could choose from when they voted for something, as far as their votes tell.
enum VoteScale: Hashable, Sendable {
    case upDown, oneToFive
    /// Emoji, or anything else without an order.
    case signs

    private static let thumbs = ["up", "down"]
    static let marks = ["1", "2", "3", "4", "5"]

    init(_ details: [ReportDetail]) {
        let values = details.map(\.value).filter { $0 != ReportRow.folded }
        if !values.isEmpty, values.allSatisfy(Self.thumbs.contains) {
            self = .upDown
        } else if !values.isEmpty, values.allSatisfy(Self.marks.contains) {
            self = .oneToFive
        } else {
            self = .signs
        }
    }

    /// All choices in their order; those without a vote count nothing. What is rare comes last.
    func ordered(_ details: [ReportDetail]) -> [ReportDetail] {
        let order: [String]
        switch self {
        case .upDown: order = Self.thumbs
        case .oneToFive: order = Self.marks
        case .signs: return details
        }
        let rare = details.filter { $0.value == ReportRow.folded }
        return order.compactMap { choice in
            details.first { $0.value == choice } ?? (rare.isEmpty ? ReportDetail(value: choice, visits: 0, events: 0) : nil)
        } + rare
    }

    /// `88,2 % 👍`, `4,3 / 5`; `–` without an order.
    func mean(of row: ReportRow, wording: Wording) -> String {
        guard let mean = row.mean?.hundredths else { return "–" }
        switch self {
        case .upDown where !row.details.contains { $0.value == ReportRow.folded }:
            let all = row.details.reduce(0) { $0 + $1.events }
            return wording.percent(Rates.share(row.events(of: "up") ?? 0, of: all)) + "\u{A0}👍"
        case .upDown: return wording.percent(mean) + "\u{A0}👍"
        case .oneToFive: return wording.decimal(mean) + "\u{A0}/\u{A0}5"
        case .signs: return "–"
        }
    }
}
