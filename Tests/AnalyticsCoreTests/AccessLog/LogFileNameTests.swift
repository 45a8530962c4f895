import Testing

@testable import AnalyticsCore

@Suite struct LogFileNameTests {
    @Test(arguments: [
        ("access-2026-11-23.log", LogFileName.Form.plain), ("access-2026-11-23.log.gz", .compressed),
        ("access-2026-11-23.log.taken", .taken),
        ("access-2026-11-23.log.gz.tmp", .unfinished), ("access-2026-11-23.log.done", .absorbed),
        ("access-2026-11-23.log.new", .rewritten), ("access-2026-11-23.sealed", .sealed), ("access-2026-11-23.keys", .keys),
    ]) func readsAndWrites(_ text: String, form: LogFileName.Form) throws {
        let name = try #require(LogFileName(text))
        #expect(name == LogFileName(day: Day(year: 2026, month: 11, day: 23), form: form))
        #expect(name.description == text)
    }

    @Test(arguments: [
        "", "access-", "access-2026-11-23", "access-2026-11-23.", "access-2026-11-23.log.", "access-2026-11-23.log.gz.",
        "access-2026-11-23.log.bz2",
        "access-2026-11-23.log.gz.gz", "access-2026-11-23.LOG", "Access-2026-11-23.log", "access-2026-02-29.log", "access-2026-13-01.log",
        "access-2026-11-31.log", "access-26-11-23.log", "access-2026-11-3.log", "access-2026-11-23 .log", " access-2026-11-23.log",
        "access-2026-11-23.log\n", "access-+026-11-23.log", "access-2026-11-23.log~", "./access-2026-11-23.log", "access_2026-11-23.log",
        "access.log", "access-2026-11-23.sealed.gz", "access-2026-11-23.key", "access-2026-11-23.log.sealed",
    ]) func refuses(_ text: String) { #expect(LogFileName(text) == nil) }

    @Test func sortsByDay() {
        let days = [3, 1, 2].map { LogFileName(day: Day(number: $0), form: .plain) }
        #expect(days.sorted().map(\.day.number) == [1, 2, 3])
    }
}
