import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// The lines of one address in one span, and no others; and taking them out.
@Suite(.timeLimit(.minutes(2))) struct SubjectLogTests {
    static let day = Day(year: 2026, month: 11, day: 23)
    private static let now = Timestamp(utcStartOf: day + 5)

    /// A line of `address` at a second of the day.
    static func line(_ address: String, _ second: Int64, _ policy: AddressPolicy = .full, day: Day = SubjectLogTests.day) -> String {
        var bytes: [UInt8] = []
        LogLine(time: Timestamp(utcStartOf: day) + second, status: 200, bodyBytes: 1, site: "example.org", policy: policy).append(
            address: ClientAddress(address), method: "GET".utf8, target: "/\(second)".utf8, referrer: "".utf8, userAgent: "Mozilla".utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func span(_ address: String = "81.2.69.142", from: Int64 = 0, to: Int64 = 86_400, day: Day = SubjectLogTests.day) throws -> SubjectSpan {
        let start = Timestamp(utcStartOf: day)
        return try SubjectSpan(address: address, from: (start + from).iso8601, to: (start + to).iso8601, now: Self.now)
    }

    private func lines(_ folder: AccessLogFolder, _ span: SubjectSpan, key: OfficerKey? = nil) throws -> [SubjectLog.DayAnswer] {
        try SubjectLog(folder: folder.path, key: key, span: span).answers().days
    }

    @Test func onlyTheAddressAndTheSpan() throws {
        let folder = try AccessLogFolder()
        let own = [100, 200, 300, 400].map { Self.line("81.2.69.142", $0) }
        let others = [150, 200, 250].map { Self.line("81.2.69.143", $0) } + [Self.line("81.2.69.14", 200), Self.line("2001:db8::1", 200)]
        try folder.writeGzip([own[0] + others[0] + own[1]], Self.day)
        try folder.write(others[1] + own[2] + others[2] + others[3] + others[4] + own[3] + "torn 81.2.69.142", Self.day)
        let answer = try lines(folder, try span(from: 200, to: 400))
        #expect(answer == [SubjectLog.DayAnswer(day: "2026-11-23", lines: [own[1], own[2]].map { String($0.dropLast()) })])
        #expect(try lines(folder, try span("2001:0DB8:0::1")).map(\.lines.count) == [1])
        #expect(try lines(folder, try span("::ffff:81.2.69.142")).map(\.lines.count) == [4])
    }

    @Test func aSpanOverMidnightHasTwoDays() throws {
        let folder = try AccessLogFolder()
        try folder.write(Self.line("81.2.69.142", 86_390), Self.day)
        try folder.write(Self.line("81.2.69.142", 10, day: Self.day + 1), Self.day + 1)
        #expect(try lines(folder, try span(from: 80_000, to: 90_000)).map { [$0.day, "\($0.lines.count)"] } == [["2026-11-23", "1"], ["2026-11-24", "1"]])
        #expect(try lines(folder, try span(to: 86_400)).map(\.day) == ["2026-11-23"], "the end is not included")
        #expect(try lines(folder, try span(day: Self.day + 3)).map(\.obstacle) == [.absent])
    }

    @Test(arguments: ["81.2.69.142", "81.2.69.0", "2001:db8:1:2::3", "2001:db8:1::"]) func truncatedLinesAreNobodys(_ address: String) throws {
        let folder = try AccessLogFolder()
        try folder.write(Self.line("81.2.69.142", 10, .truncated) + Self.line("2001:db8:1:2::3", 10, .truncated), Self.day)
        #expect(try lines(folder, try span(address)) == [SubjectLog.DayAnswer(day: "2026-11-23", obstacle: .truncated)])
        #expect(try lines(folder, try span("9.9.9.9")) == [SubjectLog.DayAnswer(day: "2026-11-23", obstacle: .truncated)], "no whole address in it at all")
    }

    @Test func linesWithoutAddressAreNobodys() throws {
        let folder = try AccessLogFolder()
        try folder.write(Self.line("81.2.69.142", 10, .none), Self.day)
        #expect(try lines(folder, try span()) == [SubjectLog.DayAnswer(day: "2026-11-23", obstacle: .truncated)])
        // Beside whole ones, in their time and outside of it.
        try folder.write(Self.line("81.2.69.142", 10, .none) + Self.line("81.2.69.142", 500), Self.day)
        #expect(try lines(folder, try span()).map { [$0.obstacle?.rawValue ?? "-", "\($0.lines.count)"] } == [["truncated", "1"]])
        #expect(try lines(folder, try span(from: 400)).map { [$0.obstacle?.rawValue ?? "-", "\($0.lines.count)"] } == [["-", "1"]])
    }

    @Test func aDamagedDayIsReadInPart() throws {
        let log = try SealedFolder()
        try log.write([Self.line("81.2.69.142", 10), Self.line("81.2.69.142", 20)])
        var bytes = try log.sealed()
        bytes[60] ^= 1
        try log.put(bytes)
        #expect(try lines(log.folder, try span(), key: log.officer).map { [$0.obstacle?.rawValue ?? "-", "\($0.lines.count)"] } == [["partly", "1"]])
        unlink(log.keysPath)
        #expect(try lines(log.folder, try span(), key: log.officer).map(\.obstacle) == [.lostKeys])
    }

    @Test func sealedLinesNeedTheKey() throws {
        let log = try SealedFolder()
        // An address that looks cut is whole in a sealed log.
        try log.write([Self.line("81.2.69.142", 10), Self.line("81.2.69.143", 10), Self.line("81.2.69.0", 20)])
        let without = try lines(log.folder, try span())
        #expect(without[0].obstacle == .sealed && without[0].lines == [] && without[0].detail?.contains("--key FILE") == true)
        #expect(try lines(log.folder, try span(), key: OfficerKey())[0].obstacle == .wrongKey)
        #expect(try lines(log.folder, try span(), key: log.officer).map(\.lines) == [[String(Self.line("81.2.69.142", 10).dropLast())]])
        #expect(try lines(log.folder, try span("81.2.69.0"), key: log.officer).map(\.lines.count) == [1])
    }

    @Test func spansAreChecked() throws {
        let at = { (second: Int64) in (Timestamp(utcStartOf: Self.day) + second).iso8601 }
        for (address, from, to, expected) in [
            ("81.2.69", at(0), at(1), "no address"), ("81.2.69.0/24", at(0), at(1), "no address"), ("", at(0), at(1), "no address"),
            ("81.2.69.142", "2026-11-23", at(1), "no time"), ("81.2.69.142", at(1), at(1), "not before"),
            ("81.2.69.142", at(0), at(86_401), "longer than 24 hours"),
            ("81.2.69.142", at(5 * 86_400 - 10), at(5 * 86_400 + 1), "not over"),
        ] {
            let error = #expect(throws: Failure.self) { try SubjectSpan(address: address, from: from, to: to, now: Self.now) }
            #expect(error?.description.contains(expected) == true)
            if !address.isEmpty { #expect(error?.description.contains(address) == false) }
        }
        let span = try span()
        var text = "\(span) \(String(reflecting: span))"
        dump(span, to: &text)
        #expect(!text.contains("81.2"))
    }

    @Test func erasingTakesOutTheseLinesAndNoOthers() throws {
        let folder = try AccessLogFolder()
        let all = (0..<2000).map { Self.line("81.2.69.\($0 % 5 + 140)", Int64($0 * 40)) }
        try folder.writeGzip([all[..<500].joined(), all[500..<1000].joined()], Self.day)
        try folder.write(all[1000...].joined(), Self.day)
        try #require(chmod(folder.path(Self.day), 0o600) == 0)
        let span = try span(from: 8000, to: 72_000)
        let erase = { (dryRun: Bool) in try LogEraser(folder: folder.path).erase(Self.day, of: span, now: Timestamp(utcStartOf: Self.day), dryRun: dryRun) }
        let gone = all.indices.filter { $0 % 5 == 2 && (200..<1800).contains($0) }
        let names = try folder.names
        #expect(try LogEraser(folder: folder.path).erase(Self.day, of: span, now: Self.now + 10 * 86_400, dryRun: true) == gone.count)
        #expect(try folder.names == names, "a dry run also rotates nothing")
        #expect(try erase(true) == gone.count)
        #expect(try folder.text(Self.day) == all[1000...].joined())
        #expect(try erase(false) == gone.count)
        let kept = all.indices.filter { !gone.contains($0) }
        #expect(try folder.gunzipped(Self.day) == kept.filter { $0 < 1000 }.map { all[$0] }.joined())
        #expect(try folder.text(Self.day) == kept.filter { $0 >= 1000 }.map { all[$0] }.joined())
        #expect(try folder.names == ["access-2026-11-23.log", "access-2026-11-23.log.gz"])
        #expect(try folder.mode(folder.path(Self.day)) == 0o600, "as the file before")
        #expect(try erase(false) == 0)
        #expect(try lines(folder, span).map(\.lines) == [[]])
    }

    @Test func whatCannotBeRewrittenStaysWhole() throws {
        let folder = try AccessLogFolder()
        let text = Self.line("81.2.69.142", 10) + Self.line("81.2.69.143", 10)
        let eraser = LogEraser(folder: folder.path)
        try folder.write(text + String(repeating: "x", count: 70_000) + "\n", Self.day)
        #expect(throws: Failure.self, "a line too long to be read would be lost") {
            try eraser.erase(Self.day, of: try span(), now: Timestamp(utcStartOf: Self.day), dryRun: false)
        }
        #expect(try folder.text(Self.day).hasPrefix(text))
        try FileManager.default.removeItem(atPath: folder.path(Self.day))
        try folder.writeGzip([text, text], Self.day)
        let size = try Data(contentsOf: URL(filePath: folder.path(Self.day, .compressed))).count
        try #require(truncate(folder.path(Self.day, .compressed), off_t(size - 9)) == 0)
        #expect(throws: (any Error).self) { try eraser.erase(Self.day, of: try span(), now: Self.now, dryRun: false) }
        #expect(try folder.names == ["access-2026-11-23.log.gz"])
        #expect(try Data(contentsOf: URL(filePath: folder.path(Self.day, .compressed))).count == size - 9)
    }

    /// The writer goes on while lines are taken out: none is lost, none comes back.
    @Test func erasingBesideTheWriterLosesNothing() async throws {
        let folder = try AccessLogFolder()
        let writer = try AccessLogWriter(folder: folder.path, limit: 64 << 20)
        let span = try span()
        let lines = (0..<6000).map { Self.line($0 % 3 == 0 ? "81.2.69.142" : "81.2.69.143", Int64($0)) }
        let day = Self.day
        let path = folder.path
        async let appended: Void = Task.detached {
            for (number, line) in lines.enumerated() {
                writer.append(day: day) { $0 += Array(line.utf8) }
                if number % 50 == 0 { writer.flush() }
            }
        }.value
        var erased = 0
        for _ in 0..<30 { erased += try LogEraser(folder: path).erase(day, of: span, now: Timestamp(utcStartOf: day), dryRun: false) }
        await appended
        writer.close()
        erased += try LogEraser(folder: path).erase(day, of: span, now: Timestamp(utcStartOf: day), dryRun: false)
        #expect(erased == 2000)
        #expect(writer.counters == AccessLogWriter.Counters(written: 6000))
        #expect(try folder.text(day) == lines.indices.filter { $0 % 3 != 0 }.map { lines[$0] }.joined())
        #expect(try folder.names == ["access-2026-11-23.log"])
    }

    @Test func aLeftoverOfAnErasureGoesWithTheNextRotation() throws {
        let folder = try AccessLogFolder()
        try folder.write("today\n", Self.day)
        try folder.write("half", Self.day, .rewritten)
        let report = Rotation(folder: folder.path, retention: Retention()).rotate(now: Timestamp(utcStartOf: Self.day))
        #expect(report.failures == [])
        #expect(try folder.names == ["access-2026-11-23.log"])
    }

    @Test func aSealedDayGoesAsAWhole() throws {
        let log = try SealedFolder()
        try log.write(["one\n"])
        let writer = try log.writer()
        writer.append(day: SealedFolder.day) { $0 += Array("two\n".utf8) }
        #expect(writer.flush())
        let link = log.path + "/linked"
        try FileManager.default.linkItem(atPath: log.keysPath, toPath: link)
        #expect(try LogEraser(folder: log.path).eraseSealed(SealedFolder.day))
        #expect(try log.folder.names == ["linked"])
        #expect(try Data(contentsOf: URL(filePath: link)).allSatisfy { $0 == 0 }, "overwritten")
        writer.append(day: SealedFolder.day) { $0 += Array("three\n".utf8) }
        writer.close()
        #expect(try log.read() == SealedFolder.Reading(lines: ["three"]), "the collector goes on with new keys")
    }
}
