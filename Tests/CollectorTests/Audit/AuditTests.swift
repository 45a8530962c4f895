import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// What is promised against what is there, on folders that are right and folders that are spoiled.
@Suite struct AuditTests {
    @Test func aFolderAsTheCollectorLeavesItIsRight() throws {
        let sample = try AuditSample()
        let before = try sample.snapshot()
        let report = try sample.audit()
        #expect(report.failures == [] && report.isGood)
        #expect(report.findings.map(\.check) == AuditCheck.allCases)
        let after = try sample.snapshot()
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        #expect(changed == [], "nothing was changed, made or deleted: \(changed.map { "\($0) \(before[$0] ?? "-") \(after[$0] ?? "-")" })")
        // It looked at something.
        func found(_ check: AuditCheck) -> String { report.findings.first { $0.check == check }?.found ?? "" }
        #expect(found(.accessLogAge).hasPrefix("4 files") && found(.accessLogFrames).hasPrefix("4 frames") && found(.accessLogForm).hasPrefix("2 lines"))
        #expect(found(.certificates).hasPrefix("3 certificates, the last ") && found(.readingRecord).hasPrefix("2 entries, the last "))
        #expect(found(.today).hasPrefix("the log") == false && found(.today).contains("1 addresses or networks and 1 user agents"))
        #expect(found(.hours).hasPrefix("oldest 6 days") && found(.dashboardAge).hasSuffix(" pages") && !found(.journalRecords).hasPrefix("0 events"))
    }

    @Test(arguments: Spoil.all) func eachViolationIsFound(_ spoil: Spoil) throws {
        let sample = try AuditSample()
        try spoil.apply(sample)
        let report = try sample.audit()
        let finding = try #require(report.findings.first { $0.check == spoil.check })
        #expect(finding.state == spoil.state && !finding.places.isEmpty, "\(report.failures)")
        #expect(!report.isGood)
        let others = report.findings.filter { $0.state != .kept && $0.check != spoil.check && !spoil.also.contains($0.check) }
        #expect(others.map(\.check) == [], "\(report.failures)")
        let outputs = [report.table(), try report.json()]
        for output in outputs { #expect(!output.contains(spoil.secret), "what was found is never shown") }
        for output in outputs { #expect(finding.places.allSatisfy { output.contains($0.place) }, "where it was found is shown") }
    }

    /// Every check has a way to fail that is tried.
    @Test func everyCheckIsTried() {
        #expect(Set(AuditCheck.allCases).subtracting(Spoil.all.map(\.check)) == [])
    }

    @Test func aWeakeningMayBeAccepted() throws {
        let sample = try AuditSample()
        sample.settings.k = 2
        let refused = try sample.audit()
        #expect(!refused.isGood && refused.count(.weakened) == 1)
        let accepted = try sample.audit(accepted: ["config.k"])
        #expect(accepted.isGood && accepted.count(.weakened) == 1 && accepted.table().contains("(accepted)"))
        // Nobody can accept what is violated.
        chmod(sample.database, 0o644)
        #expect(try !sample.audit(accepted: ["config.k", "files.permissions"]).isGood)
    }

    /// The end of a chain can be cut off without a trace in it: a hash that was noted shows it.
    @Test func aHashThatWasNotedMustStillBeThere() throws {
        let sample = try AuditSample()
        let store = try #require(try SQLiteStore.asItIs(path: sample.database))
        let hashes = try store.certificates().map { PurgeCertificate.hash($0.json) }
        try store.pool.close()
        #expect(try sample.audit(known: hashes).isGood)
        try sample.sql("DELETE FROM purge_certificate WHERE id = 3")
        #expect(try sample.audit(known: Array(hashes.prefix(2))).isGood)
        let report = try sample.audit(known: hashes)
        #expect(report.findings.filter { $0.state != .kept }.map(\.check) == [.readingRecord, .certificates], "of which chain it was, nobody can tell")
        #expect(report.failures.count == 2 && report.failures.allSatisfy { $0.contains("no entry of either chain has the hash") })
    }

    /// Also of the record of readings when all of it is gone.
    @Test func aReadingThatWasNotedMustStillBeThere() throws {
        let sample = try AuditSample()
        let lines = String(decoding: try sample.bytes(sample.data + "/access/reading.jsonl"), as: UTF8.self).split(separator: "\n")
        let hash = PurgeCertificate.hash(String(try #require(lines.last)))
        #expect(try sample.audit(known: [hash]).isGood)
        unlink(sample.data + "/access/reading.jsonl")
        let report = try sample.audit(known: [hash])
        #expect(report.findings.filter { $0.state != .kept }.map(\.check) == [.readingRecord, .certificates])
        #expect(report.findings.first { $0.check == .readingRecord }?.state == .violated)
    }

    /// What an import deletes on its way is cleaned at its end; until then, its lock says that it runs.
    @Test func aRunningImportIsNoAlarm() throws {
        let sample = try AuditSample()
        try sample.sql("UPDATE purge_state SET unclean = 1; INSERT INTO value (text) VALUES ('/quiet')")
        let lock = open(sample.database, O_RDONLY)
        try #require(flock(lock, LOCK_EX) == 0)
        let during = try sample.audit()
        #expect(during.failures == [])
        #expect(during.findings.first { $0.check == .deleted }?.found.contains("an import is running") == true)
        flock(lock, LOCK_UN)
        #expect(try sample.audit().findings.filter { $0.state == .violated }.map(\.check) == [.texts, .deleted])
        close(lock)
    }

    /// Names of people and browsers, and names of pages that hold parts of them.
    @Test func namesOfParametersThatTellVisitorsApart() {
        let personal = [
            "client_id", "_ga", "_gid", "customer", "customer[ref]", "nom", "Nom", "name", "phone", "phoneNumber", "tel", "visitorId", "user-id", "uuid",
            "prenom",
        ]
        for name in personal { #expect(PersonalNames.hasOne(name), "\(name)") }
        for name in ["page", "id", "q", "tri", "lang", "file_name", "category", "product", "sort", "view", "gallery", "hotel", "nombre_de_pages", "mode"] {
            #expect(!PersonalNames.hasOne(name), "\(name)")
        }
    }

    /// Beginnings of a line, as a crash leaves them, are no alarm at any length; nor are lines of the day beside.
    @Test func whatACrashLeavesOfALogIsNoAlarm() throws {
        let line = Array(AuditSample.line().utf8.dropLast())
        var text: [UInt8] = []
        for length in 0...line.count { text += line[..<length] + [10] }
        let sample = try AuditSample()
        try sample.put(text + Array(AuditSample.line(day: AuditSample.today - 1).utf8), at: sample.log(AuditSample.today), mode: 0o640)
        #expect(try sample.audit().failures == [])
    }

    /// A clock that is wrong is said, and what is due by the running time is late all the same.
    @Test func agesAreCountedAsAPurgeCountsThem() throws {
        let sample = try AuditSample()
        var jumped = AuditSample.now
        jumped.wall = jumped.wall + 400 * 86_400
        let report = try sample.audit(at: jumped)
        #expect(report.findings.filter { $0.state != .kept }.map(\.check) == [.clock], "\(report.failures)")
        #expect(report.judgement.time == AuditSample.now.wall)
    }

    @Test func manyPlacesAreCounted() throws {
        let sample = try AuditSample()
        for number in 0..<30 { try sample.put([], at: sample.data + "/stray-\(number)") }
        let report = try sample.audit()
        let finding = try #require(report.findings.first { $0.check == .files })
        #expect(finding.places.count == AuditFinding.limit && finding.more == 10 && finding.found.hasPrefix("30 places"))
    }

    /// What a running collector is writing just now is no leftover.
    @Test func workInProgressIsNoAlarm() throws {
        let sample = try AuditSample()
        let (page, next) = ("/example.org/data/now.js", sample.data + "/.dashboard.next")
        try FileManager.default.createDirectory(atPath: next + "/example.org/data", withIntermediateDirectories: true)
        #expect(link(sample.data + "/dashboard" + page, next + page) == 0)
        try sample.put("<p>".utf8, at: next + "/example.org/index.html", mode: 0o644)
        try sample.put(AuditSample.line(day: AuditSample.today - 1).utf8, at: sample.log(AuditSample.today - 1, .taken), mode: 0o640)
        try sample.put([1, 2, 3], at: sample.handOver)
        let bytes = try sample.bytes(sample.segment)
        try sample.put(bytes.dropLast(7), at: sample.segment)
        let frames = try sample.bytes(sample.log(AuditSample.today - 2, .sealed))
        try sample.put(frames.dropLast(5), at: sample.log(AuditSample.today - 2, .sealed), mode: 0o640)
        let report = try sample.audit()
        #expect(report.failures == [])
        #expect(report.findings.first { $0.check == .journalRecords }?.found.contains("1 cut short by a crash") == true)
        #expect(report.findings.first { $0.check == .accessLogFrames }?.found.contains("1 cut short by a crash") == true)
    }

    @Test func tableAndDocument() throws {
        let sample = try AuditSample()
        try sample.put([], at: sample.data + "/\u{1B}[2Jstray")
        let report = try sample.audit()
        #expect(!report.table().unicodeScalars.contains("\u{1B}"), "names do nothing to a terminal")
        struct Document: Decodable {
            struct Check: Decodable {
                struct Place: Decodable { var place: String; var what: String; var offset: Int?; var count: Int? }
                var id: String
                var clauses: [String]
                var promise: String
                var state: String
                var accepted: Bool
                var found: String
                var places: [Place]
                var morePlaces: Int
                var remedy: String?
            }
            var time: String
            var clock: String
            var clockAgrees: Bool
            var data: String
            var profile: String
            var good: Bool
            var counts: [String: Int]
            var checks: [Check]
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(Document.self, from: Data(try report.json().utf8))
        #expect(!document.good && document.checks.count == AuditCheck.allCases.count && document.counts["violated"] == 1 && document.clockAgrees)
        #expect(document.checks.first { $0.id == "files.known" }?.places.first?.place == "?[2Jstray")
        #expect(document.checks.allSatisfy { ($0.remedy == nil) == ($0.state == "kept") && !$0.clauses.isEmpty })
    }

    /// What the site itself has looks like none of it: versions, long numbers, hashes of scripts, dates, labels of what was taken out.
    @Test(arguments: [
        "/docs/version-131.0.0.0/", "/chrome/131.0.0.0", "/2026/11/23/10-30-45", "/p/[email]", "/assets/app.8f3b2c1d4e5f60718293.js", "/isbn/2070360024",
        "Chrome 987", "/wiki/Mozilla", "20241123-report", "(other)", "/a/1234567890",
    ]) func whatTheSiteHasIsNoAlarm(_ text: String) throws {
        let sample = try AuditSample()
        // A visitor whose network is as a version.
        try sample.put((AuditSample.line("131.0.0.7") + AuditSample.line()).utf8, at: sample.log(AuditSample.today), mode: 0o640)
        try sample.sql("UPDATE value SET text = ? WHERE id = (SELECT min(value) FROM daily_value)", arguments: [text])
        #expect(try sample.audit().failures == [])
    }
}
