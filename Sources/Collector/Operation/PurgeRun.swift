import AnalyticsCore
import Foundation

/// One purge: every rule once. What fails is noted and does not stop the rest.
struct PurgeRun {
    let settings: Settings
    let folder: DataFolder
    /// Ages are counted up to here (`ClockAnchor`).
    let time: Timestamp
    /// Count only.
    var dryRun = false
    /// Whether bytes of tables are told, for which the whole database is read.
    var measures = false
    private(set) var lines: [PurgeLine] = []
    private(set) var problems: [String] = []

    private var rules: PurgeRules { PurgeRules(settings: settings) }
    private var horizon: StoreHorizon { StoreHorizon(settings, at: time) }

    init(settings: Settings, folder: DataFolder, time: Timestamp, dryRun: Bool = false, measures: Bool = false) {
        self.settings = settings
        self.folder = folder
        self.time = time
        self.dryRun = dryRun
        self.measures = measures
    }

    mutating func purgeAccessLog() {
        let rotation = Rotation(folder: folder.accessLog, retention: Retention(seconds: settings.accessLogSeconds))
        let report = rotation.purge(now: time, dryRun: dryRun)
        problems += report.failures.map { "access log: \($0)" }
        lines.append(
            PurgeLine(
                name: "access log", rule: rules.accessLog, items: report.files.count, unit: "files", bytesBefore: report.bytesBefore,
                bytesAfter: report.bytesAfter))
    }

    /// - Parameters: as `JournalRetention.purge`.
    mutating func purgeJournal(_ journal: JournalFolder, rolledUpTo position: JournalPosition?, current: UInt64?) {
        let before = Int(journal.bytes(after: nil))
        let removed = JournalRetention(folder: journal, seconds: settings.journalSeconds)
            .purge(rolledUpTo: position, current: current, at: time, dryRun: dryRun)
        problems += removed.failures
        lines.append(
            PurgeLine(
                name: "journal", rule: rules.journal, items: removed.segments, unit: "segments", bytesBefore: before,
                bytesAfter: before - Int(removed.bytes)))
    }

    /// - Parameter wall: the machine's clock, by which hand-overs were written.
    mutating func purgeHandOvers(at wall: Timestamp) {
        guard let file = HandOverFile(data: folder.path) else { return }
        let stale = file.deleteStale(at: wall, judged: time, dryRun: dryRun)
        lines.append(
            PurgeLine(name: "hand-overs", rule: rules.handOver, items: stale.files, unit: "files", bytesBefore: stale.bytes, bytesAfter: 0))
    }

    /// - Throws: when the database cannot be read or written; what faded before has faded, and the next purge goes on.
    mutating func purgeStore(_ store: SQLiteStore) throws {
        let before = try measure(store)
        let faded: [FadedRows]
        var unused = 0
        if dryRun {
            faded = try store.overdue(horizon, k: settings.fadingK)
            unused = try store.unusedValues()
        } else {
            faded = try store.purge(horizon, k: settings.fadingK)
            // Also when nothing was due: a purge before may have been killed.
            if try store.isUnclean() {
                let cleaned = try store.clean()
                unused = cleaned.unusedValues
                if let problem = cleaned.problem { problems.append("database: \(problem)") }
            }
        }
        let after = dryRun ? nil : try measure(store)
        for rows in faded + [FadedRows(kind: .unusedValues, items: unused, rows: unused)] {
            lines.append(line(rows, before, after))
        }
    }

    /// Bytes and rows of tables.
    private typealias Sizes = (bytes: [String: Int], rows: [String: Int])

    private func measure(_ store: SQLiteStore) throws -> Sizes? {
        guard measures, let bytes = try store.tableBytes() else { return nil }
        return (bytes, dryRun ? try store.tableRows(Set(FadedRows.Kind.allCases.flatMap(\.tables))) : [:])
    }

    private func line(_ faded: FadedRows, _ before: Sizes?, _ after: Sizes?) -> PurgeLine {
        let tables = faded.kind.tables
        func sum(_ table: [String: Int]?) -> Int? { table.map { table in tables.reduce(0) { $0 + (table[$1] ?? 0) } } }
        var line = PurgeLine(
            name: faded.kind.name, rule: rules.rule(faded.kind), items: faded.items, unit: faded.kind.unit, rows: faded.rows,
            bytesBefore: sum(before?.bytes), bytesAfter: sum(after?.bytes))
        // Which values are folded with the rare ones, and which two-way counts, only folding tells.
        line.rowsAreAtLeast = dryRun && faded.kind == .folded && faded.items > 0
        if dryRun, let bytes = line.bytesBefore, let rows = sum(before?.rows) {
            let stays = rows > 0 ? Double(max(0, rows - faded.rows)) / Double(rows) : 1
            line.bytesAfter = Int(Double(bytes) * stays)
            line.isEstimate = faded.rows > 0
        }
        return line
    }
}
