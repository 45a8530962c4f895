import Foundation

/// The days and hours of one site, in the site's time zone (IANA name).
///
/// A day runs from local midnight to the next; days of a clock change have 23 or 25 hours. Hours are counted in elapsed time from
/// the start of the day, so that the repeated hour of an autumn day stays two hours. Looking up the zone costs about a microsecond:
/// callers on the hot path keep the `DayInterval` and only ask again when an instant leaves it.
public struct SiteCalendar: Sendable {
    public let timeZone: TimeZone

    /// IANA name of the zone, as given.
    public let identifier: String

    /// nil when the machine knows no zone of that name.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        timeZone = zone
        self.identifier = identifier
    }

    /// The local day an instant belongs to, with its first instant and the first instant of the next day.
    public func interval(containing time: Timestamp) -> DayInterval {
        let offset = offset(at: time)
        let day = Timestamp(seconds: time.seconds + offset).utcDay
        return interval(of: day)
    }

    /// Where a local day starts and ends.
    public func interval(of day: Day) -> DayInterval {
        DayInterval(day: day, start: start(of: day), end: start(of: day + 1))
    }

    /// First instant of a local day. Where midnight does not exist (zones that change at midnight), the first instant after the gap.
    public func start(of day: Day) -> Timestamp {
        let local = Int64(day.number) * 86_400
        var guess = local - offset(at: Timestamp(seconds: local))
        guess = local - offset(at: Timestamp(seconds: guess))
        // In a gap the two sides disagree; step to the instant at which the local date becomes `day`.
        while Timestamp(seconds: guess + offset(at: Timestamp(seconds: guess))).utcDay < day { guess += 900 }
        while Timestamp(seconds: guess - 900 + offset(at: Timestamp(seconds: guess - 900))).utcDay >= day { guess -= 900 }
        return Timestamp(seconds: guess)
    }

    /// Local date and time with offset, `2026-10-25T02:00+01:00` (RFC 3339 without seconds).
    public func label(_ time: Timestamp) -> String {
        let offset = offset(at: time)
        let local = Timestamp(seconds: time.seconds + offset)
        let minutes = Int((local.seconds - Timestamp(utcStartOf: local.utcDay).seconds) / 60)
        let clock = "\(Day.padded(minutes / 60, 2)):\(Day.padded(minutes % 60, 2))"
        let zone = Int(abs(offset)) / 60
        return "\(local.utcDay)T\(clock)\(offset < 0 ? "-" : "+")\(Day.padded(zone / 60, 2)):\(Day.padded(zone % 60, 2))"
    }

    private func offset(at time: Timestamp) -> Int64 {
        Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
    }
}

/// One local day as instants: `start` included, `end` excluded.
public struct DayInterval: Hashable, Sendable {
    public let day: Day
    public let start: Timestamp
    public let end: Timestamp

    public func contains(_ time: Timestamp) -> Bool { time >= start && time < end }
}
