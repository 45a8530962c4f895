import Foundation
import Testing

@testable import AnalyticsCore

/// DESIGN §3: days are the site's time zone's; days of a clock change have 23 or 25 hours.
@Suite struct SiteCalendarTests {
    @Test(arguments: [
        // zone, day, first instant (UTC), hours
        ("Europe/Paris", "2026-03-28", "2026-03-27 23:00", 24.0), ("Europe/Paris", "2026-03-29", "2026-03-28 23:00", 23),
        ("Europe/Paris", "2026-03-30", "2026-03-29 22:00", 24), ("Europe/Paris", "2026-10-25", "2026-10-24 22:00", 25),
        ("Europe/Paris", "2026-10-26", "2026-10-25 23:00", 24), ("UTC", "2026-03-29", "2026-03-29 00:00", 24),
        // No midnight on the day the clocks go forward.
        ("Africa/Cairo", "2026-04-24", "2026-04-23 22:00", 23), ("America/Santiago", "2026-09-06", "2026-09-06 04:00", 23),
        // Two midnights, or 23:00 twice, on the day they go back.
        ("Africa/Cairo", "2026-10-29", "2026-10-28 21:00", 25), ("America/Santiago", "2026-04-04", "2026-04-04 03:00", 25),
        ("Atlantic/Azores", "2026-10-25", "2026-10-25 00:00", 25), ("America/Havana", "2026-11-01", "2026-11-01 04:00", 25),
        // Half hours, and a clock change of half an hour.
        ("Asia/Kolkata", "2026-06-15", "2026-06-14 18:30", 24), ("Australia/Lord_Howe", "2026-10-04", "2026-10-03 13:30", 23.5),
        ("America/St_Johns", "2026-06-15", "2026-06-15 02:30", 24), ("Pacific/Kiritimati", "2026-01-01", "2025-12-31 10:00", 24),
        ("Pacific/Pago_Pago", "2026-01-01", "2026-01-01 11:00", 24),
        // The day that was left out.
        ("Pacific/Apia", "2011-12-30", "2011-12-30 10:00", 0), ("Pacific/Apia", "2011-12-31", "2011-12-30 10:00", 24),
    ])
    func daysStartAtLocalMidnight(zone: String, day: String, start: String, hours: Double) throws {
        let calendar = try #require(SiteCalendar(identifier: zone))
        let day = try #require(Day(day))
        let interval = calendar.interval(of: day)
        #expect(interval.start == (try Timestamp(utc: start)))
        #expect(Double(interval.end - interval.start) / 3_600_000 == hours)
        #expect(calendar.start(of: day) == interval.start)
        guard hours > 0 else { return }
        #expect(calendar.interval(containing: interval.start) == interval)
        #expect(calendar.interval(containing: Timestamp(milliseconds: interval.end.milliseconds - 1)) == interval)
        #expect(calendar.interval(containing: interval.end).day == day + 1)
    }

    @Test(arguments: [
        ("2026-03-29", ["00:00+01:00", "01:00+01:00", "03:00+02:00", "04:00+02:00"], "23:00+02:00"),
        ("2026-10-25", ["00:00+02:00", "01:00+02:00", "02:00+02:00", "02:00+01:00", "03:00+01:00"], "23:00+01:00"),
        ("2026-11-23", ["00:00+01:00", "01:00+01:00", "02:00+01:00"], "23:00+01:00"),
    ])
    func hoursOfAParisianDay(day: String, first: [String], last: String) throws {
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        let interval = calendar.interval(of: try #require(Day(day)))
        let starts = stride(from: interval.start.seconds, to: interval.end.seconds, by: 3600).map { Timestamp(seconds: $0) }
        let labels = starts.map(calendar.label)
        #expect(Array(labels.prefix(first.count)) == first.map { "\(day)T\($0)" })
        #expect(labels.last == "\(day)T\(last)")
        #expect(Set(labels).count == starts.count)
        for start in starts {
            #expect(interval.hour(of: start) == start)
            #expect(interval.hour(of: Timestamp(milliseconds: start.milliseconds + 3_599_999)) == start)
        }
    }

    @Test func hoursOutsideTheDayAreItsFirstAndLast() throws {
        let calendar = try #require(SiteCalendar(identifier: "Australia/Lord_Howe"))
        let interval = calendar.interval(of: try #require(Day("2026-10-04")))
        #expect(interval.hour(of: interval.end) == interval.start + 23 * 3600)
        #expect(interval.hour(of: interval.end + 86_400) == interval.start + 23 * 3600)
        #expect(interval.hour(of: interval.start + -5000) == interval.start)
    }

    @Test(arguments: [
        ("America/St_Johns", "2026-01-15 12:00", "2026-01-15T08:30-03:30"), ("Asia/Kolkata", "2026-01-15 12:00", "2026-01-15T17:30+05:30"),
        ("UTC", "2026-01-15 00:00", "2026-01-15T00:00+00:00"), ("America/New_York", "2026-01-15 03:00", "2026-01-14T22:00-05:00"),
    ])
    func labelsSayTheOffset(zone: String, time: String, label: String) throws {
        #expect(try #require(SiteCalendar(identifier: zone)).label(try Timestamp(utc: time)) == label)
    }

    @Test(arguments: ["Europe/Paris", "Africa/Cairo", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Nuuk", "UTC"])
    func agreesWithFoundationAllYear(zone: String) throws {
        let calendar = try #require(SiteCalendar(identifier: zone))
        var foundation = Calendar(identifier: .gregorian)
        foundation.timeZone = calendar.timeZone
        let first = try #require(Day("2026-01-01"))
        for offset in 0..<365 {
            let interval = calendar.interval(of: first + offset)
            let noon = Date(timeIntervalSince1970: Double(interval.start.seconds + 12 * 3600))
            #expect(foundation.startOfDay(for: noon).timeIntervalSince1970 == Double(interval.start.seconds), "\(interval.day)")
            #expect(calendar.interval(of: first + offset + 1).start == interval.end)
        }
    }

    @Test(arguments: ["", "Europe/Pariss", "Mars/Olympus", "../../etc/passwd"])
    func refusesUnknownZones(identifier: String) {
        #expect(SiteCalendar(identifier: identifier) == nil)
    }
}
