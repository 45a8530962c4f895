import AnalyticsCore

/// One figure of the overview: what it is, how it moved, one line of context and its shape over time.
struct Tile: Sendable {
    var label: String
    /// Figures with their units: `[("2", "min"), ("14", "s")]`, `[("6 214", "")]`.
    var figure: [(text: String, unit: String)]
    var change: Change
    var context: String
    /// From when on the figure is known, where the period begins earlier.
    var since: String?
    var shape: Sparkline

    /// Characters of a figure that fit in full size: seven digits and their separators.
    private static let roomy = 9

    /// - Parameter wording: the language of the words around the change.
    func markup(_ wording: Wording) -> HTML {
        let parts = figure.map { part -> HTML in
            part.unit.isEmpty ? "\(part.text)" : "\(part.text)<small class=\"u\">\(part.unit)</small>"
        }
        let since: HTML = since.map { "<br>\($0)" } ?? ""
        let long: HTML = figure.reduce(0) { $0 + $1.text.count } > Self.roomy ? " long" : ""
        return """
            <li class="tile"><h3 class="l">\(label)</h3><p class="v\(long)">\(parts.joined())</p>\
            <p class="d">\(change.markup(wording))</p><p class="d x">\(context)\(since)</p>\(shape.markup)</li>

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
