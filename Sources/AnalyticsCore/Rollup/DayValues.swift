/// The distinct values of one day, numbered per dimension, up to a limit.
struct DayValues: Sendable {
    private var names = [ValueNames](repeating: ValueNames(), count: ValueCounts.size)

    /// 0, `(other)`, when the value is new and its dimension full.
    mutating func id(_ dimension: Dimension, _ value: StoredText, limit: Int, folded: inout Int) -> Int32 {
        guard let id = names[dimension.rawValue].id(of: value, limit: limit) else {
            folded += 1
            return 0
        }
        return id
    }

    func text(_ dimension: Dimension, _ id: Int32) -> String { names[dimension.rawValue].texts[Int(id)].text }

    func count(_ dimension: Dimension) -> Int { names[dimension.rawValue].texts.count }
}

/// The distinct values of a dimension.
private struct ValueNames: Sendable {
    private var ids: [StoredText: Int32] = [.other: 0]
    private(set) var texts = [StoredText.other]
    /// What was asked last; many visits have the same consent, channel or page one after the other.
    private var last: (value: StoredText, id: Int32) = (.other, 0)

    mutating func id(of value: StoredText, limit: Int) -> Int32? {
        if value == last.value { return last.id }
        if let id = ids[value] {
            last = (value, id)
            return id
        }
        guard texts.count <= limit else { return nil }
        let id = Int32(texts.count)
        ids[value] = id
        texts.append(value)
        return id
    }
}

/// Counts by dimension and number of the value.
struct ValueCounts: Sendable {
    static let size = (Dimension.allCases.map(\.rawValue).max() ?? 0) + 1
    private var metrics = [[Metrics]](repeating: [], count: size)

    mutating func add(_ gain: Metrics, _ dimension: Dimension, _ id: Int32) {
        let (row, index) = (dimension.rawValue, Int(id))
        if metrics[row].count <= index {
            metrics[row].append(contentsOf: repeatElement(Metrics(), count: index + 1 - metrics[row].count))
        }
        metrics[row][index] += gain
    }

    mutating func clear() {
        for row in metrics.indices { metrics[row].removeAll(keepingCapacity: true) }
    }

    /// Values that gained or lost something.
    func forEach(_ body: (Dimension, Int32, Metrics) throws -> Void) rethrows {
        for dimension in Dimension.allCases {
            for (index, gain) in metrics[dimension.rawValue].enumerated() where !gain.isZero { try body(dimension, Int32(index), gain) }
        }
    }
}

/// Groups of facts numbered while they gain.
struct GroupTable: Sendable {
    struct Member: Sendable {
        let kind: FactKind
        let facts: [(dimension: Dimension, id: Int32)]
        var metrics = Metrics()
        /// Values among them that found their dimension full.
        let folded: Int
    }

    private var ids: [FactGroup: Int32] = [:]
    var members: [Member] = []

    var count: Int { members.count }

    mutating func id(of group: FactGroup, _ values: inout DayValues, limit: Int, folded: inout Int) -> Int32 {
        if let id = ids[group] {
            folded += members[Int(id)].folded
            return id
        }
        let before = folded
        var facts: [(dimension: Dimension, id: Int32)] = []
        for fact in group.facts { facts.append((fact.dimension, values.id(fact.dimension, fact.value, limit: limit, folded: &folded))) }
        let id = Int32(members.count)
        members.append(Member(kind: group.kind, facts: facts, folded: folded - before))
        ids[group] = id
        return id
    }
}
