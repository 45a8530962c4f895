import AnalyticsCore
import Glibc

/// Where the writer's thread, and it alone, puts batches of lines.
protocol LogSink {
    /// - Throws: the call that failed; the batch keeps the lines not written.
    mutating func write(_ batch: inout LogBuffer.Batch) throws(SystemFailure)
    /// Nothing waits to be written: files need not stay open.
    mutating func closeFile()
    /// Nothing will be written any more.
    mutating func finish()
}

/// Writes batches as they are to the plain file of their day.
///
/// Each write happens under the file's lock (`flock`) and only while the file still has its name. `Rotation` renames a file under the same
/// lock, in this process or another, and reads it afterwards: so it finds all lines, and later ones open a new file.
struct LogAppender: LogSink {
    let folder: String
    private var file: OpenLogFile?

    init(folder: String) { self.folder = folder }

    mutating func closeFile() { file = nil }
    mutating func finish() { file = nil }

    mutating func write(_ batch: inout LogBuffer.Batch) throws(SystemFailure) {
        let file = try lockedFile(of: batch.day)
        defer { file.unlock() }
        do throws(SystemFailure) {
            try file.append(&batch)
        } catch {
            self.file = nil
            throw error
        }
    }

    private mutating func lockedFile(of day: Day) throws(SystemFailure) -> OpenLogFile {
        // A second turn when the file was renamed or deleted since the last write; more only if that happens all the time.
        for _ in 0..<8 {
            let isOpen = file?.day == day
            let file = if isOpen, let file { file } else { try OpenLogFile(folder: folder, day: day) }
            self.file = nil
            try file.lock()
            guard file.hasItsName else { continue }
            if !isOpen { try file.endTornLine() }
            self.file = file
            return file
        }
        throw SystemFailure("open", number: ESTALE)
    }
}
