import Foundation
import GRDB
import Testing

@testable import AnalyticsCore
@testable import Collector

/// A data folder as a collector leaves it: counts of three weeks, a journal, plain, compressed and sealed days of the access log, pages, a
/// certificate, a reading. Everything in it is as promised at noon of the last day.
final class AuditSample {
    static let today = SampleTraffic.day
    static let now = MachineTime(wall: Timestamp(utcStartOf: today) + 12 * 3600, uptime: 500_000, boot: 7)
    /// Of a visitor of today; in the access log as a network.
    static let address = "81.2.69.142"
    static let agent = "Mozilla/5.0 (Quarkmark; rv:77.31) Gecko/20100101 Markfox/77.31"

    let folder: String
    let officer: OfficerKey
    var settings: Settings

    var data: String { folder + "/data" }
    var database: String { data + "/sillage.sqlite" }
    var configuration: String { folder + "/sillage.yaml" }
    var handOver: String { HandOverFile(data: data)?.path ?? "" }

    /// Made once and copied: the copies are what tests spoil.
    nonisolated(unsafe) private static let template: AuditSample? = {
        atexit { AuditSample.template?.remove() }
        return try? AuditSample(making: ())
    }()

    /// A folder of one's own.
    init() throws {
        let template = try #require(Self.template)
        officer = template.officer
        (folder, settings) = try Self.newFolder()
        try FileManager.default.copyItem(atPath: template.data, toPath: data)
        try settle()
    }

    private init(making: Void) throws {
        officer = OfficerKey()
        (folder, settings) = try Self.newFolder()
        try DataFolder(path: data).create()
        try makeStore()
        try makeJournal()
        try makeAccessLog()
        try makeSealedDay()
        let record = ReadingRecord(folder: data + "/access")
        try record.append(.init(begin: "unseal", days: [Self.today - 2], conditions: ["ip"], now: Self.now.wall))
        try record.append(.init(begin: "subject", days: [Self.today - 1], conditions: ["ip", "time"], now: Self.now.wall))
        let store = try SQLiteStore(path: database)
        try DashboardWriter(folder: data + "/dashboard", settings: settings, attributions: []).write(from: store, at: Self.now.wall)
        try Self.close(store)
        // Empty by now.
        for end in ["-wal", "-shm"] { unlink(database + end) }
    }

    private static func newFolder() throws -> (folder: String, settings: Settings) {
        let folder = NSTemporaryDirectory() + "sillage-audit-" + UUID().uuidString
        let text = """
            data: \(folder)/data
            sites: [{id: example.org, hosts: [example.org], keep-parameters: [page]}]

            """
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: folder + "/sillage.yaml", atomically: true, encoding: .utf8)
        return (folder, try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "test", text: text), folder: folder))
    }

    private func remove() {
        unlink(handOver)
        try? FileManager.default.removeItem(atPath: folder)
    }

    deinit { remove() }

    private func makeStore() throws {
        let site = try OldSite((Self.today - 6)...Self.today, visits: 3)
        defer { site.close() }
        try site.store.keep(MachineTime(wall: Self.now.wall + -3600, uptime: Self.now.uptime - 3600, boot: Self.now.boot))
        _ = try site.store.cookieKeys(of: ["example.org"], random: SystemClock.random)
        let judgement = ClockAnchor.Judgement(time: Self.now.wall, verdict: .agrees, anchor: Self.now)
        for number in 1...3 {
            var ledger = PurgeLedger()
            ledger.add([PurgeLine(name: "journal", rule: "deleted", items: number, unit: "segments")], databaseBefore: 1000)
            try ledger.certify(site.store, judgement, by: "serve", PurgeRules(settings: settings))
        }
        try site.store.pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try FileManager.default.copyItem(atPath: site.store.path, toPath: database)
    }

    private func makeJournal() throws {
        let writer = try JournalWriter(folder: try JournalFolder(path: data + "/journal"), after: JournalPosition(segment: 1, offset: 0))
        let traffic = SampleTraffic(visits: 5, seed: 9)
        var records: [UInt8] = []
        for event in traffic.events { event.appendRecord(to: &records) }
        _ = try writer.append(records, at: Self.now.wall + -600)
        writer.close()
    }

    /// A line of the access log under the policy `truncated`, or another.
    static func line(_ address: String = AuditSample.address, policy: AddressPolicy = .truncated, target: String = "/fr/", day: Day = today) -> String {
        var bytes: [UInt8] = []
        LogLine(time: Timestamp(utcStartOf: day) + 3600, status: 200, bodyBytes: 1, site: "example.org", policy: policy).append(
            address: ClientAddress(address), method: "GET".utf8, target: target.utf8, referrer: "".utf8, userAgent: agent.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func makeAccessLog() throws {
        try FileManager.default.createDirectory(atPath: data + "/access", withIntermediateDirectories: true)
        try Self.line().write(toFile: log(Self.today), atomically: false, encoding: .utf8)
        let bytes = try Gzip.gzip(Array(Self.line(day: Self.today - 1).utf8))
        try Data(bytes).write(to: URL(filePath: log(Self.today - 1, .compressed)))
    }

    private func makeSealedDay() throws {
        let writer = try AccessLogWriter(folder: data + "/access", pause: 0, recipients: [officer.publicKey])
        for _ in 1...3 {
            writer.append(day: Self.today - 2) { $0 += Array(Self.line(policy: .full, day: Self.today - 2).utf8) }
            #expect(writer.flush())
        }
        writer.close()
    }

    func log(_ day: Day, _ form: LogFileName.Form = .plain) -> String { "\(data)/access/\(LogFileName(day: day, form: form))" }

    /// The journal's only segment.
    var segment: String { data + "/journal/" + JournalFormat.fileName(segment: 2) }

    /// Modes and times as the collector leaves them.
    private func settle() throws {
        chmod(data, 0o700)
        for path in try FileManager.default.subpathsOfDirectory(atPath: data) {
            var status = stat()
            try #require(lstat(data + "/" + path, &status) == 0)
            if status.st_mode & S_IFMT == S_IFDIR {
                chmod(data + "/" + path, AuditedFolder.allowedMode(path) ?? 0o700)
            } else {
                let file = AuditedFile(path: path, fullPath: data + "/" + path, kind: AuditedFile.kind(of: path), status: status)
                chmod(data + "/" + path, file.allowedMode)
                try age(data + "/" + path, seconds: 600)
            }
        }
    }

    /// Sets when a file was written last.
    func age(_ path: String, seconds: Int64) throws {
        let time = timespec(tv_sec: Int(Self.now.wall.seconds - seconds), tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }

    /// A file as the collector would have made it ten minutes ago.
    func put(_ bytes: some Sequence<UInt8>, at path: String, mode: mode_t? = nil) throws {
        try Data(bytes).write(to: URL(filePath: path))
        chmod(path, mode ?? 0o600)
        try age(path, seconds: 600)
    }

    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    /// Changes the database, and leaves no log behind.
    func sql(_ sql: String, arguments: StatementArguments = StatementArguments()) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = OFF; PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql, arguments: arguments)
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
        try age(database, seconds: 600)
    }

    private static func close(_ store: SQLiteStore) throws {
        try store.pool.writeWithoutTransaction { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try store.pool.close()
    }

    func audit(at now: MachineTime = AuditSample.now, known: [String] = [], accepted: Set<String> = []) throws -> AuditReport {
        try Audit(settings: settings, now: now, configuration: configuration, accepted: accepted, known: known, environment: [:]).run()
    }

    /// Names, sizes, times and bytes of everything in the folder.
    func snapshot() throws -> [String: String] {
        try FileManager.default.subpathsOfDirectory(atPath: data).reduce(into: [:]) { snapshot, path in
            var status = stat()
            guard lstat(data + "/" + path, &status) == 0 else { return }
            let bytes = FileManager.default.contents(atPath: data + "/" + path).map { "\($0.hashValue)" } ?? ""
            snapshot[path] = "\(status.st_mode) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(bytes)"
        }
    }
}

extension AuditReport {
    /// What is not kept, in a line each, for messages of tests.
    var failures: [String] {
        findings.filter { $0.state != .kept }.flatMap { finding in
            finding.places.map { "\(finding.check.rawValue) \(finding.state.rawValue) \($0.place) \($0.offset ?? -1): \($0.what) \($0.count ?? 1)" }
        }
    }
}
