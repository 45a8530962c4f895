import AnalyticsCore
import ArgumentParser
import Foundation

struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "purge", abstract: "Deletes whatever has reached its age")

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Say what would go, delete nothing")
    var dryRun = false

    func run() throws {
        let settings = try options.load()
        let folder = DataFolder(path: settings.data)
        try folder.checkReadable()
        let now = SystemClock.now()
        let log = Rotation(folder: folder.accessLog, retention: Retention(seconds: settings.accessLogSeconds)).purge(now: now, dryRun: dryRun)
        line("access log", "older than \(settings.accessLogSeconds / 86_400) days", "\(log.files.count) files", log.bytesBefore, log.bytesAfter)
        if !dryRun { HandOverFile(data: folder.path)?.deleteStale(at: now) }
        var errors = log.failures.map { String(describing: $0) }
        if let store = try SQLiteStore.forReading(path: folder.database) { errors += try purge(store, folder, settings, now) }
        try ReportedErrors.check(errors, "purge")
    }

    private func purge(_ store: SQLiteStore, _ folder: DataFolder, _ settings: Settings, _ now: Timestamp) throws -> [String] {
        let journal = try JournalFolder(path: folder.journal)
        let before = journal.bytes(after: nil)
        let removed = JournalRetention(folder: journal, seconds: settings.journalSeconds).purge(
            rolledUpTo: try store.position(),
            current: settings.journalSeconds > JournalRetention.closedAfterSeconds ? nil : try journal.segments().last, at: now, dryRun: dryRun)
        line(
            "journal", "in the aggregates, older than \(settings.journalSeconds / 3600) hours", "\(removed.segments) segments", Int(before),
            Int(before - removed.bytes))
        let size = DataFolder.size(folder.database)
        let aged = try store.purge(
            hourlyBefore: now + -settings.hourlySeconds, dailyBefore: (now + -settings.dailySeconds).utcDay, dryRun: dryRun)
        let days = ["hourly counts": settings.hourlySeconds, "two-way counts": settings.hourlySeconds]
        for rows in aged {
            line(rows.rule, "older than \((days[rows.rule] ?? settings.dailySeconds) / 86_400) days", "\(rows.rows) rows", nil, nil)
        }
        line("database", "space given back", "1 file", size, DataFolder.size(folder.database))
        return removed.failures
    }

    private func line(_ name: String, _ rule: String, _ items: String, _ before: Int?, _ after: Int?) {
        let bytes = before.flatMap { before in after.map { ", \(before) bytes before, \($0) after" } } ?? ""
        print("\(dryRun ? "would delete" : "deleted")  \(name): \(rule): \(items)\(bytes)")
    }
}

extension DataFolder {
    static func size(_ file: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: file)[.size]) as? NSNumber)?.intValue ?? 0
    }
}
