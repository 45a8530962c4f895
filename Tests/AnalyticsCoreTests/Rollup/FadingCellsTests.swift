import Testing

@testable import AnalyticsCore

/// P6, P9: two-way counts of a month that is over.
@Suite struct FadingCellsTests {
    private static func cell(_ first: Int64, _ second: Int64, _ visits: Int) -> PairCells.Cell {
        PairCells.Cell(first: first, second: second, metrics: Metrics(visits, visits * 2, 0, visits, 0))
    }

    private static func random(_ random: inout SeededGenerator) -> PairCells {
        let (rows, columns) = (random.int(1...12), random.int(1...12))
        return PairCells(
            summing: (0..<random.int(0...80)).map { _ in
                cell(Int64(random.int(1...rows)), Int64(random.int(1...columns)), random.pick([1, 1, 2, 3, 5, 9, 40]))
            })
    }

    /// Sums of a first value's cells, as a filter on it reads them; or of a second value's.
    private static func sums(_ cells: PairCells, first: Bool) -> [Int64: Metrics] {
        cells.cells.reduce(into: [:]) { sums, cell in
            let key = first ? cell.first : cell.second
            if key != PairCells.rest { sums[key, default: Metrics()] += cell.metrics }
        }
    }

    @Test func foldedCellsStayInBothSums() {
        let before = PairCells(summing: [
            Self.cell(1, 1, 50), Self.cell(1, 2, 3), Self.cell(1, 3, 4), Self.cell(2, 2, 20), Self.cell(2, 3, 30), Self.cell(3, 1, 2),
        ])
        let after = before.folded(k: 5)
        #expect(after.cells.filter { $0.first != 0 && $0.second != 0 }.map(\.metrics.visits) == [], "each row and column needs a second folded value")
        #expect(Self.sums(after, first: true).mapValues(\.visits) == [1: 57, 2: 50], "a row of two visits is not even named")
        #expect(Self.sums(after, first: false).mapValues(\.visits) == [1: 52, 2: 23, 3: 34])
    }

    @Test(arguments: 0..<200) func nothingRareRestsAndSumsStay(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let before = Self.random(&random)
        let after = before.folded(k: 5)
        let inner = after.cells.filter { $0.first != PairCells.rest && $0.second != PairCells.rest }
        #expect(inner.allSatisfy { $0.metrics.visits >= 5 })
        #expect(inner.allSatisfy { cell in before.cells.contains(cell) })
        for first in [true, false] {
            let (old, new) = (Self.sums(before, first: first), Self.sums(after, first: first))
            #expect(new == old.filter { $0.value.visits >= 5 })
            for key in new.keys {
                let mine = { (cells: [PairCells.Cell]) in cells.count { (first ? $0.first : $0.second) == key } }
                let folded = mine(before.cells) - mine(inner)
                guard folded > 0, mine(inner) > 0 else { continue }
                let rest = after.cells.first { first ? $0.first == key && $0.second == 0 : $0.second == key && $0.first == 0 }
                #expect(folded >= 2 && (rest?.metrics.visits ?? 0) >= 5, "what is folded cannot be had by subtraction")
            }
        }
        #expect(after.folded(k: 5) == after, "once is enough")
        #expect((try? PairCells(encoded: after.encoded())) == after)
    }

    /// Late counts are added to what was folded, and folded in their turn.
    @Test(arguments: 0..<50) func lateCountsAddUp(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let (early, late) = (Self.random(&random), Self.random(&random))
        let whole = PairCells(summing: early.cells + late.cells)
        let parts = PairCells(summing: early.folded(k: 5).cells + late.cells).folded(k: 5)
        for first in [true, false] {
            let (expected, sums) = (Self.sums(whole, first: first), Self.sums(parts, first: first))
            for (key, sum) in sums { #expect(sum.visits <= expected[key]?.visits ?? 0) }
            let named = Self.sums(early, first: first).filter { $0.value.visits >= 5 }
            for key in named.keys { #expect(sums[key] == expected[key], "a value that rested keeps its sum") }
        }
    }

    @Test func valuesThatMayNotRestAreNotNamed() {
        let before = PairCells(summing: [
            Self.cell(1, 1, 50), Self.cell(1, 2, 50), Self.cell(2, 1, 50), Self.cell(2, 2, 50), Self.cell(3, 1, 60), Self.cell(3, 2, 9),
        ])
        let after = before.folded(k: 5, firsts: [1, 3])
        #expect(after.cells.allSatisfy { $0.first != 2 })
        #expect(Self.sums(after, first: false) == Self.sums(before, first: false))
        #expect(before.folded(k: 5) == before, "nothing is rare")
        #expect(before.folded(k: 5, firsts: [], seconds: []).cells.isEmpty)
    }
}
