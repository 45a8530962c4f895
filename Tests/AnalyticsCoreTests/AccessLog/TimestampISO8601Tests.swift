import Testing

@testable import AnalyticsCore

@Suite struct TimestampISO8601Tests {
    private static let time = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)) + (10 * 3600 + 30 * 60 + 5)

    @Test(arguments: [
        ("2026-11-23T10:30:05Z", Int64(0)), ("2026-11-23T10:30Z", -5), ("2026-11-23 10:30:05Z", 0), ("2026-11-23T11:30:05+01:00", 0),
        ("2026-11-23T11:30:05+0100", 0), ("2026-11-23T05:00:05-05:30", 0), ("2026-11-24T00:30:05+14:00", 0), ("2026-11-23T10:30:05+00:00", 0),
        ("2026-11-22T23:30:05-11:00", 0),
    ]) func reads(_ text: String, difference: Int64) { #expect(Timestamp(iso8601: text) == Self.time + difference) }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T10:30:05", "2026-11-23T10:30", "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z", "2026-11-23T10:30:60Z",
        "2026-02-29T10:30:05Z", "2026-11-23T10:30:05+1", "2026-11-23T10:30:05+01:0", "2026-11-23T10:30:05+24:00", "2026-11-23T10:30:05 Z",
        "2026-11-23T10:30:05ZZ", "2026-11-23T1:30:05Z", "2026-11-23T10:30:05.5Z", " 2026-11-23T10:30:05Z", "2026-11-23T10:30:5Z", "2026-11-23T+0:30:05Z",
        "２026-11-23T10:30:05Z", "2026-11-23T10:30:05+0:100", "2026-11-23T10:30:05é",
    ]) func refuses(_ text: String) { #expect(Timestamp(iso8601: text) == nil) }

    @Test func writesWhatItReads() {
        #expect(Self.time.iso8601 == "2026-11-23T10:30:05Z")
        #expect(Timestamp(milliseconds: Self.time.milliseconds + 999).iso8601 == "2026-11-23T10:30:05Z")
        for seconds in stride(from: Int64(-86_400 * 400), to: 86_400 * 30_000, by: 987_654) {
            let time = Timestamp(seconds: seconds)
            #expect(Timestamp(iso8601: time.iso8601) == time)
        }
    }
}
