import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

extension Spoil {
    private static let today = AuditSample.today
    private static let address = AuditSample.address

    /// Kinds of personal data, each as it must never rest.
    private static let marks: [(kind: String, text: String)] = [
        ("e-mail", "quarkmark.person@secret-mail.example"), ("phone", "+33612345678"), ("card", "4111111111111111"), ("iban", "FR7630006000011234567890189"),
        ("address", "203.0.113.77"), ("address of IPv6", "2a02:aaaa:bbbb:cccc::1234"), ("uuid", "123e4567-e89b-42d3-a456-426614174000"),
        ("visitor", "pYt3o0Qe9mXwqk2hV1bZ4A"), ("wallet", "0x52908400098527886E0F7030069857D2E4169EE7"),
        ("token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"), ("login", "user=quarkmark.jean"),
    ]

    private static let inRows = marks.map { mark in
        Spoil("\(mark.kind) in a text of the database", .patterns, secret: mark.text) {
            try $0.sql("UPDATE value SET text = ? WHERE id = (SELECT min(value) FROM daily_value)", arguments: ["/p/" + mark.text])
        }
    }
    private static let inPages = marks.map { mark in
        Spoil("\(mark.kind) on a page of the dashboard", .patterns, secret: mark.text) { sample in
            let page = sample.data + "/dashboard/example.org/index.html"
            let text = String(decoding: try sample.bytes(page), as: UTF8.self).replacing("</table>", with: "<tr><td>/p/\(mark.text)</td></tr></table>")
            try sample.put(text.utf8, at: page, mode: 0o644)
        }
    }
    private static let inCounts = marks.map { mark in
        Spoil("\(mark.kind) in the counts of the dashboard", .patterns, secret: mark.text) { sample in
            let file = sample.data + "/dashboard/example.org/data/now.js"
            let text = String(decoding: try sample.bytes(file), as: UTF8.self).replacing("\"values\":[", with: "\"values\":[\"/p/\(mark.text)\",")
            try sample.put(text.utf8, at: file, mode: 0o644)
        }
    }
    private static let inFiles = marks.map { mark in
        Spoil("\(mark.kind) in a stray file", .patterns, also: [.files], secret: mark.text) {
            try $0.put("note: \(mark.text)\n".utf8, at: $0.data + "/journal/stray")
        }
    }

    static let personal: [Spoil] =
        inRows + inPages + inCounts + inFiles + [
            Spoil("a row that was deleted and not overwritten", .patterns, secret: "secret-mail") {
                for number in 0..<400 { try $0.sql("INSERT INTO value (text) VALUES ('/p/quarkmark.\(number)@secret-mail.example')") }
                try $0.sql("DELETE FROM value WHERE text LIKE '%secret-mail%'")
            }.also(.deleted),
            Spoil("a user agent in the database", .patterns, also: [.today]) {
                try $0.sql("UPDATE value SET text = ? WHERE id = (SELECT min(value) FROM daily_value)", arguments: [AuditSample.agent])
            },
            Spoil("an unknown visitor's user agent in a segment", .patterns, also: [.journalRecords], secret: "Otherfox") {
                try $0.put(try $0.bytes($0.segment) + Array("Mozilla/5.0 (X11) Otherfox/1".utf8) + $0.bytes($0.segment)[32...], at: $0.segment)
            },
            Spoil("an e-mail between records", .patterns, also: [.journalRecords], secret: "secret-mail") {
                let bytes = try $0.bytes($0.segment)
                try $0.put(bytes + Array("\u{1}quarkmark@secret-mail.example\u{0}".utf8) + bytes[32...], at: $0.segment)
            },
            Spoil("an e-mail in the name of a file", .patterns, also: [.files], secret: "secret-mail") {
                try $0.put([], at: $0.data + "/quarkmark@secret-mail.example.csv")
            },
            Spoil("an e-mail across two blocks of a file", .patterns, also: [.files], secret: "secret-mail") {
                try $0.put([UInt8](repeating: 10, count: (256 << 10) - 12) + Array("quarkmark@secret-mail.example\n".utf8), at: $0.data + "/journal/large")
            },
            Spoil("an e-mail in a line longer than any text", .patterns, also: [.files], secret: "secret-mail") {
                let filler = String(repeating: "la ", count: 20_000)
                try $0.put((filler + "quarkmark@secret-mail.example " + filler).utf8, at: $0.data + "/journal/long")
            },
            Spoil("today's visitor's network in the database", .today, secret: "81.2.69.") {
                try $0.sql("UPDATE value SET text = '/net/81.2.69.x' WHERE id = (SELECT min(value) FROM daily_value)")
            },
            Spoil("today's visitor's address in a page", .today, also: [.patterns], secret: address) {
                let page = $0.data + "/dashboard/example.org/en.html"
                try $0.put(try $0.bytes(page) + Array("<!-- \(address) -->".utf8), at: page, mode: 0o644)
            },
            Spoil("today's user agent in a page", .today, also: [.patterns]) {
                let page = $0.data + "/dashboard/example.org/en.html"
                try $0.put(try $0.bytes(page) + Array("<!-- \(AuditSample.agent) -->".utf8), at: page, mode: 0o644)
            },
            Spoil("an unusual user agent of today in the record of readings", .today, secret: "Oddreader of feeds") {
                try $0.put((AuditSample.line().replacing(AuditSample.agent, with: "Oddreader of feeds 7")).utf8, at: $0.log(today), mode: 0o640)
                var entry = ReadingRecord.Entry(begin: "unseal", days: [], conditions: [], now: AuditSample.now.wall)
                entry.user = "Oddreader of feeds 7"
                try ReadingRecord(folder: $0.data + "/access").append(entry)
                try $0.age($0.data + "/access/reading.jsonl", seconds: 60)
            },
            Spoil("a whole address in a log of networks", .accessLogForm, secret: address) {
                try $0.put((AuditSample.line() + AuditSample.line(policy: .full)).utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("a whole address in a compressed log", .accessLogForm, secret: address) {
                try $0.put(try Gzip.gzip(Array(AuditSample.line(policy: .full).utf8)), at: $0.log(today - 1, .compressed), mode: 0o640)
            },
            Spoil("an address in a log of none", .accessLogForm, secret: "81.2.69.") { $0.settings.accessLogAddress = .none },
            Spoil("a query in a log", .accessLogForm) {
                try $0.put(AuditSample.line().replacing("/fr/", with: "/fr/?who=quarkmark").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("a line of another day", .accessLogForm) {
                try $0.put((AuditSample.line(day: today - 2) + AuditSample.line()).utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("a line of another day in a compressed log", .accessLogForm) {
                try $0.put(try Gzip.gzip(Array(AuditSample.line(day: today - 5).utf8)), at: $0.log(today - 1, .compressed), mode: 0o640)
            },
            Spoil("an e-mail in a line of no form", .accessLogForm, secret: "secret-mail") {
                try $0.put((AuditSample.line() + "note: quarkmark@secret-mail.example\n").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("an address alone in a line", .accessLogForm, secret: address) {
                try $0.put((AuditSample.line() + address + "\n").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("a network in a line of no form", .accessLogForm, secret: "198.51.100") {
                try $0.put((AuditSample.line() + "seen 198.51.100.0 again\n").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("an address in a second column", .accessLogForm, secret: address) {
                try $0.put(AuditSample.line("198.51.100.7").replacing(" - - ", with: " \(address) - ").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("an address behind the line", .accessLogForm, secret: "2001:db8:7::9") {
                try $0.put(AuditSample.line().replacing("\n", with: " 2001:db8:7::9\n").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("an address in place of the site", .accessLogForm, secret: "198.51.100.9") {
                try $0.put(AuditSample.line().replacing("\"example.org\"", with: "\"198.51.100.9\"").utf8, at: $0.log(today), mode: 0o640)
            },
            Spoil("a line longer than any of ours", .accessLogForm, state: .unknown) {
                try $0.put(AuditSample.line().utf8 + [UInt8](repeating: 65, count: 70_000) + [10], at: $0.log(today), mode: 0o640)
            },
            Spoil("a log compressed by another program", .accessLogForm) {
                let xz: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04, 0xE6, 0xD6, 0xB4, 0x46]
                try $0.put(xz + [UInt8](repeating: 0xA7, count: 200), at: $0.log(today - 1, .compressed), mode: 0o640)
            },
            Spoil("a compressed log under the name of a plain one", .accessLogForm) {
                try $0.put(try Gzip.gzip(Array(AuditSample.line().utf8)), at: $0.log(today), mode: 0o640)
            },
            Spoil("a name in the header of a gzip member", .accessLogForm, secret: "secret-mail") {
                var bytes = try Gzip.gzip(Array(AuditSample.line(day: today - 1).utf8))
                bytes[3] |= 0x08
                bytes.insert(contentsOf: Array("quarkmark@secret-mail.example".utf8) + [0], at: 10)
                try $0.put(bytes, at: $0.log(today - 1, .compressed), mode: 0o640)
            },
            Spoil("a comment in the header of a second gzip member", .accessLogForm, secret: "secret-mail") {
                let first = try Gzip.gzip(Array(AuditSample.line(day: today - 1).utf8))
                var second = first
                second[3] |= 0x10
                second.insert(contentsOf: Array("quarkmark@secret-mail.example".utf8) + [0], at: 10)
                try $0.put(first + second, at: $0.log(today - 1, .compressed), mode: 0o640)
            },
            Spoil("a damaged compressed log", .accessLogForm, state: .unknown) {
                try $0.put(
                    try $0.bytes($0.log(today - 1, .compressed)).enumerated().map { $0 == 30 ? $1 ^ 0xFF : $1 }, at: $0.log(today - 1, .compressed), mode: 0o640
                )
            },
        ]

    static let database: [Spoil] = [
        Spoil("a table of visits", .schema) { try $0.sql("CREATE TABLE visit (id INTEGER PRIMARY KEY, site INTEGER, day INTEGER, country INTEGER) STRICT") },
        Spoil("a column for a visitor", .schema) { try $0.sql("ALTER TABLE daily_value ADD COLUMN visitor INTEGER") },
        Spoil("a view", .schema) { try $0.sql("CREATE VIEW visits AS SELECT * FROM daily") },
        Spoil("an allowed table that this version does not have", .schema) {
            try $0.sql("CREATE TABLE two (site INTEGER, day INTEGER, value INTEGER, visits INTEGER, PRIMARY KEY (site, day, value)) STRICT")
        },
        Spoil("a table that is missing", .schema) { try $0.sql("DROP TABLE month_to_fold") }.also(.hours, .rare, .texts, .deleted),
        Spoil("cells that are no counts", .cells, secret: "secret-mail") {
            try $0.sql("UPDATE daily_pair SET cells = ? WHERE id = (SELECT min(id) FROM daily_pair)", arguments: [Data("quarkmark@secret-mail".utf8)])
        },
        Spoil("groups that are numbers of visitors", .cells) { sample in
            let day = today.number - 1
            try sample.sql(
                """
                PRAGMA ignore_check_constraints = ON; WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 500)
                INSERT INTO daily_history SELECT 1, 1, \(day), n * 1000003, 0, 1 FROM n
                """)
        },
        unbounded("a lag that none can have", "daily_history VALUES (1, 1, \(today.number), 1, 396, 1)"),
        unbounded("an unknown table about visitors", "daily_history VALUES (1, 77, \(today.number), 1, 1, 1)"),
        unbounded("an unknown state", "daily_visit_state VALUES (1, \(today.number), 77, 1, 1)"),
        unbounded("an unknown class of source", "daily_visit_state VALUES (1, \(today.number), 1, 4, 1)"),
        unbounded("an unknown dimension", "daily_value SELECT 1, 999, day, value, 9, 9, 9, 9, 9 FROM daily_value LIMIT 1"),
        unbounded("an unknown pair", "daily_pair (site, pair, day, generation, cells) SELECT 1, 999999, day, 1, cells FROM daily_pair LIMIT 1"),
        unbounded("a value that is no text", "daily_value VALUES (1, 1, \(today.number), 77777777, 9, 9, 9, 9, 9)"),
        unbounded("a site that is none", "daily VALUES (77777777, \(today.number), 9, 9, 9, 9, 9)"),
        unbounded("a time that is no hour", "hourly VALUES (1, \(today.number * 86_400 + 77), 9, 9, 9, 9, 9)"),
        unbounded("a month that begins in its middle", "monthly VALUES (1, \(today.number - 1), \(today.number - 1), 9, 9, 9, 9, 9)"),
        Spoil("a fingerprint that is none", .cells) {
            try $0.sql("INSERT INTO imported_log VALUES (1, 1, 5, x'00', 0, 1, 0, 0, 1, 1, 1)")
        },
        Spoil("no database at all", .schema, state: .unknown) { unlink($0.database) },
        Spoil("a file that is no database", .schema, state: .unknown) { try $0.put([UInt8](repeating: 65, count: 8192), at: $0.database) }
            .also(.hours, .pairs, .values, .totals, .visitors, .rare, .months, .texts, .cells, .deleted, .certificates),
        Spoil("a log of changes without its database", .deleted, also: [.schema]) {
            unlink($0.database)
            try $0.put([UInt8](repeating: 0, count: 64), at: $0.database + "-wal")
        },
    ]

    /// A row that the schema refuses while its bounds are minded.
    private static func unbounded(_ name: String, _ row: String) -> Spoil {
        Spoil(name, .cells) { try $0.sql("PRAGMA ignore_check_constraints = ON; INSERT INTO \(row)") }
    }

    static let chains: [Spoil] = [
        Spoil("a certificate that was changed", .certificates) {
            try $0.sql(#"UPDATE purge_certificate SET json = replace(json, '"items":2', '"items":1') WHERE id = 2"#)
        },
        Spoil("a certificate that was taken out", .certificates) { try $0.sql("DELETE FROM purge_certificate WHERE id = 2") },
        Spoil("a reading that was changed", .readingRecord) {
            let path = $0.data + "/access/reading.jsonl"
            let text = String(decoding: try $0.bytes(path), as: UTF8.self)
            try $0.put(text.replacing(#""command":"unseal""#, with: #""command":"other""#).utf8, at: path, mode: 0o640)
        },
        Spoil("a reading that is no entry", .readingRecord) {
            let path = $0.data + "/access/reading.jsonl"
            try $0.put(Array("{}\n".utf8) + $0.bytes(path), at: path, mode: 0o640)
        },
        Spoil("a frame that was taken out", .accessLogFrames) { sample in
            var bytes = try sample.bytes(sample.log(today - 2, .sealed))
            bytes.removeSubrange(SealedFolder.frames(bytes)[1])
            try sample.put(bytes, at: sample.log(today - 2, .sealed), mode: 0o640)
        },
        Spoil("a frame that stands twice", .accessLogFrames) { sample in
            let bytes = try sample.bytes(sample.log(today - 2, .sealed))
            try sample.put(bytes + bytes[SealedFolder.frames(bytes)[0]], at: sample.log(today - 2, .sealed), mode: 0o640)
        },
        Spoil("bytes between two frames", .accessLogFrames) { sample in
            var bytes = try sample.bytes(sample.log(today - 2, .sealed))
            bytes.insert(contentsOf: [1, 2, 3], at: SealedFolder.frames(bytes)[1].lowerBound)
            try sample.put(bytes, at: sample.log(today - 2, .sealed), mode: 0o640)
        },
        Spoil("a session without its key", .accessLogFrames) { sample in
            let writer = try AccessLogWriter(folder: sample.folder, pause: 0, recipients: [sample.officer.publicKey])
            writer.append(day: today - 2) { $0 += Array("line\n".utf8) }
            #expect(writer.flush())
            writer.close()
            let other = try sample.bytes("\(sample.folder)/\(LogFileName(day: today - 2, form: .sealed))")
            try sample.put(try sample.bytes(sample.log(today - 2, .sealed)) + other, at: sample.log(today - 2, .sealed), mode: 0o640)
        },
        Spoil("a damaged key record", .accessLogFrames) { sample in
            var bytes = try sample.bytes(sample.log(today - 2, .keys))
            bytes[40] ^= 1
            try sample.put(bytes, at: sample.log(today - 2, .keys), mode: 0o640)
        },
    ]

    /// Allowed, and shown.
    static let weak: [Spoil] = [
        Spoil("rows of two visits are shown", .fewVisits, state: .weakened) { $0.settings.k = 2 },
        Spoil("whole addresses", .addresses, state: .weakened) { $0.settings.accessLogAddress = .full },
        Spoil("recipients of nothing", .recipients, state: .weakened) { $0.settings.accessLogRecipients = [$0.officer.publicKey.description] },
        Spoil("everybody is a trusted proxy", .proxies, state: .weakened) { $0.settings.trustedProxies = [AddressRange("0.0.0.0/0")].compactMap { $0 } },
        Spoil("the dashboard for everybody", .admin, state: .weakened) { $0.settings.admin.host = "0.0.0.0" },
        Spoil("a cookie for two years", .consent, state: .weakened) { $0.settings.consentLifetimeSeconds = 730 * 86_400 },
        Spoil("click identifiers are kept", .parameters, state: .weakened) { $0.settings.sites[0].keepParameters = ["gclid"] },
        Spoil("logins are kept", .parameters, state: .weakened) { $0.settings.sites[0].keepParameters = ["user"] },
        Spoil("customers are kept", .parameters, state: .weakened) { $0.settings.sites[0].keepParameters = ["page", "client_id"] },
        Spoil("names are kept", .parameters, state: .weakened) { $0.settings.sites[0].keepParameters = ["nom"] },
        Spoil("a cookie of others is kept", .parameters, state: .weakened) { $0.settings.sites[0].keepParameters = ["_ga"] },
        Spoil("days for ten years", .retention, state: .weakened) { $0.settings.dailySeconds = 3650 * 86_400 },
    ]

    /// What else may be found.
    func also(_ checks: AuditCheck...) -> Spoil {
        Spoil(testDescription, check, state: self.state, also: also.union(checks), secret: secret, apply)
    }
}
