/// The days of a log and their keys: random numbers of this run, never written anywhere.
///
/// A visit is recognised by a keyed hash (SipHash of the standard library, keyed at random per process, with the day's own random
/// numbers) over address and user agent, as P2 asks.
struct LogSecrets {
    private let calendar: SiteCalendar
    private var generator: SystemRandomSource
    private var keys: [Day: (first: UInt64, second: UInt64)] = [:]
    private(set) var interval: DayInterval
    private var key: (first: UInt64, second: UInt64) = (0, 0)

    /// Numbers from outside: the core draws none itself.
    typealias SystemRandomSource = () -> UInt64

    init(calendar: SiteCalendar, random: @escaping SystemRandomSource) {
        self.calendar = calendar
        generator = random
        interval = DayInterval(day: Day(number: 0), start: Timestamp(seconds: 0), end: Timestamp(seconds: 0))
    }

    /// The day of an instant, which may lie in any order.
    mutating func move(to time: Timestamp) {
        guard !interval.contains(time) else { return }
        interval = calendar.interval(containing: time)
        if let known = keys[interval.day] { return key = known }
        key = (generator(), generator())
        keys[interval.day] = key
    }

    func sessionKey(_ address: ClientAddress, agent: UInt64) -> SessionKey {
        var hasher = Hasher()
        hasher.combine(key.first)
        hasher.combine(key.second)
        hasher.combine(address.high)
        hasher.combine(address.low)
        hasher.combine(agent)
        return SessionKey(high: UInt64(bitPattern: Int64(hasher.finalize())), low: 0)
    }
}
