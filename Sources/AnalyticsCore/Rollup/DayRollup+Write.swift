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

    /// Gains per pair, as packed cells, each pair once; `id` gives the stored id of a value, and is asked once per dimension and value.
    public func forEachPair(id: (String) throws -> Int64, _ body: (PairKey, PairCells) throws -> Void) rethrows {
        var columns: [Dimension: [Int64?]] = [:]
        for dimension in Dimension.paired { columns[dimension] = try column(dimension, id) }
        func write(_ first: Dimension, _ second: Dimension, _ cells: (_ add: (Int, Int, Metrics) -> Void) -> Void) throws {
            let (left, right) = (columns[first] ?? [], columns[second] ?? [])
            var packed: [PairCells.Cell] = []
            cells { a, b, metrics in
                guard let a = left[a], let b = right[b], !metrics.isZero else { return }
                packed.append(PairCells.Cell(first: a, second: b, metrics: metrics))
            }
            if !packed.isEmpty { try body(PairKey(ordered: first, second), PairCells(summing: packed)) }
        }
        for kind in FactKind.allCases {
            for (first, second) in Self.pairs(kind.paired) {
                try write(first, second) { add in
                    for (index, member) in groups.members.enumerated() where member.kind == kind { add(index, index, member.metrics) }
                }
            }
            for dimension in kind.paired {
                try write(.page, dimension) { add in pageGroups[kind.rawValue].forEach { add($0, $1, $2) } }
                try write(dimension, .goal) { add in goalGroups[kind.rawValue].forEach { add($1, $0, $2) } }
            }
            for other in FactKind.allCases {
                let table = groupPairs[kind.rawValue * Self.width + other.rawValue]
                guard table.count > 0 else { continue }
                for first in kind.paired {
                    for second in other.paired { try write(first, second) { add in table.forEach { add($0, $1, $2) } } }
                }
            }
        }
        try write(.page, .goal) { add in pageGoals.forEach { add($0, $1, $2) } }
    }

    /// Stored ids of a dimension by number of the group, or of the value for pages and goals; nil where a group has none.
    private func column(_ dimension: Dimension, _ id: (String) throws -> Int64) rethrows -> [Int64?] {
        var known: [Int64?] = Array(repeating: nil, count: values.count(dimension))
        func stored(_ number: Int32) throws -> Int64 {
            if let id = known[Int(number)] { return id }
            let found = try id(values.text(dimension, number))
            known[Int(number)] = found
            return found
        }
        guard dimension == .page || dimension == .goal else {
            return try groups.members.map { member in try member.facts.first { $0.dimension == dimension }.map { try stored($0.id) } }
        }
        // Only values that gained something: a value that is named but counts nothing may be gone from the store.
        let tables = dimension == .page ? pageGroups : goalGroups
        for table in tables { try table.forEach { first, _, _ in _ = try stored(Int32(first)) } }
        try pageGoals.forEach { page, goal, _ in _ = try stored(Int32(dimension == .page ? page : goal)) }
        return known
    }

    private static func pairs(_ dimensions: [Dimension]) -> [(Dimension, Dimension)] {
        dimensions.indices.flatMap { i in dimensions[(i + 1)...].map { (dimensions[i], $0) } }
    }
}
