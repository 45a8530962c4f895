import Testing

@testable import AnalyticsCore

/// P6: which values are folded when a month is over.
@Suite struct FadingTests {
    @Test(
        arguments: [
            // counts, other before → folded
            ([9, 5], nil, [], 5), ([9, 8, 4, 2], nil, [4, 2], 5), ([9, 8, 4], nil, [8, 4], 5), ([4], nil, [4], 5), ([9, 8, 1, 1], nil, [8, 1, 1], 5),
            ([], nil, [], 5),
            // What was folded before counts as more than one value, so folding again folds no more.
            ([9, 8], 7, [], 5), ([9, 8, 1], 7, [1], 5), ([9, 8], 2, [8], 5), ([9, 8], 5, [], 5), ([9, 8], 0, [8], 5),
            // A value that lost more than it has, because what it lost was folded already.
            ([9, 8, -1, 7], 6, [-1], 5), ([20, 12, 9], nil, [12, 9], 10),
        ] as [([Int], Int?, [Int], Int)])
    func folds(counts: [Int], other: Int?, folded: [Int], k: Int) {
        let values = counts.enumerated().map { (id: Int64($0 + 1), count: $1) }
        let ids = Fading.folded(values.reversed(), other: other, k: k)
        #expect(values.filter { ids.contains($0.id) }.map(\.count).sorted() == folded.sorted())
    }

    @Test(arguments: 0..<200) func restsAreSafe(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<random.int(0...30)).map { (id: Int64($0), count: random.pick([0, 1, 2, 4, 5, 6, 40])) }
        let other = random.oneIn(3) ? random.int(1...9) : nil
        let ids = Fading.folded(values, other: other, k: 5)
        let (gone, kept) = (values.filter { ids.contains($0.id) }, values.filter { !ids.contains($0.id) })
        #expect(kept.allSatisfy { $0.count >= 5 })
        let sum = gone.reduce(other ?? 0) { $0 + $1.count }
        if sum > 0 || !gone.isEmpty, !kept.isEmpty { #expect(sum >= 5 && (gone.count >= 2 || other != nil)) }
        #expect(Fading.folded(kept, other: gone.isEmpty && other == nil ? nil : sum, k: 5).isEmpty || sum < 5, "once is enough")
    }

    @Test func everyDimensionHasItsCount() {
        let metrics = Metrics(1, 2, 0, 0, 3)
        for dimension in Dimension.allCases {
            switch dimension {
            case .bot, .botClass, .botReason, .event: #expect(dimension.fadingCount(metrics) == nil)
            case .email, .emailAction: #expect(dimension.fadingCount(metrics) == 3)
            case .scroll: #expect(dimension.fadingCount(metrics) == 2)
            default: #expect(dimension.fadingCount(metrics) == 1)
            }
        }
        #expect(Dimension.voteValue.fadingParent == .vote && Dimension.next.fadingParent == .page && Dimension.page.fadingParent == nil)
        #expect(Dimension.customProperty.fadingParent == .custom && Dimension.funnel.fadingParent == nil)
    }
}
