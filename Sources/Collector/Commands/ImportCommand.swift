import AnalyticsCore
import ArgumentParser
import Foundation

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Counts the page views of server access logs",
        discussion: """
            The same log counts once, a grown or rotated one continues where it stopped. Plain or gzip; - is standard input.
            Lines that cannot be read are counted and shown by number.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Argument(help: "Log files, in any order; - for standard input")
    var files: [String]

    @Option(help: "Site id")
    var site: String

    @Option(help: "auto, or one of: \(LogFormat.allCases.map(\.rawValue).joined(separator: " "))")
    var format = "auto"

    func validate() throws {
        if format != "auto", LogFormat(rawValue: format) == nil {
            throw ValidationError("--format must be auto or one of: \(LogFormat.allCases.map(\.rawValue).joined(separator: " "))")
        }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input can be read once") }
    }

    func run() throws {
        let (settings, site) = try options.load(site: site)
        let folder = DataFolder(path: settings.data)
        try folder.create()
        let counters = Counters()
        let geo = try GeoLocator(path: folder.geoDatabase(settings.geoDatabase), counters: counters)
        let store = try SQLiteStore(path: folder.database, patience: 60)
        try folder.lockImports()
        let clock = MachineClock.now()
        let now = clock.wall
        // What is too old is what a purge would find too old.
        let judgement = ClockAnchor.judge(clock, anchor: try store.clockAnchor())
        if let problem = judgement.verdict.problem { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
        let horizon = StoreHorizon(settings, at: judgement.time)
        let counting = ImportCounting(
            site: site.id, store: store, visitLimit: settings.visits, valuesPerDay: settings.valuesPerDay,
            horizon: horizon)
        counting.start()
        defer { counting.stop() }
        let recogniser = LineRecogniser(
            site: site.rules, downloads: Set(site.downloads), unconsented: settings.unconsented, profile: settings.profile, calendar: site.calendar,
            random: { UInt64.random(in: 0...UInt64.max) }, locate: geo.places())
        var failures: [String] = []
        for file in try inOrder(files) {
            do { try run(file, site, recogniser, counting, store, now) } catch { failures.append("\(file.path): \(error)") }
        }
        try fold(store, folder, settings, judgement)
        try ReportedErrors.check(failures, "import")
    }

    /// What came into months that are over must not wait for the next purge; what was deleted on the way is certified.
    private func fold(_ store: SQLiteStore, _ folder: DataFolder, _ settings: Settings, _ judgement: ClockAnchor.Judgement) throws {
        let lock = PurgeLock.waiting(folder)
        defer { withExtendedLifetime(lock) {} }
        let before = DataFolder.databaseSize(store.path)
        let rules = PurgeRules(settings: settings)
        let folded = try store.foldMonths(StoreHorizon(settings, at: judgement.time), k: settings.fadingK)
        try store.keep(judgement.anchor)
        try Self.clean(store)
        var ledger = PurgeLedger()
        ledger.add(
            [PurgeLine(name: folded.kind.name, rule: rules.rule(folded.kind), items: folded.items, unit: folded.kind.unit, rows: folded.rows)],
            databaseBefore: before)
        try ledger.certify(store, judgement, by: "import", rules)
    }

    /// What was deleted on the way leaves the file, as after a purge. A reader who is in the way, such as a report, is waited for.
    private static func clean(_ store: SQLiteStore) throws {
        guard try store.isUnclean() else { return }
        var problem = try store.clean().problem
        for _ in 0..<2 where problem != nil { problem = try store.clean().problem }
        if let problem { FileHandle.standardError.write(Data("database: \(problem); the next purge tries again\n".utf8)) }
    }

    private struct Log {
        var path: String
        var source: LogSource
        var format: LogFormat
        var first: Timestamp
        var isFinished: Bool
    }

    /// Opens everything first, so that a mistake shows before anything is counted; the oldest log goes first, so that visits go on from one
    /// to the next.
    private func inOrder(_ paths: [String]) throws -> [Log] {
        try paths.map { path in
            let source: LogSource
            do { source = try LogSource(path: path) } catch { throw Failure("import", "cannot read \(path): \(error)", "check the path and its permissions") }
            let lines = source.firstLines(100)
            guard let format = LogFormat(rawValue: format) ?? LogFormat.guess(lines) ?? (lines.isEmpty ? .combined : nil) else {
                throw Failure(
                    "import", "cannot tell the format of \(path) from its first lines",
                    "say it with --format (\(LogFormat.allCases.map(\.rawValue).joined(separator: ", ")))")
            }
            return Log(path: path, source: source, format: format, first: Self.first(lines, format), isFinished: Self.isFinished(path))
        }.sorted { $0.first < $1.first }
    }

    private static func first(_ lines: [[UInt8]], _ format: LogFormat) -> Timestamp {
        var parser = LogParser(format: format)
        for line in lines {
            if case .request(let request) = line.withUnsafeBytes({ parser.parse($0) }) { return request.time }
        }
        return Timestamp(seconds: 0)
    }

    /// A server writes its last line whole within a minute.
    private static func isFinished(_ path: String) -> Bool {
        guard let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date else { return true }
        return changed.timeIntervalSinceNow < -60
    }

    private func run(
        _ log: Log, _ site: Settings.Site, _ recogniser: LineRecogniser, _ counting: ImportCounting, _ store: SQLiteStore, _ now: Timestamp
    ) throws {
        guard let identity = LogIdentity(head: log.source.head, format: log.format) else {
            let isEmpty = log.source.firstLines(100).allSatisfy { $0.allSatisfy { $0 <= 0x20 } || $0.first == UInt8(ascii: "#") }
            guard isEmpty else { throw Failure("format", "no line of its beginning is a request as \(log.format.rawValue) writes it", "name another --format") }
            return print("\(log.path): no request in it")
        }
        try log.source.verify()
        let known = try store.importedLogs(site: site.id).last { $0.identity.matches(head: log.source.head, format: log.format) }
        if let known { try counting.restore(from: known.last.utcDay - 2) }
        let work = LogImport(
            source: log.source, format: log.format, known: known ?? ImportedLog(identity: identity), isFinished: log.isFinished, now: now,
            recogniser: recogniser, counting: counting)
        var progress = ImportProgress(path: log.path)
        defer { progress.end() }
        let start = ContinuousClock.now
        do { try work.run { progress.show(lines: $0, part: log.source.progress) } } catch {
            progress.end()
            print("\(log.path): \(work.summary.text) before an error")
            throw error
        }
        progress.end()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let rate = Int(Double(work.summary.lines) / max(seconds, 0.001))
        print("\(log.path) (\(log.format.rawValue)): \(work.summary.text); \(rate) lines/s")
    }
}
