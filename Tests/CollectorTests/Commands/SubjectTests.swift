import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite(.serialized, .timeLimit(.minutes(3))) struct SubjectTests {
    private static let address = "81.2.69.142"
    private static let day = Day(year: 2026, month: 1, day: 12)

    /// A configured collector that does not run, with a log of one day.
    private func collector(_ extra: String, _ lines: [String]) throws -> RunningCollector {
        let collector = try RunningCollector(extra: extra)
        try FileManager.default.createDirectory(atPath: collector.data + "/access", withIntermediateDirectories: true)
        if !lines.isEmpty { try lines.joined().write(toFile: collector.data + "/access/access-\(Self.day).log", atomically: true, encoding: .utf8) }
        return collector
    }

    private static let lines = [("81.2.69.142", 36_000), ("81.2.69.143", 36_010), ("81.2.69.142", 40_000), ("81.2.69.142", 50_000)].map {
        SubjectLogTests.line($0.0, Int64($0.1), day: day)
    }
    private static let span = ["--ip", address, "--from", "2026-01-12T10:00:00Z", "--to", "2026-01-12T12:00:00Z"]

    private func subject(_ collector: RunningCollector, _ arguments: [String]) throws -> (status: Int32, out: String, error: String) {
        try Shell.run(RunningCollector.binary, ["subject", "--config", collector.config] + arguments)
    }

    @Test func nothingIsInTheAggregatesInBothLanguages() throws {
        let collector = try collector("", [])
        defer { collector.close() }
        let (french, english) = (try subject(collector, []), try subject(collector, ["--lang", "en"]))
        #expect(french.status == 0 && english.status == 0)
        #expect(french.out.contains("Statistiques : rien.") && french.out.contains("article 11"))
        #expect(english.out.contains("Statistics: nothing.") && english.out.contains("article 11"))
        let json = try JSONSerialization.jsonObject(with: Data(try subject(collector, ["--format", "json"]).out.utf8)) as? [String: Any]
        #expect((json?["aggregates"] as? [String: Any])?["rows"] as? Int == 0)
    }

    @Test func aCookieIsExplainedWithoutItsIdentifier() throws {
        let collector = try collector("", [])
        defer { collector.close() }
        let cookie = "pYt3o0Qe9mXwqk2hV1bZ4A.7.1768204800000.1768204800000.1768204800000.0.3"
        for language in ["fr", "en"] {
            let result = try subject(collector, ["--lang", language, "--cookie", "sillage=\(cookie)"])
            #expect(result.status == 0 && result.out.contains("2026-01-12") && result.out.contains("2027-02-11"))
            #expect(!result.out.contains("pYt3o0Qe9mXwqk2hV1bZ4A"))
        }
        #expect(try subject(collector, ["--cookie", "nonsense"]).status == 1)
    }

    /// Only this installation's signature makes a cookie one of its own.
    @Test func aCookieOfAnotherInstallationIsNotYours() throws {
        let collector = try collector("", [])
        defer { collector.close() }
        let bare = try #require(VisitorCookie("pYt3o0Qe9mXwqk2hV1bZ4A.7.1768204800000.1768204800000.1768204800000.0.3"))
        let foreign = bare.text(signedBy: CookieKey(random: SystemClock.random()), site: "example.org")
        let unchecked = try subject(collector, ["--lang", "en", "--cookie", foreign])
        #expect(unchecked.out.contains("signature: not checked") && !unchecked.out.contains("Your cookie"))
        let store = try SQLiteStore(path: collector.data + "/sillage.sqlite")
        let key = try #require(try store.cookieKeys(of: ["example.org"], random: SystemClock.random)["example.org"])
        store.close()
        let own = bare.text(signedBy: key, site: "example.org")
        // Signed, and then given another first day.
        let changed = own.replacing(".7.1768204800000", with: ".7.1768204800001")
        for (cookie, expected, isYours) in [
            (own, "signature: valid", true), ("pYt3o0Qe9mXwqk2hV1bZ4A.7.1768204800000....", "signature: none", true),
            (foreign, "signature: not of this collector", false), (changed, "signature: not of this collector", false),
        ] {
            let answer = try subject(collector, ["--lang", "en", "--cookie", cookie])
            #expect(answer.status == 0 && answer.out.contains(expected), "\(answer.out)")
            #expect(answer.out.contains("Your cookie") == isYours && answer.out.contains("The server kept nothing of it but totals") == isYours)
        }
        #expect(try subject(collector, ["--lang", "fr", "--cookie", foreign]).out.contains("signature: pas de ce collecteur"))
    }

    @Test func anAnswerWithoutALogIsRecordedToo() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try FileManager.default.createDirectory(atPath: collector.data, withIntermediateDirectories: true)
        #expect(try subject(collector, Self.span).status == 0)
        let record = try String(contentsOfFile: collector.data + "/access/reading.jsonl", encoding: .utf8)
        #expect(record.split(separator: "\n").count == 2 && record.contains("\"lines\":0") && !record.contains("81.2"))
    }

    @Test func linesAreGivenForTheProvenSpanAlone() throws {
        let collector = try collector("access-log: {ip: full}", Self.lines)
        defer { collector.close() }
        let result = try subject(collector, Self.span + ["--lang", "en"])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.out.contains("2 line(s)") && result.out.contains("GET /36000") && result.out.contains("GET /40000"))
        #expect(!result.out.contains("81.2.69.143") && !result.out.contains("/50000"))
        let record = try String(contentsOfFile: collector.data + "/access/reading.jsonl", encoding: .utf8)
        #expect(record.split(separator: "\n").count == 2 && record.contains(#""conditions":["ip","from","to"]"#) && !record.contains("81.2"))
        for arguments in [["--ip", Self.address], ["--erase"], ["--lang", "de"], ["--dry-run"], ["--erase-day", "x"], ["--erase-day", "2026-01-12"]] {
            #expect(try subject(collector, arguments).status == 64, "\(arguments)")
        }
    }

    @Test func linesAreErasedUnlessTheDayIsHeld() throws {
        let held = try collector("access-log: {ip: full, legal-hold: [2026-01-12]}", Self.lines)
        defer { held.close() }
        let path = "/access/access-2026-01-12.log"
        let refused = try subject(held, Self.span + ["--erase", "--lang", "en"])
        #expect(refused.status == 1 && refused.error.contains("2026-01-12 is under legal hold") && refused.out.contains("article 17(3)(e)"))
        #expect(try String(contentsOfFile: held.data + path, encoding: .utf8) == Self.lines.joined())

        let free = try collector("access-log: {ip: full}", Self.lines)
        defer { free.close() }
        let trial = try subject(free, Self.span + ["--erase", "--dry-run", "--lang", "en"])
        #expect(trial.status == 0 && trial.out.contains("2 line(s) would be erased"))
        let done = try subject(free, Self.span + ["--erase", "--format", "json"])
        #expect(done.status == 0, "\(done.error)")
        let json = try JSONSerialization.jsonObject(with: Data(done.out.utf8)) as? [String: Any]
        #expect((json?["erasure"] as? [[String: Any]])?.first?["lines"] as? Int == 2)
        // A finished day, which the erasure has compressed first.
        let left = try AccessLogFolder.run("/bin/gzip", ["-dc", free.data + path + ".gz"])
        #expect(String(decoding: left, as: UTF8.self) == Self.lines[1] + Self.lines[3])
        #expect(try ReadingRecord(folder: free.data + "/access").problems() == [])
    }

    @Test func truncatedAndSealedLogsAreExplained() throws {
        let truncated = try collector("", [SubjectLogTests.line(Self.address, 36_000, .truncated, day: Self.day)])
        defer { truncated.close() }
        let told = try subject(truncated, Self.span + ["--lang", "en"])
        #expect(told.status == 0 && told.out.contains("cannot be attributed to anybody") && !told.out.contains("GET"))
        let elsewhere = try subject(truncated, ["--lang", "en", "--ip", "9.9.9.9"] + Self.span.dropFirst(2))
        for answer in [told, elsewhere] { #expect(answer.out.contains("holds no whole address") && !answer.out.contains("line(s)")) }
        #expect(try subject(truncated, Self.span + ["--erase"]).status == 1)

        let key = OfficerKey()
        let held = try collector("access-log: {ip: sealed, recipients: [\(key.publicKey)], legal-hold: [2026-01-12]}", [])
        defer { held.close() }
        let heldWriter = try AccessLogWriter(folder: held.data + "/access", recipients: [key.publicKey])
        heldWriter.append(day: Self.day) { $0 += Array(Self.lines[0].utf8) }
        heldWriter.close()
        #expect(try subject(held, ["--erase-day", "2026-01-12", "--reason", "asked"]).status == 1)
        #expect(FileManager.default.fileExists(atPath: held.data + "/access/access-2026-01-12.keys"))

        let sealed = try collector("access-log: {ip: sealed, recipients: [\(key.publicKey)]}", [])
        defer { sealed.close() }
        let writer = try AccessLogWriter(folder: sealed.data + "/access", recipients: [key.publicKey])
        for line in Self.lines { writer.append(day: Self.day) { $0 += Array(line.utf8) } }
        writer.close()
        let keyPath = sealed.folder + "/officer.key"
        try OfficerKeyFile.write(key, to: keyPath, name: nil, now: Timestamp(seconds: 0))
        let closed = try subject(sealed, Self.span + ["--lang", "en"])
        #expect(closed.status == 1 && closed.out.contains("sealed and was not opened") && closed.error.contains("--key FILE"))
        let strangerPath = sealed.folder + "/stranger.key"
        try OfficerKeyFile.write(OfficerKey(), to: strangerPath, name: nil, now: Timestamp(seconds: 0))
        let stranger = try subject(sealed, Self.span + ["--lang", "en", "--key", strangerPath])
        #expect(stranger.status == 1 && stranger.out.contains("does not open it") && stranger.error.contains("is no recipient"))
        for answer in [closed, stranger] {
            #expect(answer.out.contains("could not be read. It may hold lines") && !answer.out.contains("line(s)"), "never a number of what was not read")
        }
        let french = try subject(sealed, Self.span + ["--lang", "fr"])
        #expect(french.out.contains("n'a pu être lu") && french.out.contains("aucune clé n'a été fournie") && !french.out.contains("ligne(s)"))
        let json = try JSONSerialization.jsonObject(with: Data(try subject(sealed, Self.span + ["--format", "json"]).out.utf8)) as? [String: Any]
        let day = (json?["log"] as? [[String: Any]])?.first
        #expect(day?["obstacle"] as? String == "sealed" && day?["lines"] == nil)
        let record = try String(contentsOfFile: sealed.data + "/access/reading.jsonl", encoding: .utf8)
        #expect(record.contains(#""outcome":"refused""#) && !record.contains(#""outcome":"done""#))
        let open = try subject(sealed, Self.span + ["--lang", "en", "--key", keyPath])
        #expect(open.status == 0 && open.out.contains("2 line(s)") && !open.out.contains("81.2.69.143"))
        let erased = try subject(sealed, Self.span + ["--erase"])
        #expect(erased.status == 1 && erased.error.contains("--erase-day 2026-01-12"))
        let trial = try subject(sealed, ["--erase-day", "2026-01-12", "--dry-run"])
        #expect(trial.status == 0 && FileManager.default.fileExists(atPath: sealed.data + "/access/access-2026-01-12.keys"))
        let gone = try subject(sealed, ["--erase-day", "2026-01-12", "--reason", "asked for by a visitor"])
        #expect(gone.status == 0, "\(gone.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sealed.data + "/access") == ["reading.jsonl"])
    }
}
