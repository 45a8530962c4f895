import Testing

@testable import AnalyticsCore

@Suite struct RetentionTests {
    private static let today = Day(year: 2026, month: 11, day: 23)
    private static let now = Timestamp(utcStartOf: today) + 4 * 3600

    private func name(_ day: Day, _ form: LogFileName.Form = .plain) -> String { LogFileName(day: day, form: form).description }

    @Test func nothingIsDueWithoutFiles() {
        #expect(Retention().plan([String](), now: Self.now) == Retention.Plan())
    }

    @Test func finishedDaysAreCompressed() {
        let files = [name(Self.today), name(Self.today - 1), name(Self.today - 2, .compressed), name(Self.today - 9), name(Self.today + 1)]
        let plan = Retention().plan(files, now: Self.now)
        #expect(plan.compress == [Self.today - 9, Self.today - 1])
        #expect(plan.delete.isEmpty)
        #expect(plan.next == Timestamp(utcStartOf: Self.today + 1))
    }

    @Test func aDayIsFinishedAtMidnightUTC() {
        let midnight = Timestamp(utcStartOf: Self.today + 1)
        let before = Timestamp(milliseconds: midnight.milliseconds - 1)
        #expect(Retention().plan([name(Self.today)], now: before).compress == [])
        #expect(Retention().plan([name(Self.today)], now: before).next == midnight)
        #expect(Retention().plan([name(Self.today)], now: midnight).compress == [Self.today])
    }

    @Test(arguments: [LogFileName.Form.taken, .unfinished, .absorbed]) func leftoversAreTakenUp(_ form: LogFileName.Form) {
        let plan = Retention().plan([name(Self.today - 1, form), name(Self.today - 1, .compressed)], now: Self.now)
        #expect(plan.compress == [Self.today - 1])
        #expect(Retention().plan([name(Self.today - 1), name(Self.today - 1, form)], now: Self.now).compress == [Self.today - 1])
    }

    /// 2026-11-23 is 365 days after 2025-11-23, 2024-03-01 is 366 days after 2023-03-01.
    @Test(arguments: [
        (Day(year: 2025, month: 11, day: 23), Day(year: 2026, month: 11, day: 23)),
        (Day(year: 2023, month: 3, day: 1), Day(year: 2024, month: 2, day: 29)),
        (Day(year: 2024, month: 2, day: 29), Day(year: 2025, month: 2, day: 28)),
        (Day(year: 2023, month: 12, day: 31), Day(year: 2024, month: 12, day: 30)),
    ]) func aFileGoesWhenItsOldestLineIs365DaysOld(_ day: Day, goes: Day) {
        let end = Timestamp(utcStartOf: goes)
        let before = Timestamp(milliseconds: end.milliseconds - 1)
        #expect(end - Timestamp(utcStartOf: day) == 365 * 86_400_000)
        for form in LogFileName.Form.allCases {
            let file = name(day, form)
            #expect(Retention().plan([file], now: before).delete == [])
            #expect(Retention().plan([file], now: before).next == end)
            let plan = Retention().plan([file], now: end)
            #expect(plan.delete.map(\.description) == [file])
            #expect(plan.compress == [], "what is due is not compressed first")
            #expect(plan.next == nil)
        }
    }

    @Test func allFormsOfADayGo() {
        let day = Self.today - 365
        let files = LogFileName.Form.allCases.map { name(day, $0) }
        #expect(Set(Retention().plan(files, now: Self.now).delete.map(\.description)) == Set(files))
    }

    /// Two years of days with gaps, compressed or not, and a collector that was down for the last months.
    @Test func missingDaysAndAPauseMakeNoDifference() {
        let days = (0..<730).filter { $0 % 7 != 3 && $0 > 90 }.map { Self.today - $0 }
        let files = days.map { name($0, $0.number % 5 == 0 ? .plain : .compressed) }
        let plan = Retention().plan(files.reversed(), now: Self.now)
        #expect(Set(plan.delete.map(\.day)) == Set(days.filter { Self.today - $0 >= 365 }))
        #expect(plan.delete == plan.delete.sorted())
        #expect(plan.compress == days.filter { Self.today - $0 < 365 && $0.number % 5 == 0 }.sorted())
        #expect(plan.next == Timestamp(utcStartOf: Self.today + 1))
    }

    @Test(arguments: [
        (Int64(7 * 86_400), 7, 6), (Int64(7 * 86_400 + 1), 8, 7), (Int64(90_000), 2, 1), (0, 0, -1), (-5, 0, -1),
        // P7 is a ceiling.
        (Int64(366 * 86_400), 365, 364), (Int64.max, 365, 364),
    ]) func retentionCanBeShorterNeverLonger(_ seconds: Int64, gone: Int, kept: Int) {
        let retention = Retention(seconds: seconds)
        let midnight = Timestamp(utcStartOf: Self.today)
        #expect(retention.plan([name(Self.today - gone)], now: midnight).delete.count == 1)
        #expect(retention.plan([name(Self.today - kept)], now: midnight).delete.isEmpty)
    }

    @Test func sealedDaysAreLeftAsTheyAreUntilTheirAge() {
        let files = [Self.today, Self.today - 1, Self.today - 364].flatMap { [name($0, .sealed), name($0, .keys)] }
        let plan = Retention().plan(files, now: Self.now)
        #expect(plan.compress == [])
        #expect(plan.delete == [])
        #expect(plan.unknown == [])
        #expect(plan.next == Timestamp(utcStartOf: Self.today + 1))
        let due = Retention().plan([name(Self.today - 365, .sealed), name(Self.today - 365, .keys)], now: Self.now)
        #expect(due.delete.map(\.form) == [.keys, .sealed], "the keys first: an interruption leaves what nobody can read")
    }

    @Test func whatAnErasureLeftBehindIsNamed() {
        let plan = Retention().plan([name(Self.today, .rewritten), name(Self.today - 365, .rewritten)], now: Self.now)
        #expect(plan.leftovers == [LogFileName(day: Self.today, form: .rewritten)])
        #expect(plan.compress == [])
        #expect(plan.delete == [LogFileName(day: Self.today - 365, form: .rewritten)])
    }

    @Test func theRecordOfReadingsIsOurs() {
        #expect(Retention().plan([LogFileName.readingRecord], now: Self.now) == Retention.Plan())
    }

    @Test func otherNamesAreReportedAndNothingElse() {
        let others = ["notes.txt", "access-2020-01-01.log.bak", "access-2020-02-30.log", ".", "access-2020-01-01.log.gz.tmp2"]
        let plan = Retention().plan(others + [name(Self.today)], now: Self.now)
        #expect(plan.unknown == others.sorted())
        #expect(plan.delete.isEmpty)
        #expect(plan.compress.isEmpty)
    }

    @Test func theNextInstantIsTheEarliest() {
        let old = Self.today - 364
        #expect(Retention().plan([name(old, .compressed)], now: Self.now).next == Timestamp(utcStartOf: Self.today + 1))
        let files = [name(Self.today - 100, .compressed), name(Self.today - 300, .compressed), name(Self.today - 200, .compressed)]
        #expect(Retention().plan(files, now: Self.now).next == Timestamp(utcStartOf: Self.today + 65))
        // A clock that was ahead left a file of the future: it waits for its day.
        #expect(Retention().plan([name(Self.today + 5)], now: Self.now).next == Timestamp(utcStartOf: Self.today + 6))
    }
}
