import AnalyticsCore

/// A funnel as far as it is known: steps in order, each with the visits that reached it.
struct Funnel: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        /// 1 for the first.
        var number: Int
        /// As the configuration writes it; nil where that is not known.
        var label: String?
        /// nil where fewer than k visits reached it.
        var visits: Int?
    }

    var name: String
    var steps: [Step]

    /// Steps shown of one funnel.
    static let limit = 50

    /// Funnels by name. Steps that have a label and no row were reached by fewer than k visits; a funnel that nobody entered is one
    /// of such steps, and there is none at all when the report has no row.
    static func all(in report: Report, labels: [String: [String]]) -> [Funnel] {
        var visits: [String: [Int: Int]] = [:]
        for row in report.rows {
            guard let (name, number) = parts(of: row.value) else { continue }
            visits[name, default: [:]][number] = row.metrics.visits
        }
        guard !visits.isEmpty else { return [] }
        return Set(visits.keys).union(labels.keys).sorted().map { name in
            let (known, names) = (visits[name] ?? [:], labels[name] ?? [])
            let last = min(max(known.keys.max() ?? 0, names.count), limit)
            let steps = (0..<last).map { Step(number: $0 + 1, label: names.indices.contains($0) ? names[$0] : nil, visits: known[$0 + 1]) }
            return Funnel(name: name, steps: steps)
        }
    }

    /// Share of the visits at the first step that reached the last; nil where one of them is not known.
    var conversion: Double? {
        guard steps.count > 1, let first = steps.first?.visits, let last = steps.last?.visits else { return nil }
        return Rates.share(last, of: first)
    }

    /// `lead: 2` → lead, 2. Names may hold colons; a number that is none makes nil.
    private static func parts(of value: String) -> (name: String, number: Int)? {
        guard let colon = value.utf8.lastIndex(of: UInt8(ascii: ":")), let number = Int(value[colon...].dropFirst(2)), number > 0
        else { return nil }
        return (String(value[..<colon]), number)
    }
}
