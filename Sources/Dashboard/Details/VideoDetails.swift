import AnalyticsCore

/// How far a video was watched: visits at its start, quarters and end, and the time spent on it.
struct VideoDetails: Sendable {
    let row: ReportRow
    let wording: Wording

    static let quarters = ["0", "25", "50", "75", "100"]

    var markup: HTML {
        let seconds = Double(max(row.metrics.engagedSeconds, 0))
        let total: HTML = seconds > 0 ? "<p>\(wording(.watchedInAll, ["t": wording.duration(seconds)]))</p>" : ""
        return "<ol class=\"quarters\">\(Self.quarters.map(step).joined())</ol>\(total)"
    }

    private var top: Int { Self.quarters.compactMap { row.visits(of: $0) }.max() ?? 0 }

    private func step(_ quarter: String) -> HTML {
        let visits = row.visits(of: quarter)
        let height = max(((Rates.share(visits ?? 0, of: top) ?? 0) * 20).rounded(), visits == nil ? 0 : 1)
        let name = quarter == "0" ? wording[.videoStart] : quarter + wording.percentSign
        return """
            <li><svg aria-hidden="true"><rect class="k1" y="\(20 - Int(height))" width="100%" height="\(Int(height))" rx="2"/></svg>\
            <b>\(visits.map(wording.integer) ?? "–")</b> <span>\(name)</span></li>
            """
    }
}
