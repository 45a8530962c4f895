import AnalyticsCore
import Foundation

/// Takes a person's lines out of the access log's files in the clear, plain and compressed; or makes a sealed day unreadable as a whole.
///
/// The new file is made beside the old one (`.log.new`) and takes its name by a rename: a crash leaves the old one or the new one, and a leftover
/// that the next rotation deletes. The plain file is finished under the writer's lock: the writer then finds that its file has lost its name,
/// and opens the new one, so that no line is lost.
struct LogEraser {
    let folder: String

    /// - Returns: lines taken out; with `dryRun`, those that would be.
    /// - Throws: when a file cannot be read or written; the old one is there then.
    func erase(_ day: Day, of span: SubjectSpan, now: Timestamp, dryRun: Bool) throws -> Int {
        guard !dryRun else { return try count(day, of: span) }
        // Finishes what a rotation has begun, so that two forms remain.
        _ = Rotation(folder: folder, retention: Retention()).rotate(now: now)
        guard let lock = try LogFolderLock(folder) else { return 0 }
        defer { lock.release() }
        for form in [LogFileName.Form.taken, .unfinished, .absorbed] where exists(day, form) {
            throw Failure("erase", "\(LogFileName(day: day, form: form)) waits for a rotation that fails", "run `sillage rotate` and mend what it says")
        }
        var removed = 0
        for form in [LogFileName.Form.compressed, .plain] where exists(day, form) {
            removed += try Rewriting(folder: folder, file: LogFileName(day: day, form: form), span: span).run()
        }
        return removed
    }

    /// Lines of the span in all forms of the day's log in the clear, as they lie there.
    private func count(_ day: Day, of span: SubjectSpan) throws -> Int {
        var (found, parser) = (0, LoggedLineReader())
        _ = try AccessLogReader(folder: folder).open(day).forEachLine(nil) { line in
            if parser.read(line.bytes).map({ span.holds($0, wasSealed: false) }) == true { found += 1 }
            return true
        }
        return found
    }

    /// Deletes the day's keys, then its frames, both overwritten first. Copies of the frames elsewhere are unreadable from then on.
    /// - Returns: whether there was something to delete.
    func eraseSealed(_ day: Day) throws -> Bool {
        guard let lock = try LogFolderLock(folder) else { return false }
        defer { lock.release() }
        // In the writer's order of locks: while the frames are held, it begins no new session.
        let frames = exists(day, .sealed) ? try OpenLogFile(folder: folder, day: day, form: .sealed) : nil
        try frames?.lock()
        defer { frames?.unlock() }
        let keys = exists(day, .keys) ? try OpenLogFile(folder: folder, day: day, form: .keys) : nil
        for (file, form) in [(keys, LogFileName.Form.keys), (frames, .sealed)] {
            guard let file else { continue }
            guard unlink(path(day, form)) == 0 else { throw SystemFailure("unlink") }
            try lock.synchronize()
            try file.overwrite()
        }
        return keys != nil || frames != nil
    }

    private func exists(_ day: Day, _ form: LogFileName.Form) -> Bool { access(path(day, form), F_OK) == 0 }

    private func path(_ day: Day, _ form: LogFileName.Form) -> String { "\(folder)/\(LogFileName(day: day, form: form))" }
}

/// One file being written anew without a person's lines.
private struct Rewriting {
    let folder: String
    let file: LogFileName
    let span: SubjectSpan

    private var path: String { "\(folder)/\(file)" }
    private var newPath: String { "\(folder)/\(LogFileName(day: file.day, form: .rewritten))" }

    func run() throws -> Int {
        let isPlain = file.form == .plain
        // Most files hold nothing of the person, and are not touched.
        let (found, _) = try filter(from: 0) { _ in }
        guard found > 0 else { return 0 }
        let old = try OpenLogFile(folder: folder, day: file.day, form: file.form)
        do {
            let output = try NewFile(path: newPath, isCompressed: !isPlain, like: path)
            var (removed, end) = try filter(from: 0, to: output.append)
            // What the writer adds meanwhile is read under its lock, which is short.
            if isPlain { try old.lock() }
            defer { if isPlain { old.unlock() } }
            guard old.hasItsName else { throw SystemFailure("open", number: ESTALE) }
            if isPlain {
                try old.endTornLine()
                let later = try filter(from: end, to: output.append)
                (removed, end) = (removed + later.removed, later.end)
            }
            try output.finish()
            guard rename(newPath, path) == 0 else { throw SystemFailure("rename") }
            try LogFolderLock.synchronize(folder)
            try old.overwrite()
            return removed
        } catch {
            unlink(newPath)
            throw error
        }
    }

    /// Hands on all whole lines but the person's. Returns how many those were, and where a later reading goes on.
    private func filter(from start: Int, to output: (UnsafeRawBufferPointer) throws -> Void) throws -> (removed: Int, end: Int) {
        var (removed, end, parser) = (0, start, LoggedLineReader())
        var failure: (any Error)?
        try LogSource(path: path).forEachLine(from: start) { line in
            guard line.isTerminated || file.form == .compressed else { return false }
            do {
                guard !line.isTooLong else { throw Failure("erase", "\(file) has a line that is none of ours, longer than 64 KiB", "mend the file by hand") }
                if let logged = parser.read(line.bytes), span.holds(logged, wasSealed: false) {
                    removed += 1
                } else {
                    try output(line.bytes)
                    try [UInt8(ascii: "\n")].withUnsafeBytes(output)
                }
                end = line.nextOffset
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        return (removed, end)
    }
}

/// The file that takes the place of another: mode, owner and compression are the same.
private final class NewFile {
    private let plain: FileHandle?
    private let compressed: GzipFile?
    private var buffer: [UInt8] = []

    init(path: String, isCompressed: Bool, like old: String) throws {
        var status = stat()
        guard stat(old, &status) == 0 else { throw SystemFailure("stat") }
        guard geteuid() == 0 || status.st_uid == geteuid() else {
            throw Failure("erase", "\(old) belongs to another user", "run as the user of the collector")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw SystemFailure("open") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard fchmod(descriptor, status.st_mode & 0o777) == 0 else { throw SystemFailure("fchmod") }
        Ownership(user: status.st_uid, group: status.st_gid).give(to: descriptor)
        plain = isCompressed ? nil : handle
        compressed = isCompressed ? try GzipFile(writing: path) : nil
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        buffer += bytes
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// Waits until all is on the disk.
    func finish() throws {
        try flush()
        try compressed?.finish()
        try plain?.synchronize()
    }

    private func flush() throws {
        if let compressed { try buffer.withUnsafeBytes { try compressed.append($0) } } else { try plain?.write(contentsOf: buffer) }
        buffer.removeAll(keepingCapacity: true)
    }
}

extension OpenLogFile {
    /// Writes zeros over the whole file, whose name is gone, and waits for them: as far as the disk allows, what was in it is not there any more.
    fileprivate func overwrite() throws {
        try withDescriptor { descriptor in
            var left = lseek(descriptor, 0, SEEK_END)
            // Files of the log are opened to append.
            guard fcntl(descriptor, F_SETFL, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFailure("lseek") }
            let zeros = [UInt8](repeating: 0, count: 64 << 10)
            while left > 0 {
                let count = write(descriptor, zeros, min(zeros.count, Int(left)))
                guard count > 0 || errno == EINTR else { throw SystemFailure("write") }
                left -= off_t(max(0, count))
            }
            guard fsync(descriptor) == 0 else { throw SystemFailure("fsync") }
        }
    }
}
