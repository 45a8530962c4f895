import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// `sillage import` as an operator runs it, against what awk counts.
@Suite struct ImportTests {
    /// A folder with a configuration, and the command.
    private struct Site {
        let folder = NSTemporaryDirectory() + "sillage-import-" + UUID().uuidString
        var config: String { folder + "/sillage.yaml" }

        init(extra: String = "", retention: String = "") throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let text = """
                data: \(folder)/data
                privacy: {k: 1}
                \(retention)
                sites:
                  - id: example.org
                    hosts: [example.org, "*.example.org"]
                    timezone: Europe/Paris
                    search-parameters: [q]
                    goals: [{name: prix, event: pageview, match: /prix}]
                \(extra)

                """
            try text.write(toFile: config, atomically: true, encoding: .utf8)
        }

        func close() { try? FileManager.default.removeItem(atPath: folder) }

        func write(_ text: String, to name: String = "access.log") throws -> String {
            let path = folder + "/" + name
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }

        @discardableResult
        func run(_ files: String..., options: [String] = [], input: String? = nil) throws -> (status: Int32, out: String, error: String) {
            let command = ([RunningCollector.binary, "import"] + files + ["--site", "example.org", "--config", config] + options)
                .map { "'\($0)'" }.joined(separator: " ")
            let result = try Shell.run("/bin/sh", ["-c", input.map { "cat '\($0)' | \(command)" } ?? command])
            return (result.status, result.out, result.error)
        }

        func report(_ arguments: String...) throws -> ReportDocument {
            let result = try Shell.run(
                RunningCollector.binary,
                ["report", "--config", config, "--site", "example.org", "--from", "1995-01-01", "--to", "2026-12-31", "--format", "json"] + arguments)
            return try JSONDecoder().decode(ReportDocument.self, from: Data(result.out.utf8))
        }

        func figures() throws -> [String] {
            try ["page", "entry", "exit", "next", "referrer", "bot", "notfound", "download", "search", "goal", "country", "browser"].map { by in
                let rows = try by == "next" ? report("--by", by, "--where", "page=/").rows : report("--by", by).rows
                return by + rows.map { "\($0.value ?? ""): \($0.visits) \($0.pageviews) \($0.bounces) \($0.events)" }.sorted().joined(separator: "; ")
            }
        }
    }

    private static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    private static func line(
        _ second: Int, _ target: String, address: String = "192.0.2.1", status: Int = 200, referrer: String = "-", agent: String = browser,
        method: String = "GET"
    ) -> String {
        let time = String(format: "%02d/Oct/2026:%02d:%02d:%02d +0000", 1 + second / 86_400, second / 3600 % 24, second / 60 % 60, second % 60)
        return "\(address) - - [\(time)] \"\(method) \(target) HTTP/1.1\" \(status) 512 \"\(referrer)\" \"\(agent)\"\n"
    }

    @Test func everyKindOfLineHasItsPlace() throws {
        let site = try Site()
        defer { site.close() }
        let log = [
            Self.line(0, "/", referrer: "https://www.google.com/"), Self.line(5, "/prix?q=Lampe", referrer: "https://example.org/"),
            Self.line(6, "/style.css"), Self.line(7, "/logo.PNG?v=2"), Self.line(8, "/doc/guide.pdf"), Self.line(9, "/doc/guide.pdf", status: 206),
            Self.line(10, "/absent", status: 404, referrer: "https://example.org/prix"), Self.line(11, "/old", status: 301),
            Self.line(12, "/form", method: "POST"), Self.line(13, "/robots.txt"), Self.line(20, "/", address: "192.0.2.2", status: 304),
            Self.line(21, "/secret", address: "192.0.2.3", agent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
            "garbage that is no line\n", Self.line(30, "/jean.dupont@example.org/x", address: "2001:db8::1"),
            Self.line(31, "/", address: "192.0.2.9", referrer: "http://semalt.com/"), Self.line(3000, "/prix", address: "192.0.2.1"),
        ].joined()
        let result = try site.run(try site.write(log))
        #expect(result.status == 0)
        for part in [
            "(combined)", "16 lines", "5 page views", "1 downloads", "1 not found", "1 of bots", "1 skipped (method)", "2 skipped (status)",
            "3 skipped (asset)", "1 skipped (spam)", "1 broken (line 13)",
        ] {
            #expect(result.out.contains(part), "\(part) in \(result.out)")
        }
        let report = try site.report("--by", "page")
        // Forty minutes of silence end a visit.
        #expect(report.total.visits == 4 && report.total.pageviews == 6)
        #expect(Set(report.rows.compactMap(\.value)) == ["/", "/prix", "/absent", "/[email]/x"])
        #expect(try site.report("--by", "source").rows.contains { $0.value == "Google" && $0.visits == 1 })
        #expect(try site.report("--by", "download").rows.map(\.value) == ["/doc/guide.pdf"])
        #expect(try site.report("--by", "search").rows.map(\.value) == ["lampe"])
        #expect(try site.report("--by", "notfound").rows.map(\.value) == ["/absent"])
        #expect(try site.report("--by", "goal").rows.map(\.visits) == [2])
        #expect(try site.report("--by", "bot").rows.map(\.value) == ["Googlebot"])
    }

    private static func traffic(_ count: Int, seed: UInt64) -> [String] {
        var random = SplitMix(seed: seed)
        return (0..<count).map { number in
            let r = random.next()
            let address = "10.0.\(r % 4).\(r / 4 % 25)"
            return line(number * 40, ["/", "/prix", "/a", "/b?utm_campaign=c\(r % 3)&utm_source=lettre"][Int(r / 100 % 4)], address: address)
        }
    }

    /// The same log twice, in pieces, renamed, compressed, or cut in the middle of a line: always the figures of one whole import.
    @Test func everyLineCountsOnce() throws {
        let lines = Self.traffic(3000, seed: 7)
        let whole = try Site()
        defer { whole.close() }
        try whole.run(try whole.write(lines.joined()))
        let expected = try whole.figures()

        let site = try Site()
        defer { site.close() }
        let path = try site.write(lines[..<900].joined() + lines[900].prefix(40))
        #expect(try site.run(path).out.contains("900 lines"))
        #expect(try site.run(path).out.contains(" 0 lines"))
        _ = try site.write(lines[..<1700].joined())
        #expect(try site.run(path).out.contains("800 lines"))
        // Rotated and compressed, and the new log begins.
        _ = try site.write(lines[..<2400].joined(), to: "access.log.1")
        _ = try site.write(lines[2400...].joined())
        #expect(try Shell.run("/bin/sh", ["-c", "gzip '\(site.folder)/access.log.1'"]).status == 0)
        let both = try site.run(path, site.folder + "/access.log.1.gz").out
        #expect(both.contains("700 lines") && both.contains("600 lines"))
        let again = try site.run(path, site.folder + "/access.log.1.gz")
        #expect(again.status == 0 && !again.out.contains("page views 1"))
        #expect(try site.figures() == expected)
    }

    @Test func standardInputAndFormatsAreTaken() throws {
        let site = try Site()
        defer { site.close() }
        let file = try site.write(Self.traffic(50, seed: 1).joined())
        #expect(try site.run("-", input: file).out.contains("50 lines"))
        #expect(try site.run(file).out.contains(" 0 lines"))
        #expect(try site.run(file, options: ["--format", "nonsense"]).status == 64)
        let strange = try site.write("not a log\nat all\n", to: "strange.log")
        let refused = try site.run(strange)
        #expect(refused.status == 1 && refused.error.contains("cannot tell the format") && refused.error.split(separator: "\n").count == 1)
        let missing = try site.run(site.folder + "/none.log")
        #expect(missing.status == 1 && missing.error.contains("cannot read"))
    }

    /// A damaged compressed log is an error that names it; what stood before the damage is counted, once.
    @Test func aCutArchiveIsAnErrorAfterItsLines() throws {
        let site = try Site()
        defer { site.close() }
        let path = try site.write(Self.traffic(2000, seed: 3).joined())
        #expect(try Shell.run("/bin/sh", ["-c", "gzip -c '\(path)' | head -c 9000 > '\(path).gz'"]).status == 0)
        let result = try site.run(path + ".gz")
        #expect(result.status == 1 && result.error.hasPrefix("sillage: import: "))
        let counted = try site.report().total.pageviews
        #expect(counted > 0 && counted < 2000)
        #expect(try site.run(path).status == 0)
        #expect(try site.report().total.pageviews == 2000)
    }

    /// What a purge would make months of comes in as months: totals stay, rare values and finer detail do not come in.
    @Test func oldLogsKeepWhatIsStillAllowed() throws {
        let site = try Site(retention: "retention: {hourly: 1d, daily: 2d, journal: 1d}")
        defer { site.close() }
        try site.run(try site.write(Self.traffic(500, seed: 5).joined()))
        #expect(try site.report().total.pageviews == 500)
        let pages = try site.report("--by", "page")
        #expect(pages.rows.allSatisfy { $0.visits >= 5 })
        #expect(pages.rows.reduce(pages.other?.pageviews ?? 0) { $0 + $1.pageviews } == 500)
        #expect(try site.report("--by", "hour").rows.isEmpty)
        #expect(try site.report("--by", "day").rows.map(\.value) == ["2026-10"])
        #expect(try site.report("--by", "day").rows.map(\.pageviews) == [500])
        let store = try #require(try SQLiteStore.forReading(path: site.folder + "/data/sillage.sqlite"))
        #expect(
            try store.overdue(StoreHorizon(at: SystemClock.now(), hourly: 86_400, daily: 172_800, visitors: .max / 4000, monthly: nil), k: 5).allSatisfy {
                $0.rows == 0
            })
    }

    /// The machine ran for an hour, its clock for a month and an hour: an import deletes by such a clock no more than a purge does, and what it
    /// deletes when the clock is right has a certificate.
    @Test func aClockThatJumpedIsNotUsed() throws {
        let site = try Site(retention: "retention: {hourly: 3d, journal: 1d}")
        defer { site.close() }
        let now = MachineClock.now()
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "dd/MMM/yyyy:HH:mm:ss Z"
        func log(_ page: String) throws -> String {
            let time = format.string(from: Date(timeIntervalSince1970: Double(now.wall.seconds - 3600)))
            return try site.write("192.0.2.1 - - [\(time)] \"GET /\(page) HTTP/1.1\" 200 512 \"-\" \"\(Self.browser)\"\n", to: page + ".log")
        }
        #expect(try site.run(try log("a")).status == 0)
        let store = try SQLiteStore(path: site.folder + "/data/sillage.sqlite")
        #expect(try store.clockAnchor() != nil && store.certificates().isEmpty)
        let hour = (now.wall.seconds / 3600 - 240) * 3600
        try store.pool.write {
            try $0.execute(sql: "INSERT INTO hourly SELECT site, ?, visits, pageviews, bounces, engaged_seconds, events FROM hourly", arguments: [hour])
        }
        let isThere = { try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM hourly WHERE hour = ?", arguments: [hour]) } == 1 }
        #expect(try isThere())
        try store.keep(MachineTime(wall: now.wall + (-31 * 86_400 - 3600), uptime: now.uptime - 3600, boot: now.boot))
        let jumped = try site.run(try log("b"))
        #expect(jumped.status == 0 && jumped.error.contains("31 days ahead"), "\(jumped.error)")
        #expect(try isThere() && store.certificates().isEmpty)
        try store.keep(now)
        #expect(try site.run(try log("c")).status == 0)
        #expect(try !isThere())
        let certificate = try JSONDecoder().decode(PurgeCertificate.self, from: Data(try #require(store.certificates().first).json.utf8))
        #expect(certificate.by == "import" && certificate.classes.map(\.name) == ["hourly counts"] && certificate.classes.map(\.rows) == [1])
        #expect(try site.report().total.pageviews == 3)
    }

    /// P1: nothing of address or user agent reaches the disk.
    @Test func nothingPersonalIsWritten() throws {
        let site = try Site()
        defer { site.close() }
        let log = Self.line(1, "/a", address: "203.0.113.77", agent: "Mozilla/5.0 (X11; Linux x86_64) MarkedBrowser/1.0 Firefox/140.0")
        try site.run(try site.write(log))
        let found = try Shell.run(
            "/bin/sh", ["-c", "grep -rlaE '203.0.113|MarkedBrowser' '\(site.folder)/data'; grep -rlaP '\\xCB\\x00\\x71\\x4D' '\(site.folder)/data'"])
        #expect(found.out == "")
        #expect(try site.report().total.visits == 1)
    }

    /// `kill -9` in the middle: the next import goes on, and every line has counted once.
    @Test func anImportThatWasKilledGoesOn() throws {
        let lines = Self.traffic(60_000, seed: 11)
        let site = try Site()
        defer { site.close() }
        let path = try site.write(lines.joined())
        for delay in ["0.15", "0.4", "0.8"] {
            _ = try Shell.run(
                "/bin/sh",
                [
                    "-c",
                    "'\(RunningCollector.binary)' import '\(path)' --site example.org --config '\(site.config)' > /dev/null & p=$!; sleep \(delay); kill -9 $p",
                ])
        }
        #expect(try site.run(path).status == 0)
        #expect(try site.report().total.pageviews == 60_000)
        let whole = try Site()
        defer { whole.close() }
        try whole.run(try whole.write(lines.joined()))
        #expect(try site.figures() == whole.figures())
    }

    /// Two imports of one log at once, as two cron jobs that overlap.
    @Test func overlappingImportsCountOnce() throws {
        let site = try Site()
        defer { site.close() }
        let path = try site.write(Self.traffic(20_000, seed: 13).joined())
        let command = "'\(RunningCollector.binary)' import '\(path)' --site example.org --config '\(site.config)'"
        let result = try Shell.run("/bin/sh", ["-c", "\(command) | { \(command); cat; }"])
        #expect(result.out.contains(" 0 lines") && result.out.contains("20000 lines"))
        #expect(try site.report().total.pageviews == 20_000)
    }

    /// The common format has no user agents: people with an unknown browser, not programs.
    @Test func logsWithoutUserAgentsCountVisits() throws {
        let site = try Site()
        defer { site.close() }
        let lines = Self.traffic(200, seed: 17).map { $0.components(separatedBy: " \"-\" ")[0] + "\n" }
        let result = try site.run(try site.write(lines.joined()))
        #expect(result.out.contains("(common): 200 lines, 200 page views"))
        #expect(try site.report("--by", "bot").rows.isEmpty)
        // In a log that has them, a request without one is a program's.
        let mixed = try site.write(Self.line(90_000, "/") + Self.line(90_001, "/", agent: "-"), to: "mixed.log")
        #expect(try site.run(mixed).out.contains("1 page views, 0 downloads, 0 not found, 1 of bots"))
    }

    /// Damaged bytes may look like lines: such a file is refused whole, and counts once it is mended.
    @Test func aDamagedArchiveIsRefused() throws {
        let site = try Site()
        defer { site.close() }
        let path = try site.write(Self.traffic(3000, seed: 19).joined())
        #expect(try Shell.run("/bin/sh", ["-c", "gzip -k '\(path)' && cp '\(path).gz' '\(path).bad.gz'"]).status == 0)
        let file = try #require(FileHandle(forUpdatingAtPath: path + ".bad.gz"))
        try file.seek(toOffset: try file.seekToEnd() / 2)
        try file.write(contentsOf: Data([0xFF, 0x00, 0xFF, 0x00]))
        try file.close()
        let refused = try site.run(path + ".bad.gz")
        #expect(refused.status == 1 && refused.error.contains("damaged"))
        #expect(try site.report().total.pageviews == 0)
        #expect(try site.run(path + ".gz").status == 0)
        #expect(try site.report().total.pageviews == 3000)
    }

    @Test func aWrongFormatIsSaid() throws {
        let site = try Site()
        defer { site.close() }
        let path = try site.write(Self.traffic(10, seed: 1).joined())
        let result = try site.run(path, options: ["--format", "caddy"])
        #expect(result.status == 1 && result.error.contains("name another --format") && result.error.split(separator: "\n").count == 1)
        #expect(try site.run(path).out.contains("10 lines"))
    }

    @Test func linesOfTheFutureAreBroken() throws {
        let site = try Site()
        defer { site.close() }
        let future = Self.line(1, "/").replacing("/2026:", with: "/2099:")
        #expect(try site.run(try site.write(Self.line(0, "/") + future)).out.contains("1 page views, 0 downloads, 0 not found, 0 of bots, 1 broken (line 2)"))
    }
}
