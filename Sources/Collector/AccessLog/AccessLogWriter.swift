import AnalyticsCore
import Foundation

/// Appends lines to the access log: `access-YYYY-MM-DD.log` of the line's UTC day, in a folder of its own, or `.sealed` (`SealedAppender`).
///
/// Callers only fill a buffer; one thread writes whatever has gathered, then rests. So an event loop never waits for a disk, and `kill -9`
/// loses at most what arrived during one write and one rest. Nothing is synced: the log is a record for security work, not what a 204
/// promises.
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
    private let restLimit: Int
    private let retry: TimeInterval
    private let recipients: [RecipientKey]?

    /// Creates the folder (0750) if it is missing and starts the thread, which lives until `close()`.
    /// - Parameters:
    ///   - limit: most bytes of lines in RAM, those being written included.
    ///   - pause: microseconds the thread rests after a write. 0 writes each line as soon as it can, for a system call and a wake-up per
    ///     line; 1000 makes it at most a thousand a second, and `kill -9` loses what arrived in that millisecond.
    ///   - restLimit: bytes of waiting lines that end a rest early.
    ///   - recipients: who may read what is written; nil: lines are written as they are.
    ///   - retry: seconds until lines that the disk refused are tried again, if no new line comes first.
    /// - Throws: when the folder cannot be created.
    init(
        folder: String, limit: Int = 4 << 20, pause: UInt32 = 0, restLimit: Int = 64 << 10, retry: TimeInterval = 1, recipients: [RecipientKey]? = nil
    ) throws(SystemFailure) {
        (self.folder, self.limit, self.pause, self.restLimit, self.retry) = (folder, limit, pause, restLimit, retry)
        self.recipients = recipients
        try OpenLogFile.makeFolder(folder)
        Thread { self.run() }.start()
    }

    /// Adds the one line, with its line feed, that `fill` appends to the buffer. Never waits for the disk.
    ///
    /// `fill` runs while the buffer is locked: it should do nothing but format, and must not call this writer. It is not run when the
    /// line would be lost anyway.
    func append(day: Day, _ fill: (inout [UInt8]) -> Void) {
        condition.lock()
        var wakes = state.isIdle
        if !state.isClosing, state.heldBytes < limit,
            let added = state.pending.add(day: day, atMost: limit - state.heldBytes, fill)
        {
            state.heldBytes += added
            state.pendingBytes += added
            if state.isResting, state.pendingBytes >= restLimit { (wakes, state.isResting) = (true, false) }
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
        var pendingBytes = 0
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
        /// The thread rests: many lines may wake it.
        var isResting = false
        var isClosing = false
        var isClosed = false
    }

    private func run() {
        // For `top -H`. Given before the start, it would not reach the system.
        Thread.current.name = "access-log"
        var sink: any LogSink = recipients.map { SealedAppender(folder: folder, recipients: $0) } ?? LogAppender(folder: folder)
        var held = LogBuffer()
        var isLast = false
        while !isLast {
            var taken = LogBuffer()
            (taken, isLast) = beginRound(holding: !held.isEmpty)
            held.add(taken)
            // Held open while idle, a file that was rotated and deleted would keep its room on the disk.
            if held.isEmpty { sink.closeFile() }
            let (lines, bytes) = (held.lines, held.bytes)
            let failure = held.drain { (batch) throws(SystemFailure) in try sink.write(&batch) }
            if isLast { sink.finish() }
            endRound(lines: lines - held.lines, bytes: bytes - held.bytes, failure: failure, abandoned: isLast ? held.lines : nil)
            if pause > 0, lines > 0, !isLast { rest() }
        }
    }

    /// Waits for `pause`, for `restLimit` bytes of lines, a flush or the end.
    private func rest() {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: Double(pause) / 1_000_000)
        state.isResting = true
        while state.isResting, state.pendingBytes < restLimit, !state.wantsRound, !state.isClosing {
            guard condition.wait(until: end) else { break }
        }
        state.isResting = false
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
        defer { (state.pending, state.pendingBytes) = (LogBuffer(), 0) }
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
