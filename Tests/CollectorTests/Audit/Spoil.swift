import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// One way in which a data folder is not as promised, and the check that must find it.
struct Spoil: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let check: AuditCheck
    var state = AuditState.violated
    /// Other checks that the same thing breaks.
    var also: Set<AuditCheck> = []
    /// What must not be in any output.
    var secret = "Quarkmark"
    let apply: @Sendable (AuditSample) throws -> Void

    init(
        _ name: String, _ check: AuditCheck, state: AuditState = .violated, also: Set<AuditCheck> = [], secret: String = "Quarkmark",
        _ apply: @escaping @Sendable (AuditSample) throws -> Void
    ) {
        (testDescription, self.check, self.state, self.also, self.secret, self.apply) = (name, check, state, also, secret, apply)
    }

    static let all = ages + leftovers + reach + secrets + personal + database + chains + weak

    private static let today = AuditSample.today

    private static let ages: [Spoil] = [
        Spoil("a compressed day beyond its age", .accessLogAge) {
            try $0.put(try Gzip.gzip(Array(AuditSample.line(day: today - 370).utf8)), at: $0.log(today - 370, .compressed), mode: 0o640)
        },
        Spoil("a sealed day beyond its age", .accessLogAge, also: [.accessLogFrames]) { sample in
            for form in [LogFileName.Form.sealed, .keys] {
                try sample.put(try sample.bytes(sample.log(today - 2, form)), at: sample.log(today - 400, form), mode: 0o640)
            }
        },
        Spoil("an erasure's file beyond its age", .accessLogAge) { try $0.put([], at: $0.log(today - 366, .rewritten), mode: 0o640) },
        Spoil("a shorter retention that nobody applied", .accessLogAge) { $0.settings.accessLogSeconds = 86_400 },
        Spoil("a sealed day without keys", .accessLogKeys) { unlink($0.log(today - 2, .keys)) },
        Spoil("keys without their day", .accessLogKeys) { unlink($0.log(today - 2, .sealed)) },
        Spoil("a journal segment beyond its age", .journalAge) {
            try $0.put(JournalFormat.header(segment: 1, created: AuditSample.now.wall + -51 * 3600), at: $0.data + "/journal/0000000000000001.journal")
        },
        Spoil("a segment with a damaged header, beyond its age", .journalAge, also: [.journalRecords]) {
            try $0.put([UInt8](repeating: 9, count: 32), at: $0.data + "/journal/0000000000000001.journal")
            try $0.age($0.data + "/journal/0000000000000001.journal", seconds: 60 * 3600)
        },
        Spoil("a hand-over that nobody took", .handOver) {
            try $0.put([1, 2, 3], at: $0.handOver)
            try $0.age($0.handOver, seconds: 3 * 3600)
        },
        Spoil("a hand-over open to others", .handOver) { try $0.put([1, 2, 3], at: $0.handOver, mode: 0o644) },
        Spoil("hours of a month that is long over", .dashboardAge) { sample in
            let counts = try sample.bytes(sample.data + "/dashboard/example.org/data/2026-11.js")
            try sample.put(counts, at: sample.data + "/dashboard/example.org/data/2026-08.js", mode: 0o644)
        },
        Spoil("pages that are not rendered any more", .dashboardAge) { try $0.age($0.data + "/dashboard/example.org/index.html", seconds: 63 * 86_400) },
        Spoil("hours beyond their age", .hours, also: [.pairs]) {
            $0.settings.hourlySeconds = 3 * 86_400; $0.settings.dailySeconds = 700 * 86_400
        },
        Spoil("an hour of last year", .hours) { try $0.sql("INSERT INTO hourly VALUES (1, \((today - 300).number * 86_400), 1, 1, 0, 0, 0)") },
        Spoil("a two-way day beyond its age", .pairs) {
            try $0.sql("INSERT INTO daily_pair (site, pair, day, generation, cells) SELECT site, pair, day - 80, 99, cells FROM daily_pair LIMIT 1")
        },
        Spoil("a one-way day beyond its age", .values) {
            try $0.sql("INSERT INTO daily_value SELECT site, dimension, day - 800, value, 9, 9, 9, 9, 9 FROM daily_value LIMIT 1")
        },
        Spoil("a day's total beyond its age", .totals) { try $0.sql("INSERT INTO daily VALUES (1, \((today - 800).number), 1, 1, 0, 0, 0)") },
        Spoil("a visitor table beyond a cookie's life", .visitors) {
            try $0.sql("INSERT INTO daily_visit_state VALUES (1, \((today - 400).number), 1, 1, 1)")
        },
        Spoil("a rare value of a month that is over", .rare) {
            let month = (today - 1000).startOfMonth.number
            let page = AnalyticsCore.Dimension.page.rawValue
            try $0.sql("INSERT INTO monthly_value SELECT site, dimension, \(month), value, 1, 1, 1, 1, 1 FROM daily_value WHERE dimension = \(page) LIMIT 1")
        },
        Spoil("a month beyond its age", .months) {
            $0.settings.monthlySeconds = 1000 * 86_400
            try $0.sql("INSERT INTO monthly VALUES (1, \((today - 1100).startOfMonth.number), \((today - 1100).number), 1, 1, 0, 0, 0)")
        },
        Spoil("a text that no count names", .texts) { try $0.sql("INSERT INTO value (text) VALUES ('/quiet')") },
        Spoil("lines older than their compressed file's name", .accessLogAge, also: [.accessLogForm]) {
            try $0.put(try Gzip.gzip(Array((AuditSample.line() + AuditSample.line(day: today - 400)).utf8)), at: $0.log(today - 1, .compressed), mode: 0o640)
        },
        Spoil("a day of the future", .clock) { try $0.sql("INSERT INTO daily VALUES (1, \(Day(year: 2030, month: 1, day: 1).number), 1, 1, 0, 0, 0)") },
        Spoil("an hour of the future", .clock) { try $0.sql("INSERT INTO hourly VALUES (1, \((today + 1000).number * 86_400), 1, 1, 0, 0, 0)") },
        Spoil("a value of the future", .clock) {
            try $0.sql("INSERT INTO daily_value SELECT site, dimension, \((today + 3).number), value, 9, 9, 9, 9, 9 FROM daily_value LIMIT 1")
        },
        Spoil("a month of the future", .clock) {
            let day = Day(year: 2030, month: 5, day: 1)
            try $0.sql("INSERT INTO monthly VALUES (1, \(day.number), \(day.number + 2), 1, 1, 0, 0, 0)")
        },
        Spoil("a visitor table of the future", .clock) { try $0.sql("INSERT INTO daily_history VALUES (1, 1, \((today + 2).number), 3, 1, 1)") },
        Spoil("a clock a month ahead of the running time", .clock) {
            try $0.sql("UPDATE purge_state SET wall = \(AuditSample.now.wall.seconds - 31 * 86_400 - 3600)")
        },
        Spoil("a clock that jumped back a year", .clock) { try $0.sql("UPDATE purge_state SET wall = \(AuditSample.now.wall.seconds + 365 * 86_400)") },
        Spoil("a day of the access log that has not come", .clock) { try $0.put([], at: $0.log(today + 30), mode: 0o640) },
        Spoil("a file written in the future", .clock) { try $0.age($0.data + "/dashboard/index.html", seconds: -10 * 86_400) },
    ]

    private static let leftovers: [Spoil] = [
        Spoil("a rotation that was interrupted", .accessLogRotation) {
            try $0.put(AuditSample.line(day: today - 3).utf8, at: $0.log(today - 3, .taken), mode: 0o640)
            try $0.age($0.log(today - 3, .taken), seconds: 2 * 86_400)
        },
        Spoil("an erasure that was interrupted", .accessLogRotation) {
            try $0.put([], at: $0.log(today - 3, .rewritten), mode: 0o640)
            try $0.age($0.log(today - 3, .rewritten), seconds: 86_400)
        },
        Spoil("a finished day that is not compressed", .accessLogRotation) {
            try $0.put(AuditSample.line(day: today - 3).utf8, at: $0.log(today - 3), mode: 0o640)
            try $0.age($0.log(today - 3), seconds: 2 * 86_400)
        },
        Spoil("an unknown file", .files) { try $0.put("hello".utf8, at: $0.data + "/notes.txt") },
        Spoil("a half-written page", .files) { try $0.put("x".utf8, at: $0.data + "/dashboard/example.org/.index.html.tmp") },
        Spoil("a dashboard that was not finished", .files) {
            let next = $0.data + "/.dashboard.next"
            try FileManager.default.createDirectory(atPath: next + "/example.org", withIntermediateDirectories: true)
            try $0.put("<p>".utf8, at: next + "/example.org/index.html", mode: 0o644)
            try $0.age(next, seconds: 3 * 3600)
        },
        Spoil("a page beside the pages", .files) { try $0.put("x".utf8, at: $0.data + "/dashboard/example.org/visits.js", mode: 0o600) },
        Spoil("an unknown folder", .files, also: [.permissions]) {
            try FileManager.default.createDirectory(atPath: $0.data + "/old", withIntermediateDirectories: false)
        },
        Spoil("pages of a site that is no longer", .files) { sample in
            try FileManager.default.copyItem(atPath: sample.data + "/dashboard/example.org", toPath: sample.data + "/dashboard/former.example")
        },
        Spoil("SQLite's rollback journal", .files) { try $0.put([UInt8](repeating: 0, count: 512), at: $0.database + "-journal") },
        Spoil("a database of places that is none", .files) {
            try FileManager.default.createDirectory(atPath: $0.data + "/geoip", withIntermediateDirectories: false)
            try $0.put("visitors".utf8, at: $0.data + "/geoip/region.mmdb")
        },
        Spoil("bytes behind the database", .deleted) { try $0.put(try $0.bytes($0.database) + [UInt8](repeating: 65, count: 4096), at: $0.database) },
        Spoil("a few bytes behind the database", .deleted) { try $0.put(try $0.bytes($0.database) + [1, 2, 3], at: $0.database) },
        Spoil("an interrupted purge", .deleted) { try $0.sql("UPDATE purge_state SET unclean = 1") },
        Spoil("damage inside a journal segment", .journalRecords) {
            var bytes = try $0.bytes($0.segment)
            bytes[100] ^= 1
            try $0.put(bytes, at: $0.segment)
        },
        Spoil("another segment's header", .journalRecords) {
            try $0.put(try $0.bytes($0.segment), at: $0.data + "/journal/0000000000000003.journal")
        },
    ]

    private static let reach: [Spoil] = [
        Spoil("a data folder open to all", .permissions) { chmod($0.data, 0o755) },
        Spoil("a database open to a group", .permissions) { chmod($0.database, 0o640) },
        Spoil("a journal open to all", .permissions) { chmod($0.segment, 0o604) },
        Spoil("an access log open to all", .permissions) { chmod($0.log(today), 0o644) },
        Spoil("pages that others may change", .permissions) { chmod($0.data + "/dashboard/index.html", 0o666) },
        Spoil("a journal folder open to a group", .permissions) { chmod($0.data + "/journal", 0o750) },
        Spoil("a link out of the folder", .permissions) {
            try FileManager.default.createSymbolicLink(atPath: $0.data + "/access/more", withDestinationPath: "/tmp")
        },
        Spoil("a data folder that is a link", .permissions) {
            try FileManager.default.moveItem(atPath: $0.data, toPath: $0.folder + "/elsewhere")
            try FileManager.default.createSymbolicLink(atPath: $0.data, withDestinationPath: $0.folder + "/elsewhere")
        },
        Spoil("a data folder that everybody may replace", .permissions) { chmod($0.folder, 0o777) },
        Spoil("a second name of a page", .permissions) {
            #expect(link($0.data + "/dashboard/example.org/data/now.js", $0.folder + "/kept.js") == 0)
        },
        Spoil("a second name of a log", .permissions) { #expect(link($0.log(today), $0.folder + "/kept.log") == 0) },
    ]

    private static let secrets: [Spoil] = [
        Spoil("the officer's key in the data folder", .officerKey, also: [.files, .patterns], secret: KeyText.privatePrefix) {
            try $0.put("# key\n\($0.officer.disclosedText())\n".utf8, at: $0.data + "/officer.key")
        },
        Spoil("the officer's key beside the configuration", .officerKey, secret: KeyText.privatePrefix) {
            try $0.put("\($0.officer.disclosedText())\n".utf8, at: $0.folder + "/backup.txt")
        },
        Spoil("the officer's key in the configuration", .officerKey, secret: KeyText.privatePrefix) {
            try "data: x # \($0.officer.disclosedText())\n".write(toFile: $0.configuration, atomically: true, encoding: .utf8)
        },
        Spoil("a hand-over on the disk", .dayKey, also: [.files]) { sample in
            let bytes = HandOver(created: AuditSample.now.wall, secrets: [:], visits: VisitTable(limit: 1)).encoded()
            try sample.put(bytes, at: sample.data + "/journal/kept.handover")
        },
    ]
}
