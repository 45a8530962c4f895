/// The binary search tree of an .mmdb: one node per address bit that still matters. Equal subtrees are stored once, which the
/// format allows and which halves the file.
struct SearchTree {
    /// What a record of a node points to.
    enum Target {
        case node(Int)
        case region(RegionID)
        case nothing
    }

    /// A target in 32 bits: nodes count up from 0, regions down from the top, `nothing` is the top.
    private typealias Code = UInt32

    private var nodes: [(left: Code, right: Code)] = []
    private var known: [UInt64: Code] = [:]
    private let ranges: [AddressRange]

    /// - Parameter ranges: sorted, without overlap.
    init(ranges: [AddressRange]) {
        self.ranges = ranges
        known.reserveCapacity(ranges.count)
        _ = branch(first: 0, depth: 0, within: ranges.indices)
        known = [:]
    }

    var count: Int { nodes.count }

    /// Both targets of a node; node 0 is the root. O(1).
    subscript(node: Int) -> (left: Target, right: Target) {
        let (left, right) = nodes[nodes.count - 1 - node]  // built from the leaves up, so the root came last
        return (target(left), target(right))
    }

    private func target(_ code: Code) -> Target {
        if code == .max { return .nothing }
        return code >= .max - Code(RegionID.max) ? .region(RegionID(Code.max - code)) : .node(nodes.count - 1 - Int(code))
    }

    /// Adds the subtree of the 2^(128 − depth) addresses from `first` on; `window` are the ranges that touch them.
    private mutating func branch(first: UInt128, depth: UInt128, within window: Range<Int>) -> Code {
        if depth > 0 {
            if window.isEmpty { return .max }
            let range = ranges[window.lowerBound]
            if range.first <= first, range.last >= first | UInt128.max >> depth { return .max - Code(range.region) }
        }
        let middle = first | 1 << (127 - depth)
        let split = window.partitioningIndex { ranges[$0].last >= middle }
        let leftEnd = split < window.upperBound && ranges[split].first < middle ? split + 1 : split
        let left = branch(first: first, depth: depth + 1, within: window.lowerBound..<leftEnd)
        let right = branch(first: middle, depth: depth + 1, within: split..<window.upperBound)
        let key = UInt64(left) << 32 | UInt64(right)
        if depth > 0, let node = known[key] { return node }
        nodes.append((left, right))
        known[key] = Code(nodes.count - 1)
        return Code(nodes.count - 1)
    }
}

extension Range<Int> {
    /// The first index from which on `predicate` holds. O(log n).
    func partitioningIndex(where predicate: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
