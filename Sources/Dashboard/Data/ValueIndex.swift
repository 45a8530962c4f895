/// Numbers the values of one dimension from 0 on, in the order in which they are met.
///
/// Stored numbers are small and close together, so that a table answers without hashing.
struct ValueIndex: Sendable {
    /// Stored numbers, by number here.
    private(set) var ids: [Int64] = []
    private var near: [Int32] = []
    private var far: [Int64: Int32] = [:]
    private static let largestNear: Int64 = 1 << 22

    var count: Int { ids.count }

    /// nil for a value that was not met.
    func find(_ id: Int64) -> Int? {
        if id >= 0, id < near.count { return near[Int(id)] < 0 ? nil : Int(near[Int(id)]) }
        return far[id].map(Int.init)
    }

    mutating func number(_ id: Int64) -> Int {
        if let known = find(id) { return known }
        let number = ids.count
        ids.append(id)
        guard id >= 0, id < Self.largestNear else {
            far[id] = Int32(number)
            return number
        }
        if id >= near.count {
            let size = min(max(Int(id) + 1, near.count * 2), Int(Self.largestNear))
            near.append(contentsOf: repeatElement(-1, count: size - near.count))
        }
        near[Int(id)] = Int32(number)
        return number
    }
}
