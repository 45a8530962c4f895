import AnalyticsCore

/// Whether a cell is told, and if not, how long ago its value was left out before.
enum Lag {
    /// None before.
    static let none: UInt16 = 0
    /// Longer ones are written as this.
    static let longest: UInt16 = 0xFFFC
    /// A second cell of the same value at the same place: its counts are part of the rest, and it is no further value.
    static let same: UInt16 = 0xFFFD
    /// The cell is told under its own name.
    static let named: UInt16 = 0xFFFE
    /// `(other)`, which the store itself made.
    static let other: UInt16 = 0xFFFF

    /// - Parameter last: the day of the cell before; nil where there is none.
    static func between(_ last: Int32?, _ day: Int) -> UInt16 {
        guard let last else { return none }
        let days = day - Int(last)
        return days == 0 ? same : UInt16(min(max(days, 1), Int(longest)))
    }
}

/// What is left out of one row, part by part, in the order of time.
struct RestWriter {
    private let file: ArchiveFile
    /// Days that have a rest.
    private(set) var days = 0
    /// All of them, packed.
    private(set) var body = Packed()
    private var lags: [UInt16] = []
    private var sums: [Int]
    private var part: ArchivePart?

    init(_ file: ArchiveFile, _ counts: CellLog.Counts) {
        self.file = file
        sums = Array(repeating: 0, count: counts.width)
    }

    mutating func add(_ cell: Int, _ log: CellLog, lag: UInt16) {
        let next = log.parts[Int(log.part[cell])]
        if next != part { close() }
        part = next
        if lag != Lag.same { lags.append(lag) }
        log.add(cell, to: &sums)
    }

    /// Ends the last day.
    mutating func close() {
        guard let part else { return }
        days += 1
        body.append(file.offset(of: part))
        if lags.count > 1 { lags.sort() }
        body.append(lags.indices.count { $0 == 0 || lags[$0] != lags[$0 - 1] })
        var start = 0
        while start < lags.count {
            let end = lags[start...].firstIndex { $0 != lags[start] } ?? lags.count
            body.append(Int(lags[start]))
            body.append(end - start)
            start = end
        }
        for column in sums.indices {
            body.append(sums[column])
            sums[column] = 0
        }
        lags.removeAll(keepingCapacity: true)
        self.part = nil
    }

    /// Begins the next row.
    mutating func clear() {
        close()
        body.clear()
        days = 0
    }
}
