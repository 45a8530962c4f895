import AnalyticsCore

/// One-way counts of a dimension in the order of time, and what all of them make of each value.
struct ValueLog {
    var log: CellLog
    private(set) var values = ValueIndex()
    private let today: Day
    private let known: KnownValues?
    /// By value: what is compared with k, of everything and of the days before today.
    private(set) var sums: [Int] = []
    private var closed: [Int] = []

    /// - Parameter known: of days that are not read again.
    init(_ counts: CellLog.Counts, today: Day, known: KnownValues?) {
        log = CellLog(counts)
        self.today = today
        self.known = known
    }

    /// - Parameter count: what is compared with k.
    mutating func append(_ part: ArchivePart, _ id: Int64, _ metrics: Metrics, count: Int) {
        guard !metrics.isZero, log.begin(part) else { return }
        let number = values.number(id)
        if number == sums.count {
            let before = known?.find(id)?.sum ?? 0
            sums.append(before)
            closed.append(before)
        }
        sums[number] += count
        if part.isMonth || part.day < today { closed[number] += count }
        log.append(number, 0, metrics)
    }

    /// What becomes of each cell.
    func lags(isNamed: [Bool], other: Int?) -> [UInt16] {
        var last = lastDays
        return log.first.indices.map { cell in
            let number = Int(log.first[cell])
            if isNamed[number] { return Lag.named }
            if number == other { return Lag.other }
            let day = log.parts[Int(log.part[cell])].day.number
            defer { last[number] = Int32(day) }
            return Lag.between(last[number], day)
        }
    }

    private var lastDays: [Int32?] { values.ids.map { known?.find($0)?.last } }

    /// What later days need to know of these.
    var remembered: KnownValues {
        var last = lastDays
        for cell in log.first.indices {
            let part = log.parts[Int(log.part[cell])]
            if part.isMonth || part.day < today { last[Int(log.first[cell])] = Int32(part.day.number) }
        }
        return KnownValues(
            values.ids.indices.compactMap { number in last[number].map { (id: values.ids[number], sum: closed[number], last: $0) } })
    }

    /// For each rank: number of entries, then each: day offset and counts.
    /// - Parameter ranks: by value; negative for values without one.
    static func entries(_ log: CellLog, _ cells: Range<Int>, _ file: ArchiveFile, ranks: [Int32], count: Int) -> Packed {
        let order = CountingSort.order(cells, count: count) { Int(ranks[Int(log.first[$0])]) }
        var packed = Packed()
        for rank in 0..<count {
            let entries = order.starts[rank]..<order.starts[rank + 1]
            packed.append(entries.count)
            for index in entries {
                let cell = Int(order.cells[index])
                packed.append(file.offset(of: log.parts[Int(log.part[cell])]))
                log.copy(cell, to: &packed)
            }
        }
        return packed
    }
}

/// Puts cells in order by small numbers, keeping the order of equals (Knuth 5.2).
enum CountingSort {
    struct Order {
        var cells: [UInt32]
        /// Where each number's cells begin; one more at the end.
        var starts: [Int]
    }

    /// - Parameter number: of a cell, 0..<count; cells with a negative one are left out.
    static func order(_ cells: some Collection<Int>, count: Int, _ number: (Int) -> Int) -> Order {
        var starts = [Int](repeating: 0, count: count + 1)
        for cell in cells {
            let number = number(cell)
            if number >= 0 { starts[number + 1] += 1 }
        }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var order = [UInt32](repeating: 0, count: starts[count])
        for cell in cells {
            let number = number(cell)
            guard number >= 0 else { continue }
            order[next[number]] = UInt32(cell)
            next[number] += 1
        }
        return Order(cells: order, starts: starts)
    }
}
