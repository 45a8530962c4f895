import Testing

@testable import AnalyticsCore

@Suite struct PeriodTests {
    @Test(
        arguments: [
            // today, period → first day; first and last day of the period before
            ("2026-11-23", .today, "2026-11-23", "2026-11-22", "2026-11-22"), ("2026-11-23", .week, "2026-11-17", "2026-11-10", "2026-11-16"),
            ("2026-11-23", .month, "2026-10-25", "2026-09-25", "2026-10-24"), ("2026-11-23", .quarter, "2026-08-26", "2026-05-28", "2026-08-25"),
            ("2026-11-23", .year, "2025-12-01", "2024-12-01", "2025-11-23"), ("2026-12-31", .year, "2026-01-01", "2025-01-01", "2025-12-31"),
            ("2026-01-01", .year, "2025-02-01", "2024-02-01", "2025-01-01"), ("2028-02-29", .year, "2027-03-01", "2026-03-01", "2027-02-28"),
            ("2029-02-28", .year, "2028-03-01", "2027-03-01", "2028-02-28"), ("2028-03-01", .week, "2028-02-24", "2028-02-17", "2028-02-23"),
            ("2026-01-01", .today, "2026-01-01", "2025-12-31", "2025-12-31"),
        ] as [(String, Period, String, String, String)])
    func ranges(today: String, period: Period, first: String, before: String, until: String) throws {
        let today = try #require(Day(today))
        let (range, previous) = (period.range(today: today), period.previous(today: today))
        #expect(range.lowerBound.description == first && range.upperBound == today)
        #expect(previous.lowerBound.description == before && previous.upperBound.description == until)
    }

    @Test func periodsNeverOverlapAndAreAsLong() throws {
        let start = try #require(Day("2026-01-01"))
        for offset in 0..<1500 {
            for period in Period.allCases {
                let (range, previous) = (period.range(today: start + offset), period.previous(today: start + offset))
                #expect(previous.upperBound < range.lowerBound)
                if period != .year { #expect(previous.days == range.days && previous.upperBound + 1 == range.lowerBound) }
            }
        }
    }

    @Test func stepsAndNames() {
        #expect(Period.allCases.map(\.rawValue) == ["today", "7d", "30d", "90d", "12m"])
        #expect(Period.allCases.map(\.step) == [.hour, .day, .day, .day, .month])
    }
}

extension ClosedRange<Day> {
    fileprivate var days: Int { upperBound - lowerBound + 1 }
}
