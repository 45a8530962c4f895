/// What one site's day has gained since the last write. Values are numbered per dimension while the day is open; 0 is `(other)`.
public struct DayRollup: Sendable {
    public private(set) var total = Metrics()
    public private(set) var hours: [Timestamp: Metrics] = [:]
    public private(set) var history: [HistoryCount: Int] = [:]
    private var counts: [Dimension: [Int32: Metrics]] = [:]
    private var pairs: [PairKey: [UInt64: Metrics]] = [:]
    private var names: [Dimension: ValueNames] = [:]

    public var hasChanges: Bool { !counts.isEmpty || !history.isEmpty || !total.isZero }

    mutating func absorb(_ event: Event, valuesPerDay: Int, folded: inout Int) {
        if !event.visit.isZero {
            total += event.visit
            hours[event.hour, default: Metrics()] += event.visit
        }
        var paired: [(dimension: Dimension, id: Int32)] = []
        paired.reserveCapacity(Dimension.paired.count)
        for fact in event.facts {
            let id = id(fact.dimension, fact.value, limit: valuesPerDay, folded: &folded)
            if !event.visit.isZero { counts[fact.dimension, default: [:]][id, default: Metrics()] += event.visit }
            if fact.dimension.isPaired { paired.append((fact.dimension, id)) }
        }
        if !event.visit.isZero { addPairs(of: paired, event.visit) }
        for part in event.parts {
            let id = id(part.dimension, part.value, limit: valuesPerDay, folded: &folded)
            counts[part.dimension, default: [:]][id, default: Metrics()] += part.metrics
            if part.dimension == .page { addPairs(page: id, with: paired, part.metrics) }
        }
        for count in event.history { history[count, default: 0] += 1 }
    }

    /// Facts come in the order of `Dimension`, which is that of `Dimension.paired`.
    private mutating func addPairs(of facts: [(dimension: Dimension, id: Int32)], _ metrics: Metrics) {
        for i in facts.indices {
            for j in (i + 1)..<max(i + 1, facts.count) {
                let key = PairKey(ordered: facts[i].dimension, facts[j].dimension)
                pairs[key, default: [:]][Self.cell(facts[i].id, facts[j].id), default: Metrics()] += metrics
            }
        }
    }

    private mutating func addPairs(page: Int32, with facts: [(dimension: Dimension, id: Int32)], _ metrics: Metrics) {
        for fact in facts {
            pairs[PairKey(ordered: .page, fact.dimension), default: [:]][Self.cell(page, fact.id), default: Metrics()] += metrics
        }
    }

    private mutating func id(_ dimension: Dimension, _ value: StoredText, limit: Int, folded: inout Int) -> Int32 {
        guard let id = names[dimension, default: ValueNames()].id(of: value, limit: limit) else {
            folded += 1
            return 0
        }
        return id
    }

    mutating func register(_ dimension: Dimension, _ value: StoredText, limit: Int) {
        _ = names[dimension, default: ValueNames()].id(of: value, limit: limit)
    }

    mutating func clear() {
        total = Metrics()
        hours.removeAll(keepingCapacity: true)
        history.removeAll()
        counts.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
    }

    private static func cell(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
}

extension DayRollup {
    /// Gains per dimension and value.
    public func forEachCount(_ body: (Dimension, String, Metrics) throws -> Void) rethrows {
        for (dimension, values) in counts {
            for (id, metrics) in values where !metrics.isZero { try body(dimension, name(dimension, id), metrics) }
        }
    }

    /// Gains per pair, as packed cells; `id` gives the stored id of a value, and is asked once per value and pair.
    public func forEachPair(id: (String) throws -> Int64, _ body: (PairKey, PairCells) throws -> Void) rethrows {
        for (key, cells) in pairs {
            var firstIDs: [Int32: Int64] = [:]
            var secondIDs: [Int32: Int64] = [:]
            var packed: [PairCells.Cell] = []
            packed.reserveCapacity(cells.count)
            for (cell, metrics) in cells {
                let first = Int32(bitPattern: UInt32(cell >> 32))
                let second = Int32(bitPattern: UInt32(truncatingIfNeeded: cell))
                if firstIDs[first] == nil { firstIDs[first] = try id(name(key.first, first)) }
                if secondIDs[second] == nil { secondIDs[second] = try id(name(key.second, second)) }
                packed.append(PairCells.Cell(first: firstIDs[first] ?? 0, second: secondIDs[second] ?? 0, metrics: metrics))
            }
            try body(key, PairCells(summing: packed))
        }
    }

    private func name(_ dimension: Dimension, _ id: Int32) -> String {
        names[dimension]?.texts[Int(id)] ?? StoredText.other.text
    }
}

/// The distinct values of a dimension on one day, up to a limit.
struct ValueNames: Sendable {
    private var ids: [StoredText: Int32] = [.other: 0]
    private(set) var texts = [StoredText.other.text]

    /// nil when the value is new and the limit reached.
    mutating func id(of value: StoredText, limit: Int) -> Int32? {
        if let id = ids[value] { return id }
        guard texts.count <= limit else { return nil }
        let id = Int32(texts.count)
        ids[value] = id
        texts.append(value.text)
        return id
    }
}
