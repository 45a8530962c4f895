import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite struct ReadingRecordTests {
    private static let now = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23))

    private func entry(_ command: String = "unseal", reason: String? = nil) -> ReadingRecord.Entry {
        ReadingRecord.Entry(begin: command, days: [Day(year: 2026, month: 11, day: 22)], conditions: ["ip"], reason: reason, now: Self.now)
    }

    @Test func entriesAreChained() throws {
        let folder = try AccessLogFolder()
        let record = ReadingRecord(folder: folder.path)
        #expect(try record.problems() == [])
        var hashes: [String] = []
        for _ in 0..<3 {
            hashes.append(try record.append(entry()))
            hashes.append(try record.append(entry().end(lines: 7, outcome: "done", now: Self.now)))
        }
        #expect(try folder.mode(record.path) == 0o640)
        let lines = try String(contentsOfFile: record.path, encoding: .utf8).split(separator: "\n")
        let entries = try lines.map { try JSONDecoder().decode(ReadingRecord.Entry.self, from: Data($0.utf8)) }
        #expect(entries.map(\.previous) == [String(repeating: "0", count: 64)] + hashes.dropLast())
        #expect(entries.map(\.phase) == ["begin", "end", "begin", "end", "begin", "end"])
        #expect(entries[1].lines == 7 && entries[0].days == ["2026-11-22"] && entries[0].conditions == ["ip"] && !entries[0].user.isEmpty)
        // The hash is one that anybody can make.
        let sum = try AccessLogFolder.run("/usr/bin/sha256sum", [], input: Data(lines[5].utf8))
        #expect(String(decoding: sum, as: UTF8.self).hasPrefix(hashes[5]))
        #expect(try record.problems() == [])
    }

    @Test func changesAreFound() throws {
        let folder = try AccessLogFolder()
        let record = ReadingRecord(folder: folder.path)
        for _ in 0..<4 { try record.append(entry()) }
        let text = try String(contentsOfFile: record.path, encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init)
        func problems(_ lines: [String]) throws -> [String] {
            try (lines.joined(separator: "\n") + "\n").write(toFile: record.path, atomically: false, encoding: .utf8)
            return try record.problems()
        }
        #expect(try problems([lines[0], lines[1].replacing("unseal", with: "nothing"), lines[2], lines[3]]) == ["line 3 does not follow the line before it"])
        #expect(try problems([lines[0], lines[2], lines[3]]) == ["line 2 does not follow the line before it"])
        #expect(try problems([lines[1], lines[2], lines[3]]) == [], "the oldest may be archived")
        #expect(try problems([lines[0], "{}", lines[2]]) == ["line 2 is no entry", "line 3 does not follow the line before it"])
    }

    @Test func aTornEntryIsEndedAndChainedOver() throws {
        let folder = try AccessLogFolder()
        let record = ReadingRecord(folder: folder.path)
        try record.append(entry())
        let text = try String(contentsOfFile: record.path, encoding: .utf8)
        try (text + "{\"time\":\"20").write(toFile: record.path, atomically: false, encoding: .utf8)
        try record.append(entry())
        #expect(try record.problems() == ["line 2 is no entry"])
    }

    @Test func whatCannotBeRecordedIsAnError() throws {
        let folder = try AccessLogFolder()
        #expect(throws: Failure.self) { try ReadingRecord(folder: folder.path + "/none").append(entry()) }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/reading.jsonl", withDestinationPath: "/dev/null")
        #expect(throws: Failure.self, "not through a link") { try ReadingRecord(folder: folder.path).append(entry()) }
    }

    @Test func aReasonIsScrubbed() throws {
        let entry = entry(reason: "complaint of marker.person@secret-mail.example about 81.2.69.142")
        #expect(entry.reason?.contains("complaint of") == true)
        #expect(entry.reason?.contains("secret-mail") == false && entry.reason?.contains("81.2.69") == false)
    }
}
