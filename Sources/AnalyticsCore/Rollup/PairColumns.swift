/// Two-way counts as columns: what reading years of them needs, without a value for each cell.
public struct PairColumns: Sendable {
    public private(set) var count = 0
    public private(set) var first: [Int64] = []
    public private(set) var second: [Int64] = []
    /// Visits, page views, bounces, engaged seconds, events.
    public private(set) var metrics: [[Int]] = Array(repeating: [], count: 5)

    public init() {}

    public init(_ cells: PairCells) {
        for cell in cells.cells { append(cell) }
    }

    private mutating func append(_ cell: PairCells.Cell) {
        count += 1
        first.append(cell.first)
        second.append(cell.second)
        metrics[0].append(cell.metrics.visits)
        metrics[1].append(cell.metrics.pageviews)
        metrics[2].append(cell.metrics.bounces)
        metrics[3].append(cell.metrics.engagedSeconds)
        metrics[4].append(cell.metrics.events)
    }

    /// Takes the place of what was there. Linear; memory is kept for the next.
    /// - Throws: `ByteError` when the bytes are not what `PairCells.encoded()` gives; what is here then has no meaning.
    public mutating func decode(_ bytes: UnsafeRawBufferPointer) throws(ByteError) {
        var reader = RawReader(bytes)
        let count = Int(try reader.unsigned())
        guard count <= bytes.count else { throw .truncated }
        self.count = count
        Self.resize(&first, count)
        Self.resize(&second, count)
        for column in metrics.indices { Self.resize(&metrics[column], count) }
        try readKeys(&reader)
        for column in metrics.indices {
            try Self.fill(&metrics[column], &reader)
        }
        guard reader.isAtEnd else { throw .outOfRange }
    }

    private mutating func readKeys(_ reader: inout RawReader) throws(ByteError) {
        var (index, value): (Int, Int64) = (0, 0)
        // Where the runs of one first value begin.
        var starts: [Int] = []
        while index < count {
            value &+= try reader.signed()
            let run = Int(truncatingIfNeeded: try reader.unsigned())
            guard run >= 1, run <= count - index else { throw .outOfRange }
            starts.append(index)
            for cell in index..<index + run { first[cell] = value }
            index += run
        }
        starts.append(count)
        for (start, end) in zip(starts, starts.dropFirst()) {
            var previous: Int64 = 0
            for cell in start..<end {
                previous &+= try reader.signed()
                second[cell] = previous
            }
        }
    }

    private static func fill(_ column: inout [Int], _ reader: inout RawReader) throws(ByteError) {
        for index in column.indices { column[index] = Int(try reader.signed()) }
    }

    private static func resize<T: BinaryInteger>(_ column: inout [T], _ count: Int) {
        if column.count > count {
            column.removeLast(column.count - count)
        } else if column.count < count {
            column.append(contentsOf: repeatElement(0, count: count - column.count))
        }
    }
}

/// As `ByteReader`, of bytes that are lent.
private struct RawReader {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { index >= bytes.count }

    @inline(__always)
    mutating func unsigned() throws(ByteError) -> UInt64 {
        guard index < bytes.count else { throw .truncated }
        let byte = bytes[index]
        index += 1
        return byte < 0x80 ? UInt64(byte) : try more(UInt64(byte & 0x7F))
    }

    private mutating func more(_ start: UInt64) throws(ByteError) -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (start, 7)
        while true {
            guard index < bytes.count else { throw .truncated }
            let byte = bytes[index]
            index += 1
            guard shift < 63 || byte <= 1 else { throw .outOfRange }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    @inline(__always)
    mutating func signed() throws(ByteError) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }
}
