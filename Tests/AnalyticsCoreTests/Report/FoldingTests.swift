import Testing

@testable import AnalyticsCore

/// P8: rows of fewer than k visits are one; totals stay true.
@Suite struct FoldingTests {
    private static func rows(_ visits: [(String, Int)]) -> [ReportRow] {
        visits.map { ReportRow(value: $0.0, metrics: Metrics($0.1, 2 * $0.1, 0, 10, 0)) }
    }

    @Test(
        arguments: [
            // visits, limit → shown, values and visits in other
            ([("a", 9), ("b", 5)], nil, ["a", "b"], nil), ([("a", 9), ("b", 8), ("c", 4), ("d", 2)], nil, ["a", "b"], (2, 6)), ([], nil, [], nil),
            // A single rare value would be the whole rest: the smallest shown one goes in with it.
            ([("a", 9), ("b", 8), ("c", 4)], nil, ["a"], (2, 12)), ([("a", 9), ("c", 4)], nil, [], (2, 13)), ([("c", 4)], nil, [], (1, 4)),
            // Two rare values with fewer than k visits together would say too much as well.
            ([("a", 9), ("b", 8), ("c", 1), ("d", 1)], nil, ["a"], (3, 10)), ([("a", 9), ("c", 1), ("d", 1)], nil, [], (3, 11)),
            ([("a", 9), ("b", 8), ("c", 1), ("d", 1), ("e", 3)], nil, ["a", "b"], (3, 5)),
            ([("a", 9), ("b", 8), ("c", 7), ("d", 6)], 2, ["a", "b"], (2, 13)), ([("a", 9), ("b", 8), ("c", 7)], 2, ["a"], (2, 15)),
            ([("a", 9), ("b", 8)], 0, [], (2, 17)), ([("a", 9)], 5, ["a"], nil),
            // What was folded when it was stored counts as one value, and is never a row.
            ([("a", 9), ("(other)", 50), ("b", 8)], nil, ["a"], (2, 58)), ([("a", 9), ("(other)", 50), ("b", 8), ("c", 1)], nil, ["a", "b"], (2, 51)),
            // A value that counts nothing any more is no value.
            ([("a", 9), ("b", 8), ("c", 0)], nil, ["a", "b"], nil),
        ] as [([(String, Int)], Int?, [String], (Int, Int)?)])
    func folds(visits: [(String, Int)], limit: Int?, shown: [String], other: (Int, Int)?) {
        let all = visits.map { ReportRow(value: $0.0, metrics: $0.1 == 0 ? Metrics() : Metrics($0.1, 2 * $0.1, 0, 10, 0)) }
        let (rows, rest) = Folding.fold(all.shuffled(), k: 5, limit: limit, sorted: true)
        #expect(rows.map(\.value) == shown)
        #expect(rest?.values == other?.0 && rest?.metrics.visits == other?.1)
    }

    @Test func sortsByVisitsThenViewsThenEventsThenValue() {
        let rows = [
            ("z", Metrics(5, 1, 0, 0, 0)), ("b", Metrics(5, 2, 0, 0, 0)), ("y", Metrics(6, 0, 0, 0, 0)), ("d", Metrics(5, 1, 0, 0, 1)),
            ("a", Metrics(5, 1, 0, 0, 0)),
        ]
        .map { ReportRow(value: $0.0, metrics: $0.1) }
        #expect(Folding.fold(rows, k: 5, limit: nil, sorted: true).rows.map(\.value) == ["y", "b", "d", "a", "z"])
        #expect(Folding.fold(rows, k: 5, limit: nil, sorted: false).rows.map(\.value) == ["z", "b", "y", "d", "a"])
    }

    @Test func withoutKNothingIsFolded() {
        let rows = Self.rows([("a", 1), ("b", 0)])
        #expect(Folding.fold(rows, k: 0, limit: nil, sorted: true).other == nil)
        #expect(Folding.fold(rows, k: 1, limit: 1, sorted: true).rows.map(\.value) == ["a"])
    }

    @Test func totalsAreKeptAndNothingRareIsShown() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2000 {
            let k = random.pick([1, 2, 5, 20])
            let all = (0..<random.int(0...12)).map { index in
                let visits = random.pick([0, 1, 2, 4, 5, 6, 30])
                return ReportRow(
                    value: random.oneIn(9) ? "(other)" : "v\(index)", metrics: Metrics(visits, visits + random.int(0...3), 0, random.int(0...9), 0))
            }
            let limit = random.oneIn(3) ? random.int(0...6) : nil
            let (rows, other) = Folding.fold(all, k: k, limit: limit, sorted: random.oneIn(2))
            let sum = (rows.map(\.metrics) + [other?.metrics ?? Metrics()]).reduce(into: Metrics()) { $0 += $1 }
            #expect(sum == all.reduce(into: Metrics()) { $0 += $1.metrics })
            #expect(rows.allSatisfy { $0.metrics.visits >= k && $0.value != "(other)" })
            #expect(rows.count <= limit ?? .max)
            if k > 1, let other, !rows.isEmpty { #expect(other.values >= 2 && other.metrics.visits >= k) }
        }
    }
}
