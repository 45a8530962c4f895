import AnalyticsCore

/// What a table says beneath a row: what was done with its value.
struct RowDetails: Sendable {
    let dimension: Dimension
    let row: ReportRow
    let wording: Wording

    /// nil where there is nothing more to say than the row does.
    var markup: HTML? {
        guard !row.details.isEmpty else { return nil }
        switch dimension {
        case .vote: return VoteDetails(row: row, wording: wording).markup
        case .video: return VideoDetails(row: row, wording: wording).markup
        case .custom: return PropertyList(row: row, wording: wording).markup
        case .notFound: return list(.linkedFrom, row.details)
        case .consent: return list(.decided, row.details)
        case .email: return clicks.isEmpty ? nil : list(.linksClicked, clicks)
        default: return nil
        }
    }

    private func list(_ lead: Phrase, _ details: [ReportDetail]) -> HTML {
        let figures = details.map { FigureList.Figure(name: wording.detail(dimension, $0.value), count: $0.events) }
        return FigureList(lead: lead, figures: figures, wording: wording).markup
    }

    /// The links of an e-mail by name; nothing when none has a name.
    private var clicks: [ReportDetail] {
        guard row.details.contains(where: { $0.link?.isEmpty == false }) else { return [] }
        return row.details.compactMap { detail in
            detail.link.map { ReportDetail(value: $0, visits: detail.visits, events: detail.events) }
        }
    }
}
