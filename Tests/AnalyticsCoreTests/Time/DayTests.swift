import Testing

@testable import AnalyticsCore

@Suite struct DayTests {
    /// Every civil date from 1900 to 2100 in order, by counting on the fingers.
    private static let dates: [(year: Int, month: Int, day: Int)] = (1900...2100).flatMap { year in
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).flatMap { month in (1...lengths[month - 1]).map { (year, month, $0) } }
    }

    @Test func convertsTwoHundredYearsAsCounting() throws {
        let epoch = try #require(Self.dates.firstIndex { $0 == (1970, 1, 1) })
        var wrong = 0
        for (index, date) in Self.dates.enumerated() {
            let day = Day(number: index - epoch)
            let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
            let text = "\(date.year)-\(two(date.month))-\(two(date.day))"
            // 1970-01-01 was a Thursday.
            let weekday = (index - epoch + 70_000 + 3) % 7 + 1
            let isRight =
                day.civil == date && Day(year: date.year, month: date.month, day: date.day) == day && day.description == text
                && Day(text) == day && day.weekday == weekday
            if !isRight { wrong += 1 }
        }
        #expect(Self.dates.count == 73_414)
        #expect(wrong == 0)
    }

    @Test(arguments: [
        "", "2026", "2026-1-01", "2026-01-1", "26-01-01", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-02-29", "2100-02-29",
        "2026-04-31", "2026-01-01 ", " 2026-01-01", "2026-01-01-", "-2026-01-01", "2026/01/01", "2026-+1-01", "２026-01-01", "2026-0x-01",
        "2026-01-01T00:00", "+026-01-01",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [("2026-11-22", "2026-11-16"), ("2026-11-23", "2026-11-23"), ("2026-01-01", "2025-12-29"), ("1969-12-31", "1969-12-29")])
    func weeksStartOnMonday(text: String, monday: String) throws {
        let day = try #require(Day(text))
        #expect(day.startOfWeek.description == monday)
        #expect(day.startOfWeek.weekday == 1)
    }

    @Test(arguments: [
        (0, "2026-03-01"), (1, "2026-04-01"), (-1, "2026-02-01"), (-2, "2026-01-01"), (-3, "2025-12-01"), (9, "2026-12-01"), (10, "2027-01-01"),
        (-11, "2025-04-01"), (-26, "2024-01-01"), (-27, "2023-12-01"), (1200, "2126-03-01"),
    ])
    func monthsAreAddedAcrossYears(months: Int, expected: String) throws {
        let day = try #require(Day("2026-03-31"))
        #expect(day.startOfMonth(adding: months).description == expected)
        #expect(day.startOfMonth == day.startOfMonth(adding: 0))
    }

    @Test func aDayOutsideTheMonthCarriesOver() {
        #expect(Day(year: 2027, month: 2, day: 29).description == "2027-03-01")
        #expect(Day(year: 2028, month: 2, day: 30).description == "2028-03-01")
        #expect(Day(year: 2026, month: 1, day: 0).description == "2025-12-31")
    }

    @Test func daysAreCounted() throws {
        let (first, last) = (try #require(Day("2024-02-28")), try #require(Day("2024-03-01")))
        #expect(last - first == 2)
        #expect(first + 2 == last && last - 2 == first && first < last)
    }
}
