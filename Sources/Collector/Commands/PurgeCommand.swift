import AnalyticsCore
import ArgumentParser
import Foundation

struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "purge", abstract: "Lets fade or deletes whatever has reached its age")

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Say what would go, change nothing")
    var dryRun = false

    @Flag(help: "List the certificates of what was deleted, and check that none was changed")
    var certificates = false

    @Flag(help: "Say that this machine's clock is right, although it jumped")
    var trustClock = false

    @Option(help: "table or json")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    func validate() throws {
        if certificates, dryRun || trustClock { throw ValidationError("--certificates takes no --dry-run and no --trust-clock") }
    }

    func run() throws {
        let settings = try options.load()
        let folder = DataFolder(path: settings.data)
        try folder.checkReadable()
        let lock = dryRun || certificates ? nil : PurgeLock.waiting(folder)
        defer { withExtendedLifetime(lock) {} }
        let store = try open(folder.database)
        guard !certificates else { return try list(store) }
        let now = MachineClock.now()
        let judgement = ClockAnchor.judge(now, anchor: trustClock ? nil : try store?.clockAnchor())
        let before = DataFolder.databaseSize(folder.database)
        var run = PurgeRun(settings: settings, folder: folder, time: judgement.time, dryRun: dryRun, measures: true)
        run.purgeAccessLog()
        var problems = [judgement.verdict.problem].compactMap { $0 }
        var certificate: (number: Int, json: String)?
        if let store {
            if FileManager.default.fileExists(atPath: folder.journal) {
                let journal = try JournalFolder(path: folder.journal)
                // Of a collector that may be running: its last segment is its own for as long as it writes to one.
                let current = settings.journalSeconds > JournalRetention.closedAfterSeconds ? nil : try journal.segments().last
                run.purgeJournal(journal, rolledUpTo: try store.position(), current: current)
            }
            run.purgeHandOvers(at: now.wall)
            do { try run.purgeStore(store) } catch { problems.append("database: \(error)") }
            if !dryRun {
                var ledger = PurgeLedger()
                ledger.add(run.lines, databaseBefore: before)
                do {
                    try store.keep(judgement.anchor)
                    certificate = try ledger.certify(store, judgement, by: "purge", PurgeRules(settings: settings))
                } catch { problems.append("certificate: \(error)") }
            }
        }
        let report = PurgeReport(
            now: now.wall, judgement: judgement, dryRun: dryRun, lines: run.lines, database: (before, DataFolder.databaseSize(folder.database)),
            certificate: certificate)
        print(try format == .json ? report.json() : report.table())
        try ReportedErrors.check(problems + run.problems, "purge")
    }

    /// How long a purge waits for the writes of others, in seconds.
    private static let patience = 60

    private func open(_ path: String) throws -> SQLiteStore? {
        do {
            return try dryRun || certificates ? SQLiteStore.unchanged(path: path) : SQLiteStore.forReading(path: path, patience: Self.patience)
        } catch {
            guard SQLiteStore.isBusy(error) else { throw error }
            throw Failure("database", "another process has been writing to \(path) for a minute", "try again when it is done")
        }
    }

    private func list(_ store: SQLiteStore?) throws {
        let chain = try store?.certificates() ?? []
        switch format {
        case .json: print("[" + chain.map(\.json).joined(separator: ",\n") + "]")
        case .table:
            for (_, json) in chain {
                guard let certificate = try? JSONDecoder().decode(PurgeCertificate.self, from: Data(json.utf8)) else { continue }
                let classes = certificate.classes.map { "\($0.name) \(PurgeLine.counted($0.items, $0.unit))" }.joined(separator: ", ")
                print("\(certificate.number)  \(certificate.time)  \(certificate.by)  \(PurgeCertificate.hash(json))  \(classes)")
            }
            if chain.isEmpty { print("no certificate: nothing was deleted yet") }
        }
        if let problem = PurgeCertificate.problem(in: chain) {
            throw Failure("certificates", problem, "compare them with a backup of the database")
        }
    }
}

extension DataFolder {
    /// Bytes of a database with its write-ahead log.
    static func databaseSize(_ file: String) -> Int { size(file) + size(file + "-wal") }

    static func size(_ file: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: file)[.size]) as? NSNumber)?.intValue ?? 0
    }
}
