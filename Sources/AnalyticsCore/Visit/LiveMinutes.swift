/// Counts of the last thirty minutes, in a ring.
struct LiveMinutes: Sendable {
    static let count = 30

    struct Minute: Sendable, Equatable {
        /// Visits that began in the minute.
        var begun = 0
        var pageviews = 0
        /// Different visits heard of in the minute.
        var visits = 0
    }

    private var ring = Array(repeating: Minute(), count: Self.count)
    /// Minutes since 1970; those from `newest - 29` on are in the ring.
    private var newest: Int64 = 0

    static func minute(of time: Timestamp) -> Int64 { time.seconds.quotient(60) }

    /// Empties the minutes that begin.
    mutating func advance(to time: Timestamp) {
        let minute = Self.minute(of: time)
        guard minute > newest else { return }
        for next in max(newest + 1, minute - Int64(Self.count) + 1)...minute { ring[next.remainder(Self.count)] = Minute() }
        newest = minute
    }

    /// - Parameter isVisit: whether a visit is heard of in this minute for the first time.
    mutating func add(_ gain: Metrics, isVisit: Bool, at time: Timestamp) {
        advance(to: time)
        let minute = Self.minute(of: time)
        guard isKnown(minute) else { return }
        let index = minute.remainder(Self.count)
        ring[index].begun += gain.visits
        ring[index].pageviews += gain.pageviews
        ring[index].visits += isVisit ? 1 : 0
    }

    /// Thirty minutes, oldest first; the last one is that of `time`.
    func counts(at time: Timestamp) -> [Minute] {
        let last = Self.minute(of: time)
        return (last - Int64(Self.count) + 1...last).map { isKnown($0) ? ring[$0.remainder(Self.count)] : Minute() }
    }

    private func isKnown(_ minute: Int64) -> Bool { minute <= newest && minute > newest - Int64(Self.count) }
}

extension Int64 {
    /// Division that rounds down.
    func quotient(_ divisor: Int64) -> Int64 { self >= 0 ? self / divisor : (self + 1) / divisor - 1 }

    /// 0..<divisor, also of negative numbers.
    func remainder(_ divisor: Int) -> Int { Int(self - quotient(Int64(divisor)) * Int64(divisor)) }
}
