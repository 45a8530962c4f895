import AnalyticsCore
import Synchronization

/// Beacons per second and address: a token bucket that holds five seconds' worth.
///
/// A fixed table of buckets, found by a hash that is seeded at random when the process starts: bounded, and of no use to anybody who
/// reads the memory later. Two addresses may share a bucket; with 65,536 buckets that is rare.
final class RateLimit: Sendable {
    private struct Bucket {
        var tokens: Double
        var last: Timestamp
    }

    private static let size = 65_536
    private let perSecond: Double
    private let buckets: Mutex<[Bucket]>

    /// - Parameter perSecond: 0 for no limit.
    init(perSecond: Double) {
        self.perSecond = perSecond
        let empty = Bucket(tokens: perSecond * 5, last: Timestamp(milliseconds: 0))
        buckets = Mutex(perSecond > 0 ? Array(repeating: empty, count: Self.size) : [])
    }

    /// Takes one token; false when there is none.
    func allows(_ address: ClientAddress, at time: Timestamp) -> Bool {
        guard perSecond > 0 else { return true }
        // One customer has a whole /64 of IPv6.
        let network = address.withBytes { $0.count == 16 ? Array($0.prefix(8)) : $0 }
        let index = Int(UInt(bitPattern: network.hashValue) % UInt(Self.size))
        return buckets.withLock { buckets in
            let elapsed = max(0, Double(time - buckets[index].last) / 1000)
            let tokens = min(perSecond * 5, buckets[index].tokens + elapsed * perSecond)
            buckets[index] = Bucket(tokens: tokens >= 1 ? tokens - 1 : tokens, last: time)
            return tokens >= 1
        }
    }
}
