import AnalyticsCore
import Foundation

/// Compares what lies on the disk with what is promised. Changes nothing; works beside a running collector and without one.
///
/// Memory: one block of a file, one segment of the journal, and the addresses of two days at a time. Cost: every byte is read twice.
struct Audit {
    /// A purge runs every hour: what is later than this is late.
    static let grace: Int64 = 2 * 3600
    /// For what the next start of a process or purge takes away.
    static let handOverGrace: Int64 = 3600

    let settings: Settings
    let now: MachineTime
    /// Path of the configuration file; nil when there is none.
    var configuration: String?
    /// Checks whose weakening is known and accepted.
    var accepted: Set<String> = []
    /// Hashes of certificates or readings that were noted before.
    var known: [String] = []
    var environment = ProcessInfo.processInfo.environment

    /// - Throws: when the data folder is missing or closed to this user.
    func run() throws -> AuditReport {
        let folder = DataFolder(path: settings.data)
        try folder.checkReadable()
        var ledger = AuditLedger()
        let inventory = DataInventory(root: folder.path, now: now.wall, &ledger)
        var store: SQLiteStore?
        var failure: String?
        // Closed when the database is: closing it earlier would end SQLite's own locks on the file.
        let imports = open(folder.database, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        defer { if imports >= 0 { close(imports) } }
        do { store = try SQLiteStore.asItIs(path: folder.database) } catch { failure = "cannot be opened: \(StoreCheck.reason(error))" }
        let judgement = ClockAnchor.judge(now, anchor: (try? store?.clockAnchor()).flatMap { $0 })
        judge(judgement, inventory.files, &ledger)
        AccessLogCheck(settings: settings, files: inventory.files, time: judgement.time).run(&ledger)
        JournalCheck(settings: settings, files: inventory.files, time: judgement.time, position: (try? store?.position()).flatMap { $0 }).run(&ledger)
        HandOverCheck(folder: folder, now: now.wall, environment: environment).run(&ledger)
        DashboardCheck(settings: settings, files: inventory.files, time: judgement.time).run(&ledger)
        ConfigurationCheck(settings: settings).run(&ledger)
        ChainCheck(known: known, folder: folder, store: store).run(&ledger)
        if let store {
            StoreCheck(
                settings: settings, store: store, time: judgement.time, latest: max(now.wall, judgement.time) + ClockAnchor.tolerance,
                isImporting: Self.isImporting(imports)
            ).run(&ledger)
        } else if let failure {
            StoreCheck.cannotLook(failure, &ledger)
        } else {
            withoutDatabase(inventory.files, &ledger)
        }
        contents(inventory.files, folder, store, &ledger)
        OfficerKeySearch(configuration: configuration).run(&ledger)
        ledger.accept(accepted)
        return AuditReport(settings: settings, now: now.wall, judgement: judgement, findings: ledger.all)
    }

    /// Whether an import runs just now, which folds and cleans at its end.
    private static func isImporting(_ descriptor: Int32) -> Bool {
        guard descriptor >= 0 else { return false }
        guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
        flock(descriptor, LOCK_UN)
        return false
    }

    /// Every byte of every file. SQLite's files are closed after the database is.
    private func contents(_ files: [AuditedFile], _ folder: DataFolder, _ store: SQLiteStore?, _ ledger: inout AuditLedger) {
        let pages = store?.pages()
        let visitors = TodaysVisitors(folder: folder.accessLog, settings: settings, today: now.wall.utcDay)
        for fact in visitors.facts { ledger.tell(.today, fact) }
        let check = ContentCheck(settings: settings, visitors: visitors, pages: pages)
        var opened: [AuditedFile.Kind: Int32] = [:]
        for file in files { if let descriptor = check.look(at: file, &ledger) { opened[file.kind] = descriptor } }
        if let pages, let descriptor = opened[.database] {
            let log = opened[.writeAheadLog].map { WriteAheadLog(descriptor: $0) }
            let left = pages.leftBytes(descriptor, newer: log?.pages ?? [])
            if let behind = pages.bytesBehind(descriptor, log) {
                ledger.add(.deleted, "sillage.sqlite", "bytes behind the last page, which no purge deletes", offset: behind.lowerBound, count: behind.count)
            }
            if left.pages > 0 { ledger.add(.deleted, "sillage.sqlite", "free pages that still hold what was deleted", offset: left.first, count: left.pages) }
            ledger.tell(.deleted, "\(DataFolder.databaseSize(folder.database)) bytes")
        }
        idleLog(files, folder, &ledger)
        store?.close()
        for descriptor in opened.values { close(descriptor) }
    }

    /// A log that nobody brings into the database keeps what the next purge would delete.
    private func idleLog(_ files: [AuditedFile], _ folder: DataFolder, _ ledger: inout AuditLedger) {
        guard let log = files.first(where: { $0.kind == .writeAheadLog }), log.size > 0 else { return }
        guard files.contains(where: { $0.kind == .database }) else { return ledger.add(.deleted, log.path, "a log of changes without its database") }
        if now.wall - log.modified > settings.journalSeconds * 1000 {
            ledger.add(.deleted, log.path, "a log of changes that nobody has brought in for \(Self.days((now.wall - log.modified) / 1000))")
        }
    }

    private func withoutDatabase(_ files: [AuditedFile], _ ledger: inout AuditLedger) {
        // A folder that no collector has used yet.
        guard files.contains(where: { if case .segment = $0.kind { true } else { $0.isDatabase } }) else { return }
        ledger.add(.schema, .unknown, "sillage.sqlite", "there is none, and yet a journal: nothing of it was counted")
    }

    private func judge(_ judgement: ClockAnchor.Judgement, _ files: [AuditedFile], _ ledger: inout AuditLedger) {
        if let problem = judgement.verdict.problem { ledger.add(.clock, "this machine", problem) }
        // Days differ by a time zone at most, and clocks by the tolerance.
        let latest = now.wall + ClockAnchor.tolerance
        for file in files {
            if case .log(let name) = file.kind, Timestamp(utcStartOf: name.day) > latest {
                ledger.add(.clock, file.path, "is of a day that has not come: it would be kept for too long")
            } else if file.modified > latest {
                ledger.add(.clock, file.path, "was written in the future")
            }
        }
        ledger.tell(.clock, judgement.verdict.name)
    }

    /// An age for people.
    static func days(_ seconds: Int64) -> String {
        let seconds = abs(seconds)
        if seconds >= 2 * 86_400 { return "\(seconds / 86_400) days" }
        return seconds >= 2 * 3600 ? "\(seconds / 3600) hours" : "\(seconds / 60) minutes"
    }
}
