import AnalyticsCore
import Foundation

/// The open plain or sealed file of one day, as the writer and a rotation share it.
final class OpenLogFile {
    let day: Day
    private let descriptor: Int32
    private let path: String

    /// Opens the file, or creates it (0640) and the folder (0750), whatever the umask.
    init(folder: String, day: Day, form: LogFileName.Form = .plain) throws(SystemFailure) {
        self.day = day
        path = "\(folder)/\(LogFileName(day: day, form: form))"
        // Readable too, to see how the file ends.
        let flags = O_RDWR | O_APPEND | O_CLOEXEC
        let existing = open(path, flags)
        guard existing < 0, errno == ENOENT else {
            descriptor = existing
            guard existing >= 0 else { throw SystemFailure("open") }
            return
        }
        try Self.makeFolder(folder)
        descriptor = open(path, flags | O_CREAT, 0o640)
        guard descriptor >= 0, fchmod(descriptor, 0o640) == 0 else { throw SystemFailure("open") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    static func makeFolder(_ folder: String) throws(SystemFailure) {
        guard mkdir(folder, 0o750) == 0 else {
            guard errno == EEXIST else { throw SystemFailure("mkdir") }
            return
        }
        guard chmod(folder, 0o750) == 0 else { throw SystemFailure("chmod") }
    }

    func lock() throws(SystemFailure) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemFailure("flock") }
        }
    }

    func unlock() { flock(descriptor, LOCK_UN) }

    /// Whether the path still leads to this file.
    var hasItsName: Bool { identity.map { $0 == FileIdentity(path: path) } ?? false }

    var identity: FileIdentity? { FileIdentity(descriptor: descriptor) }

    /// A line cut short by a crash must not run into the next one.
    func endTornLine() throws(SystemFailure) {
        let end = lseek(descriptor, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        guard end > 0, pread(descriptor, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") else { return }
        guard write(descriptor, "\n", 1) == 1 else { throw SystemFailure("write") }
    }

    /// Appends the batch and empties it. On failure the file ends with a whole line, and the batch keeps the rest.
    func append(_ batch: inout LogBuffer.Batch) throws(SystemFailure) {
        var done = 0
        while done < batch.text.count {
            let count = batch.text.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = SystemFailure("write")
                keepWholeLines(of: &batch, written: done)
                throw failure
            }
            done += count
        }
        batch = LogBuffer.Batch(day: batch.day)
    }

    /// Appends all of the bytes, or none: what a failure left of them is cut off again.
    func append(whole bytes: [UInt8]) throws(SystemFailure) {
        let before = lseek(descriptor, 0, SEEK_END)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = SystemFailure("write")
                if done > 0 { _ = ftruncate(descriptor, before) }
                throw failure
            }
            done += count
        }
    }

    /// Lends the descriptor for what only one caller needs.
    func withDescriptor<Result>(_ body: (Int32) throws -> Result) rethrows -> Result { try body(descriptor) }

    /// Waits until all that was appended is on the disk.
    func synchronize() throws(SystemFailure) {
        guard fsync(descriptor) == 0 else { throw SystemFailure("fsync") }
    }

    private func keepWholeLines(of batch: inout LogBuffer.Batch, written: Int) {
        let whole = (batch.text[..<written].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        // Should this fail too, the part of a line is ended when the file is opened again.
        if whole < written { _ = ftruncate(descriptor, lseek(descriptor, 0, SEEK_END) - off_t(written - whole)) }
        batch.lines -= batch.text[..<whole].count { $0 == UInt8(ascii: "\n") }
        batch.text.removeFirst(whole)
    }
}
