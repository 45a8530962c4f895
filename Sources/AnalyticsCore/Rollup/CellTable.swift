/// Counts by two numbers, as a hash table with open addressing: what the rollup's hottest counters need, and nothing more.
///
/// A cell takes 32 bytes. Its numbers are made here, one after the other, so nobody outside can choose them to fall together.
struct CellTable: Sendable {
    private struct Slot: Sendable {
        /// Both numbers, plus one; 0 is empty.
        var key: UInt64 = 0
        var visits: Int32 = 0
        var pageviews: Int32 = 0
        var bounces: Int32 = 0
        var engagedSeconds: Int32 = 0
        var events: Int32 = 0
    }

    private var slots: [Slot] = []
    private(set) var count = 0

    /// Amortised O(1), about 10 ns.
    mutating func add(_ metrics: Metrics, _ first: Int32, _ second: Int32) {
        if count * 4 >= slots.count * 3 { grow() }
        let key = (UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))) &+ 1
        let index = Self.find(key, in: &slots)
        slots.withUnsafeMutableBufferPointer { slots in
            if slots[index].key == 0 {
                slots[index].key = key
                count += 1
            }
            // Counts between two writes are far from the limits; sums that are not would trap rather than be wrong.
            slots[index].visits += Int32(metrics.visits)
            slots[index].pageviews += Int32(metrics.pageviews)
            slots[index].bounces += Int32(metrics.bounces)
            slots[index].engagedSeconds += Int32(metrics.engagedSeconds)
            slots[index].events += Int32(metrics.events)
        }
    }

    func forEach(_ body: (_ first: Int, _ second: Int, Metrics) throws -> Void) rethrows {
        for slot in slots where slot.key != 0 {
            let key = slot.key &- 1
            try body(
                Int(key >> 32), Int(UInt32(truncatingIfNeeded: key)),
                Metrics(
                    visits: Int(slot.visits), pageviews: Int(slot.pageviews), bounces: Int(slot.bounces),
                    engagedSeconds: Int(slot.engagedSeconds), events: Int(slot.events)))
        }
    }

    mutating func clear() {
        slots = []
        count = 0
    }

    private static func find(_ key: UInt64, in slots: inout [Slot]) -> Int {
        slots.withUnsafeMutableBufferPointer { slots in
            let mask = slots.count - 1
            // Both numbers reach the highest bits of the product (Fibonacci hashing, Knuth 6.4).
            var index = Int(truncatingIfNeeded: ((key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
            while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
            return index
        }
    }

    private mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: max(64, slots.count * 2))
        for slot in slots where slot.key != 0 { larger[Self.find(slot.key, in: &larger)] = slot }
        slots = larger
    }
}
