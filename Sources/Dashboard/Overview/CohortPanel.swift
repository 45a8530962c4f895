import AnalyticsCore

/// Consenting visitors by month of first visit, in every calendar month of the period: how each month's new visitors come back.
struct CohortPanel: PanelView {
    let months: [CohortMonth]
    let wording: Wording

    var dimension: Dimension { .cohortVisitors }
    /// Many months need the whole width.
    var isRoomy: Bool { months.count > Self.few }

    /// Months that fit beside other panels.
    private static let few = 3

    /// nil where no month has anybody.
    init?(_ report: Report?, wording: Wording) {
        guard let report, !report.cohorts.isEmpty else { return nil }
        (months, self.wording) = (report.cohorts, wording)
    }

    private var words: DimensionWords { wording.words(.cohortVisitors) }

    /// Months of first visits, newest first.
    private var cohorts: [String] { Array(Set(months.flatMap { $0.rows.map(\.value) }).sorted(by: >).prefix(TablePanel.limit)) }

    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3>\(words.title)</h3></div>
        <div class="t"><table class="heat"><caption class="vh">\(words.title)</caption><thead><tr><th scope="col">\(words.column)</th>\
        \(months.indices.map(head).joined())</tr></thead>
        <tbody>\(cohorts.map(row).joined())</tbody>
        \(foot)</table></div>
        <p class="note last">\(wording[.cohortNote])\(isRoomy ? " " + wording[.tintNote] : "")</p></article>

        """
    }

    /// The newest months are always shown, earlier ones where there is room.
    private func room(_ index: Int) -> HTML {
        switch months.count - index {
        case ...2: ""
        case 3: " class=\"c0\""
        case 4: " class=\"c2\""
        case ...6: " class=\"c3\""
        case ...8: " class=\"c4\""
        default: " class=\"c5\""
        }
    }

    private func head(_ index: Int) -> HTML {
        "<th scope=\"col\"\(room(index))>\(wording.month(months[index].month, year: months[index].month.civil.month == 1))</th>"
    }

    private func row(_ cohort: String) -> HTML {
        let counts = months.map { month in month.rows.first { $0.value == cohort }?.visitors }
        let largest = counts.compactMap(\.self).max() ?? 0
        let cells = counts.enumerated().map { index, count -> HTML in
            guard let count else { return "<td\(room(index))>\(isBefore(index, cohort) ? "" : "–")</td>" }
            let tint: HTML = isRoomy ? " class=\"q\(Self.tint(count, of: largest))\"" : ""
            return "<td\(room(index))><span\(tint)>\(wording.integer(count))</span></td>"
        }
        return "<tr><th scope=\"row\">\(wording.label(.cohort, cohort).markup)</th>\(cells.joined())</tr>\n"
    }

    /// Whether a month is older than the first visits: nobody could come back yet.
    private func isBefore(_ index: Int, _ cohort: String) -> Bool { TimeStep.month.label(months[index].month) < cohort }

    /// 1…5: a fifth of the row's largest figure each.
    static func tint(_ count: Int, of largest: Int) -> Int { largest > 0 ? min(max((count * 5 + largest - 1) / largest, 1), 5) : 1 }

    private var foot: HTML {
        guard months.contains(where: { $0.other != nil }) else { return "" }
        let cells = months.enumerated().map { index, month -> HTML in
            "<td\(room(index))>\(month.other.map { wording.integer($0.visitors) } ?? "")</td>"
        }
        return "<tfoot><tr><th scope=\"row\"><span>\(wording[.other])</span></th>\(cells.joined())</tr></tfoot>"
    }
}
