import Foundation

/// Who comes on which day: those whose next visit is due, and new ones.
struct SamplePopulation: Sendable {
    /// By day.
    private var due: [[SampleVisitor]]
    private static let longest = 500.0

    init(days: Int) { due = Array(repeating: [], count: days) }

    /// Visitors of a day, about as many as wanted; who does not fit in comes the day after.
    mutating func take(_ wanted: Int, on day: Int, mobile: Double, _ random: inout SampleRandom) -> [SampleVisitor] {
        var visitors = due[day]
        due[day] = []
        let most = wanted * 4 / 5
        if visitors.count > most {
            visitors.shuffle(using: &random)
            if day + 1 < due.count { due[day + 1] += visitors[most...] }
            visitors.removeLast(visitors.count - most)
        }
        while visitors.count < wanted {
            guard let visitor = SampleVisitor(mobile: mobile, &random) else { break }
            visitors.append(visitor)
        }
        return visitors
    }

    /// Lets somebody come again, or not: after days, weeks, seldom after a year.
    mutating func leave(_ visitor: SampleVisitor, on day: Int, _ random: inout SampleRandom) {
        guard random.chance(visitor.loyalty) else { return }
        let lag = min(Self.longest, pow(1 - random.unit(), -1.15))
        let next = day + max(1, Int(lag * (visitor.loyalty > 0.5 ? 1 : 3)))
        if next < due.count { due[next].append(visitor) }
    }
}
