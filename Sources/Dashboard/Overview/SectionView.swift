import AnalyticsCore

/// One part of a page: its panels, and in one quiet line what there was nothing of.
struct SectionView: Sendable {
    let section: Section
    let overview: SiteOverview
    let k: Int
    let wording: Wording

    /// What the page is filtered by.
    var filter: ReportQuery.Filter?

    /// nil where there is nothing to say: no table was asked for, or the site had no visit and no row at all.
    var markup: HTML? {
        let panels = first + dimensions.flatMap(panels) + last
        let empty = overview.current.total.metrics.visits > 0 ? dimensions.filter(isEmpty) : []
        guard !panels.isEmpty || !empty.isEmpty else { return nil }
        return """
            <section aria-labelledby="\(section.rawValue)"><h2 id="\(section.rawValue)">\(wording[section.title])</h2>
            \(panels.isEmpty ? "" : lead)\(grids(panels))\(nothing(empty))</section>

            """
    }

    /// Panels that follow the filter, then the others: said once, never silently.
    private func grids(_ panels: [any PanelView]) -> HTML {
        guard filter != nil, panels.contains(where: { !$0.followsFilter }) else { return PanelGrid.markup(panels, lead: section == .sources) }
        let followers = panels.filter(\.followsFilter)
        return """
            \(followers.isEmpty ? "" : PanelGrid.markup(followers, lead: section == .sources))\
            <p class="whole">\(wording[.filterNotHere])</p>
            \(PanelGrid.markup(panels.filter { !$0.followsFilter }, lead: false))
            """
    }

    /// The section's, and of one page the pages after it.
    private var dimensions: [Dimension] {
        guard section == .sources, overview.tables[.next] != nil else { return section.dimensions }
        return section.dimensions.flatMap { $0 == .page ? [.page, .next] : [$0] }
    }

    /// Whom the figures of the section are about, where it is not everybody.
    private var lead: HTML {
        guard section == .loyalty else { return "" }
        return "<p class=\"lead\">\(wording[overview.current.roundedTo == nil ? .loyaltyNote : .loyaltyNoteRounded])</p>\n"
    }

    /// Panels about visitors, who have no dimension of their own: before the tables, and after them.
    private var first: [any PanelView] {
        if section == .audience {
            let chosen = filter.flatMap { $0.dimension == .country ? $0.value : nil }
            return MapPanel(overview.tables[.country], k: k, wording: wording, chosen: chosen).map { [$0] } ?? []
        }
        guard section == .loyalty else { return [] }
        return ReturningPanel(overview.current.total.visitors, wording: wording).map { [$0] } ?? []
    }

    private var last: [any PanelView] {
        guard section == .loyalty else { return [] }
        return CohortPanel(overview.tables[.cohort], wording: wording).map { [$0] } ?? []
    }

    private func panels(_ dimension: Dimension) -> [any PanelView] {
        if dimension == .funnel {
            return overview.tables[.funnel].map { Funnel.all(in: $0, labels: overview.funnels) }?.map {
                FunnelPanel(funnel: $0, k: k, wording: wording)
            } ?? []
        }
        var panels: [any PanelView] = []
        if dimension == .cohort, let frequency = FrequencyPanel(overview.frequency, wording: wording) { panels.append(frequency) }
        if let report = report(dimension) {
            panels.append(TablePanel(dimension: dimension, report: report, k: k, wording: wording, note: note(dimension), filter: filter))
        }
        if dimension == .consent, let visitors = VisitorsPanel(overview.current.total.visitors, wording: wording) { panels.append(visitors) }
        return panels
    }

    private func report(_ dimension: Dimension) -> Report? {
        if let report = overview.tables[dimension], !report.rows.isEmpty || report.other != nil { return report }
        return dimension == .event ? eventKinds : nil
    }

    private func isEmpty(_ dimension: Dimension) -> Bool { overview.tables[dimension] != nil && report(dimension) == nil && panels(dimension).isEmpty }

    /// Said once, in the first panel about bots; and where requests stand beside visits.
    private func note(_ dimension: Dimension) -> Phrase? {
        if dimension == .consent { return report(dimension)?.rows.contains { $0.metrics.visits == 0 } == true ? .opposedApart : nil }
        return dimension == [Dimension.bot, .botClass, .botReason].first { report($0) != nil } ? .botsApart : nil
    }

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

    /// Tables about the same thing say once that there was none.
    private func nothing(_ dimensions: [Dimension]) -> HTML {
        guard !dimensions.isEmpty else { return "" }
        let dates = wording.dates(overview.current.from, overview.current.to)
        let words = dimensions.map { wording.words($0).none }
        let list = words.enumerated().filter { words.firstIndex(of: $1) == $0 }.map(\.element).joined(separator: " · ")
        return "<p class=\"none\">\(wording(.nothing, ["list": list, "dates": dates]))</p>\n"
    }
}
