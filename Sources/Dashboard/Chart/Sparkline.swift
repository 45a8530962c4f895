/// The shape of a figure over the period: no axis, from zero, the last point unfinished.
struct Sparkline: Sendable {
    /// nil where a point has no figure, as the rate of an hour without a visit.
    var values: [Double?]
    var domain: Int
    /// The part of each value that was counted, where the rest is estimated: solid beneath the hatch.
    var counted: [Double?]?
    /// What the clip of the hatch is called; one for each shape on the page.
    static let clip = "estimated"

    /// Decoration only: the figures stand in the table beneath the chart.
    var markup: HTML {
        let largest = values.compactMap(\.self).max() ?? 0
        guard largest > 0 else { return "<svg class=\"spark\" aria-hidden=\"true\"></svg>" }
        func curveOf(_ values: [Double?]) -> Curve {
            Curve(heights: values.map { $0.map { max(0, $0 / (largest * 1.04)) } }, domain: domain, openEnd: true)
        }
        let curve = curveOf(values)
        if let counted {
            let part = curveOf(counted).area
            return """
                <svg class="spark" aria-hidden="true"><clipPath id="\(Self.clip)" clipPathUnits="objectBoundingBox">\
                <path clip-rule="evenodd" transform="scale(.001 .005)" d="\(curve.area)\(part)"/></clipPath>\
                <rect class="hat" fill="url(#hatch)" width="100%" height="100%" clip-path="url(#\(Self.clip))"/>\
                <svg width="100%" height="100%" viewBox="0 0 1000 200" preserveAspectRatio="none"><path class="ar cnt" d="\(part)"/>\
                <path class="ln" d="\(curve.line)"/><path class="ln dash" d="\(curve.unfinished)"/></svg></svg>
                """
        }
        return """
            <svg class="spark" aria-hidden="true" viewBox="0 0 1000 200" preserveAspectRatio="none">\
            <path class="ar" d="\(curve.area)"/><path class="ln" d="\(curve.line)"/>\
            <path class="ln dash" d="\(curve.unfinished)"/></svg>
            """
    }
}
