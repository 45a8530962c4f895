import Foundation

/// Five classes of visits on a log scale, from k to what the largest land has: 5, 20, 100, 500, 2 000 of a usual site.
struct MapScale: Hashable, Sendable {
    /// The fewest visits of each class.
    let edges: [Int]

    static let classes = 5

    /// A site whose largest land has fewer times k keeps the usual scale, so that a quiet month does not look like a busy one.
    private static let usualRatio = 1_250.0

    /// - Parameter largest: visits of the largest land.
    init(largest: Int, k: Int) {
        let first = max(k, 1)
        let ratio = max(Double(largest) / Double(first), Self.usualRatio)
        let upper = (1..<Self.classes).map { Self.round(Double(first) * pow(ratio, Double($0) / Double(Self.classes))) }
        edges = [first] + upper
    }

    /// The nearest of 1, 2, 5, 10, 20, 50… on a log scale. Neighbouring classes lie more than 2.5 times apart, so none falls on another.
    private static func round(_ value: Double) -> Int {
        var unit = 1
        while Double(unit) * 10 <= value { unit *= 10 }
        let steps = [unit, 2 * unit, 5 * unit, 10 * unit]
        for (low, high) in zip(steps, steps.dropFirst()) where value * value < Double(low) * Double(high) { return low }
        return 10 * unit
    }

    /// 1…5; 0 for fewer visits than k, which look the same as none.
    func rank(of visits: Int) -> Int { edges.count { visits >= $0 } }
}
