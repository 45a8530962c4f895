import AnalyticsCore
import Foundation

/// Applies `Retention` to the folder of the access log (promise P7): compresses finished days, deletes files that have reached their age.
/// Sealed days are compressed already and only deleted, their keys first.
///
/// A day goes through these steps, each a rename or deletion that either happened or not, so that a crash at any point, even a loss of
/// power, is finished by the next rotation and no line is lost or doubled:
/// 1. `.log` → `.log.taken`, under the lock of the writer, which from then on writes late lines to a new `.log`.
/// 2. `.log.gz.tmp` is made: the members of `.log.gz` if there is one, then `.log.taken` as one more; synced.
///    Stopped here, the unfinished file is thrown away and made again.
/// 3. `.log.taken` → `.log.done`. From here on the unfinished file is the whole one.
/// 4. `.log.gz.tmp` → `.log.gz`
/// 5. `.log.done` is deleted.
///
/// Slow (it reads and writes whole files): not for event loops. Two at a time, also of two processes, wait for each other.
struct Rotation: Sendable {
    let folder: String
    let retention: Retention

    /// What was done. Bytes are those of all access log files.
    struct Report: Sendable, Equatable {
        /// Compressed files written, or files deleted (with `dryRun`: to be deleted).
        var files: [LogFileName] = []
        var bytesBefore = 0
        var bytesAfter = 0
        var failures: [Failure] = []
        /// Files whose names are not ours, left alone.
        var unknown: [String] = []
    }

    struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        let file: String
        let reason: String

        var description: String { "\(file): \(reason)" }
    }

    /// Compresses the finished UTC days. What fails is reported and tried again by the next rotation.
    func rotate(now: Timestamp) -> Report {
        withFolder { listing, report in
            let plan = retention.plan(listing, now: now)
            report.unknown = plan.unknown
            for file in plan.leftovers {
                do { try remove(file) } catch { report.failures.append(Failure(file: file.description, reason: "\(error)")) }
            }
            for day in plan.compress {
                do {
                    if try rotate(day) { report.files.append(LogFileName(day: day, form: .compressed)) }
                } catch {
                    report.failures.append(Failure(file: LogFileName(day: day, form: .plain).description, reason: "\(error)"))
                }
            }
        }
    }

    /// Deletes the files that have reached their age.
    func purge(now: Timestamp, dryRun: Bool = false) -> Report {
        withFolder { listing, report in
            let plan = retention.plan(listing, now: now)
            report.unknown = plan.unknown
            for file in plan.delete {
                if dryRun {
                    report.bytesAfter -= size(file)
                } else if unlink(path(file)) != 0 {
                    report.failures.append(Failure(file: file.description, reason: SystemFailure("unlink").description))
                    continue
                }
                report.files.append(file)
            }
        }
    }
}

extension Rotation {
    /// Runs `body` with the names in the folder, alone among rotations, and adds up sizes before and after. A folder that does not exist
    /// has no files.
    private func withFolder(_ body: (_ listing: [String], _ report: inout Report) -> Void) -> Report {
        var report = Report()
        do {
            guard let lock = try LogFolderLock(folder) else { return report }
            defer { lock.release() }
            let listing = try FileManager.default.contentsOfDirectory(atPath: folder)
            report.bytesBefore = totalSize(listing)
            body(listing, &report)
            try lock.synchronize()
            report.bytesAfter += totalSize(try FileManager.default.contentsOfDirectory(atPath: folder))
        } catch {
            report.failures.append(Failure(file: folder, reason: "\(error)"))
        }
        return report
    }

    /// Takes a finished day from whatever step it is at to the last. False when there was not a line to compress.
    private func rotate(_ day: Day) throws -> Bool {
        func file(_ form: LogFileName.Form) -> LogFileName { LogFileName(day: day, form: form) }
        var isChanged = false
        if exists(file(.absorbed)) {
            try finish(day)
            isChanged = true
        } else {
            try remove(file(.unfinished))
        }
        if exists(file(.taken)) { isChanged = try compress(day) || isChanged }
        if exists(file(.plain)) {
            try take(day)
            isChanged = try compress(day) || isChanged
        }
        return isChanged
    }

    /// Step 1.
    private func take(_ day: Day) throws {
        let file = try OpenLogFile(folder: folder, day: day)
        try file.lock()
        defer { file.unlock() }
        // More members may follow this one.
        try file.endTornLine()
        try rename(LogFileName(day: day, form: .plain), to: .taken)
    }

    /// Steps 2 and 3.
    private func compress(_ day: Day) throws -> Bool {
        let (taken, compressed) = (LogFileName(day: day, form: .taken), LogFileName(day: day, form: .compressed))
        let unfinished = LogFileName(day: day, form: .unfinished)
        guard size(taken) > 0 else {
            try remove(taken)
            return false
        }
        let earlier = exists(compressed) ? path(compressed) : nil
        do {
            // Nothing after a damaged member could be read.
            if let earlier { try Gzip.gunzip(file: earlier) { _ in } }
            try Gzip.gzip(file: path(taken), to: path(unfinished), after: earlier)
        } catch {
            try? remove(unfinished)
            throw error
        }
        try rename(taken, to: .absorbed)
        try finish(day)
        return true
    }

    /// Steps 4 and 5.
    private func finish(_ day: Day) throws {
        let unfinished = LogFileName(day: day, form: .unfinished)
        if exists(unfinished) { try rename(unfinished, to: .compressed) }
        try remove(LogFileName(day: day, form: .absorbed))
    }
}

// Files of the folder.
extension Rotation {
    private func path(_ file: LogFileName) -> String { "\(folder)/\(file)" }

    private func exists(_ file: LogFileName) -> Bool { access(path(file), F_OK) == 0 }

    private func size(_ file: LogFileName) -> Int {
        var status = stat()
        return stat(path(file), &status) == 0 ? Int(status.st_size) : 0
    }

    private func totalSize(_ listing: [String]) -> Int { listing.compactMap { LogFileName($0) }.reduce(0) { $0 + size($1) } }

    /// Renames and waits until the folder is on disk, so that no later step can be there without this one.
    private func rename(_ file: LogFileName, to form: LogFileName.Form) throws {
        let target = path(LogFileName(day: file.day, form: form))
        guard Foundation.rename(path(file), target) == 0 else { throw SystemFailure("rename") }
        try LogFolderLock.synchronize(folder)
    }

    /// Deletes a file, or nothing if it is not there.
    private func remove(_ file: LogFileName) throws {
        guard unlink(path(file)) == 0 || errno == ENOENT else { throw SystemFailure("unlink") }
    }
}
