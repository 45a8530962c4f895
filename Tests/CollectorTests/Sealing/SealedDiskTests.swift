import AnalyticsCore
import Crypto
import Foundation
import Testing

@testable import Collector

/// Full disks and killed processes.
@Suite(.timeLimit(.minutes(2))) struct SealedDiskTests {
    private static let day = SealedFolder.day

    /// A limit on the size of files cuts writes short, as a disk that fills up does: no part of a frame stays, and nothing is lost or written
    /// twice when there is room again.
    @Test(arguments: [UInt(0), 1, 100, 129, 130, 131, 140, 170, 196, 230, 250]) func noPartOfAFrameStaysBehind(_ room: UInt) async throws {
        let log = try SealedFolder()
        let publicKey = log.officer.publicKey.description
        await #expect(processExitsWith: .success) { [path = log.path as String, room = room as UInt, publicKey = publicKey as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limits = rlimit()
            try #require(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            let unlimited = limits.rlim_cur
            let key = try RecipientKey(publicKey)
            let writer = try AccessLogWriter(folder: path, retry: 3600, recipients: [key])
            limits.rlim_cur = room
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            for number in 1...4 {
                writer.append(day: Self.day) { $0 += Array("line \(number)\n".utf8) }
                writer.flush()
            }
            let counters = writer.counters
            #expect(counters.written * 7 + counters.waitingBytes == 28)
            #expect(counters.written < 4 && counters.lost == 0)
            #expect(counters.failure?.call == "write")
            let bytes = (try? Data(contentsOf: URL(filePath: "\(path)/access-2026-11-23.sealed"))).map(Array.init) ?? []
            #expect(SealedFolder.frames(bytes).count == counters.written, "whole frames only")

            limits.rlim_cur = unlimited
            try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
            #expect(writer.flush())
            writer.close()
            #expect(writer.counters.written == 4)
        }
        #expect(try log.read() == SealedFolder.Reading(lines: (1...4).map { "line \($0)" }))
    }

    /// Invariant 3: after a failure the frame is the same again, byte by byte, whatever has come to the lines meanwhile.
    @Test func aFrameIsSealedOnce() throws {
        var session = SealedSession(day: Self.day, id: .random(), key: .init(size: .bits256))
        let first = try session.frame(of: Array("one\n".utf8)[...])
        let again = try session.frame(of: Array("one\ntwo\n".utf8)[...])
        #expect(first.bytes == again.bytes && again.textBytes == 4 && again.lines == 1)
        #expect(session.end() == nil, "another frame waits")
        session.isWritten()
        let second = try session.frame(of: Array("two\n".utf8)[...])
        #expect(second.bytes[28] == 1)
    }

    @Test func withoutKeysOnTheDiskNothingIsSealed() throws {
        let log = try SealedFolder()
        try FileManager.default.createSymbolicLink(atPath: log.keysPath, withDestinationPath: "/dev/full")
        let writer = try log.writer()
        writer.append(day: Self.day) { $0 += Array("one\n".utf8) }
        #expect(!writer.flush())
        #expect(try log.sealed() == [])
        #expect(writer.counters.waitingBytes == 4)
        try FileManager.default.removeItem(atPath: log.keysPath)
        #expect(writer.flush())
        writer.close()
        #expect(try log.read() == SealedFolder.Reading(lines: ["one"]))
    }

    @Test func killedAfterAFlushAllIsThere() async throws {
        let log = try SealedFolder()
        let publicKey = log.officer.publicKey.description
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = log.path as String, publicKey = publicKey as String] in
            let key = try RecipientKey(publicKey)
            let writer = try AccessLogWriter(folder: path, pause: 10_000_000, recipients: [key])
            for number in 0..<1000 {
                writer.append(day: Self.day) { $0 += Array("\(number)\n".utf8) }
                if number % 300 == 0 { writer.flush() }
            }
            writer.flush()
            kill(getpid(), SIGKILL)
        }
        let reading = try log.read()
        #expect(reading.lines == (0..<1000).map { "\($0)" })
        #expect(reading.findings.problems == [])
        #expect(reading.findings.notices.count == 1 && reading.findings.notices[0].contains("has no end"))
    }

    /// At any instant, in the middle of a frame as well: what is read is what was appended first, and nothing is wrong with it.
    @Test(arguments: 0..<12) func killedAtAnyInstantWholeFramesAreThere(_ round: Int) async throws {
        let log = try SealedFolder()
        let publicKey = log.officer.publicKey.description
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = log.path as String, publicKey = publicKey as String, round = round as Int] in
            let key = try RecipientKey(publicKey)
            let writer = try AccessLogWriter(folder: path, limit: 64 << 20, recipients: [key])
            let most = 5000 + round * 3001
            for number in 0..<most { writer.append(day: Self.day) { $0 += Array("\(number) \(String(repeating: "y", count: number % 300))\n".utf8) } }
            while writer.counters.written < most / 3 { sched_yield() }
            kill(getpid(), SIGKILL)
        }
        let reading = try log.read()
        let numbers = reading.lines.map { $0.split(separator: " ").first.flatMap { Int($0) } }
        #expect(numbers.count >= (5000 + round * 3001) / 3)
        #expect(numbers == (0..<numbers.count).map { $0 })
        #expect(reading.findings.problems == [])
        #expect(reading.findings.notices.contains { $0.contains("session 1 has no end") })
    }

    @Test func aRestartWritesBehindATornFrame() throws {
        let log = try SealedFolder()
        try log.write(["one\n", "two\n", "three\n"])
        let bytes = try log.sealed()
        let frames = SealedFolder.frames(bytes)
        try #require(truncate(log.sealedPath, off_t(frames[2].upperBound - 5)) == 0)
        try log.write(["four\n"])
        let reading = try log.read()
        #expect(reading.lines == ["one", "two", "four"])
        #expect(reading.findings.problems == [])
        #expect(reading.findings.notices.contains { $0.contains("\(frames[2].count - 5) bytes at byte \(frames[2].lowerBound) are no frame") })
        #expect(reading.findings.notices.contains { $0.contains("session 1 has no end after 2 frames: it was killed") })
    }

    /// A rest of ten seconds ends as soon as there are enough lines.
    @Test func manyLinesEndTheRest() throws {
        let log = try SealedFolder()
        let writer = try log.writer(pause: 600_000_000)
        let line = Array((String(repeating: "x", count: 999) + "\n").utf8)
        writer.append(day: Self.day) { $0 += line }
        #expect(Poll.until(seconds: 60) { writer.counters.written == 1 })
        for _ in 0..<10 { writer.append(day: Self.day) { $0 += line } }
        #expect(writer.counters.written == 1, "few lines wait")
        for _ in 0..<60 { writer.append(day: Self.day) { $0 += line } }
        #expect(Poll.until(seconds: 60) { writer.counters.written >= 66 })
        writer.close()
        #expect(writer.counters == AccessLogWriter.Counters(written: 71))
        #expect(try log.read().lines.count == 71)
    }
}
