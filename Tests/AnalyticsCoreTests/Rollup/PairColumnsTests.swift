import Testing

@testable import AnalyticsCore

@Suite struct PairColumnsTests {
    private static func cells(_ seed: UInt64) -> PairCells {
        var random = SplitMix(seed: seed)
        return PairCells(
            summing: (0..<Int(random.next() % 300)).map { _ in
                PairCells.Cell(
                    first: Int64(random.next() % 40) * 1_000_000, second: Int64(random.next() % 5000),
                    metrics: Metrics(
                        visits: Int(random.next() % 9) - 2, pageviews: Int(random.next() % 70_000), bounces: 1, engagedSeconds: Int(random.next() % 3),
                        events: -1))
            })
    }

    @Test func columnsAreTheCells() throws {
        var columns = PairColumns()
        for seed in 0..<60 {
            let cells = Self.cells(UInt64(seed))
            try cells.encoded().withUnsafeBytes { try columns.decode($0) }
            let read = (0..<columns.count).map { cell in
                PairCells.Cell(
                    first: columns.first[cell], second: columns.second[cell],
                    metrics: Metrics(
                        visits: columns.metrics[0][cell], pageviews: columns.metrics[1][cell], bounces: columns.metrics[2][cell],
                        engagedSeconds: columns.metrics[3][cell], events: columns.metrics[4][cell]))
            }
            #expect(read == cells.cells)
            let direct = PairColumns(cells)
            #expect(direct.count == columns.count && direct.first == columns.first && direct.metrics == columns.metrics)
        }
    }

    /// Any bytes are read or refused, whatever was changed or cut.
    @Test func damageIsHarmless() {
        var random = SplitMix(seed: 77)
        var columns = PairColumns()
        var refused = 0
        for seed in 0..<400 {
            var bytes = Self.cells(UInt64(seed % 20)).encoded()
            if bytes.count > 3, seed % 2 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
            for _ in 0..<3 where !bytes.isEmpty { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            do { try bytes.withUnsafeBytes { try columns.decode($0) } } catch { refused += 1 }
        }
        #expect(refused > 100)
    }
}
