import AnalyticsCore

/// The chart as a table, folded away beneath it.
struct FiguresTable: Sendable {
    let chart: TimeChart

    private var wording: Wording { chart.wording }
    private var words: RangeWords { RangeWords(overview: chart.overview, wording: wording) }

    var markup: HTML {
        """
        <details class="alt"><summary>\(wording[.showFigures])</summary><div class="t"><table>\
        <caption class="vh">\(words.tableTitle)</caption><thead><tr><th scope="col">\(words.column(chart.overview.step))</th>\
        <th scope="col"\(wide)>\(wording[.visits])</th><th scope="col"\(wide)>\(wording[.before])</th>\
        <th scope="col" class="c2 w6">\(wording[.pageviews])</th><th scope="col" class="c2">\(wording[.bounce])</th>\
        <th scope="col" class="c3 w6">\(wording[.meanTime])</th><th scope="col" class="c4 w6">\(wording[.events])</th>\
        <th scope="col" class="c4 w6">\(wording[.distinctVisitors])</th></tr></thead><tbody>
        \(chart.overview.current.rows.indices.map(row).joined())</tbody></table></div></details>
        """
    }

    /// Room for seven digits.
    private var wide: HTML { chart.scale.top >= 1_000_000 ? " class=\"w6\"" : "" }

    private func row(_ index: Int) -> HTML {
        let row = chart.overview.current.rows[index]
        guard index >= chart.overview.currentUndated else { return "" }
        let previous = chart.overview.previous.rows
        let open: HTML = index == chart.overview.current.rows.count - 1 ? " <small>\(wording[.soFar])</small>" : ""
        let before = previous.indices.contains(index) && index >= chart.overview.previousUndated ? wording.integer(previous[index].metrics.visits) : "–"
        let rates = Rates(of: row.metrics)
        return """
            <tr><th scope="row"><span>\(chart.names.current[index])\(open)</span></th><td>\(wording.integer(row.metrics.visits))</td>\
            <td class="p">\(before)</td><td class="c2">\(wording.integer(row.metrics.pageviews))</td>\
            <td class="c2">\(wording.percent(rates.bounce))</td><td class="c3">\(wording.duration(rates.visibleSeconds))</td>\
            <td class="c4">\(wording.integer(row.metrics.events))</td>\
            <td class="c4">\(row.knownVisitors.map(wording.integer) ?? "–")</td></tr>

            """
    }
}
