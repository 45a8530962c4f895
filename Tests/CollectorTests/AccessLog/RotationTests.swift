import AnalyticsCore
import Foundation
import Synchronization
import Testing

@testable import Collector

@Suite(.timeLimit(.minutes(2))) struct RotationTests {
    private static let day = Day(year: 2026, month: 11, day: 23)
    /// A moment of the next day.
    private static let now = Timestamp(utcStartOf: day + 1) + 60

    private func rotation(_ folder: AccessLogFolder) -> Rotation { Rotation(folder: folder.path, retention: Retention()) }

    private func compressed(_ day: Day) -> LogFileName { LogFileName(day: day, form: .compressed) }

    @Test func finishedDaysBecomeGzip() throws {
        let folder = try AccessLogFolder()
        let text = String(repeating: "81.2.69.0 - - [23/Nov/2026:04:05:06 +0000] \"GET /b.gif HTTP/1.1\" 204 0\n", count: 5000)
        try folder.write(text, Self.day)
        try folder.write("older\n", Self.day - 3)
        try folder.write("today\n", Self.day + 1)
        try Data("note".utf8).write(to: URL(filePath: folder.path + "/README"))
        try #require(chmod(folder.path(Self.day), 0o600) == 0)

        let report = rotation(folder).rotate(now: Self.now)
        #expect(report.files == [compressed(Self.day - 3), compressed(Self.day)])
        #expect(report.failures == [])
        #expect(report.unknown == ["README"])
        #expect(report.bytesBefore == text.utf8.count + "older\ntoday\n".utf8.count)
        #expect(report.bytesAfter < report.bytesBefore / 20)
        #expect(try folder.names == ["README", "access-2026-11-20.log.gz", "access-2026-11-23.log.gz", "access-2026-11-24.log"])
        #expect(try folder.gunzipped(Self.day) == text)
        #expect(try folder.gunzipped(Self.day - 3) == "older\n")
        #expect(try folder.text(Self.day + 1) == "today\n")
        #expect(try folder.mode(folder.path(Self.day, .compressed)) == 0o640)

        let again = rotation(folder).rotate(now: Self.now)
        #expect(again.files == [])
        #expect(again.bytesBefore == report.bytesAfter && again.bytesAfter == report.bytesAfter)
    }

    @Test func aFolderThatIsNotThereHasNoFiles() throws {
        let folder = try AccessLogFolder()
        let rotation = Rotation(folder: folder.path + "/missing", retention: Retention())
        #expect(rotation.rotate(now: Self.now) == Rotation.Report())
        #expect(rotation.purge(now: Self.now) == Rotation.Report())
        let broken = Rotation(folder: "/dev/null", retention: Retention()).rotate(now: Self.now)
        #expect(broken.failures.map(\.description) == ["/dev/null: open: Not a directory"])
    }

    @Test func anEmptyFileJustGoes() throws {
        let folder = try AccessLogFolder()
        try folder.write("", Self.day)
        let report = rotation(folder).rotate(now: Self.now)
        #expect(report == Rotation.Report())
        #expect(try folder.names == [])
    }

    @Test func lateLinesAreAddedAsAMember() throws {
        let folder = try AccessLogFolder()
        for part in ["one\n", "two\n", "two\n"] {
            try folder.write(part, Self.day)
            #expect(rotation(folder).rotate(now: Self.now).files == [compressed(Self.day)])
        }
        #expect(try folder.gunzipped(Self.day) == "one\ntwo\ntwo\n", "the same line twice is two lines")
        #expect(try folder.names == ["access-2026-11-23.log.gz"])
    }

    @Test func aTornLastLineIsEnded() throws {
        let folder = try AccessLogFolder()
        try folder.write("whole\ntor", Self.day)
        _ = rotation(folder).rotate(now: Self.now)
        try folder.write("late\n", Self.day)
        _ = rotation(folder).rotate(now: Self.now)
        #expect(try folder.gunzipped(Self.day) == "whole\ntor\nlate\n")
    }

    /// What a crash may leave after each step (see `Rotation`), without or with an earlier compressed file, without or with lines that
    /// came later.
    @Test(arguments: 0...5, [false, true]) func aCrashIsFinishedByTheNextRotation(_ step: Int, hasEarlier: Bool) throws {
        for hasLater in [false, true] {
            let folder = try AccessLogFolder()
            let earlier = hasEarlier ? ["earlier\n"] : []
            if hasEarlier { try folder.writeGzip(earlier, Self.day) }
            switch step {
            case 0: try folder.write("lines\n", Self.day)
            case 1: try folder.write("lines\n", Self.day, .taken)
            case 2:  // stopped while writing
                try folder.write("lines\n", Self.day, .taken)
                try folder.writeGzip(earlier + ["lines\n"], Self.day, .unfinished)
                try #require(truncate(folder.path(Self.day, .unfinished), 15) == 0)
            case 3:
                try folder.write("lines\n", Self.day, .absorbed)
                try folder.writeGzip(earlier + ["lines\n"], Self.day, .unfinished)
            case 4:
                try folder.write("lines\n", Self.day, .absorbed)
                try folder.writeGzip(earlier + ["lines\n"], Self.day)
            default: try folder.writeGzip(earlier + ["lines\n"], Self.day)
            }
            if hasLater, step > 0 { try folder.write("later\n", Self.day) }
            #expect(rotation(folder).rotate(now: Self.now).failures == [])
            let expected = (earlier + ["lines\n"] + (hasLater && step > 0 ? ["later\n"] : [])).joined()
            #expect(try folder.gunzipped(Self.day) == expected)
            #expect(try folder.names == ["access-2026-11-23.log.gz"])
        }
    }

    @Test func anUnfinishedFileAloneIsThrownAway() throws {
        let folder = try AccessLogFolder()
        try folder.write("half", Self.day, .unfinished)
        #expect(rotation(folder).rotate(now: Self.now).files == [])
        #expect(try folder.names == [])
    }

    @Test func nothingIsAddedToADamagedFile() throws {
        let folder = try AccessLogFolder()
        try folder.writeGzip(["earlier\n"], Self.day)
        try #require(truncate(folder.path(Self.day, .compressed), 15) == 0)
        try folder.write("lines\n", Self.day)
        try folder.write("other\n", Self.day - 1)
        let report = rotation(folder).rotate(now: Self.now)
        #expect(report.failures.map(\.description) == ["access-2026-11-23.log: compressed data ends too early"])
        #expect(report.files == [compressed(Self.day - 1)], "the rest goes on")
        #expect(try folder.text(Self.day, .taken) == "lines\n")
        try FileManager.default.removeItem(atPath: folder.path(Self.day, .compressed))
        #expect(rotation(folder).rotate(now: Self.now).failures == [])
        #expect(try folder.gunzipped(Self.day) == "lines\n")
    }

    @Test func whatCannotBeRotatedIsReportedAndTheRestGoesOn() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createDirectory(atPath: folder.path(Self.day - 1), withIntermediateDirectories: false)
        try folder.write("lines\n", Self.day)
        let report = rotation(folder).rotate(now: Self.now)
        #expect(report.failures.map(\.description) == ["access-2026-11-22.log: open: Is a directory"])
        #expect(report.files == [compressed(Self.day)])
    }

    /// A limit on the size of files stands for a full disk.
    @Test func aFullDiskLosesNothing() async throws {
        let folder = try AccessLogFolder()
        let text = (0..<20_000).map { "\($0 &* 2_654_435_761 % 1_000_003)\n" }.joined()
        try folder.writeGzip(["earlier\n"], Self.day)
        try folder.write(text, Self.day)
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limits = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            let report = Rotation(folder: path, retention: Retention()).rotate(now: Self.now)
            #expect(report.failures.map(\.description) == ["access-2026-11-23.log: write: File too large"])
            #expect(report.files == [])
        }
        #expect(try folder.names == ["access-2026-11-23.log.gz", "access-2026-11-23.log.taken"])
        #expect(try folder.gunzipped(Self.day) == "earlier\n")
        #expect(rotation(folder).rotate(now: Self.now).files == [compressed(Self.day)])
        #expect(try folder.gunzipped(Self.day) == "earlier\n" + text)
    }

    /// The lock, seen from the rotation: a file is not taken while a writer is between its look at the name and its write.
    @Test func aFileIsNotTakenDuringAWrite() throws {
        let folder = try AccessLogFolder()
        try folder.write("one\n", Self.day)
        let writer = open(folder.path(Self.day), O_WRONLY | O_APPEND)
        defer { close(writer) }
        try #require(flock(writer, LOCK_EX) == 0)
        let report = Mutex<Rotation.Report?>(nil)
        let rotation = rotation(folder)
        try withExtendedLifetime(folder) {
            let thread = Thread { report.withLock { $0 = rotation.rotate(now: Self.now) } }
            thread.start()
            for _ in 0..<20_000 where !thread.isFinished { sched_yield() }
            #expect(try folder.names == ["access-2026-11-23.log"])
            try #require(write(writer, "two\n", 4) == 4)
            flock(writer, LOCK_UN)
            while !thread.isFinished { sched_yield() }
        }
        #expect(report.withLock { $0?.files } == [compressed(Self.day)])
        #expect(try folder.gunzipped(Self.day) == "one\ntwo\n")
    }

    /// Rotations run against a writer that keeps adding lines to the finished day: the worst case of lines that come late.
    @Test func nothingIsLostOrDoubledWhileTheWriterWrites() async throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path, limit: 64 << 20)
        let rotation = rotation(folder)
        let rotated = await withTaskGroup(of: Int.self) { group in
            for thread in 0..<2 {
                group.addTask {
                    var rotated = 0
                    for number in 0..<4000 {
                        writer.append(day: Self.day) { $0 += Array("\(thread) \(number)\n".utf8) }
                        guard number % 200 == 99 else { continue }
                        writer.flush()
                        let report = rotation.rotate(now: Self.now)
                        #expect(report.failures == [])
                        rotated += report.files.count
                    }
                    return rotated
                }
            }
            return await group.reduce(0, +)
        }
        writer.close()
        _ = rotation.rotate(now: Self.now)
        #expect(rotated >= 20, "lines flushed by a thread between its rotations were each rotated apart")
        #expect(try folder.names == ["access-2026-11-23.log.gz"])
        #expect(writer.counters.written == 8000)
        let lines = try folder.gunzipped(Self.day).split(separator: "\n").map(String.init)
        for thread in 0..<2 {
            #expect(lines.filter { $0.hasPrefix("\(thread) ") } == (0..<4000).map { "\(thread) \($0)" })
        }
    }

    @Test func purgeDeletesWhatIs365DaysOld() throws {
        let folder = try AccessLogFolder()
        let now = Timestamp(utcStartOf: Self.day)
        try folder.writeGzip(["gone\n"], Self.day - 365)
        try folder.write("gone too\n", Self.day - 400)
        try folder.write("gone too\n", Self.day - 400, .taken)
        try folder.writeGzip(["kept\n"], Self.day - 364)
        try folder.write("today\n", Self.day)
        try Data("x".utf8).write(to: URL(filePath: folder.path + "/access-2020-01-01.log.bak"))
        let names = try folder.names

        let instantBefore = rotation(folder).purge(now: Timestamp(milliseconds: now.milliseconds - 1))
        #expect(instantBefore.files.map(\.day) == [Self.day - 400, Self.day - 400])
        try folder.write("gone too\n", Self.day - 400)
        try folder.write("gone too\n", Self.day - 400, .taken)

        let dry = rotation(folder).purge(now: now, dryRun: true)
        #expect(try folder.names == names)
        let report = rotation(folder).purge(now: now)
        #expect(dry == report, "a dry run says what happens")
        #expect(report.files.map(\.description) == ["access-2025-10-19.log", "access-2025-10-19.log.taken", "access-2025-11-23.log.gz"])
        #expect(report.unknown == ["access-2020-01-01.log.bak"])
        #expect(report.bytesAfter > 0 && report.bytesAfter < report.bytesBefore)
        #expect(try folder.names == ["access-2020-01-01.log.bak", "access-2025-11-24.log.gz", "access-2026-11-23.log"])
        #expect(rotation(folder).purge(now: now).files == [])
    }

    /// Two months of days with gaps, 29 February 2028 among them; the collector then rests for 340 days.
    @Test func aPauseOfMonthsLeavesNothingTooOld() throws {
        let folder = try AccessLogFolder()
        let start = Day(year: 2028, month: 1, day: 20)
        for number in 0..<60 where number % 9 != 4 {
            let now = Timestamp(utcStartOf: start + number) + 3600
            try folder.write("\(start + number)\n", start + number)
            _ = rotation(folder).purge(now: now)
            #expect(rotation(folder).rotate(now: now).failures == [])
        }
        let now = Timestamp(utcStartOf: start + 400)
        _ = rotation(folder).purge(now: now)
        _ = rotation(folder).rotate(now: now)
        let kept = (36..<60).filter { $0 % 9 != 4 }.map { start + $0 }
        #expect(try folder.names == kept.map { compressed($0).description })
        for day in kept { #expect(try folder.gunzipped(day) == "\(day)\n") }
        #expect(rotation(folder).purge(now: Timestamp(utcStartOf: start + 2000)).files.count == kept.count)
        #expect(try folder.names == [])
    }

    @Test func whatCannotBeDeletedIsReportedAndTheRestGoesOn() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createDirectory(atPath: folder.path(Self.day - 500), withIntermediateDirectories: false)
        try folder.write("gone\n", Self.day - 400)
        let report = rotation(folder).purge(now: Self.now)
        #expect(report.failures.map(\.file) == [LogFileName(day: Self.day - 500, form: .plain).description])
        #expect(report.files == [LogFileName(day: Self.day - 400, form: .plain)])
    }
}
