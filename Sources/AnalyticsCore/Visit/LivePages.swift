/// How many visits were heard of last on which page, in each ten seconds of the last five minutes.
///
/// Pages have slots that are used again when nobody was there for five minutes. When all are taken, a page counts as `(other)`, slot 0.
struct LivePages: Sendable {
    private static let sliceSeconds: Int64 = 10
    private static let slices = 30

    private let limit: Int
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

    /// Whether the clock was set back behind everything that is remembered.
    func isFarAhead(of time: Timestamp) -> Bool { Self.slice(of: time) <= newest - Int64(Self.slices) }

    mutating func clear(at time: Timestamp) {
        self = LivePages(limit: limit)
        newest = Self.slice(of: time)
    }

    /// One visit is heard of: it leaves the time and page where it was, if it was counted.
    mutating func move(from old: LiveStep.Place?, to place: LiveStep.Place) {
        advance(to: place.time)
        let slice = Self.slice(of: place.time)
        if let old {
            let before = Self.slice(of: old.time)
            if before == slice, old.page == place.page { return }
            leave(old.page, before)
        }
        guard isKnown(slice) else { return }
        counts[slot(of: place.page) * Self.slices + slice.remainder(Self.slices)] += 1
    }

    /// Empties the slices that begin, and frees the slots of pages that nobody is left on.
    mutating func advance(to time: Timestamp) {
        let slice = Self.slice(of: time)
        guard slice > newest else { return }
        if slice - newest >= Self.slices { return clear(at: time) }
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

    private mutating func leave(_ page: StoredText, _ slice: Int64) {
        guard isKnown(slice) else { return }
        let column = slice.remainder(Self.slices)
        let slot = slots[page] ?? 0
        // A page that got its slot since was counted as (other).
        for index in [slot * Self.slices + column, column] where counts[index] > 0 {
            counts[index] -= 1
            return
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
