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
            count(.visits, \.visits, against: comparison, context: visitsBefore(comparison)),
            visitors(against: comparison),
            count(.pageviews, \.pageviews, against: comparison, context: pagesPerVisit),
            Tile(
                label: wording[.visibleTime], figure: duration(rates.visibleSeconds),
                change: wording.change(from: before.visibleSeconds, to: rates.visibleSeconds), context: wording[.perVisit],
                shape: shape { Rates(of: $0.metrics).visibleSeconds }),
            Tile(
                label: wording[.bounceRate], figure: [(wording.percent(rates.bounce), "")],
                change: wording.pointChange(from: before.bounce, to: rates.bounce),
                context: wording.visits(now.metrics.bounces), shape: shape { Rates(of: $0.metrics).bounce }),
            count(.events, \.events, against: comparison, context: mostFrequentEvent),
        ]
    }

    var markup: HTML { "<ul class=\"tiles\">\n\(all.map { $0.markup(wording) }.joined())</ul>" }

    private func count(
        _ label: Phrase, _ metric: KeyPath<Metrics, Int>, against comparison: Comparison, context: String
    ) -> Tile {
        let value = now.metrics[keyPath: metric]
        return Tile(
            label: wording[label], figure: [(wording.integer(value), "")],
            change: wording.change(from: Double(comparison.metrics[keyPath: metric]), to: Double(value)), context: context,
            shape: shape { Double($0.metrics[keyPath: metric]) })
    }

    private func visitors(against comparison: Comparison) -> Tile {
        let visitors = now.visitors
        return Tile(
            label: wording[visitors.estimate == nil ? .visitors : .estimatedVisitors], figure: [(wording.integer(visitors.shown), "")],
            change: wording.change(from: comparison.visitors.map(Double.init), to: Double(visitors.shown)), context: visitorsContext,
            since: wording.visitorsSince(visitors),
            shape: shape { $0.knownVisitors.map(Double.init) })
    }

    /// What was counted and what was estimated, and how far off it may be.
    private var visitorsContext: String {
        let visitors = now.visitors
        guard let all = visitors.estimate else { return visitors.consentRate.map { wording(.consentRate, ["p": wording.percent($0)]) } ?? "" }
        let parts = wording.visitorsParts(visitors)
        return all.isLowConfidence ? "\(parts) (\(wording[.lowConfidence]))" : parts
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
