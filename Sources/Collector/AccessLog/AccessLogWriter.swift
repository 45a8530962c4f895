import AnalyticsCore
import Foundation

/// Appends lines to the access log: `access-YYYY-MM-DD.log` of the line's UTC day, in a folder of its own.
///
/// Callers only fill a buffer; one thread writes whatever has gathered, at once, and never waits for more. So an event loop never waits
/// for a disk, and `kill -9` loses at most what arrived during one write. Nothing is synced: the log is a record for security work, not
/// what a 204 promises.
///
/// When the disk refuses (full, read-only), lines wait in RAM up to `limit` bytes; what exceeds is dropped and counted as lost. Writing is
/// tried again with each new line and every second, so it recovers alone. Lines of a day that is already compressed go to a new plain file
/// of that day, which the next rotation adds to the compressed one.
final class AccessLogWriter: @unchecked Sendable {
    /// Lines since the start, and what waits in RAM now. `failure` is that of the last attempt to write.
    struct Counters: Sendable, Equatable {
        var written = 0
        var lost = 0
        var waitingBytes = 0
        var failure: SystemFailure?
    }

    // Why @unchecked Sendable: `state` is all that changes, and it is only touched while `condition` is locked.
    private let condition = NSCondition()
    private var state = State()
    private let folder: String
    private let limit: Int
    private let pause: UInt32
    private let retry: TimeInterval

    /// Creates the folder (0750) if it is missing and starts the thread, which lives until `close()`.
    /// - Parameters:
    ///   - limit: most bytes of lines in RAM, those being written included.
    ///   - pause: microseconds the thread rests after a write. 0 writes each line as soon as it can, for a system call and a wake-up per
    ///     line; 1000 makes it at most a thousand a second, and `kill -9` loses what arrived in that millisecond.
    ///   - retry: seconds until lines that the disk refused are tried again, if no new line comes first.
    /// - Throws: when the folder cannot be created.
    init(folder: String, limit: Int = 4 << 20, pause: UInt32 = 0, retry: TimeInterval = 1) throws(SystemFailure) {
        (self.folder, self.limit, self.pause, self.retry) = (folder, limit, pause, retry)
        try OpenLogFile.makeFolder(folder)
        let thread = Thread { self.run() }
        thread.name = "access-log"
        thread.start()
    }

    /// Adds the one line, with its line feed, that `fill` appends to the buffer. Never waits for the disk.
    ///
    /// `fill` runs while the buffer is locked: it should do nothing but format, and must not call this writer. It is not run when the
    /// line would be lost anyway.
    func append(day: Day, _ fill: (inout [UInt8]) -> Void) {
        condition.lock()
        let wakes = state.isIdle
        if !state.isClosing, state.heldBytes < limit,
            let added = state.pending.add(day: day, atMost: limit - state.heldBytes, fill)
        {
            state.heldBytes += added
            // Once is enough, however long the thread takes to wake up.
            state.isIdle = false
        } else {
            state.lost += 1
        }
        condition.unlock()
        // After unlocking, or the thread would wake up only to wait for the lock.
        if wakes { condition.broadcast() }
    }

    /// Waits until all lines appended before have been written (to the operating system, not synced). Blocks: not for event loops.
    /// - Returns: false if the disk refused; the lines stay in RAM and are tried again.
    @discardableResult
    func flush() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard state.heldBytes > 0 else { return true }
        // A round under way may have begun before the lines came; the next one has them all.
        let round = state.roundsBegun + 1
        state.wantsRound = true
        condition.broadcast()
        while state.roundsEnded < round, !state.isClosed { condition.wait() }
        return state.failure == nil
    }

    /// Writes what waits, ends the thread and waits for its end. What the disk refuses now is lost and counted, as is what comes later.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        state.isClosing = true
        condition.broadcast()
        while !state.isClosed { condition.wait() }
    }

    var counters: Counters {
        condition.lock()
        defer { condition.unlock() }
        return Counters(written: state.written, lost: state.lost, waitingBytes: state.heldBytes, failure: state.failure)
    }
}

// The thread: rounds of taking all that is pending and writing it, after what an earlier round could not write.
extension AccessLogWriter {
    /// What callers and the thread share.
    private struct State {
        /// Lines the thread has not taken yet.
        var pending = LogBuffer()
        /// Bytes of all lines not yet written, taken or not.
        var heldBytes = 0
        var written = 0
        var lost = 0
        var failure: SystemFailure?
        var roundsBegun = 0
        var roundsEnded = 0
        var wantsRound = false
        /// The thread waits and must be woken.
        var isIdle = false
        var isClosing = false
        var isClosed = false
    }

    private func run() {
        var appender = LogAppender(folder: folder)
        var held = LogBuffer()
        var isLast = false
        while !isLast {
            var taken = LogBuffer()
            (taken, isLast) = beginRound(holding: !held.isEmpty)
            held.add(taken)
            // Held open while idle, a file that was rotated and deleted would keep its room on the disk.
            if held.isEmpty { appender.closeFile() }
            let (lines, bytes) = (held.lines, held.bytes)
            let failure = held.drain { (batch) throws(SystemFailure) in try appender.write(&batch) }
            endRound(lines: lines - held.lines, bytes: bytes - held.bytes, failure: failure, abandoned: isLast ? held.lines : nil)
            if pause > 0, lines > 0, !isLast { usleep(pause) }
        }
    }

    /// Waits for lines, a flush or the end, but no longer than until held lines should be tried again or a minute was idle.
    private func beginRound(holding: Bool) -> (taken: LogBuffer, isLast: Bool) {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: holding ? retry : 60)
        while state.pending.isEmpty, !state.wantsRound, !state.isClosing {
            state.isIdle = true
            guard condition.wait(until: end) else { break }
        }
        state.isIdle = false
        state.wantsRound = false
        state.roundsBegun += 1
        defer { state.pending = LogBuffer() }
        return (state.pending, state.isClosing)
    }

    /// - Parameter abandoned: in the last round, the lines given up.
    private func endRound(lines: Int, bytes: Int, failure: SystemFailure?, abandoned: Int?) {
        condition.lock()
        defer { condition.unlock() }
        state.written += lines
        state.heldBytes -= bytes
        state.failure = failure
        state.roundsEnded += 1
        if let abandoned {
            state.lost += abandoned
            state.heldBytes = 0
            state.isClosed = true
        }
        condition.broadcast()
    }
}

/// Lines that wait to be written, in order of arrival within each day.
private struct LogBuffer {
    struct Batch {
        let day: Day
        var text: [UInt8] = []
        var lines = 0
    }

    private var batches: [Batch] = []

    var isEmpty: Bool { batches.isEmpty }
    var lines: Int { batches.reduce(0) { $0 + $1.lines } }
    var bytes: Int { batches.reduce(0) { $0 + $1.text.count } }

    /// Adds the line that `fill` appends and returns its length; nil, and nothing added, if it has more than `most` bytes.
    mutating func add(day: Day, atMost most: Int, _ fill: (inout [UInt8]) -> Void) -> Int? {
        let index = index(of: day)
        let before = batches[index].text.count
        fill(&batches[index].text)
        let added = batches[index].text.count - before
        guard added > 0, added <= most else {
            batches[index].text.removeLast(added)
            batches.removeAll { $0.lines == 0 }
            return added > 0 ? nil : 0
        }
        batches[index].lines += 1
        return added
    }

    mutating func add(_ later: LogBuffer) {
        guard !isEmpty else { return self = later }
        for batch in later.batches {
            let index = index(of: batch.day)
            batches[index].text.append(contentsOf: batch.text)
            batches[index].lines += batch.lines
        }
    }

    /// Hands each batch to `write`, which leaves in it what it could not write. Returns the last failure.
    mutating func drain(_ write: (inout Batch) throws(SystemFailure) -> Void) -> SystemFailure? {
        var failure: SystemFailure?
        for index in batches.indices {
            do throws(SystemFailure) { try write(&batches[index]) } catch { failure = error }
        }
        batches.removeAll { $0.lines == 0 }
        return failure
    }

    /// Days of one buffer are few: two around midnight.
    private mutating func index(of day: Day) -> Int {
        if let index = batches.lastIndex(where: { $0.day == day }) { return index }
        batches.append(Batch(day: day))
        batches[batches.count - 1].text.reserveCapacity(4096)
        return batches.count - 1
    }
}

/// Writes batches to the file of their day. Used by the thread alone.
///
/// Each write happens under the file's lock (`flock`) and only while the file still has its name. `Rotation` renames a file under the same
/// lock, in this process or another, and reads it afterwards: so it finds all lines, and later ones open a new file.
private struct LogAppender {
    let folder: String
    private var file: OpenLogFile?

    init(folder: String) { self.folder = folder }

    mutating func closeFile() { file = nil }

    /// - Throws: the call that failed; the batch keeps the lines not written.
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

/// The open plain file of one day, as the writer and a rotation share it.
final class OpenLogFile {
    let day: Day
    private let descriptor: Int32
    private let path: String

    /// Opens the file, or creates it (0640) and the folder (0750), whatever the umask.
    init(folder: String, day: Day) throws(SystemFailure) {
        self.day = day
        path = "\(folder)/\(LogFileName(day: day, form: .plain))"
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
    var hasItsName: Bool {
        var (named, opened) = (stat(), stat())
        return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
    }

    /// A line cut short by a crash must not run into the next one.
    func endTornLine() throws(SystemFailure) {
        let end = lseek(descriptor, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        guard end > 0, pread(descriptor, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") else { return }
        guard write(descriptor, "\n", 1) == 1 else { throw SystemFailure("write") }
    }

    /// Appends the batch and empties it. On failure the file ends with a whole line, and the batch keeps the rest.
    fileprivate func append(_ batch: inout LogBuffer.Batch) throws(SystemFailure) {
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

    private func keepWholeLines(of batch: inout LogBuffer.Batch, written: Int) {
        let whole = (batch.text[..<written].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        // Should this fail too, the part of a line is ended when the file is opened again.
        if whole < written { _ = ftruncate(descriptor, lseek(descriptor, 0, SEEK_END) - off_t(written - whole)) }
        batch.lines -= batch.text[..<whole].count { $0 == UInt8(ascii: "\n") }
        batch.text.removeFirst(whole)
    }
}
