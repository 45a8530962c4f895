@testable import AnalyticsCore

/// Visits by their definition, from the whole list of what an address and browser sent, with nothing counted on the way:
/// the slow oracle of the visit table, without consent.
struct SessionOracle {
    struct Visit {
        var day: Int
        var last: Double
        var steps: [RandomStream.Step]

        private var views: [String] { steps.filter { $0.beacon.kind == .pageview }.map(page) }
        private var visible: Int { steps.map(visible).reduce(0, +) }
        /// Interactions, and page views of search results (docs/decisions/0002).
        private var interactions: Int {
            steps.count { $0.beacon.kind.isInteraction || $0.beacon.kind == .pageview && $0.beacon.url.contains("?q=") }
        }

        var metrics: Metrics {
            let isBounce = views.count == 1 && interactions == 0 && visible < 10_000
            return Metrics(1, views.count, isBounce ? 1 : 0, (visible + 500) / 1000, interactions)
        }
        var entry: String { page(steps[0]) }
        var exit: String { views.last ?? entry }

        func page(_ step: RandomStream.Step) -> String {
            String(step.beacon.url.dropFirst("https://example.org".count).prefix { $0 != "?" })
        }

        private func visible(_ step: RandomStream.Step) -> Int {
            if case .engagement(let milliseconds, _) = step.beacon.detail { milliseconds } else { 0 }
        }
    }

    private(set) var visits: [Visit] = []

    /// - Parameter dayLength: seconds from one midnight to the next.
    init(_ steps: [RandomStream.Step], dayLength: Double = 86_400) {
        for group in Dictionary(grouping: steps, by: { $0.address + $0.agent }).values {
            var own: [Visit] = []
            for step in group {
                let day = Int(step.second / dayLength)
                let isVisibleTime = step.beacon.kind == .engagement
                if let last = own.last, step.second - last.last < 1800, last.day == day || isVisibleTime {
                    own[own.count - 1].steps.append(step)
                    own[own.count - 1].last = step.second
                } else if !isVisibleTime {
                    own.append(Visit(day: day, last: step.second, steps: [step]))
                }
            }
            visits += own
        }
    }

    func sums(by key: (Visit) -> String) -> [String: Metrics] {
        visits.reduce(into: [:]) { $0[key($1), default: Metrics()] += $1.metrics }
    }
}
