import AnalyticsCore

/// Which points of a chart carry a label: four or five, at distances that mean something (weeks, quarters of a day or year).
struct AxisTicks: Hashable, Sendable {
    let indices: [Int]

    init(count: Int, step: TimeStep) {
        guard count > 1 else {
            indices = count == 1 ? [0] : []
            return
        }
        let distance = Self.distance(count: count, step: step)
        var chosen = Array(stride(from: 0, to: count - 1, by: distance))
        // The last point is always named; one too near to it gives way.
        if let near = chosen.last, near > 0, 2 * (count - 1 - near) <= distance { chosen.removeLast() }
        indices = chosen + [count - 1]
    }

    private static func distance(count: Int, step: TimeStep) -> Int {
        let even = max(1, (count + 2) / 4)
        switch step {
        case .hour: return (even + 5) / 6 * 6
        case .month: return (even + 2) / 3 * 3
        case .day where count <= 8: return 2
        case .day: return max(1, (even + 3) / 7) * 7
        case .week: return even
        }
    }
}
