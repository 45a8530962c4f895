/// The shape of a figure over the period: no axis, from zero, the last point unfinished.
struct Sparkline: Sendable {
    /// nil where a point has no figure, as the rate of an hour without a visit.
    var values: [Double?]
    var domain: Int

    /// Decoration only: the figures stand in the table beneath the chart.
    var markup: HTML {
        let largest = values.compactMap(\.self).max() ?? 0
        guard largest > 0 else { return "<svg class=\"spark\" aria-hidden=\"true\"></svg>" }
        let curve = Curve(heights: values.map { $0.map { max(0, $0 / (largest * 1.04)) } }, domain: domain, openEnd: true)
        return """
            <svg class="spark" aria-hidden="true" viewBox="0 0 1000 200" preserveAspectRatio="none">\
            <path class="ar" d="\(curve.area)"/><path class="ln" d="\(curve.line)"/>\
            <path class="ln dash" d="\(curve.unfinished)"/></svg>
            """
    }
}
