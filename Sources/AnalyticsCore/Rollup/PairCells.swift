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
        var sums: [Cell] = []
        for cell in cells.sorted(by: Cell.precedes) {
            if let last = sums.last, last.first == cell.first, last.second == cell.second {
                sums[sums.count - 1].metrics += cell.metrics
            } else {
                sums.append(cell)
            }
        }
        self.cells = sums.filter { !$0.metrics.isZero }
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
        for column in Self.columns {
            for cell in cells { writer.write(cell.metrics[keyPath: column]) }
        }
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
        for column in Self.columns {
            for index in cells.indices { cells[index].metrics[keyPath: column] = try reader.int() }
        }
        guard reader.isAtEnd, cells.allSatisfy({ !$0.metrics.isZero }) else { throw .outOfRange }
        self.cells = cells
    }

    private static var columns: [WritableKeyPath<Metrics, Int>] {
        [\.visits, \.pageviews, \.bounces, \.engagedSeconds, \.events]
    }
}
