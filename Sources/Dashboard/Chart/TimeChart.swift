import AnalyticsCore

/// Visits over time, with the period before behind them; readable without a script.
struct TimeChart: Sendable {
    let overview: SiteOverview
    let wording: Wording
    let scale: AxisScale
    /// What the points are called.
    let names: (current: [String], previous: [String])
    /// Points along the width: also hours still to come.
    let domain: Int

    init(overview: SiteOverview, wording: Wording) {
        self.overview = overview
        self.wording = wording
        names = (
            wording.points(overview.current.rows.map(\.value), overview.step), wording.points(overview.previous.rows.map(\.value), overview.step)
        )
        domain = max(overview.current.rows.count, overview.previous.rows.count)
        scale = AxisScale(largest: (overview.current.rows + overview.previous.rows).map(\.metrics.visits).max() ?? 0)
    }

    private var current: [ReportRow] { overview.current.rows }
    private var previous: [ReportRow] { overview.previous.rows }

    private var words: RangeWords { RangeWords(overview: overview, wording: wording) }

    var markup: HTML {
        """
        <div class="hd"><h3 id="chart">\(words.chartTitle)</h3>\(steps)\(legend)</div>
        <div class="chart">\(readout)<p class="vh" id="summary">\(summary)</p>\
        <div class="plot"><svg class="main" role="img" aria-labelledby="summary">\
        <svg y="20" width="100%" height="100%" overflow="visible">
        <line class="g" x2="100%" y1="0" y2="0"/><line class="g" x2="100%" y1="43%" y2="43%"/>\
        <line class="base" x2="100%" y1="86%" y2="86%"/>
        \(curves)
        <text y="0" dy="-4">\(wording.integer(scale.top))</text><text y="43%" dy="-4">\(wording.integer(scale.top / 2))</text>
        \(points)</svg>
        \(ticks)</svg></div></div>
        """
    }

    /// Hours, days, weeks or months, where a script can change them.
    private var steps: HTML {
        let buttons = RangeWords.steps(days: overview.length).map { step -> HTML in
            """
            <button type="button" data-step="\(step.rawValue)" aria-pressed="\(step == overview.step ? "true" : "false")">\(words.column(step))</button>
            """
        }
        return "<div class=\"seg\" role=\"group\" aria-label=\"\(wording[.stepChoice])\" hidden>\(buttons.joined())</div>"
    }

    private var curves: HTML {
        let now = Curve(heights: heights(current, from: overview.currentUndated), domain: domain, openEnd: true)
        let before = Curve(heights: heights(previous, from: overview.previousUndated), domain: domain)
        return """
            <svg width="100%" height="86%" viewBox="0 0 1000 200" preserveAspectRatio="none" overflow="visible">\
            <path class="ar" d="\(now.area)"/><path class="pv" d="\(before.line)"/><path class="ln" d="\(now.line)"/>\
            <path class="ln dash" d="\(now.unfinished)"/></svg>
            """
    }

    private func heights(_ rows: [ReportRow], from first: Int) -> [Double?] {
        rows.enumerated().map { $0 < first ? nil : scale.height(Double($1.metrics.visits)) }
    }

    private var legend: HTML {
        """
        <div class="legend"><span>\(key("ln"))\(words.legend)</span>\
        <span>\(key("pv"))\(words.previous)</span>\
        <span>\(key("ln dash"))\(words.unfinished)</span></div>
        """
    }

    private func key(_ style: String) -> HTML {
        "<svg class=\"key\" aria-hidden=\"true\"><line class=\"\(style)\" x2=\"16\" y1=\"6\" y2=\"6\"/></svg>"
    }

    /// The last point in words above the plot; it stands there before anything is pointed at.
    private var readout: HTML {
        guard let last = current.indices.last else { return "" }
        let (now, before) = sentence(last)
        return "<p class=\"read\"><b>\(now)</b>\(before.map { " · " + $0 } ?? "")</p>"
    }

    /// `lun. 23 nov. (en cours) : 158 visites` and `lun. 26 oct. : 253`.
    private func sentence(_ index: Int) -> (now: String, before: String?) {
        let row = current[index]
        let open = index == current.count - 1 ? " (\(wording[.soFar]))" : ""
        let now = wording(.pointValue, ["point": names.current[index] + open, "value": wording.visits(row.metrics.visits)])
        guard previous.indices.contains(index), index >= overview.previousUndated else { return (now, nil) }
        let value = wording.integer(previous[index].metrics.visits)
        let name = overview.length == 1 ? words.previous : names.previous[index]
        return (now, wording(.pointValue, ["point": name, "value": value]))
    }

    /// An invisible column for each point that shows a line, a dot and the sentence when pointed at.
    private var points: HTML {
        let width = domain > 1 ? 100 / Double(domain - 1) : 100
        return current.indices.dropFirst(overview.currentUndated).map { index in
            let x = Curve.position(index, of: domain) * 100
            let y = 86 * (1 - scale.height(Double(current[index].metrics.visits)))
            let (now, before) = sentence(index)
            let (left, right) = (max(0, x - width / 2), min(100, x + width / 2))
            let open: HTML = index == current.count - 1 ? " open" : ""
            return """
                <g class="pt\(open)"><rect x="\(percent(left))" width="\(percent(right - left))" height="86%"/>\
                <line x1="\(percent(x))" x2="\(percent(x))" y2="86%"/><circle cx="\(percent(x))" cy="\(percent(y))" r="4"/>\
                <text y="-32"><tspan>\(now)</tspan>\(before.map { " · " + $0 } ?? "")</text></g>

                """
        }.joined()
    }

    private func percent(_ value: Double) -> String { Curve.hundredths(value) + "%" }

    private var ticks: HTML {
        let rows = current.count == domain ? current : previous
        let ticks = AxisTicks(count: domain, step: overview.step)
        return ticks.indices.enumerated().map { position, index in
            let last = index == domain - 1
            let anchor: HTML = index == 0 ? "" : last ? " text-anchor=\"end\"" : " text-anchor=\"middle\""
            let name = last && overview.step == .day ? wording[.now] : wording.tick(rows[index].value)
            let between: HTML = position % 2 == 1 && !last ? " class=\"odd\"" : ""
            return "<text x=\"\(percent(Curve.position(index, of: domain) * 100))\" y=\"100%\" dy=\"-2\"\(anchor)\(between)>\(name)</text>"
        }.joined()
    }

    /// What the chart shows, in a sentence, for those who cannot see it.
    private var summary: String {
        wording(
            .chartSummary,
            [
                "title": words.chartTitle,
                "dates": wording.dates(overview.current.from, overview.current.to),
                "now": wording.visits(overview.current.total.metrics.visits),
                "before": wording.visits(overview.previous.total.metrics.visits),
            ])
    }
}
