/// What a store writes: groups spelled out into values and pairs of values.
extension DayRollup {
    /// Gains per dimension and value; each value once.
    public func forEachCount(_ body: (Dimension, String, Metrics) throws -> Void) rethrows {
        var sums = counts
        for member in groups.members where !member.metrics.isZero {
            for fact in member.facts { sums.add(member.metrics, fact.dimension, fact.id) }
        }
        try sums.forEach { dimension, id, metrics in try body(dimension, values.text(dimension, id), metrics) }
    }

    /// Gains per pair, as packed cells; `id` gives the stored id of a value, and is asked once per value.
    public func forEachPair(id: (String) throws -> Int64, _ body: (PairKey, PairCells) throws -> Void) rethrows {
        var table = PairExpansion(values: values)
        for member in groups.members { table.add(inside: member.paired, member.metrics) }
        for (cell, metrics) in groupPairs { table.add(member(cell >> 32), member(cell), metrics) }
        for (cell, metrics) in pageGroups { table.add([(.page, Int32(truncatingIfNeeded: cell >> 32))], member(cell), metrics) }
        for (cell, metrics) in goalGroups { table.add(member(cell), [(.goal, Int32(truncatingIfNeeded: cell >> 32))], metrics) }
        for (cell, metrics) in pageGoals {
            table.add([(.page, Int32(truncatingIfNeeded: cell >> 32))], [(.goal, Int32(truncatingIfNeeded: cell))], metrics)
        }
        try table.forEach(id: id, body)
    }

    private func member(_ number: UInt64) -> [(dimension: Dimension, id: Int32)] { groups.members[Int(UInt32(truncatingIfNeeded: number))].paired }
}

/// Cells per pair of dimensions, as they are spelled out.
private struct PairExpansion {
    let values: DayValues
    private var cells: [[(cell: UInt64, metrics: Metrics)]]
    private static let rank: [Int] = {
        var ranks = [Int](repeating: -1, count: ValueCounts.size)
        for (index, dimension) in Dimension.paired.enumerated() { ranks[dimension.rawValue] = index }
        return ranks
    }()
    private static let width = Dimension.paired.count

    init(values: DayValues) {
        self.values = values
        cells = Array(repeating: [], count: Self.width * Self.width)
    }

    /// Facts of the first come before those of the second in the order of `Dimension.paired`.
    mutating func add(_ first: [(dimension: Dimension, id: Int32)], _ second: [(dimension: Dimension, id: Int32)], _ metrics: Metrics) {
        guard !metrics.isZero else { return }
        for a in first {
            for b in second { append(a, b, metrics) }
        }
    }

    mutating func add(inside facts: [(dimension: Dimension, id: Int32)], _ metrics: Metrics) {
        guard !metrics.isZero else { return }
        for i in facts.indices {
            for j in (i + 1)..<max(i + 1, facts.count) { append(facts[i], facts[j], metrics) }
        }
    }

    private mutating func append(_ a: (dimension: Dimension, id: Int32), _ b: (dimension: Dimension, id: Int32), _ metrics: Metrics) {
        cells[Self.rank[a.dimension.rawValue] * Self.width + Self.rank[b.dimension.rawValue]].append((DayRollup.cell(a.id, b.id), metrics))
    }

    func forEach(id: (String) throws -> Int64, _ body: (PairKey, PairCells) throws -> Void) rethrows {
        var known: [[Int64?]] = Dimension.paired.map { Array(repeating: nil, count: values.count($0)) }
        func stored(_ rank: Int, _ number: UInt64) throws -> Int64 {
            let index = Int(UInt32(truncatingIfNeeded: number))
            if let id = known[rank][index] { return id }
            let found = try id(values.text(Dimension.paired[rank], Int32(index)))
            known[rank][index] = found
            return found
        }
        for (index, list) in cells.enumerated() where !list.isEmpty {
            let (first, second) = (index / Self.width, index % Self.width)
            var packed: [PairCells.Cell] = []
            packed.reserveCapacity(list.count)
            for (cell, metrics) in list {
                packed.append(PairCells.Cell(first: try stored(first, cell >> 32), second: try stored(second, cell), metrics: metrics))
            }
            try body(PairKey(ordered: Dimension.paired[first], Dimension.paired[second]), PairCells(summing: packed))
        }
    }
}
