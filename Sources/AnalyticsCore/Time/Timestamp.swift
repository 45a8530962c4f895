/// An instant on the server's clock, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Time is always passed in: nothing in this module reads a clock.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(seconds: Int64) { milliseconds = seconds * 1000 }

    /// Whole seconds since the epoch, rounded down.
    public var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    /// The UTC day this instant belongs to.
    public var utcDay: Day {
        let s = seconds
        return Day(number: Int(s >= 0 ? s / 86_400 : (s - 86_399) / 86_400))
    }

    /// The first instant of a UTC day.
    public init(utcStartOf day: Day) { self.init(seconds: Int64(day.number) * 86_400) }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }
    public static func + (a: Timestamp, seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: a.milliseconds + seconds * 1000)
    }
    public static func - (a: Timestamp, b: Timestamp) -> Int64 { a.milliseconds - b.milliseconds }
}
