/// How many visits were heard of last on which page, in each ten seconds of the last five minutes.
///
/// Pages have slots that are used again when nobody was there for five minutes. When all are taken, a page counts as `(other)`, slot 0.
struct LivePages: Sendable {
    private static let sliceSeconds: Int64 = 10
    private static let slices = 30

    let limit: Int
    private var slots: [StoredText: Int] = [.other: 0]
    /// Page of each slot; `(other)` where it is free.
    private var names: [StoredText] = [.other]
    private var free: [Int] = []
    /// Slot by slot, a ring of slices each.
    private var counts: [UInt32] = Array(repeating: 0, count: Self.slices)
    /// Slices since 1970; those from `newest - 29` on are in the rings.
    private var newest: Int64 = 0

    init(limit: Int) { self.limit = max(0, limit) }

    private static func slice(of time: Timestamp) -> Int64 { time.seconds.quotient(sliceSeconds) }

    /// Minutes since 1970.
    static func minute(of place: LivePlace) -> Int64 { (Int64(place.slice) * sliceSeconds).quotient(60) }

    /// Whether the clock was set back behind everything that is remembered.
    func isFarAhead(of time: Timestamp) -> Bool { Self.slice(of: time) <= newest - Int64(Self.slices) }

    /// One visit is heard of: it leaves the count where it was, if that is still remembered.
    ///
    /// - Returns: where it is counted now; nil when the time is forgotten already.
    mutating func move(from old: LivePlace?, to page: StoredText, at time: Timestamp) -> LivePlace? {
        let slice = Self.slice(of: time)
        if let old { leave(old) }
        guard isKnown(slice), let narrow = Int32(exactly: slice) else { return nil }
        let stays = old.map { $0.slot < names.count && names[Int($0.slot)] == page } ?? false
        let slot = stays ? Int(old?.slot ?? 0) : slot(of: page)
        counts[slot * Self.slices + slice.remainder(Self.slices)] += 1
        return LivePlace(slot: Int32(slot), slice: narrow)
    }

    /// While a visit is counted in a slot, the slot keeps its page.
    mutating func leave(_ place: LivePlace) {
        guard isKnown(Int64(place.slice)) else { return }
        let index = Int(place.slot) * Self.slices + Int64(place.slice).remainder(Self.slices)
        if index < counts.count, counts[index] > 0 { counts[index] -= 1 }
    }

    /// Empties the slices that begin, and frees the slots of pages that nobody is left on.
    mutating func advance(to time: Timestamp) {
        let slice = Self.slice(of: time)
        guard slice > newest else { return }
        if slice - newest >= Self.slices { self = LivePages(limit: limit) }
        newest = max(newest, slice - Int64(Self.slices))
        while newest < slice {
            newest += 1
            let column = newest.remainder(Self.slices)
            for slot in names.indices { counts[slot * Self.slices + column] = 0 }
        }
        for slot in names.indices.dropFirst() where names[slot] != .other && visits(slot) == 0 {
            slots[names[slot]] = nil
            names[slot] = .other
            free.append(slot)
        }
    }

    /// Visits of the five minutes before `time` by page; `(other)` stands for all pages without a slot.
    func visits(at time: Timestamp) -> [(page: StoredText, visits: Int)] {
        let gone = Self.slice(of: time) - newest
        guard gone < Self.slices, !isFarAhead(of: time) else { return [] }
        let kept = (newest - Int64(Self.slices) + 1 + max(0, gone)...newest).map { $0.remainder(Self.slices) }
        return names.indices.compactMap { slot in
            let visits = kept.reduce(0) { $0 + Int(counts[slot * Self.slices + $1]) }
            return visits == 0 ? nil : (names[slot], visits)
        }
    }

    private mutating func slot(of page: StoredText) -> Int {
        if let slot = slots[page] { return slot }
        guard slots.count <= limit else { return 0 }
        let slot = free.popLast() ?? names.count
        if slot == names.count {
            names.append(page)
            counts.append(contentsOf: repeatElement(0, count: Self.slices))
        } else {
            names[slot] = page
        }
        slots[page] = slot
        return slot
    }

    private func visits(_ slot: Int) -> Int { counts[slot * Self.slices..<(slot + 1) * Self.slices].reduce(0) { $0 + Int($1) } }

    private func isKnown(_ slice: Int64) -> Bool { slice <= newest && slice > newest - Int64(Self.slices) }
}
