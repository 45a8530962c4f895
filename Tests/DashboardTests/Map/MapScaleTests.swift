import Testing

@testable import Dashboard

@Suite struct MapScaleTests {
    @Test(arguments: [
        (6_214, 5, [5, 20, 100, 500, 2_000]), (0, 5, [5, 20, 100, 500, 2_000]), (400, 5, [5, 20, 100, 500, 2_000]),
        (6_214, 10, [10, 50, 200, 1_000, 2_000]), (0, 0, [1, 5, 20, 100, 200]),
        (2_000_000, 5, [5, 50, 1_000, 10_000, 200_000]),
    ])
    func classesGoFromKToTheLargest(largest: Int, k: Int, edges: [Int]) {
        #expect(MapScale(largest: largest, k: k).edges == edges)
    }

    @Test(arguments: [1, 3, 5, 7, 10, 20, 100, 1_000], [0, 1, 17, 999, 6_250, 6_251, 40_000, 1_234_567, 999_999_999, Int.max / 2])
    func eachClassIsAboveTheOneBefore(k: Int, largest: Int) {
        let edges = MapScale(largest: largest, k: k).edges
        #expect(edges.count == 5 && edges[0] == k)
        #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "\(edges)")
    }

    @Test func underKIsTheSameAsNone() {
        let scale = MapScale(largest: 100, k: 5)
        #expect([0, 4, 5, 19, 20, 99, 100, 499, 500, 1_999, 2_000, 1_000_000].map(scale.rank) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    }
}
