import AnalyticsCore

/// The six figures at the top of a page.
struct Tiles: Sendable {
    let overview: SiteOverview
    let wording: Wording

    private var now: ReportTotal { overview.current.total }
    private var rates: Rates { Rates(of: now.metrics) }

    var all: [Tile] {
        let comparison = Comparison(overview)
        let before = Rates(of: comparison.metrics)
        return [
            count(.visits, .visits, \.visits, against: comparison, context: visitsBefore(comparison)),
            visitors(against: comparison),
            count(.pageviews, .pageviews, \.pageviews, against: comparison, context: pagesPerVisit),
            Tile(
                metric: .time, label: wording[.visibleTime], figure: duration(rates.visibleSeconds),
                change: wording.change(from: before.visibleSeconds, to: rates.visibleSeconds), context: wording[.perVisit],
                shape: shape { Rates(of: $0.metrics).visibleSeconds }),
            Tile(
                metric: .bounce, label: wording[.bounceRate], figure: [(wording.percent(rates.bounce), "")],
                change: wording.pointChange(from: before.bounce, to: rates.bounce),
                context: wording.visits(now.metrics.bounces), shape: shape { Rates(of: $0.metrics).bounce }),
            count(.events, .events, \.events, against: comparison, context: mostFrequentEvent),
        ]
    }

    var markup: HTML { "<ul class=\"tiles\" aria-label=\"\(wording[.metricChoice])\">\n\(all.map { $0.markup(wording) }.joined())</ul>" }

    private func count(
        _ metric: Tile.Metric, _ label: Phrase, _ count: KeyPath<Metrics, Int>, against comparison: Comparison, context: String
    ) -> Tile {
        let value = now.metrics[keyPath: count]
        return Tile(
            metric: metric, label: wording[label], figure: [(wording.integer(value), "")],
            change: wording.change(from: Double(comparison.metrics[keyPath: count]), to: Double(value)), context: context,
            shape: shape { Double($0.metrics[keyPath: count]) })
    }

    private func visitors(against comparison: Comparison) -> Tile {
        let visitors = now.visitors
        var tile = Tile(
            metric: .visitors, label: wording[visitors.estimate == nil ? .visitors : .estimatedVisitors], figure: [(wording.integer(visitors.shown), "")],
            change: wording.change(from: comparison.visitors.map(Double.init), to: Double(visitors.shown)),
            context: visitors.consentRate.map { wording(.consentRate, ["p": wording.percent($0)]) } ?? "",
            since: wording.visitorsSince(visitors),
            shape: shape { $0.knownVisitors.map(Double.init) })
        guard let all = visitors.estimate else { return tile }
        tile.interval = wording(.interval, ["low": wording.integer(all.low.people), "high": wording.integer(all.high.people)])
        tile.parts = (
            wording(.countedPart, ["n": wording.integer(visitors.counted)]),
            wording(.estimatedPart, ["n": wording.integer(max(visitors.shown - visitors.counted, 0))])
        )
        tile.context = all.isLowConfidence ? "(\(wording[.lowConfidence]))" : ""
        tile.shape.counted = shape { ($0.visitors ?? $0.knownVisitors).map(Double.init) }.values
        return tile
    }

    private func visitsBefore(_ comparison: Comparison) -> String {
        comparison.isPossible ? wording(.beforeCount, ["n": wording.integer(comparison.metrics.visits)]) : ""
    }

    private var pagesPerVisit: String {
        rates.pageviews.map { wording(.pagesPerVisit, ["n": wording.decimal($0)]) } ?? ""
    }

    /// The kind of event that happened most; of equals the first by name, so that the same figures give the same page.
    private var mostFrequentEvent: String {
        let kinds = now.events.filter { $0.value > 0 && EventKind(name: $0.key)?.isInteraction != false }
        guard let most = kinds.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return "" }
        return wording(.mostOf, ["name": wording.label(.event, most.key).text])
    }

    private func duration(_ seconds: Double?) -> [(text: String, unit: String)] {
        guard let seconds else { return [(wording.duration(nil), "")] }
        return wording.durationParts(seconds).map { ($0.figure, $0.unit) }
    }

    private func shape(_ value: (ReportRow) -> Double?) -> Sparkline {
        let rows = overview.current.rows
        let values = rows.enumerated().map { $0 < overview.currentUndated ? nil : value($1) }
        return Sparkline(values: values, domain: max(rows.count, overview.previous.rows.count))
    }
}
