import Testing

@testable import AnalyticsCore

/// P2: the key is drawn at random, changed at the site's midnight, and forgotten.
@Suite struct SiteSecretsTests {
    private let calendar: SiteCalendar
    private let today: DayInterval

    init() throws {
        calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        today = calendar.interval(of: Day(year: 2026, month: 10, day: 25))
    }

    private static func random(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 32) }

    private func secrets() -> SiteSecrets { SiteSecrets(interval: today, secret: DaySecret(random: Self.random(1))) }

    @Test(arguments: [0, 1, 12 * 3600, 25 * 3600 - 1] as [Int64])
    func oneSecretAllDay(second: Int64) {
        var secrets = secrets()
        secrets.advance(to: today.start + second, calendar: calendar) { Self.random(2) }
        #expect(secrets.current.bytes == Self.random(1))
        #expect(secrets.interval == today)
        #expect(secrets.previous(at: today.start + second) == nil)
    }

    @Test func midnightDrawsAnotherAndKeepsTheLastForHalfAnHour() {
        var secrets = secrets()
        secrets.advance(to: today.end, calendar: calendar) { Self.random(2) }
        #expect(secrets.current.bytes == Self.random(2))
        #expect(secrets.interval.day == today.day + 1)
        #expect(secrets.previous(at: today.end)?.bytes == Self.random(1))
        #expect(secrets.previous(at: today.end + 1799)?.bytes == Self.random(1))
        #expect(secrets.previous(at: today.end + 1800) == nil)
        // Gone from memory too, not only unused.
        secrets.advance(to: today.end + 1800, calendar: calendar) { Self.random(3) }
        #expect(secrets.previous(at: today.end) == nil)
        #expect(secrets.current.bytes == Self.random(2))
    }

    @Test func aDayWithoutRequestsKeepsNothingOfTheDayBefore() {
        var secrets = secrets()
        secrets.advance(to: today.end + 86_400, calendar: calendar) { Self.random(2) }
        #expect(secrets.current.bytes == Self.random(2))
        #expect(secrets.previous(at: today.end + 86_400) == nil)
    }

    @Test func aClockThatJumpsBackGetsANewSecret() {
        var secrets = secrets()
        secrets.advance(to: today.start + -3600, calendar: calendar) { Self.random(2) }
        #expect(secrets.current.bytes == Self.random(2))
        #expect(secrets.interval.day == today.day - 1)
        #expect(secrets.previous(at: today.start + -3600) == nil)
    }

    /// Requests are stamped when they arrive and handled when they are complete, on several threads: around midnight not in order.
    @Test func aRequestFromJustBeforeMidnightChangesNothing() {
        var secrets = secrets()
        secrets.advance(to: today.end, calendar: calendar) { Self.random(2) }
        secrets.advance(to: Timestamp(milliseconds: today.end.milliseconds - 1), calendar: calendar) { Self.random(3) }
        secrets.advance(to: today.end + 1, calendar: calendar) { Self.random(4) }
        #expect(secrets.current.bytes == Self.random(2))
        #expect(secrets.previous(at: today.end + 1)?.bytes == Self.random(1))
    }
}
