import Testing

@testable import AnalyticsCore

extension Timestamp {
    /// `2026-03-28 23:00:00` or `2026-03-28 23:00`, in UTC.
    init(utc text: String) throws {
        let parts = text.split(separator: " ")
        let day = try #require(Day(parts[0]))
        let clock = try parts[1].split(separator: ":").map { try #require(Int64($0)) }
        self.init(seconds: Int64(day.number) * 86_400 + clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0))
    }
}

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, 0, 0), (1, 0, 0), (999, 0, 0), (1000, 1, 0), (86_399_999, 86_399, 0), (86_400_000, 86_400, 1),
            (-1, -1, -1), (-1000, -1, -1), (-1001, -2, -1), (-86_400_000, -86_400, -1), (-86_400_001, -86_401, -2),
        ] as [(Int64, Int64, Int)])
    func secondsAndDaysRoundDown(milliseconds: Int64, seconds: Int64, day: Int) {
        let time = Timestamp(milliseconds: milliseconds)
        #expect(time.seconds == seconds)
        #expect(time.utcDay == Day(number: day))
    }

    @Test func differencesAreMillisecondsAndSumsSeconds() {
        let time = Timestamp(seconds: 100)
        #expect((time + 5) - time == 5000)
        #expect(time < time + 1)
        #expect(Timestamp(utcStartOf: Day(number: 3)).milliseconds == 3 * 86_400_000)
    }
}
