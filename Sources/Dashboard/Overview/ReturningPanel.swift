import AnalyticsCore

/// Consenting visitors of the period: who came for the first time, and who had been here before.
struct ReturningPanel: PanelView {
    let visitors: VisitorCount
    let wording: Wording

    var dimension: Dimension { .cohortVisitors }
    var isRoomy: Bool { false }

    /// nil where nobody consented.
    init?(_ visitors: VisitorCount, wording: Wording) {
        guard visitors.consenting > 0 else { return nil }
        (self.visitors, self.wording) = (visitors, wording)
    }

    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3>\(wording[.newAndReturning])</h3></div>
        \(ShareStack(rows: rows[...]).map(\.markup) ?? "")\
        <div class="t"><table><caption class="vh">\(wording[.newAndReturning])</caption><thead><tr><th scope="col">\(wording[.visitorKind])</th>\
        <th scope="col" class="w5">\(wording[.visitorColumn])</th><th scope="col" class="p">\(wording[.share])</th></tr></thead>
        <tbody>\(rows.enumerated().map(row).joined())</tbody>
        \(foot)</table></div></article>

        """
    }

    /// Neither row where one of them is rare: the other would give it away.
    private var rows: [ReportRow] {
        guard !visitors.hasRareReturns else { return [] }
        return [(wording[.newVisitors], visitors.new), (wording[.returningVisitors], visitors.returning)].map {
            ReportRow(value: $0.0, metrics: Metrics(visits: $0.1))
        }
    }

    private func row(_ index: Int, _ row: ReportRow) -> HTML {
        let count = row.metrics.visits
        return """
            <tr><th scope="row">\(ShareStack.swatch(index))<span>\(row.value)</span></th><td>\(wording.integer(count))</td>\
            <td class="p">\(wording.percent(Rates.share(count, of: visitors.consenting)))</td></tr>

            """
    }

    /// All of them, each once.
    private var foot: HTML {
        """
        <tfoot><tr><th scope="row"><span>\(wording[.wholePeriod])</span></th><td>\(wording.integer(visitors.consenting))</td>\
        <td class="p">\(wording.percent(1))</td></tr></tfoot>
        """
    }
}
