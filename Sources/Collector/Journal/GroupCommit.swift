import AnalyticsCore
import Foundation
import Logging

/// Many beacons, one `fdatasync`: a thread that takes whatever has arrived while the last sync ran, makes it durable, and then tells
/// everybody who waits (R1).
///
/// Every access to the queue holds `condition`; the journal is touched by the thread alone. Hence `@unchecked Sendable`.
final class GroupCommit: @unchecked Sendable {
    /// What waits for the disk together.
    struct Batch {
        var records: [UInt8] = []
        var events: [Event] = []
        /// Visits the events belong to.
        var keys: [SessionKey] = []
        var waiters: [@Sendable (Bool) -> Void] = []
    }

    private let condition = NSCondition()
    private var pending = Batch()
    private var isStopping = false
    private var hasStopped = false
    private var durablePosition: JournalPosition
    private var lastFailure: String?
    private var segmentInUse: UInt64?
    private let journal: JournalWriter
    private let clock: @Sendable () -> Timestamp
    private let counters: Counters
    private let logger: Logger
    /// Called in order after each sync, before the waiters: events and the position after them.
    private let committed: ([Event], JournalPosition) -> Void
    /// Called when a batch is lost; `drain` fails everything queued behind it and gives the visits that must be forgotten. The callee
    /// calls it while no new event can be queued, because such an event could continue a visit nobody has.
    private let failed: (_ drain: () -> [SessionKey]) -> Void

    /// - Parameter durable: up to where the journal is durable already.
    init(
        journal: JournalWriter, durable: JournalPosition, clock: @escaping @Sendable () -> Timestamp, counters: Counters, logger: Logger,
        committed: @escaping ([Event], JournalPosition) -> Void, failed: @escaping (_ drain: () -> [SessionKey]) -> Void
    ) {
        self.journal = journal
        durablePosition = durable
        self.clock = clock
        self.counters = counters
        self.logger = logger
        self.committed = committed
        self.failed = failed
    }

    /// Up to where everything is on the disk.
    var durable: JournalPosition { condition.withLock { durablePosition } }

    /// The segment being written; nil when it was closed, for instance because nothing came for an hour.
    var openSegment: UInt64? { condition.withLock { segmentInUse } }

    /// Why the last write failed; nil when it did not.
    var failure: String? { condition.withLock { lastFailure } }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "journal"
        thread.start()
    }

    /// Queues events. `waiter` is called from the journal's thread: true when they are on the disk, false when they are nowhere.
    func append(_ events: [Event], keys: [SessionKey], waiter: @escaping @Sendable (Bool) -> Void) {
        condition.withLock {
            for event in events { event.appendRecord(to: &pending.records) }
            pending.events += events
            pending.keys += keys
            pending.waiters.append(waiter)
            condition.signal()
        }
    }

    /// Lets the thread look whether the segment is due to be closed.
    func wake() { condition.withLock { condition.signal() } }

    /// Commits what is queued, ends the thread and closes the segment.
    func stop() {
        condition.withLock {
            isStopping = true
            condition.signal()
            while !hasStopped { condition.wait() }
        }
    }

    private func run() {
        while let batch = next() {
            if batch.waiters.isEmpty {
                journal.rotateIfDue(at: clock())
            } else {
                commit(batch)
            }
            condition.withLock { segmentInUse = journal.openSegment }
        }
        journal.close()
        condition.withLock {
            hasStopped = true
            condition.broadcast()
        }
    }

    /// Waits for work; nil when stopping and nothing is left.
    private func next() -> Batch? {
        condition.withLock {
            if pending.waiters.isEmpty, !isStopping { condition.wait() }
            if pending.waiters.isEmpty, isStopping { return nil }
            defer { pending = Batch() }
            return pending
        }
    }

    private func commit(_ batch: Batch) {
        let start = DispatchTime.now().uptimeNanoseconds
        do {
            let position = try journal.append(batch.records, at: clock())
            let recovered = condition.withLock {
                defer { lastFailure = nil }
                durablePosition = position
                return lastFailure != nil
            }
            if recovered { logger.notice("the journal can be written again") }
            counters.observeCommit(seconds: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
            committed(batch.events, position)
            for waiter in batch.waiters { waiter(true) }
        } catch {
            var behind = Batch()
            if failure == nil { logger.error("the journal cannot be written, beacons are refused", metadata: ["reason": "\(error)"]) }
            failed {
                behind = condition.withLock {
                    lastFailure = String(describing: error)
                    defer { pending = Batch() }
                    return pending
                }
                return batch.keys + behind.keys
            }
            for waiter in batch.waiters + behind.waiters { waiter(false) }
        }
    }
}
