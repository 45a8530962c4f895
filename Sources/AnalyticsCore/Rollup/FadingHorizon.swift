/// How old detail may be at an instant (P6): what is older rests as less, or not at all.
///
/// Ages of days are counted in UTC days. No detail outlives what it fades into: where a shorter retention is asked of something coarser,
/// it holds for what is finer too.
public struct FadingHorizon: Sendable, Equatable {
    /// First hour of hourly counts.
    public var hour: Timestamp
    /// First day of two-way counts by day; earlier ones are in months.
    public var pairDay: Day
    /// First day of totals and one-way counts by day; earlier ones are in months.
    public var day: Day
    /// First day of the tables about visitors; earlier ones are in monthly totals.
    public var visitorDay: Day
    /// First month that may rest; nil when months stay for ever. A month goes when its first day has reached the age.
    public var month: Day?

    /// - Parameters: ages in seconds; `monthly` nil for ever.
    public init(at now: Timestamp, hourly: Int64, daily: Int64, visitors: Int64, monthly: Int64?) {
        let longest = monthly ?? .max
        let byDay = min(daily, longest)
        let byHour = min(hourly, byDay)
        hour = now + -byHour
        pairDay = hour.utcDay
        day = (now + -byDay).utcDay
        visitorDay = (now + -min(visitors, longest)).utcDay
        month = monthly.map { (now + -$0).utcDay }
    }

    private init(always: Void) {
        hour = Timestamp(milliseconds: .min / 2)
        pairDay = Day(number: -1 << 40)
        day = pairDay
        visitorDay = pairDay
    }

    /// Nothing is too old.
    public static let everything = FadingHorizon(always: ())

    /// Whether a month may no longer rest.
    public func isBeyond(month start: Day) -> Bool { month.map { start < $0 } ?? false }

    /// Whether all days of a month are older than `first`, so that nothing regular is added to it any more.
    public static func isComplete(month start: Day, before first: Day) -> Bool { start.startOfMonth(adding: 1) <= first }
}
