/// Finds every one of many byte strings in one pass over bytes, however many they are (R. Karp and M. Rabin, 1987): six bytes of each string
/// are looked for by their hash, then the whole string is compared.
///
/// Holds personal data; printing it shows nothing.
struct NeedleSet {
    /// What a string is.
    enum Kind: Equatable { case address, network, agent, agentShape, officerKey, handOver }

    struct Needle {
        let bytes: [UInt8]
        let kind: Kind
    }

    /// Bytes of the shortest string.
    static let shortest = 6
    static let longest = 600

    private(set) var needles: [Needle] = []
    /// Bit of a hash: whether a window has it.
    private var bits = [UInt64](repeating: 0, count: 1 << 14)
    private var windows: [UInt64: [(needle: Int32, offset: Int32)]] = [:]

    /// False when the string is too short to be told from chance.
    @discardableResult
    mutating func add(_ bytes: [UInt8], _ kind: Kind) -> Bool {
        guard (Self.shortest...Self.longest).contains(bytes.count) else { return false }
        // User agents share most of their text: the window that the fewest others have.
        var best = (value: UInt64(0), offset: 0, others: Int.max)
        for offset in 0...(bytes.count - Self.shortest) {
            let value = bytes[offset..<offset + Self.shortest].enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
            let others = windows[value]?.count ?? 0
            if others < best.others { best = (value, offset, others) }
            if others == 0 { break }
        }
        windows[best.value, default: []].append((Int32(needles.count), Int32(best.offset)))
        let hash = Self.hash(best.value)
        bits[hash >> 6] |= 1 << UInt64(hash & 63)
        needles.append(Needle(bytes: bytes, kind: kind))
        return true
    }

    @inline(__always) private static func hash(_ value: UInt64) -> Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 44) }

    /// Reports each occurrence that ends behind `old`: number of the string, and where it begins.
    func search(_ bytes: UnsafeRawBufferPointer, behind old: Int, _ body: (_ needle: Int, _ start: Int) -> Void) {
        bits.withUnsafeBufferPointer { bits in
            var window: UInt64 = 0
            for index in 0..<bytes.count {
                window = window >> 8 | UInt64(bytes[index]) << 40
                let hash = Self.hash(window)
                if bits[hash >> 6] >> UInt64(hash & 63) & 1 == 0 || index < Self.shortest - 1 { continue }
                for candidate in windows[window] ?? [] {
                    let start = index - (Self.shortest - 1) - Int(candidate.offset)
                    let needle = needles[Int(candidate.needle)].bytes
                    guard start >= 0, start + needle.count <= bytes.count, start + needle.count > old,
                        bytes[start..<start + needle.count].elementsEqual(needle)
                    else { continue }
                    body(Int(candidate.needle), start)
                }
            }
        }
    }
}

extension NeedleSet: CustomStringConvertible, CustomReflectable {
    var description: String { "NeedleSet" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension NeedleSet.Needle: CustomStringConvertible, CustomReflectable {
    var description: String { "Needle" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
