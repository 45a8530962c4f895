/// Two-way counts of one pair of dimensions, packed: the form in which they rest (P9).
///
/// Cells are sorted by first, then second value, and written column by column, so that equal columns compress to almost nothing:
/// first values as (step, run length), second values as steps within a run, then each metric. All are varints.
public struct PairCells: Sendable, Equatable {
    /// One cell; `first` and `second` are ids of values.
    public struct Cell: Hashable, Sendable {
        public var first: Int64
        public var second: Int64
        public var metrics: Metrics

        public init(first: Int64, second: Int64, metrics: Metrics) {
            self.first = first
            self.second = second
            self.metrics = metrics
        }

        static func precedes(_ a: Cell, _ b: Cell) -> Bool { (a.first, a.second) < (b.first, b.second) }
    }

    /// Sorted, each pair of values once, none empty.
    public let cells: [Cell]

    /// Sorts and adds up cells of the same two values. O(n log n).
    public init(summing cells: [Cell]) {
        // Sorting numbers is several times as fast as sorting cells.
        let isNarrow = cells.allSatisfy { (0...Int64(UInt32.max)).contains($0.first) && (0...Int64(UInt32.max)).contains($0.second) }
        var order = cells.indices.map { (key: isNarrow ? UInt64(cells[$0].first) << 32 | UInt64(cells[$0].second) : 0, index: $0) }
        if isNarrow { order.sort { $0.key < $1.key } } else { order.sort { Cell.precedes(cells[$0.index], cells[$1.index]) } }
        var sums: [Cell] = []
        sums.reserveCapacity(cells.count)
        for (_, index) in order {
            let cell = cells[index]
            if let last = sums.indices.last, sums[last].first == cell.first, sums[last].second == cell.second {
                sums[last].metrics += cell.metrics
            } else {
                sums.append(cell)
            }
        }
        sums.removeAll { $0.metrics.isZero }
        self.cells = sums
    }

    // Steps wrap around, so that no bytes can make reading trap; the order is checked after them.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(count: cells.count)
        var runStart = 0
        var previous: Int64 = 0
        while runStart < cells.count {
            let first = cells[runStart].first
            var runEnd = runStart
            while runEnd < cells.count, cells[runEnd].first == first { runEnd += 1 }
            writer.write(signed: first &- previous)
            writer.write(count: runEnd - runStart)
            previous = first
            runStart = runEnd
        }
        previous = 0
        for (index, cell) in cells.enumerated() {
            if index > 0, cells[index - 1].first != cell.first { previous = 0 }
            writer.write(signed: cell.second &- previous)
            previous = cell.second
        }
        for cell in cells { writer.write(cell.metrics.visits) }
        for cell in cells { writer.write(cell.metrics.pageviews) }
        for cell in cells { writer.write(cell.metrics.bounces) }
        for cell in cells { writer.write(cell.metrics.engagedSeconds) }
        for cell in cells { writer.write(cell.metrics.events) }
        return writer.bytes
    }

    /// - Throws: `ByteError` when the bytes are not what `encoded()` gives.
    public init(encoded bytes: [UInt8]) throws(ByteError) {
        var reader = ByteReader(bytes)
        let count = try reader.count()
        var cells: [Cell] = []
        cells.reserveCapacity(count)
        var first: Int64 = 0
        while cells.count < count {
            first &+= try reader.signed()
            let run = try reader.count()
            guard run >= 1, run <= count - cells.count else { throw .outOfRange }
            for _ in 0..<run { cells.append(Cell(first: first, second: 0, metrics: Metrics())) }
        }
        var previous: Int64 = 0
        for index in cells.indices {
            if index > 0, cells[index - 1].first != cells[index].first { previous = 0 }
            previous &+= try reader.signed()
            cells[index].second = previous
            guard index == 0 || Cell.precedes(cells[index - 1], cells[index]) else { throw .outOfRange }
        }
        for index in cells.indices { cells[index].metrics.visits = try reader.int() }
        for index in cells.indices { cells[index].metrics.pageviews = try reader.int() }
        for index in cells.indices { cells[index].metrics.bounces = try reader.int() }
        for index in cells.indices { cells[index].metrics.engagedSeconds = try reader.int() }
        for index in cells.indices { cells[index].metrics.events = try reader.int() }
        guard reader.isAtEnd, cells.allSatisfy({ !$0.metrics.isZero }) else { throw .outOfRange }
        self.cells = cells
    }
}
