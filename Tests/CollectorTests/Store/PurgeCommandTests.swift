import Crypto
import Foundation
import GRDB
import Synchronization
import Testing

@testable import AnalyticsCore
@testable import Collector

/// `sillage purge` as an operator runs it, on counts of the last hundred days.
@Suite(.serialized) struct PurgeCommandTests {
    private struct Report: Decodable {
        struct Line: Decodable, Equatable {
            var `class`: String
            var rule: String
            var items: Int
            var rows: Int?
            var rowsAtLeast: Bool?
            var bytesBefore: Int?
            var bytesAfter: Int?
        }
        struct Certificate: Decodable {
            var number: Int
            var sha256: String
        }
        struct Database: Decodable {
            var bytesBefore: Int
            var bytesAfter: Int
        }
        var time: String
        var clockAgrees: Bool
        var dryRun: Bool
        var classes: [Line]
        var database: Database
        var certificate: Certificate?

        subscript(name: String) -> Line? { classes.first { $0.class == name } }
    }

    private static let retention = "retention: {hourly: 3d, daily: 9d}\nconsent: {lifetime: 20d}"

    private func withCollector(extra: String = retention, _ body: (RunningCollector, OldSite) throws -> Void) throws {
        let today = SystemClock.now().utcDay
        let site = try OldSite((today - 100)...today)
        defer { site.close() }
        let collector = try RunningCollector(extra: extra)
        defer { collector.close() }
        try FileManager.default.createDirectory(atPath: collector.data, withIntermediateDirectories: true)
        try site.store.pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try FileManager.default.copyItem(atPath: site.store.path, toPath: collector.data + "/sillage.sqlite")
        try body(collector, site)
    }

    private func purge(_ collector: RunningCollector, _ arguments: String..., status: Int32 = 0) throws -> Report {
        let result = try Shell.run(RunningCollector.binary, ["purge", "--config", collector.config, "--format", "json"] + arguments)
        #expect(result.status == status, "\(result.error)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Report.self, from: Data(result.out.utf8))
    }

    private func sums(_ collector: RunningCollector, like site: OldSite) throws -> Sums {
        try Sums(try OldSite(at: collector.data, site.days))
    }

    private static func digest(_ path: String) -> [UInt8] { Array(SHA256.hash(data: FileManager.default.contents(atPath: path) ?? Data())) }

    @Test func aDryRunChangesNothingAndSaysWhatWouldHappen() throws {
        try withCollector { collector, site in
            try FileManager.default.createDirectory(atPath: collector.data + "/access", withIntermediateDirectories: true)
            let old = "access-\(SystemClock.now().utcDay - 366).log"
            try "old\n".write(toFile: collector.data + "/access/" + old, atomically: true, encoding: .utf8)
            let file = collector.data + "/sillage.sqlite"
            let before = Self.digest(file)
            let dry = try purge(collector, "--dry-run")
            #expect(Self.digest(file) == before && dry.dryRun && dry.certificate == nil)
            #expect(FileManager.default.fileExists(atPath: collector.data + "/access/" + old))
            // SQLite may leave its log beside the file, empty.
            let names = try FileManager.default.contentsOfDirectory(atPath: collector.data)
            #expect(Set(names).subtracting(["sillage.sqlite-wal", "sillage.sqlite-shm"]) == ["access", "sillage.sqlite"])
            #expect(DataFolder.size(file + "-wal") == 0)
            let done = try purge(collector)
            #expect(Self.digest(file) != before && done.certificate?.number == 1 && done.clockAgrees)
            for name in ["access log", "hourly counts", "two-way days", "one-way days", "daily totals", "visitor tables", "months"] {
                #expect(dry[name]?.items == done[name]?.items && dry[name]?.rows == done[name]?.rows, "\(name)")
            }
            #expect(dry["rare values"]?.items == done["rare values"]?.items && dry["rare values"]?.rowsAtLeast == true)
            #expect(dry["rare values"]?.rows ?? .max <= done["rare values"]?.rows ?? 0 && done.classes.allSatisfy { $0.rowsAtLeast == nil })
            #expect(done["access log"]?.items == 1 && done["two-way days"]?.items ?? 0 > 90 && done["daily totals"]?.items ?? 0 > 80)
            #expect(done["rare values"]?.rows ?? 0 > 0 && done["unused texts"]?.rows ?? 0 > 0)
            for line in done.classes where line.class.hasSuffix("days") { #expect(line.bytesAfter ?? 0 < line.bytesBefore ?? 0, "\(line)") }
            #expect(done.database.bytesAfter < done.database.bytesBefore)
            #expect(done["one-way days"]?.rule == "days become months at 9 days" && done["visitor tables"]?.rule == "days become monthly totals at 20 days")
            let after = try sums(collector, like: site)
            let expected = try Sums(site)
            #expect(after.totals == expected.totals && after.dimensions == expected.dimensions && after.visitors == expected.visitors)
            let again = try purge(collector)
            #expect(again.classes.allSatisfy { $0.items == 0 } && again.certificate == nil, "nothing was deleted, so there is nothing to certify")
            let table = try collector.run("purge", "--dry-run")
            #expect(table.status == 0 && table.out.contains("hourly counts") && table.out.split(separator: "\n").count == 13, "\(table.out)")
        }
    }

    /// Months of which only two-way counts are due count as well.
    @Test func aDryRunCountsMonthsOfTwoWayCounts() throws {
        try withCollector { collector, _ in
            let daily = "retention.daily=400d"
            let dry = try purge(collector, "--dry-run", "--set", daily)
            let done = try purge(collector, "--set", daily)
            #expect(dry["rare values"]?.items == done["rare values"]?.items && done["rare values"]?.items ?? 0 > 0)
            #expect(done["rare values"]?.rows ?? 0 > 0 && dry["rare values"]?.rowsAtLeast == true)
            let table = try collector.run("purge", "--dry-run")
            #expect(table.out.contains("at least "), "\(table.out)")
        }
    }

    @Test func unitsAreCounted() {
        #expect(PurgeLine.counted(1, "months") == "1 month" && PurgeLine.counted(0, "files") == "0 files" && PurgeLine.counted(2, "texts") == "2 texts")
        #expect(ClockAnchor.Verdict.ahead(seconds: 90_000).problem?.contains(" 1 day ahead") == true)
    }

    /// Purges at once, beside a collector that writes: they wait for each other, and none fails.
    @Test func purgesAtOnceWait() throws {
        try withCollector { collector, site in
            let expected = try Sums(site)
            try collector.start()
            let config = collector.config
            let errors = Mutex<[String]>([])
            let workers = (0..<3).map { _ in
                Worker {
                    let result = try? Shell.run(RunningCollector.binary, ["purge", "--config", config])
                    if result?.status != 0 { errors.withLock { $0.append(result?.error ?? "not started") } }
                }
            }
            workers.forEach { $0.start() }
            workers.forEach { $0.wait() }
            #expect(errors.withLock { $0 } == [])
            let after = try sums(collector, like: site)
            #expect(after.totals == expected.totals && after.dimensions == expected.dimensions)
            #expect(try collector.run("purge", "--certificates").status == 0)
        }
    }

    /// Numbers no clock can have said: not a crash, and forgotten.
    @Test func aGarbledAnchorIsNone() throws {
        try withCollector { collector, _ in
            let store = try SQLiteStore(path: collector.data + "/sillage.sqlite")
            for (wall, uptime) in [(Int64.min + 1, 1), (.max, 1), (1_795_000_000, Int64.min), (1_795_000_000, .max)] as [(Int64, Int64)] {
                try store.keep(MachineTime(wall: Timestamp(seconds: 1), uptime: uptime, boot: MachineClock.now().boot))
                try store.pool.write { try $0.execute(sql: "UPDATE purge_state SET wall = ?", arguments: [wall]) }
                #expect(try store.clockAnchor() == nil)
                #expect(try purge(collector).clockAgrees)
                #expect(try store.clockAnchor() != nil)
            }
        }
    }

    /// kill -9 at any moment: every sum stays, the next purge finishes, the certificates hang together.
    @Test func aKilledPurgeIsFinishedByTheNext() throws {
        try withCollector { collector, site in
            let expected = try Sums(site)
            let due = try purge(collector, "--dry-run")
            var random = SplitMix(seed: 12)
            var killed = 0
            for round in 0..<14 {
                let process = Process()
                process.executableURL = URL(filePath: RunningCollector.binary)
                process.arguments = ["purge", "--config", collector.config]
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                // Work done so far decides, seen in the size of the log: no two machines are as fast.
                let size = Int(random.next() % 400_000) + round * 20_000
                _ = Poll.until(seconds: 20) { !process.isRunning || DataFolder.size(collector.data + "/sillage.sqlite-wal") >= size }
                if process.isRunning {
                    kill(process.processIdentifier, SIGKILL)
                    killed += 1
                }
                process.waitUntilExit()
                let sums = try sums(collector, like: site)
                #expect(sums.totals == expected.totals && sums.dimensions == expected.dimensions && sums.visitors == expected.visitors)
                #expect(sums.filtered == expected.filtered)
            }
            #expect(killed > 0)
            _ = try purge(collector)
            #expect(try purge(collector).classes.allSatisfy { $0.items == 0 })
            // What the killed ones deleted is in certificates, each thing once.
            let json = try collector.run("purge", "--certificates", "--format", "json")
            let classes = try JSONDecoder().decode([PurgeCertificate].self, from: Data(json.out.utf8)).flatMap(\.classes)
            for name in ["two-way days", "one-way days", "daily totals", "visitor tables"] {
                let certified = classes.filter { $0.name == name }
                #expect(certified.reduce(0) { $0 + $1.items } == due[name]?.items, "\(name)")
                #expect(certified.reduce(0) { $0 + ($1.rows ?? 0) } == due[name]?.rows, "\(name)")
            }
            let store = try OldSite(at: collector.data, site.days).store
            #expect(try !store.isUnclean())
            #expect(try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM daily WHERE day < \(site.days.upperBound.number - 9)") } == 0)
            #expect(try collector.run("purge", "--certificates").status == 0)
            // What was folded under another value (a detail, a path) is folded for good.
            let audit = try JSONDecoder().decode(Audited.self, from: Data(try collector.run("audit", "--format", "json").out.utf8))
            #expect(audit.checks.first { $0.id == "rows.rare" }?.state == "kept")
        }
    }

    private struct Audited: Decodable {
        struct Check: Decodable {
            var id: String
            var state: String
        }
        var checks: [Check]
    }

    @Test func certificatesAreAChain() throws {
        try withCollector { collector, site in
            let empty = try collector.run("purge", "--certificates")
            #expect(empty.status == 0 && empty.out.contains("nothing was deleted yet"))
            let first = try purge(collector)
            for days in ["2d", "1d"] { _ = try purge(collector, "--set", "retention.hourly=\(days)", "--set", "retention.journal=1d") }
            let list = try collector.run("purge", "--certificates")
            let lines = list.out.split(separator: "\n")
            #expect(list.status == 0 && lines.count == 3 && lines[0].contains(first.certificate?.sha256 ?? "none"))
            let json = try collector.run("purge", "--certificates", "--format", "json")
            let certificates = try JSONDecoder().decode([PurgeCertificate].self, from: Data(json.out.utf8))
            #expect(certificates.map(\.number) == [1, 2, 3] && certificates[0].previous == PurgeCertificate.first)
            #expect(certificates[1].previous == first.certificate?.sha256 && certificates.allSatisfy { !$0.classes.isEmpty && $0.by == "purge" })
            #expect(!json.out.contains("example.org") && !json.out.contains("/p/"), "nothing of a site or visitor")
            let store = try OldSite(at: collector.data, site.days).store
            for (sql, reason) in [
                ("UPDATE purge_certificate SET json = replace(json, '\"number\":2', '\"number\": 2') WHERE id = 2", "certificate 2 was changed"),
                ("DELETE FROM purge_certificate WHERE id = 2", "certificate 2 is missing"),
                ("DELETE FROM purge_certificate WHERE id = 1", "certificate 1 is missing"),
                ("UPDATE purge_certificate SET json = 'x' WHERE id = 3", "certificate 3 cannot be read"),
            ] {
                let kept = try store.certificates()
                try store.pool.write { try $0.execute(sql: sql) }
                let broken = try collector.run("purge", "--certificates")
                #expect(broken.status == 1 && broken.error.contains(reason), "\(broken.error)")
                try store.pool.write { db in
                    try db.execute(sql: "DELETE FROM purge_certificate")
                    for entry in kept { try db.execute(sql: "INSERT INTO purge_certificate VALUES (?, ?)", arguments: [entry.number, entry.json]) }
                }
            }
            #expect(try collector.run("purge", "--certificates").status == 0)
        }
    }

    /// The machine ran for an hour, its clock for a month and an hour: nothing goes by such a clock until somebody says that it is right.
    @Test func aClockThatJumpedIsNotUsed() throws {
        try withCollector { collector, _ in
            let now = MachineClock.now()
            let store = try SQLiteStore(path: collector.data + "/sillage.sqlite")
            try store.keep(MachineTime(wall: now.wall + (-31 * 86_400 - 3600), uptime: now.uptime - 3600, boot: now.boot))
            let report = try purge(collector, status: 1)
            #expect(!report.clockAgrees && report.time < now.wall.utcText)
            let kept = { try store.pool.read { try Int.fetchOne($0, sql: "SELECT min(day) FROM daily") ?? 0 } }
            #expect(try kept() == now.wall.utcDay.number - 31 - 9)
            let result = try collector.run("purge")
            #expect(result.status == 1 && result.error.contains("31 days ahead") && result.error.contains("--trust-clock"))
            #expect(try purge(collector, "--trust-clock").clockAgrees)
            #expect(try kept() == now.wall.utcDay.number - 9)
            #expect(try purge(collector).clockAgrees)
            try store.keep(MachineTime(wall: now.wall + 365 * 86_400, uptime: now.uptime, boot: now.boot))
            let back = try collector.run("purge")
            #expect(back.status == 1 && back.error.contains("behind what it was before"))
        }
    }

    /// Retention shorter than the journal is refused; with one as short, what the journal brings in again is counted.
    @Test(arguments: ["retention.hourly", "retention.daily", "retention.monthly", "consent.lifetime"])
    func retentionShorterThanTheJournal(key: String) throws {
        let collector = try RunningCollector(extra: "retention: {journal: 24h, access-log: 1h}\nprivacy: {k: 1}")
        defer { collector.close() }
        let refused = try collector.run("check", "--set", "\(key)=23h")
        #expect(refused.status == 1)
        #expect(refused.error.contains("\(key): 23h is shorter than retention.journal (24h)") && refused.error.contains("raise it"))
        #expect(try collector.run("check", "--set", "\(key)=24h").status == 0)
        try collector.start()
        let page = #"{"event":"pageview","url":"https://www.example.org/a"}"#
        for number in 1...7 { #expect(try collector.client().beacon(page, from: "81.2.69.\(number)").status == 204) }
        collector.stop(SIGKILL)
        for name in ["", "-wal", "-shm"] { unlink(collector.data + "/sillage.sqlite" + name) }
        try collector.start()
        #expect(try collector.report(until: "example.org") { $0.total.visits == 7 }.total.visits == 7)
        #expect(try purge(collector)["journal"]?.items == 0, "the journal keeps what it must")
        #expect(try collector.report().total.visits == 7)
    }
}

extension OldSite {
    /// What a collector has in its folder.
    convenience init(at data: String, _ days: ClosedRange<Day>) throws {
        self.init(store: try SQLiteStore(path: data + "/sillage.sqlite"), days)
    }
}
