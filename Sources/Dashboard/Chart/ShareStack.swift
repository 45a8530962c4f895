import AnalyticsCore

/// A whole in at most four parts, side by side; the table beneath says the same in figures.
struct ShareStack: Sendable {
    let rows: [ReportRow]

    /// nil for one part, or more parts than there are tints, or a part of nothing.
    init?(rows: ArraySlice<ReportRow>) {
        guard (2...4).contains(rows.count), rows.allSatisfy({ $0.metrics.visits > 0 }) else { return nil }
        self.rows = Array(rows)
    }

    var markup: HTML {
        let total = rows.reduce(0) { $0 + $1.metrics.visits }
        var left = 0.0
        let bars = rows.enumerated().map { index, row -> HTML in
            let width = 100 * Double(row.metrics.visits) / Double(total)
            defer { left += width }
            let gap = index < rows.count - 1 ? min(0.4, width / 2) : 0
            return """
                <rect class="k\(index + 1)" x="\(Curve.hundredths(left))%" width="\(Curve.hundredths(width - gap))%" height="24"/>
                """
        }
        return "<svg class=\"stack\" aria-hidden=\"true\">\(bars.joined())</svg>\n"
    }

    /// The tint of a part, before its label.
    static func swatch(_ index: Int) -> HTML {
        "<svg class=\"sw k\(index + 1)\" aria-hidden=\"true\"></svg>"
    }
}
