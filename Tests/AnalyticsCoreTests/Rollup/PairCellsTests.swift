import Testing

@testable import AnalyticsCore

/// P9: two-way counts as they rest. R3: what is not ours is refused.
@Suite struct PairCellsTests {
    private static func cells(_ random: inout SeededGenerator, count: Int) -> [PairCells.Cell] {
        (0..<count).map { _ in
            let ids = (Int64(random.int(0...12)), Int64(random.pick([0, 1, 5, 300, 70_000, 1 << 40])))
            let metrics = Metrics(random.int(-2...5), random.int(-3...9), random.int(-1...1), random.int(-50...5000), random.int(0...2))
            return PairCells.Cell(first: ids.0, second: ids.1, metrics: metrics)
        }
    }

    @Test(arguments: 0..<30)
    func sumsAndReadsBack(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let raw = Self.cells(&random, count: random.int(0...200))
        var oracle: [Int64: [Int64: Metrics]] = [:]
        for cell in raw { oracle[cell.first, default: [:]][cell.second, default: Metrics()] += cell.metrics }
        let expected = oracle.sorted { $0.key < $1.key }.flatMap { first, row in
            row.sorted { $0.key < $1.key }.filter { !$0.value.isZero }.map { PairCells.Cell(first: first, second: $0.key, metrics: $0.value) }
        }
        let packed = PairCells(summing: raw)
        #expect(packed.cells == expected)
        #expect(try PairCells(encoded: packed.encoded()) == packed)
    }

    @Test func deltasTakeCellsAway() throws {
        let cell = PairCells.Cell(first: 1, second: 2, metrics: Metrics(1, 1, 1, 0, 0))
        let taken = PairCells.Cell(first: 1, second: 2, metrics: cell.metrics.negated)
        #expect(PairCells(summing: [cell, taken]).cells.isEmpty)
        #expect(PairCells(summing: [taken]).cells == [taken])
        #expect(try PairCells(encoded: PairCells(summing: [taken]).encoded()).cells == [taken])
        #expect(try PairCells(encoded: PairCells(summing: []).encoded()).cells.isEmpty)
    }

    /// The stored form of version 1: a later version must still read it.
    @Test func bytesStay() throws {
        let cells = PairCells(summing: [
            .init(first: 3, second: 7, metrics: Metrics(1, 2, 0, 64, 0)), .init(first: 3, second: 300, metrics: Metrics(5, 5, -1, 0, 0)),
            .init(first: 9, second: 1, metrics: Metrics(1, 1, 1, 0, 2)),
        ])
        let bytes: [UInt8] = [3, 6, 2, 12, 1, 14, 0xCA, 4, 2, 2, 10, 2, 4, 10, 2, 0, 1, 2, 0x80, 1, 0, 0, 0, 0, 4]
        #expect(cells.encoded() == bytes)
        #expect(try PairCells(encoded: bytes) == cells)
    }

    @Test func extremeNumbersReadBack() throws {
        let metrics = Metrics(.max, .min, .max, .min, 1)
        let cells = PairCells(summing: [(Int64.min, Int64.max), (0, 0), (.max, .min)].map { .init(first: $0.0, second: $0.1, metrics: metrics) })
        #expect(try PairCells(encoded: cells.encoded()) == cells)
    }

    @Test func truncatedBytesAreRefused() {
        var random = SeededGenerator(seed: 1)
        let bytes = PairCells(summing: Self.cells(&random, count: 60)).encoded()
        for end in bytes.indices { #expect(throws: ByteError.self) { try PairCells(encoded: Array(bytes[..<end])) } }
        #expect(throws: ByteError.self) { try PairCells(encoded: bytes + [0]) }
    }

    @Test(
        arguments: [
            [], [0, 0], [2, 2, 1, 0, 1, 2, 2], [1, 2, 0], [1, 2, 2], [0xFF, 0xFF, 0xFF, 0x7F], [2, 2, 2, 2, 0] + Array(repeating: 2, count: 10),
            // Ids beyond 64 bits.
            [2] + [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1] + [1, 2, 1, 2, 2] + Array(repeating: 2, count: 10),
            [2, 2, 2] + [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1] + [2] + Array(repeating: 2, count: 10),
            // Out of order, twice the same, a cell that counts nothing.
            [2, 4, 1, 1, 1, 2, 2] + Array(repeating: 2, count: 10), [2, 4, 1, 0, 1, 2, 0] + Array(repeating: 2, count: 10),
            [2, 4, 2, 4, 1] + Array(repeating: 2, count: 10), [2, 4, 2, 4, 0] + Array(repeating: 2, count: 10), [1, 2, 1, 2, 0, 0, 0, 0, 0],
        ] as [[UInt8]])
    func hostileBytesAreRefused(bytes: [UInt8]) {
        #expect(throws: ByteError.self) { try PairCells(encoded: bytes) }
    }

    @Test func randomBytesCrashNothing() {
        var random = SeededGenerator(seed: 2)
        let bytes = PairCells(summing: Self.cells(&random, count: 40)).encoded()
        var refused = 0
        for _ in 0..<5000 {
            var damaged = bytes
            for _ in 0..<random.int(1...6) { damaged[random.int(0...damaged.count - 1)] = random.pick([0, 1, 0x7F, 0x80, 0xFE, 0xFF]) }
            // Whatever is read has the form that is written.
            guard let cells = try? PairCells(encoded: damaged) else {
                refused += 1
                continue
            }
            #expect(PairCells(summing: cells.cells) == cells)
        }
        #expect((1000..<5000).contains(refused))
    }
}
