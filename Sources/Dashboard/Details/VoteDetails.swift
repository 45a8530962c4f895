import AnalyticsCore

/// Votes for one thing: their shape, and each choice with its count.
struct VoteDetails: Sendable {
    let row: ReportRow
    let wording: Wording

    /// Fewer votes have no shape: one more would change it.
    static let fewest = 10
    /// Columns of the shape; more choices are figures only.
    private static let most = 7

    private var scale: VoteScale { VoteScale(row.details) }

    var markup: HTML {
        let choices = scale.ordered(row.details)
        let figures = choices.map { FigureList.Figure(name: name($0.value), count: $0.events) }
        return "\(shape(choices))\(FigureList(figures: figures, wording: wording).markup)"
    }

    private func name(_ choice: String) -> HTML {
        switch choice {
        case "up": "<span role=\"img\" aria-label=\"\(wording[.voteUp])\">👍</span>"
        case "down": "<span role=\"img\" aria-label=\"\(wording[.voteDown])\">👎</span>"
        default: scale == .oneToFive ? wording.named(choice) : wording.detail(.vote, choice)
        }
    }

    private func shape(_ choices: [ReportDetail]) -> HTML {
        guard row.metrics.events >= Self.fewest else { return "<span class=\"badge\">\(wording[.fewVotes])</span>" }
        switch scale {
        case .oneToFive: return Self.columns(VoteScale.marks.map { row.events(of: $0) ?? 0 }[...])
        case .signs: return Self.columns(choices.filter { $0.value != ReportRow.folded }.prefix(Self.most).map(\.events)[...])
        case .upDown:
            let all = choices.reduce(0) { $0 + $1.events }
            return Self.lengths(row.events(of: "up") ?? all - (row.events(of: "down") ?? 0), of: all)
        }
    }

    /// Two lengths, side by side.
    static func lengths(_ part: Int, of whole: Int) -> HTML {
        let share = (Rates.share(part, of: whole) ?? 0) * 100
        let rest = 100 - share
        let gap = share > 1 && rest > 1 ? 1.0 : 0
        return """
            <svg class="vb" aria-hidden="true"><rect class="k1" y="8" width="\(Curve.tenths(share - gap))%" height="8" rx="2"/>\
            <rect class="k4" x="\(Curve.tenths(share))%" y="8" width="\(Curve.tenths(rest))%" height="8" rx="2"/></svg>
            """
    }

    /// Small columns on one scale.
    static func columns(_ counts: ArraySlice<Int>) -> HTML {
        guard let top = counts.max(), top > 0 else { return "" }
        let width = 100 / Double(counts.count)
        let bars = counts.enumerated().map { index, count -> HTML in
            let height = max(1, (Double(count) / Double(top) * 20).rounded())
            return """
                <rect class="k1" x="\(Curve.tenths(Double(index) * width + 1))%" y="\(Int(22 - height))" \
                width="\(Curve.tenths(width - 2))%" height="\(Int(height))" rx="1"/>
                """
        }
        return "<svg class=\"vb\" aria-hidden=\"true\">\(bars.joined())</svg>"
    }
}
