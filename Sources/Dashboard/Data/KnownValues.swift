import AnalyticsCore

/// What is remembered of the closed days, so that today's files can be made from today's counts alone: which values and pairs of values have k visits,
/// and when rare ones were last seen. Numbers only.
public final class ArchiveMemory {
    var values: [Dimension: KnownValues] = [:]
    var details: [ArchiveDetail: KnownValues] = [:]
    var pairs: [PairKey: KnownPairs] = [:]
    /// Months that have a file, oldest first.
    public internal(set) var months: [String] = []
    /// Cells that were read for it: what reading everything again costs.
    public internal(set) var cells = 0

    public init() {}
}

/// The values of one dimension, by their stored numbers.
struct KnownValues: Sendable {
    private let ids: [Int64]
    private let sums: [Int32]
    private let last: [Int32]

    init(_ values: [(id: Int64, sum: Int, last: Int32)]) {
        let sorted = values.sorted { $0.id < $1.id }
        ids = sorted.map(\.id)
        sums = sorted.map { Int32(clamping: $0.sum) }
        last = sorted.map(\.last)
    }

    func find(_ id: Int64) -> (sum: Int, last: Int32)? {
        ids.binarySearch(id).map { (Int(sums[$0]), last[$0]) }
    }
}

/// Pairs of values, by their stored numbers.
struct KnownPairs: Sendable {
    /// Stands for the last day of a pair that has k visits.
    static let named = Int32.max
    /// Most pairs of a site that are remembered with their last day, whatever its age.
    static let limit = 2_000_000
    /// Age in days up to which they are when there are more.
    static let age = 31

    private let keys: [UInt64]
    private let last: [Int32]

    init(_ pairs: [(key: UInt64, last: Int32)]) {
        let sorted = pairs.sorted { $0.key < $1.key }
        keys = sorted.map(\.key)
        last = sorted.map(\.last)
    }

    var count: Int { keys.count }

    static func key(_ first: Int64, _ second: Int64) -> UInt64? {
        guard let first = UInt32(exactly: first), let second = UInt32(exactly: second) else { return nil }
        return UInt64(first) << 32 | UInt64(second)
    }

    func find(_ first: Int64, _ second: Int64) -> Int32? {
        Self.key(first, second).flatMap { keys.binarySearch($0) }.map { last[$0] }
    }
}

extension Array where Element: Comparable {
    /// Where an element of a sorted array is.
    fileprivate func binarySearch(_ wanted: Element) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == wanted ? low : nil
    }
}
