import AnalyticsCore

/// How often consenting visitors came: exact means of each month of the period, and of all of it.
struct FrequencyPanel: PanelView {
    let report: Report
    let wording: Wording

    var dimension: Dimension { .visitNumber }

    /// nil where nobody consented, or where a single day says nothing.
    init?(_ report: Report?, wording: Wording) {
        guard let report, report.total.visitors.consenting > 0, report.from < report.to else { return nil }
        (self.report, self.wording) = (report, wording)
    }

    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3>\(wording[.frequency])</h3></div>
        <div class="t"><table><caption class="vh">\(wording[.frequency])</caption><thead><tr><th scope="col">\(wording[.monthColumn])</th>\
        <th scope="col">\(wording[.visitorColumn])</th><th scope="col">\(wording[.days])</th>\
        <th scope="col" class="c0">\(wording[.visits])</th></tr></thead>
        <tbody>\(report.rows.map(row).joined())</tbody>
        <tfoot><tr><th scope="row"><span>\(wording[.wholePeriod])</span></th>\(cells(report.total.visitors.frequency))</tr></tfoot></table></div>
        <p class="note last">\(wording[.frequencyNote])</p></article>

        """
    }

    private func row(_ row: ReportRow) -> HTML {
        let largest = report.rows.compactMap { $0.frequency?.visitors }.max() ?? 0
        let share = Curve.tenths((Rates.share(row.frequency?.visitors ?? 0, of: largest) ?? 0) * 100)
        return """
            <tr><th scope="row"><svg class="bar" width="\(share)%" aria-hidden="true"></svg>\
            \(Label(wording.point(row.value)).markup)</th>\(cells(row.frequency))</tr>

            """
    }

    private func cells(_ frequency: VisitFrequency?) -> HTML {
        """
        <td>\(frequency.map { wording.integer($0.visitors) } ?? "–")</td><td>\(mean(frequency?.daysPerVisitor))</td>\
        <td class="c0">\(mean(frequency?.visitsPerVisitor))</td>
        """
    }

    private func mean(_ value: Double?) -> String { value.map { wording.decimal($0.hundredths) } ?? "–" }
}
