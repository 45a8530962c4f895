import AnalyticsCore

/// Names with a count each, in one flowing line: `👍 142 · 👎 19`. The first few are shown, the others unfold.
struct FigureList: Sendable {
    struct Figure: Sendable {
        var name: HTML
        var count: Int
    }

    var lead: Phrase?
    var figures: [Figure]
    var wording: Wording

    /// Figures before "and 7 more"; one more is shown at once.
    static let first = 5
    /// Figures in the file; the rest is said, not listed.
    static let limit = 30

    var markup: HTML {
        let lead: HTML = lead.map { "<span class=\"lead\">\(wording[$0])</span>" } ?? ""
        let isFolded = figures.count > Self.first + 1
        let shown = isFolded ? figures.prefix(Self.first) : figures[...]
        return "\(lead)\(Self.list(shown, wording: wording))\(isFolded ? more : "")"
    }

    private var more: HTML {
        let rest = figures.count - Self.first
        let words = wording.plural(rest, one: Phrase.moreOne, many: .moreMany)
        return """
            <details class="unfold"><summary>\(wording(words, ["n": wording.integer(rest)]))</summary>\
            \(Self.list(figures.prefix(Self.limit).dropFirst(Self.first), wording: wording))\
            \(Self.cut(figures.count, wording: wording))</details>
            """
    }

    static func list(_ figures: ArraySlice<Figure>, wording: Wording) -> HTML {
        let items = figures.map { figure -> HTML in "<li>\(figure.name) <b>\(wording.integer(figure.count))</b></li>" }
        return "<ul class=\"figures\">\(items.joined())</ul>"
    }

    /// `1–30 sur 812`, where not all of them are in the file.
    static func cut(_ count: Int, wording: Wording) -> HTML {
        guard count > limit else { return "" }
        return "<p>\(wording(.rowsShown, ["n": wording.integer(limit), "total": wording.integer(count)]))</p>"
    }
}

extension Wording {
    /// The name of a detail before its count: isolated, and readable as a name when it is a number too.
    func detail(_ dimension: Dimension, _ value: String) -> HTML { label(dimension, value).inline }

    /// `5 :` · `5:`
    func named(_ value: String) -> HTML {
        value == ReportRow.folded ? "<bdi>\(self[.other])</bdi>" : "<span><bdi>\(value)</bdi>\(self[.colon])</span>"
    }
}
