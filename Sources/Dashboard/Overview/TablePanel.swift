import AnalyticsCore

/// One table: the most frequent values with a share bar each, and everything rare in one last row.
struct TablePanel: PanelView {
    let dimension: Dimension
    let report: Report
    let k: Int
    let wording: Wording
    /// Said above the table.
    var note: Phrase?
    /// What the page is filtered by: the panel that owns it has all its rows, the chosen one ticked.
    var filter: ReportQuery.Filter?
    /// Whether it stands inside a card, with others.
    var isPart = false

    /// Rows in the file; the rest is said, not listed.
    static let limit = 50
    /// Rows before "show more"; one or two more are shown at once.
    static let first = 10

    /// Characters that fit in a column of the usual width.
    private static let roomy = 7

    private var words: DimensionWords { wording.words(dimension) }
    /// Scrolling has a column where any was measured.
    private var columns: [Column] { Column.of(dimension).filter { $0 != .scroll || rows.contains { $0.mean != nil } } }
    /// Rows in the file with their rank; the chosen one is among them whatever its rank.
    private var ranked: [(rank: Int, row: ReportRow)] {
        let first = report.rows.prefix(Self.limit).enumerated().map { ($0, $1) }
        guard filter != nil, let chosen = report.rows.firstIndex(where: isChosen), chosen >= Self.limit else { return first }
        return first + [(chosen, report.rows[chosen])]
    }
    private var rows: [ReportRow] { ranked.map(\.row) }
    private var isFolded: Bool { report.rows.count > Self.first + 2 }

    func markup(style: String) -> HTML {
        """
        <\(element) class="\(isPart ? "part" : "card \(style)")" data-by="\(dimension.name)" data-rows="\(report.rows.count)"><div class="hd"><h3>\(words.title)</h3></div>
        \(remark)\(stack.map(\.markup) ?? "")\
        <div class="t"><table><caption class="vh">\(words.title)</caption><thead><tr><th scope="col">\(words.column)</th>\
        \(columns.enumerated().map(head).joined())</tr></thead>
        <tbody>\(body)</tbody>
        \(foot)</table></div>
        \(more)</\(element)>

        """
    }

    var followsFilter: Bool { FilterLink.follows(dimension, filter) }

    private func isChosen(_ row: ReportRow) -> Bool { filter?.dimension == dimension && filter?.value == row.value }

    private var element: HTML { isPart ? "div" : "article" }

    private var remark: HTML { note.map { "<p class=\"note\">\(wording[$0])</p>\n" } ?? "" }

    /// Choices are parts of a whole; any other dimension has bars in its rows, but for votes, which have a shape beneath.
    private var stack: ShareStack? { dimension == .consent ? ShareStack(rows: rows.prefix { !isTotal($0) }) : nil }

    /// Requests of visitors who opposed: a number beside the visits, and no part of them.
    private func isTotal(_ row: ReportRow) -> Bool { dimension == .consent && row.metrics.visits == 0 }

    private func head(_ index: Int, _ column: Column) -> HTML {
        let longest = (rows + [rest].compactMap(\.self)).map { text(column, $0).count }.max() ?? 0
        let wide = !column.hasOwnWidth && longest > Self.roomy
        let style = column.style(at: index) + (wide ? " w8" : "")
        return "<th scope=\"col\"\(styled(style))>\(wording[column.title])</th>"
    }

    private func styled(_ style: String) -> HTML { style.isEmpty ? "" : " class=\"\(style)\"" }

    private var body: HTML {
        let largest = rows.map(columns[0].count).max() ?? 0
        return ranked.map { index, row in
            let share = Curve.tenths((Rates.share(columns[0].count(row), of: largest) ?? 0) * 100)
            let bar: HTML = "<svg class=\"bar\" width=\"\(share)%\" aria-hidden=\"true\"></svg>"
            let mark = dimension == .vote || isTotal(row) ? "" : stack == nil ? bar : ShareStack.swatch(index)
            let isChosen = isChosen(row)
            let hidden = isFolded && index >= Self.first && !isChosen
            let more: HTML = isChosen ? " class=\"sel\"" : hidden ? " class=\"more\"" : ""
            let details = RowDetails(dimension: dimension, row: row, wording: wording).markup
            let label =
                report.roundedTo == nil
                ? FilterLink.label(dimension, row.value, isChosen: isChosen, wording: wording) : wording.label(dimension, row.value).markup
            let id: HTML = details == nil ? "" : " id=\"\(name(of: index))\""
            return """
                <tr\(more)><th scope="row"\(id)>\(mark)\(label)</th>\(cells(row))</tr>
                \(details.map { under(index, $0, hidden: hidden) } ?? "")
                """
        }.joined()
    }

    /// The second line of a row, as wide as the columns that are always shown: the label and two figures.
    private func under(_ index: Int, _ details: HTML, hidden: Bool) -> HTML {
        let more: HTML = hidden ? " more" : ""
        return """
            <tr class="dt\(more)"><td colspan="3" headers="\(name(of: index))"><div class="dl">\(details)</div></td></tr>

            """
    }

    /// The row's name on the page.
    private func name(of index: Int) -> String { "\(dimension.name)-\(index + 1)" }

    /// What shares are taken of: visits of the site, or of the visitors whose history is known.
    private var whole: Int {
        guard dimension.isOfHistory else { return report.total.metrics.visits }
        return report.rows.reduce(report.other?.metrics.visits ?? 0) { $0 + $1.metrics.visits }
    }

    private func text(_ column: Column, _ row: ReportRow) -> String {
        if isTotal(row) { return column == .visits ? wording.integer(row.metrics.events) : "" }
        return column.text(row, visits: whole, wording: wording)
    }

    private func cells(_ row: ReportRow) -> HTML {
        columns.enumerated().map { index, column in
            "<td\(styled(column.style(at: index)))>\(text(column, row))</td>"
        }.joined()
    }

    /// What was folded, as a row.
    private var rest: ReportRow? { report.other.map { ReportRow(value: ReportRow.folded, metrics: $0.metrics) } }

    /// `(autres) 31 pages, moins de 5 visites chacune`
    private var foot: HTML {
        guard let other = report.other, let rest else { return "" }
        return """
            <tfoot><tr><th scope="row"><span\(focus)>\(wording[.other]) <small>\(reason(other))</small></span>\(why)</th>\
            \(cells(rest))</tr></tfoot>
            """
    }

    /// Why they are not told apart, said on hover and focus; bots are nobody.
    private var isProtected: Bool { ![.bot, .botClass, .botReason].contains(dimension) }
    private var focus: HTML { isProtected ? " tabindex=\"0\" aria-describedby=\"why-\(dimension.name)\"" : "" }
    private var why: HTML {
        guard isProtected else { return "" }
        return "<span class=\"why\" role=\"tooltip\" id=\"why-\(dimension.name)\">\(wording[.otherReason])</span>"
    }

    /// How many values are inside and why. That each is below k is only said where it can be so: values beyond the longest list are
    /// inside too.
    private func reason(_ other: ReportOther) -> HTML {
        guard other.values > 0 else { return "\(wording[.otherFolded])" }
        let noun = wording.plural(other.values, one: words.one, many: words.many)
        let count: HTML = "\(wording.integer(other.values))<i> \(noun)</i>"
        guard let below = limit(other) else { return count }
        return count + "<i class=\"xx\">, \(wording(below, ["k": String(k), "each": words.each]))</i>"
    }

    /// How small each folded value is: messages are compared with k by times, anything else by visits, and bots not at all.
    private func limit(_ other: ReportOther) -> Phrase? {
        let most = other.values * (k - 1)
        switch dimension {
        case .bot, .botClass, .botReason: return nil
        case .email: return other.metrics.events <= most ? .otherBelowTimes : nil
        default: return other.metrics.visits <= most ? .otherBelow : nil
        }
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
