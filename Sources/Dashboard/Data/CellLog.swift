import AnalyticsCore

/// Counts of cells in the order of time: of one value, or of two. A few bytes each, so that years of a dimension fit into memory.
struct CellLog {
    /// What each cell counts, in this order: all metrics, or two of them.
    enum Counts: Int {
        /// Visits, page views, bounces, engaged seconds, events.
        case metrics = 5
        /// Visits and events.
        case visitsAndEvents = 2
        /// Page views and events: how far pages were scrolled.
        case pageviewsAndEvents = 3

        var width: Int { self == .metrics ? 5 : 2 }
    }

    let counts: Counts
    private(set) var parts: [ArchivePart] = []
    private(set) var first: [UInt32] = []
    private(set) var second: [UInt32] = []
    private(set) var part: [UInt16] = []
    private var offset: [UInt32] = []
    private var packed = Packed()

    init(_ counts: Counts) { self.counts = counts }

    var count: Int { part.count }

    /// The part that following cells are of; false where there are more than a file can tell apart.
    mutating func begin(_ next: ArchivePart) -> Bool {
        if parts.last == next { return true }
        guard parts.count < Int(UInt16.max), packed.bytes.count < Int(UInt32.max) / 2 else { return false }
        parts.append(next)
        return true
    }

    mutating func append(_ first: Int, _ second: Int = 0, _ metrics: Metrics) {
        self.first.append(UInt32(first))
        self.second.append(UInt32(second))
        part.append(UInt16(parts.count - 1))
        offset.append(UInt32(packed.bytes.count))
        switch counts {
        case .metrics: packed.append(metrics)
        case .visitsAndEvents:
            packed.append(metrics.visits)
            packed.append(metrics.events)
        case .pageviewsAndEvents:
            packed.append(metrics.pageviews)
            packed.append(metrics.events)
        }
    }

    /// Makes two values of each one.
    mutating func split(_ place: (Int) -> (first: Int, second: Int)) {
        for cell in first.indices {
            let (a, b) = place(Int(first[cell]))
            (first[cell], second[cell]) = (UInt32(a), UInt32(b))
        }
    }

    /// Appends a cell's packed counts.
    func copy(_ cell: Int, to other: inout Packed) {
        let end = cell + 1 < offset.count ? Int(offset[cell + 1]) : packed.bytes.count
        other.append(Int(offset[cell])..<end, of: packed.bytes)
    }

    /// Adds a cell's counts to sums, of as many as `counts` has.
    func add(_ cell: Int, to sums: inout [Int]) {
        var index = Int(offset[cell])
        for column in 0..<counts.width { sums[column] += Packed.read(packed.bytes, &index) }
    }

    /// The first of a cell's counts.
    func leading(_ cell: Int) -> Int {
        var index = Int(offset[cell])
        return Packed.read(packed.bytes, &index)
    }

    /// The cells of consecutive parts.
    func cells(of parts: Range<Int>) -> Range<Int> { firstCell(of: parts.lowerBound)..<firstCell(of: parts.upperBound) }

    private func firstCell(of index: Int) -> Int {
        var (low, high) = (0, part.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(part[middle]) < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
