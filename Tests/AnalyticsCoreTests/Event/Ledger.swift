@testable import AnalyticsCore

/// Adds events up the slow and obvious way: the oracle of visits and of the rollup.
struct Ledger {
    struct Pair: Hashable {
        var first: Dimension
        var firstValue: String
        var second: Dimension
        var secondValue: String
    }

    private(set) var total = Metrics()
    private(set) var hours: [Timestamp: Metrics] = [:]
    private(set) var rows: [Dimension: [String: Metrics]] = [:]
    private(set) var pairs: [Pair: Metrics] = [:]
    private(set) var history: [HistoryCount: Int] = [:]
    private(set) var states: [StateCell: Int] = [:]

    init(_ events: [Event] = []) { for event in events { add(event) } }

    mutating func add(_ event: Event) {
        total += event.visit
        hours[event.hour, default: Metrics()] += event.visit
        for fact in event.facts { rows[fact.dimension, default: [:]][fact.value.text, default: Metrics()] += event.visit }
        for part in event.parts { rows[part.dimension, default: [:]][part.value.text, default: Metrics()] += part.metrics }
        for count in event.history {
            history[HistoryCount(table: count.table, group: count.group, lag: count.lag), default: 0] += count.isTakenBack ? -1 : 1
        }
        for change in event.states { states[StateCell(state: change.state, source: change.source), default: 0] += change.visits }
        let facts = event.facts.filter { Dimension.paired.contains($0.dimension) }
        for first in facts {
            for second in facts where rank(first.dimension) < rank(second.dimension) { add(event.visit, first, second) }
            for part in event.parts where part.dimension == .page {
                add(part.metrics, Fact(dimension: .page, value: part.value), first)
            }
            for part in event.parts where part.dimension == .goal { add(part.metrics, first, Fact(dimension: .goal, value: part.value)) }
        }
        for crossing in event.crossings {
            for page in crossing.pages {
                for goal in crossing.goals {
                    add(page.metrics, Fact(dimension: .page, value: page.value), Fact(dimension: .goal, value: goal))
                }
            }
        }
    }

    /// Rows that count something.
    func values(_ dimension: Dimension) -> [String: Metrics] { (rows[dimension] ?? [:]).filter { !$0.value.isZero } }

    func sum(_ dimension: Dimension) -> Metrics { (rows[dimension] ?? [:]).values.reduce(into: Metrics()) { $0 += $1 } }

    /// The smallest count of any row.
    var smallest: Int {
        rows.values.flatMap(\.values).flatMap { [$0.visits, $0.pageviews, $0.bounces, $0.engagedSeconds, $0.events] }.min() ?? 0
    }

    private func rank(_ dimension: Dimension) -> Int { Dimension.paired.firstIndex(of: dimension) ?? .max }

    private mutating func add(_ metrics: Metrics, _ first: Fact, _ second: Fact) {
        let pair = Pair(first: first.dimension, firstValue: first.value.text, second: second.dimension, secondValue: second.value.text)
        pairs[pair, default: Metrics()] += metrics
    }
}

extension Metrics {
    /// Visits, page views, bounces, engaged seconds, events.
    init(_ visits: Int, _ pageviews: Int, _ bounces: Int, _ engagedSeconds: Int, _ events: Int) {
        self.init(visits: visits, pageviews: pageviews, bounces: bounces, engagedSeconds: engagedSeconds, events: events)
    }
}
