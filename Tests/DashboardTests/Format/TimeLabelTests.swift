import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct TimeLabelTests {
    private static let day = Day(year: 2026, month: 11, day: 23)

    @Test(
        arguments: [
            ("2026-11-23", .day(day)), ("2026-11", .month(Day(year: 2026, month: 11, day: 1))),
            ("2026-11-23T14:00+01:00", .hour(day, hour: 14, minute: 0, offset: "+01:00")),
            ("2026-11-23T14:32:07Z", .hour(day, hour: 14, minute: 32, offset: "Z")),
            ("2026-13", nil), ("2026-02-30", nil), ("2026-11-23T25:00", nil), ("2026-11-23T1", nil), ("", nil), ("<b>", nil),
        ] as [(String, TimeLabel?)])
    func labelsAreRead(label: String, expected: TimeLabel?) {
        #expect(TimeLabel(label) == expected)
    }

    @Test(arguments: [
        ("2026-11-23", "lun.\u{A0}23\u{A0}nov.", "23\u{A0}nov."), ("2026-11", "nov.\u{A0}2026", "nov."),
        ("2026-11-23T14:00+01:00", "14\u{A0}h", "14\u{A0}h"), ("2026-11-23T14:30+05:30", "14\u{A0}h\u{A0}30", "14\u{A0}h\u{A0}30"),
        ("soon", "soon", "soon"),
    ])
    func pointsAreNamed(label: String, point: String, tick: String) {
        #expect(Wording(.fr).point(label) == point)
        #expect(Wording(.fr).tick(label) == tick)
    }

    @Test func theHourThatComesTwiceSaysWhich() {
        let names = Wording(.en).points(["2026-10-25T01:00+02:00", "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00"])
        #expect(names == ["01:00", "02:00 (UTC+02:00)", "02:00 (UTC+01:00)"])
    }
}
