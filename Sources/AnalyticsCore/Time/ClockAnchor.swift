/// What the machine says about time at one moment.
public struct MachineTime: Sendable, Equatable {
    /// The clock on the wall, which may be set to anything.
    public var wall: Timestamp
    /// Seconds since the machine started, asleep or not: nobody sets them.
    public var uptime: Int64
    /// Tells one start of the machine from another.
    public var boot: Int64

    public init(wall: Timestamp, uptime: Int64, boot: Int64) {
        self.wall = wall
        self.uptime = uptime
        self.boot = boot
    }

    /// Seconds that a machine can mean, either way: those of four-digit years. Sums of such do not overflow.
    public static let possibleSeconds = -253_402_300_800...253_402_300_800 as ClosedRange<Int64>

    /// Whether no number in it is out of any proportion.
    public var isPossible: Bool { Self.possibleSeconds.contains(wall.milliseconds / 1000) && Self.possibleSeconds.contains(uptime) }
}

/// Guards what is deleted by age against a clock that jumps.
///
/// The last moment at which clock and running time agreed is kept. While the machine runs, its running time proves how much later it is,
/// also from one process to the next; a clock that says otherwise is wrong, or was. Across a start of the machine nothing proves anything: a
/// clock that is ahead then is believed, since a machine that was off for months must delete what is due (P7).
public enum ClockAnchor {
    /// Clock and running time may differ by so much, in seconds. An error of a day in an age of months is none.
    public static let tolerance: Int64 = 86_400

    public enum Verdict: Sendable, Equatable {
        /// As much later as the machine has run, or not known to be otherwise.
        case agrees
        /// The clock is ahead of the running time by so many seconds.
        case ahead(seconds: Int64)
        /// The clock is behind what was seen before by so many seconds.
        case behind(seconds: Int64)
    }

    public struct Judgement: Sendable, Equatable {
        /// Ages are counted up to here: never later than the clock, and never later than the running time proves.
        public var time: Timestamp
        public var verdict: Verdict
        /// To be kept for the next time.
        public var anchor: MachineTime
    }

    /// - Parameter anchor: from the last judgement; nil when there was none; an impossible one is none.
    public static func judge(_ now: MachineTime, anchor: MachineTime?) -> Judgement {
        guard let anchor, anchor.isPossible else { return Judgement(time: now.wall, verdict: .agrees, anchor: now) }
        let isSameStart = anchor.boot == now.boot && now.uptime >= anchor.uptime
        let expected = isSameStart ? anchor.wall + (now.uptime - anchor.uptime) : anchor.wall
        let difference = now.wall.seconds - expected.seconds
        if difference < -tolerance { return Judgement(time: now.wall, verdict: .behind(seconds: -difference), anchor: anchor) }
        if isSameStart, difference > tolerance { return Judgement(time: expected, verdict: .ahead(seconds: difference), anchor: anchor) }
        return Judgement(time: now.wall, verdict: .agrees, anchor: now)
    }
}
