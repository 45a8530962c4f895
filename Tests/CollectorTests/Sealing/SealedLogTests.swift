import AnalyticsCore
import Crypto
import Foundation
import Testing

@testable import Collector

@Suite(.timeLimit(.minutes(2))) struct SealedLogTests {
    private static let day = SealedFolder.day

    @Test func eitherRecipientReadsEveryLineInOrder() throws {
        let log = try SealedFolder()
        try log.write(["one\n", "two\n", "three\n"])
        #expect(try log.folder.names == ["access-2026-11-23.keys", "access-2026-11-23.sealed"])
        for key in [log.officer, log.other] {
            #expect(try log.read(with: key) == SealedFolder.Reading(lines: ["one", "two", "three"]))
        }
        #expect(try log.folder.mode(log.sealedPath) == 0o640)
        #expect(try log.folder.mode(log.keysPath) == 0o640)
    }

    @Test func nothingOfALineIsInTheFiles() throws {
        let log = try SealedFolder()
        try log.write(["81.2.69.142 - - [x] \"GET /quark HTTP/1.1\" 204 0 \"-\" \"Quarkmark/77.31\"\n"])
        for path in [log.sealedPath, log.keysPath] {
            let data = try Data(contentsOf: URL(filePath: path))
            for mark in ["81.2.69", "quark", "Quarkmark", "GET"] { #expect(data.range(of: Data(mark.utf8)) == nil, "\(mark)") }
        }
    }

    @Test func anotherKeyReadsNothing() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        let stranger = OfficerKey()
        let error = #expect(throws: Failure.self) { try log.read(with: stranger) }
        #expect(error?.description.contains("is no recipient of 2026-11-23") == true)
        let files = try AccessLogReader(folder: log.path).open(Self.day)
        #expect(throws: Failure.self) { try files.sealedReader(nil) }
    }

    @Test func aRestartOnTheSameDayIsANewSession() throws {
        let log = try SealedFolder()
        try log.write(["one\n", "two\n"])
        let first = try log.sealed()
        try log.write(["three\n"])
        #expect(try log.sealed().starts(with: first), "only appended to")
        #expect(try log.read() == SealedFolder.Reading(lines: ["one", "two", "three"]))
        let (records, damaged) = KeyRecord.read(Array(try Data(contentsOf: URL(filePath: log.keysPath))), of: Self.day)
        #expect(records.count == 2 && damaged == 0)
        #expect(records[0].session != records[1].session)
        #expect(records[0].fingerprints == [log.officer.publicKey.fingerprint, log.other.publicKey.fingerprint])
    }

    @Test func aSessionOfOtherRecipientsIsSaid() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        let stranger = OfficerKey()
        let writer = try AccessLogWriter(folder: log.path, recipients: [stranger.publicKey])
        writer.append(day: Self.day) { $0 += Array("two\n".utf8) }
        writer.close()
        let reading = try log.read()
        #expect(reading.lines == ["one"])
        #expect(reading.findings.problems == ["1 of 2 sessions of 2026-11-23 are sealed to other recipients"])
        #expect(try log.read(with: stranger).lines == ["two"])
    }

    @Test func lateLinesGoToTheirDay() throws {
        let log = try SealedFolder()
        let writer = try log.writer()
        for (day, text) in [(0, "a\n"), (1, "b\n"), (0, "late\n"), (1, "c\n"), (2, "d\n"), (0, "very late\n")] {
            writer.append(day: Self.day + day) { $0 += Array(text.utf8) }
            #expect(writer.flush())
        }
        writer.close()
        #expect(try log.read() == SealedFolder.Reading(lines: ["a", "late", "very late"]))
        #expect(try log.read(Self.day + 1) == SealedFolder.Reading(lines: ["b", "c"]))
        #expect(try log.read(Self.day + 2) == SealedFolder.Reading(lines: ["d"]))
    }

    @Test func manyLinesAreCutIntoFramesBetweenLines() throws {
        let log = try SealedFolder()
        let writer = try log.writer(limit: 64 << 20, pause: 10_000_000)
        let lines = (0..<20_000).map { "line \($0) " + String(repeating: "x", count: $0 % 97) }
        for line in lines { writer.append(day: Self.day) { $0 += Array("\(line)\n".utf8) } }
        writer.close()
        #expect(writer.counters == AccessLogWriter.Counters(written: 20_000))
        #expect(try log.read() == SealedFolder.Reading(lines: lines))
        let frames = SealedFolder.frames(try log.sealed())
        #expect(frames.count > 10)
        #expect(frames.allSatisfy { $0.count <= 40 + SealedLogFormat.payloadLimit })
        #expect(try log.sealed().count < lines.reduce(0) { $0 + $1.utf8.count } / 3, "compressed before it is sealed")
    }

    /// What does not shrink must fit too.
    @Test func randomBytesFitIntoAFrame() throws {
        let log = try SealedFolder()
        var random = SplitMix(seed: 3)
        let line = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: 33 + random.next() % 94) }
        let writer = try log.writer()
        writer.append(day: Self.day) { $0 += line + [10] }
        writer.close()
        #expect(writer.counters.lost == 0)
        let reading = try log.read()
        #expect(reading.findings == LogFindings())
        #expect(reading.lines.joined() == String(decoding: line, as: UTF8.self), "a line longer than a frame is cut, and nothing of it is lost")
    }

    @Test func deletingTheKeysMakesACopyUnreadable() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        let backup = try AccessLogFolder()
        try FileManager.default.copyItem(atPath: log.sealedPath, toPath: backup.path(Self.day, .sealed))
        try FileManager.default.removeItem(atPath: log.keysPath)
        for folder in [log.path, backup.path] {
            let error = #expect(throws: Failure.self) { try log.read(folder: folder) }
            #expect(error?.description.contains("access-2026-11-23.keys is gone: nobody can read access-2026-11-23.sealed any more") == true)
        }
        // Not with the key of another session of the same day either.
        try log.write(["two\n"])
        let reading = try log.read()
        #expect(reading.lines == ["two"])
        #expect(reading.findings.problems.contains { $0.contains("of a session whose key is missing") })
    }

    @Test(arguments: [LogFileName.Form.keys, .sealed]) func aFileThatVanishesBeginsANewSession(_ form: LogFileName.Form) throws {
        let log = try SealedFolder()
        let writer = try log.writer()
        writer.append(day: Self.day) { $0 += Array("one\n".utf8) }
        #expect(writer.flush())
        try FileManager.default.removeItem(atPath: log.folder.path(Self.day, form))
        writer.append(day: Self.day) { $0 += Array("two\n".utf8) }
        writer.close()
        #expect(writer.counters.written == 2)
        #expect(try log.read().lines == ["two"], "what is written can be read")
    }

    @Test func rotationLeavesSealedDaysAndPurgeDeletesThem() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        try log.write(["two\n"], Self.day + 1)
        let rotation = Rotation(folder: log.path, retention: Retention())
        let names = try log.folder.names
        #expect(rotation.rotate(now: Timestamp(utcStartOf: Self.day + 9)).files == [])
        #expect(try log.folder.names == names)
        let due = Timestamp(utcStartOf: Self.day + 365)
        #expect(rotation.purge(now: Timestamp(milliseconds: due.milliseconds - 1)).files == [])
        let report = rotation.purge(now: due)
        #expect(report.files.map(\.form) == [.keys, .sealed])
        #expect(report.bytesAfter < report.bytesBefore)
        #expect(try log.folder.names == ["access-2026-11-24.keys", "access-2026-11-24.sealed"])
        #expect(try log.read(Self.day + 1).lines == ["two"])
    }

    /// Invariant 2: what the writer has in memory opens nothing written before.
    @Test func theWriterCannotReadWhatItWrote() throws {
        let key = SymmetricKey(size: .bits256)
        var writer = FrameChain(sessionKey: key)
        let first = writer
        let header = Array("header".utf8)
        let payload = try writer.seal(Array("line\n".utf8), authenticating: header)
        #expect(try first.open(payload[...], authenticating: header) == Array("line\n".utf8))
        var later = writer
        for _ in 0..<50 {
            #expect(throws: (any Error).self) { try later.open(payload[...], authenticating: header) }
            later.advance()
        }
    }

    @Test func emptyDaysAndForeignDaysAreSaid() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        #expect(throws: Failure.self) { try log.read(Self.day + 1) }
        #expect(throws: Failure.self) { try log.read(folder: log.path + "/none") }
        // The files of one day under the names of another.
        try FileManager.default.copyItem(atPath: log.sealedPath, toPath: log.folder.path(Self.day + 1, .sealed))
        try FileManager.default.copyItem(atPath: log.keysPath, toPath: log.folder.path(Self.day + 1, .keys))
        let error = #expect(throws: Failure.self) { try log.read(Self.day + 1) }
        #expect(error?.description.contains("holds no key") == true)
    }
}
