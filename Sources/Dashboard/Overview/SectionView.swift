import AnalyticsCore

/// One part of a page: its panels, and in one quiet line what there was nothing of.
struct SectionView: Sendable {
    let section: Section
    let overview: SiteOverview
    let k: Int
    let wording: Wording

    private struct Panel {
        var dimension: Dimension
        var report: Report
    }

    /// nil where there is nothing to say: no table was asked for, or the site had no visit and no row at all.
    var markup: HTML? {
        let panels = section.dimensions.compactMap(panel)
        let empty = overview.current.total.metrics.visits > 0 ? section.dimensions.filter(isEmpty) : []
        guard !panels.isEmpty || !empty.isEmpty else { return nil }
        let styles = PanelGrid.styles(panels.count, lead: section == .sources)
        return """
            <section aria-labelledby="\(section.rawValue)"><h2 id="\(section.rawValue)">\(wording[section.title])</h2>
            <div class="grid">
            \(zip(panels, styles).map { view($0).markup(style: $1) }.joined())</div>
            \(nothing(empty))</section>

            """
    }

    private func view(_ panel: Panel) -> TablePanel {
        TablePanel(dimension: panel.dimension, report: panel.report, k: k, wording: wording)
    }

    private func panel(_ dimension: Dimension) -> Panel? {
        if let report = overview.tables[dimension], !report.rows.isEmpty || report.other != nil {
            return Panel(dimension: dimension, report: report)
        }
        return dimension == .event ? eventKinds.map { Panel(dimension: .event, report: $0) } : nil
    }

    private func isEmpty(_ dimension: Dimension) -> Bool { overview.tables[dimension] != nil && panel(dimension) == nil }

    /// The events of the totals as a table, most frequent first.
    private var eventKinds: Report? {
        let kinds = overview.current.total.events.filter { $0.value > 0 }
        guard !kinds.isEmpty else { return nil }
        var report = overview.current
        report.rows = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ReportRow(value: $0.key, metrics: Metrics(events: $0.value)) }
        report.other = nil
        return report
    }

    private func nothing(_ dimensions: [Dimension]) -> HTML {
        guard !dimensions.isEmpty else { return "" }
        let dates = wording.dates(overview.current.from, overview.current.to)
        let list = dimensions.map { wording.words($0).none }.joined(separator: " · ")
        return "<p class=\"none\">\(wording(.nothing, ["list": list, "dates": dates]))</p>\n"
    }
}
