import Testing

@testable import AnalyticsCore

/// Nothing is deleted early because a clock jumped, and nothing is kept for ever either.
@Suite struct ClockAnchorTests {
    private let start = MachineTime(wall: Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)), uptime: 1000, boot: 7)

    private func later(_ seconds: Int64, wallMoves jump: Int64 = 0, boot: Int64 = 7, uptime: Int64? = nil) -> MachineTime {
        MachineTime(wall: start.wall + seconds + jump, uptime: uptime ?? start.uptime + seconds, boot: boot)
    }

    /// Whatever is kept, nothing overflows: what no clock can have said was not said.
    @Test(arguments: [Int64.min + 1, .min / 1000, -253_402_300_801, 253_402_300_801, .max / 1000] as [Int64])
    func anImpossibleAnchorIsNone(seconds: Int64) {
        let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
        let wall = Timestamp(milliseconds: milliseconds.overflow ? seconds : milliseconds.partialValue)
        let none = ClockAnchor.judge(start, anchor: nil)
        #expect(ClockAnchor.judge(start, anchor: MachineTime(wall: wall, uptime: 1000, boot: 7)) == none)
        #expect(ClockAnchor.judge(start, anchor: MachineTime(wall: start.wall, uptime: seconds, boot: 7)) == none)
    }

    private let month: Int64 = 31 * 86_400
    private let year: Int64 = 365 * 86_400

    @Test func aClockThatAgreesIsBelieved() {
        #expect(ClockAnchor.judge(start, anchor: nil) == .init(time: start.wall, verdict: .agrees, anchor: start))
        for (seconds, jump) in [(60, 0), (year, 0), (3600, -3600), (3600, 86_400), (3600, -86_400)] as [(Int64, Int64)] {
            let now = later(seconds, wallMoves: jump)
            #expect(ClockAnchor.judge(now, anchor: start) == .init(time: now.wall, verdict: .agrees, anchor: now))
        }
    }

    /// Forward a month: ages go by the running time, so what is due goes and what is not stays; once the clock is right again it is believed.
    @Test func aJumpForwardIsNotUsed() {
        let jumped = ClockAnchor.judge(later(3600, wallMoves: month), anchor: start)
        #expect(jumped == .init(time: start.wall + 3600, verdict: .ahead(seconds: month), anchor: start))
        let still = ClockAnchor.judge(later(10 * 86_400, wallMoves: month), anchor: jumped.anchor)
        #expect(still.time == start.wall + 10 * 86_400 && still.verdict == .ahead(seconds: month))
        let right = later(11 * 86_400)
        #expect(ClockAnchor.judge(right, anchor: still.anchor) == .init(time: right.wall, verdict: .agrees, anchor: right))
    }

    /// Back a year: everything is younger than it is and stays; once the clock is right again, all that is due goes.
    @Test func aJumpBackDeletesNothing() {
        let jumped = ClockAnchor.judge(later(3600, wallMoves: -year), anchor: start)
        #expect(jumped == .init(time: start.wall + 3600 + -year, verdict: .behind(seconds: year), anchor: start))
        let right = later(month)
        #expect(ClockAnchor.judge(right, anchor: jumped.anchor) == .init(time: right.wall, verdict: .agrees, anchor: right))
    }

    /// Another start of the machine proves nothing: a long stop must delete what is due when it ends (P7); a clock that went back is noticed.
    @Test func aLongStopIsBelieved() {
        let restarted = later(0, wallMoves: month, boot: 8, uptime: 5)
        #expect(ClockAnchor.judge(restarted, anchor: start) == .init(time: restarted.wall, verdict: .agrees, anchor: restarted))
        let back = later(0, wallMoves: -year, boot: 8, uptime: 5)
        #expect(ClockAnchor.judge(back, anchor: start) == .init(time: back.wall, verdict: .behind(seconds: year), anchor: start))
        // A collector that was stopped while the machine ran on: the running time knows.
        let stopped = later(month)
        #expect(ClockAnchor.judge(stopped, anchor: start).verdict == .agrees)
    }
}
