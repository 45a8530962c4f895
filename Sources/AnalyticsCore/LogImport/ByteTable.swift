/// Values by bytes, bounded: what has been recognised once is found again without making a `String`.
///
/// When full, everything is forgotten: recognising again costs microseconds, an order of use would cost on every line.
struct ByteTable<Value> {
    private var slots: [Int32]
    private var entries: [(hash: UInt64, start: Int, count: Int, value: Value)] = []
    private var bytes: [UInt8] = []
    private let seed: UInt64
    private let limit: Int
    /// Bytes of keys held at most.
    private let byteLimit: Int

    /// - Parameters:
    ///   - seed: random, so that nobody can write keys that fall together.
    ///   - limit: most entries.
    init(seed: UInt64, limit: Int, byteLimit: Int = 4 << 20) {
        self.seed = seed
        self.limit = limit
        self.byteLimit = byteLimit
        slots = [Int32](repeating: 0, count: 4096)
    }

    var count: Int { entries.count }

    /// The value of a key, and the key's hash; nil when it is not there. About 20 ns.
    func find(_ key: UnsafeRawBufferPointer) -> (value: Value?, hash: UInt64) {
        let hash = Self.hash(key, seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].hash == hash, matches(index, key) { return (entries[index].value, hash) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (nil, hash)
    }

    private func matches(_ index: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let entry = entries[index]
        guard entry.count == key.count else { return false }
        return bytes.withUnsafeBytes { stored in
            guard let a = stored.baseAddress, let b = key.baseAddress else { return key.isEmpty }
            var index = 0
            while index + 8 <= key.count {
                if (a + entry.start + index).loadUnaligned(as: UInt64.self) != (b + index).loadUnaligned(as: UInt64.self) { return false }
                index += 8
            }
            while index < key.count {
                if stored[entry.start + index] != key[index] { return false }
                index += 1
            }
            return true
        }
    }

    /// - Parameter hash: as `find` gave it.
    mutating func insert(_ key: UnsafeRawBufferPointer, _ hash: UInt64, _ value: Value) {
        if entries.count >= limit || bytes.count + key.count > byteLimit {
            entries.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            for slot in slots.indices { slots[slot] = 0 }
        }
        if entries.count * 2 >= slots.count { grow() }
        entries.append((hash, bytes.count, key.count, value))
        bytes.append(contentsOf: key)
        place(hash, entries.count)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() { place(entry.hash, index + 1) }
    }

    private mutating func place(_ hash: UInt64, _ number: Int) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }

    /// Multiply and fold, eight bytes at a time; not for anything but tables.
    static func hash(_ key: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
        var hash = seed ^ UInt64(key.count)
        var index = 0
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.low ^ product.high
        }
        while index + 8 <= key.count {
            mix(key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < key.count {
            rest = rest << 8 | UInt64(key[index])
            index += 1
        }
        mix(rest)
        mix(0)
        return hash
    }
}
