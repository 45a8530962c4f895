import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite(.timeLimit(.minutes(2))) struct AccessLogWriterTests {
    private static let day = Day(year: 2026, month: 11, day: 23)

    @Test func linesGoToTheFileOfTheirDay() throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "one\n")
        writer.append(day: Self.day + 1, "two\n")
        writer.append(day: Self.day, "late\n")
        #expect(writer.flush())
        writer.append(day: Self.day + 1, "three\n")
        writer.append(day: Self.day, "later\n")
        writer.close()
        #expect(try folder.text(Self.day) == "one\nlate\nlater\n")
        #expect(try folder.text(Self.day + 1) == "two\nthree\n")
        #expect(writer.counters == AccessLogWriter.Counters(written: 5))
    }

    @Test func nothingIsHeldWithoutLines() throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path)
        #expect(writer.flush())
        writer.append(day: Self.day, "")
        #expect(writer.flush())
        writer.close()
        writer.close()
        #expect(try folder.names == [])
        #expect(writer.counters == AccessLogWriter.Counters())
    }

    @Test func linesAreAppendedToWhatIsThere() throws {
        let folder = try AccessLogFolder()
        try folder.write("earlier\n", Self.day)
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "now\n")
        writer.close()
        #expect(try folder.text(Self.day) == "earlier\nnow\n")
    }

    @Test func aTornLineIsEnded() throws {
        let folder = try AccessLogFolder()
        try folder.write("whole\n81.2.69.0 - - [23/N", Self.day)
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "now\n")
        writer.close()
        #expect(try folder.text(Self.day) == "whole\n81.2.69.0 - - [23/N\nnow\n")
    }

    /// In a process of its own, as the umask is everyone's.
    @Test(arguments: [mode_t(0), 0o022, 0o077]) func modesAreFixedWhateverTheUmask(_ mask: mode_t) async throws {
        let folder = try AccessLogFolder()
        let path = folder.path + "/access"
        await #expect(processExitsWith: .success) { [path = path as String, mask = mask as mode_t] in
            umask(mask)
            let writer = try AccessLogWriter(folder: path)
            writer.append(day: Self.day, "x\n")
            writer.close()
        }
        #expect(try folder.mode(path) == 0o750)
        #expect(try folder.mode("\(path)/access-2026-11-23.log") == 0o640)
    }

    @Test func aFolderThatCannotBeIsAnError() throws {
        let folder = try AccessLogFolder()
        #expect(throws: SystemFailure("mkdir", number: ENOENT)) { try AccessLogWriter(folder: folder.path + "/missing/access") }
    }

    @Test func manyThreadsLoseNothing() async throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path, limit: 64 << 20)
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<8 {
                group.addTask {
                    for number in 0..<2000 { writer.append(day: Self.day + number % 2, "\(thread) \(number)\n") }
                }
            }
        }
        #expect(writer.flush())
        #expect(writer.counters == AccessLogWriter.Counters(written: 16_000))
        writer.close()
        for parity in 0..<2 {
            let lines = try folder.text(Self.day + parity).split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
            for thread in 0..<8 {
                let numbers = lines.filter { $0.first == thread }.map { $0.last }
                #expect(numbers == stride(from: parity, to: 2000, by: 2).map { $0 }, "in order, each once")
            }
        }
    }

    @Test func aFileThatVanishesIsOpenedAnew() throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path + "/access")
        let path = "\(folder.path)/access/access-2026-11-23.log"
        func appendAndRead(_ line: String) throws -> String {
            writer.append(day: Self.day, line)
            #expect(writer.flush())
            return try String(contentsOfFile: path, encoding: .utf8)
        }
        #expect(try appendAndRead("one\n") == "one\n")
        try FileManager.default.removeItem(atPath: path)
        #expect(try appendAndRead("two\n") == "two\n")
        try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
        #expect(try appendAndRead("three\n") == "three\n")
        #expect(try String(contentsOfFile: path + ".moved", encoding: .utf8) == "two\n")
        try FileManager.default.removeItem(atPath: folder.path + "/access")
        #expect(try appendAndRead("four\n") == "four\n")
        writer.close()
        #expect(writer.counters.lost == 0)
    }

    /// The lock, seen from the writer: while a rotation holds it, nothing is written, and then to a new file.
    @Test func nothingIsWrittenToAFileBeingTaken() throws {
        let folder = try AccessLogFolder()
        try folder.write("one\n", Self.day)
        let rotation = open(folder.path(Self.day), O_RDONLY)
        defer { close(rotation) }
        try #require(flock(rotation, LOCK_EX) == 0)
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "two\n")
        for _ in 0..<20_000 where writer.counters.written == 0 { sched_yield() }
        #expect(writer.counters.written == 0)
        try FileManager.default.moveItem(atPath: folder.path(Self.day), toPath: folder.path(Self.day, .taken))
        flock(rotation, LOCK_UN)
        #expect(writer.flush())
        writer.close()
        #expect(try folder.text(Self.day, .taken) == "one\n")
        #expect(try folder.text(Self.day) == "two\n")
    }

    @Test func aFullDiskHoldsLinesUntilItHasRoom() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path(Self.day), withDestinationPath: "/dev/full")
        let writer = try AccessLogWriter(folder: folder.path, limit: 10, retry: 3600)
        writer.append(day: Self.day, "one\n")
        #expect(!writer.flush())
        writer.append(day: Self.day, "two\n")
        #expect(!writer.flush())
        let failure = SystemFailure("write", number: ENOSPC)
        #expect(writer.counters == AccessLogWriter.Counters(written: 0, lost: 0, waitingBytes: 8, failure: failure))
        writer.append(day: Self.day, "three\n")
        #expect(writer.counters.lost == 1, "10 bytes are the limit")
        writer.append(day: Self.day, "4\n")
        writer.append(day: Self.day, "5\n")
        #expect(writer.counters.lost == 2)
        #expect(writer.counters.waitingBytes == 10)

        try FileManager.default.removeItem(atPath: folder.path(Self.day))
        #expect(writer.flush())
        #expect(try folder.text(Self.day) == "one\ntwo\n4\n")
        #expect(writer.counters == AccessLogWriter.Counters(written: 3, lost: 2))
        writer.append(day: Self.day, "again\n")
        writer.close()
        #expect(try folder.text(Self.day) == "one\ntwo\n4\nagain\n")
    }

    @Test func aLineThatWouldBeLostIsNotEvenFormatted() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path(Self.day), withDestinationPath: "/dev/full")
        let writer = try AccessLogWriter(folder: folder.path, limit: 4, retry: 3600)
        writer.append(day: Self.day, "one\n")
        writer.append(day: Self.day) { _ in Issue.record("full") }
        writer.close()
        writer.append(day: Self.day) { _ in Issue.record("closed") }
        #expect(writer.counters.lost == 3)
    }

    @Test func aFullDiskRecoversWithoutNewLines() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path(Self.day), withDestinationPath: "/dev/full")
        let writer = try AccessLogWriter(folder: folder.path, retry: 0.001)
        writer.append(day: Self.day, "one\n")
        #expect(!writer.flush())
        try FileManager.default.removeItem(atPath: folder.path(Self.day))
        while writer.counters.waitingBytes > 0 { sched_yield() }
        #expect(try folder.text(Self.day) == "one\n")
        writer.close()
    }

    @Test func oneDaysTroubleIsNotTheOthers() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createDirectory(atPath: folder.path(Self.day), withIntermediateDirectories: false)
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "stuck\n")
        writer.append(day: Self.day + 1, "fine\n")
        #expect(!writer.flush())
        #expect(try folder.text(Self.day + 1) == "fine\n")
        #expect(writer.counters.failure == SystemFailure("open", number: EISDIR))
        writer.close()
        #expect(writer.counters.written == 1)
    }

    @Test func whatCannotBeWrittenAtTheEndIsCounted() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path(Self.day), withDestinationPath: "/dev/full")
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "one\n")
        writer.append(day: Self.day, "two\n")
        writer.close()
        writer.append(day: Self.day, "three\n")
        #expect(writer.counters.lost == 3)
        #expect(writer.counters.waitingBytes == 0)
    }

    /// A pipe that nobody reads stops the thread in the middle of a write, as a stalled disk does.
    @Test func appendDoesNotWaitForAStalledDisk() throws {
        let folder = try AccessLogFolder()
        try #require(mkfifo(folder.path(Self.day), 0o640) == 0)
        let reader = open(folder.path(Self.day), O_RDONLY | O_NONBLOCK)
        try #require(reader >= 0)
        defer { close(reader) }
        let writer = try AccessLogWriter(folder: folder.path, limit: 1 << 20)
        let line = String(repeating: "a", count: 1023) + "\n"
        for _ in 0..<2000 { writer.append(day: Self.day, line) }
        #expect(writer.counters.waitingBytes <= 1 << 20)
        #expect(writer.counters.lost > 0)

        var (text, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while writer.counters.waitingBytes > 0 || text.count < writer.counters.written * 1024 {
            let count = read(reader, &chunk, chunk.count)
            if count > 0 { text += chunk[..<count] }
        }
        writer.close()
        #expect(writer.counters.written + writer.counters.lost == 2000)
        #expect(text == Array(String(repeating: line, count: writer.counters.written).utf8))
    }

    /// A limit on the size of files cuts writes short in the middle of a line, as a disk that fills up does.
    @Test(arguments: [UInt(0), 1, 9, 10, 11, 25, 39, 40]) func noPartOfALineStaysBehind(_ room: UInt) async throws {
        let folder = try AccessLogFolder()
        await #expect(processExitsWith: .success) { [path = folder.path as String, room = room as UInt] in
            signal(SIGXFSZ, SIG_IGN)
            var limits = rlimit()
            try #require(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            let unlimited = limits.rlim_cur
            let writer = try AccessLogWriter(folder: path, retry: 3600)
            limits.rlim_cur = room
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            for number in 1...4 { writer.append(day: Self.day, "line    \(number)\n") }
            let isWritten = writer.flush()
            let text = try String(contentsOfFile: "\(path)/access-2026-11-23.log", encoding: .utf8)
            let whole = Int(room) / 10
            #expect(text == (1...4).prefix(whole).map { "line    \($0)\n" }.joined())
            #expect(isWritten == (whole == 4))
            #expect(writer.counters.written == whole)
            #expect(writer.counters.waitingBytes == 40 - whole * 10)

            limits.rlim_cur = unlimited
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            #expect(writer.flush())
            writer.close()
        }
        #expect(try folder.text(Self.day) == (1...4).map { "line    \($0)\n" }.joined())
    }

    @Test func killedAfterAFlushAllIsThere() async throws {
        let folder = try AccessLogFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
            let writer = try AccessLogWriter(folder: path)
            for number in 0..<1000 { writer.append(day: Self.day, "\(number)\n") }
            writer.flush()
            kill(getpid(), SIGKILL)
        }
        #expect(try folder.text(Self.day) == (0..<1000).map { "\($0)\n" }.joined())
    }

    /// Without a flush: every line is written within one round, so waiting for the counter alone is enough.
    @Test(arguments: [UInt32(0), 1000]) func linesAreWrittenWithoutAFlush(_ pause: UInt32) async throws {
        let folder = try AccessLogFolder()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, pause = pause as UInt32] in
            let writer = try AccessLogWriter(folder: path, pause: pause)
            for number in 1...200 {
                writer.append(day: Self.day, "\(number)\n")
                if number % 7 == 0 { while writer.counters.written < number { sched_yield() } }
            }
            while writer.counters.written < 200 { sched_yield() }
            kill(getpid(), SIGKILL)
        }
        #expect(try folder.text(Self.day) == (1...200).map { "\($0)\n" }.joined())
    }

    @Test func failuresSayNothingOfTheLines() throws {
        let folder = try AccessLogFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.path(Self.day), withDestinationPath: "/dev/full")
        let writer = try AccessLogWriter(folder: folder.path)
        writer.append(day: Self.day, "81.2.69.142 marker\n")
        writer.flush()
        let shown = "\(writer.counters) \(writer)"
        #expect(shown.contains("No space left on device"))
        #expect(!shown.contains("marker"))
        writer.close()
    }
}

extension AccessLogWriter {
    fileprivate func append(day: Day, _ line: String) { append(day: day) { $0 += Array(line.utf8) } }
}
