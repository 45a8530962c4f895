import AnalyticsCore

/// One figure of the overview: what it is, how it moved, one line of context and its shape over time. With a script it is a button
/// that picks what the chart shows.
struct Tile: Sendable {
    /// What the chart calls it.
    enum Metric: String, Sendable { case visits, visitors, pageviews, time, bounce, events }

    var metric: Metric
    var label: String
    /// Figures with their units: `[("2", "min"), ("14", "s")]`, `[("6 214", "")]`.
    var figure: [(text: String, unit: String)]
    /// The interval of an estimate, beside its figure.
    var interval: String?
    var change: Change
    var context: String
    /// What was counted and what was estimated, in words, before the context.
    var parts: (counted: String, estimated: String)?
    /// From when on the figure is known, where the period begins earlier.
    var since: String?
    var shape: Sparkline

    /// Characters of a figure that fit in full size: seven digits and their separators.
    private static let roomy = 9

    /// - Parameter wording: the language of the words around the change.
    func markup(_ wording: Wording) -> HTML {
        let figures = figure.map { part -> HTML in
            part.unit.isEmpty ? "\(part.text)" : "\(part.text)<small class=\"u\">\(part.unit)</small>"
        }
        let since: HTML = since.map { "<br>\($0)" } ?? ""
        let long: HTML = figure.reduce(0) { $0 + $1.text.count } > Self.roomy ? " long" : ""
        let beside: HTML = interval.map { " <small class=\"ci\">\($0)</small>" } ?? ""
        let pressed: HTML = metric == .visits ? "true" : "false"
        return """
            <li class="tile \(metric.rawValue)"><h3 class="l"><button type="button" data-metric="\(metric.rawValue)" aria-pressed="\(pressed)" disabled>\(label)\
            </button></h3><p class="v\(long)">\(figures.joined())\(beside)</p>\
            <p class="d">\(change.markup(wording))</p><p class="d x">\(keys)\(context)\(since)</p>\(shape.markup)</li>

            """
    }

    private var keys: HTML {
        guard let parts else { return "" }
        return """
            <span>\(VisitorsKey.markup(isCounted: true)) \(parts.counted)</span> <span>\(VisitorsKey.markup(isCounted: false)) \(parts.estimated)</span> 
            """
    }
}

extension Change {
    fileprivate func markup(_ wording: Wording) -> HTML {
        switch self {
        case .up(let size): "<b><span aria-hidden=\"true\">▲</span><span class=\"vh\">\(wording[.up])</span> \(size)</b>"
        case .down(let size): "<b><span aria-hidden=\"true\">▼</span><span class=\"vh\">\(wording[.down])</span> \(size)</b>"
        case .same: "<b>\(wording[.same])</b>"
        case .unknown: "<span aria-hidden=\"true\">–</span><span class=\"vh\">\(wording[.noComparison])</span>"
        }
    }
}
