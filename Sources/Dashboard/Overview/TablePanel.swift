import AnalyticsCore

/// One table: the most frequent values with a share bar each, and everything rare in one last row.
struct TablePanel: Sendable {
    let dimension: Dimension
    let report: Report
    let k: Int
    let wording: Wording

    /// Rows in the file; the rest is said, not listed.
    static let limit = 50
    /// Rows before "show more"; one or two more are shown at once.
    static let first = 10

    /// Characters that fit in a column of the usual width.
    private static let roomy = 7

    private var words: DimensionWords { wording.words(dimension) }
    private var columns: [Column] { Column.of(dimension) }
    private var rows: ArraySlice<ReportRow> { report.rows.prefix(Self.limit) }
    private var isFolded: Bool { report.rows.count > Self.first + 2 }

    /// - Parameter style: where the panel stands in the grid.
    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3>\(words.title)</h3></div>
        \(stack.map(\.markup) ?? "")\
        <div class="t"><table><caption class="vh">\(words.title)</caption><thead><tr><th scope="col">\(words.column)</th>\
        \(columns.enumerated().map(head).joined())</tr></thead>
        <tbody>\(body)</tbody>
        \(foot)</table></div>
        \(more)</article>

        """
    }

    /// Choices are parts of a whole; any other dimension has bars in its rows.
    private var stack: ShareStack? { dimension == .consent ? ShareStack(rows: rows) : nil }

    private func head(_ index: Int, _ column: Column) -> HTML {
        let longest = (rows.map(\.metrics) + [report.other?.metrics ?? Metrics()]).map { text(column, $0).count }.max() ?? 0
        let wide = column != .meanTime && longest > Self.roomy
        let style = column.style(at: index) + (wide ? " w8" : "")
        return "<th scope=\"col\"\(styled(style))>\(wording[column.title])</th>"
    }

    private func styled(_ style: String) -> HTML { style.isEmpty ? "" : " class=\"\(style)\"" }

    private var body: HTML {
        let largest = rows.map { columns[0].count($0.metrics) }.max() ?? 0
        let stacked = stack != nil
        return rows.enumerated().map { index, row in
            let share = Curve.tenths((Rates.share(columns[0].count(row.metrics), of: largest) ?? 0) * 100)
            let bar: HTML = "<svg class=\"bar\" width=\"\(share)%\" aria-hidden=\"true\"></svg>"
            let mark = stacked ? ShareStack.swatch(index) : bar
            let more: HTML = isFolded && index >= Self.first ? " class=\"more\"" : ""
            return """
                <tr\(more)><th scope="row">\(mark)\(wording.label(dimension, row.value).markup)</th>\(cells(row.metrics))</tr>

                """
        }.joined()
    }

    private func text(_ column: Column, _ metrics: Metrics) -> String {
        column.text(metrics, visits: report.total.metrics.visits, wording: wording)
    }

    private func cells(_ metrics: Metrics) -> HTML {
        columns.enumerated().map { index, column in
            "<td\(styled(column.style(at: index)))>\(text(column, metrics))</td>"
        }.joined()
    }

    /// `(autres) 31 pages, moins de 5 visites chacune`
    private var foot: HTML {
        guard let other = report.other else { return "" }
        return """
            <tfoot><tr><th scope="row"><span>\(wording[.other]) <small>\(reason(other))</small></span></th>\
            \(cells(other.metrics))</tr></tfoot>
            """
    }

    /// How many values are inside and why. That each is below k is only said where it can be so: values beyond the longest list are
    /// inside too.
    private func reason(_ other: ReportOther) -> HTML {
        guard other.values > 0 else { return "\(wording[.otherFolded])" }
        let noun = wording.plural(other.values, one: words.one, many: words.many)
        let count: HTML = "\(wording.integer(other.values))<i> \(noun)</i>"
        guard other.metrics.visits <= other.values * (k - 1) else { return count }
        return count + "<i class=\"xx\">, \(wording(.otherBelow, ["k": String(k), "each": words.each]))</i>"
    }

    /// `1–10 sur 186`
    private func shown(_ count: Int) -> String {
        wording(.rowsShown, ["n": wording.integer(count), "total": wording.integer(report.rows.count)])
    }

    /// Unfolds the other rows (the style sheet does; a browser that cannot shows them all) and says how many there are.
    private var more: HTML {
        guard isFolded else { return "" }
        return """
            <details class="pg"><summary><span class="few">\(shown(Self.first))<b>\(wording[.showMore])</b></span>\
            <span class="all">\(shown(rows.count))<b>\(wording[.showFewer])</b></span></summary></details>
            """
    }
}
