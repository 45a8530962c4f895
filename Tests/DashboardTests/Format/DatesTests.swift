import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct DatesTests {
    private let fr = Wording(.fr)
    private let en = Wording(.en)

    /// Spaces inside a date do not break.
    private func text(_ date: String) -> String { date.replacing("\u{A0}", with: " ") }

    @Test(arguments: [
        ("2026-11-23", "lun. 23 nov. 2026", "Mon 23 Nov 2026"), ("2026-11-01", "dim. 1er nov. 2026", "Sun 1 Nov 2026"),
        ("2024-02-29", "jeu. 29 févr. 2024", "Thu 29 Feb 2024"), ("2026-08-05", "mer. 5 août 2026", "Wed 5 Aug 2026"),
    ])
    func days(day: String, french: String, english: String) throws {
        let day = try #require(Day(day))
        #expect(text(fr.weekdayDate(day, year: true)) == french)
        #expect(text(en.weekdayDate(day, year: true)) == english)
        #expect(text(fr.date(day)) == french.split(separator: " ").dropFirst().dropLast().joined(separator: " "))
    }

    @Test(arguments: [
        ("2026-10-25", "2026-11-23", "25 oct. – 23 nov. 2026", "25 Oct – 23 Nov 2026"),
        ("2025-12-01", "2026-11-23", "1er déc. 2025 – 23 nov. 2026", "1 Dec 2025 – 23 Nov 2026"),
        ("2026-11-01", "2026-11-07", "1er – 7 nov. 2026", "1 – 7 Nov 2026"),
        ("2026-11-17", "2026-11-23", "17 – 23 nov. 2026", "17 – 23 Nov 2026"),
        ("2026-11-23", "2026-11-23", "lun. 23 nov. 2026", "Mon 23 Nov 2026"),
    ])
    func ranges(from: String, to: String, french: String, english: String) throws {
        let (from, to) = (try #require(Day(from)), try #require(Day(to)))
        #expect(text(fr.dates(from, to)) == french)
        #expect(text(en.dates(from, to)) == english)
    }

    @Test func everyMonthAndWeekdayHasItsName() {
        let first = Day(year: 2026, month: 1, day: 1)
        for wording in [fr, en] {
            #expect(Set((0..<12).map { wording.month(first.startOfMonth(adding: $0)) }).count == 12)
            #expect(Set((0..<7).map { wording.weekdayDate(first + $0).prefix(3) }).count == 7)
        }
    }

    @Test(arguments: [(14, 32, "14 h 32", "14:32"), (0, 5, "0 h 05", "00:05"), (9, nil, "9 h", "09:00")] as [(Int, Int?, String, String)])
    func times(hour: Int, minute: Int?, french: String, english: String) {
        #expect(text(fr.time(hour: hour, minute: minute)) == french)
        #expect(text(en.time(hour: hour, minute: minute)) == english)
    }
}
