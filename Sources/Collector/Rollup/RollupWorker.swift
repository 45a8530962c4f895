import AnalyticsCore
import Foundation
import Logging

/// Brings acknowledged events into the store: a thread that adds up what has arrived and writes it every two seconds.
///
/// The journal on disk is the queue; what is passed in memory only saves reading it back. When the store cannot be written, or more
/// arrives than the queue holds, the worker drops the queue and later reads on from the journal. The position moves with the counts in
/// one transaction, so each event is counted once whatever happens between (R2, R4).
///
/// Fields below the line are touched by the thread alone, those above under `condition`. Hence `@unchecked Sendable`.
final class RollupWorker: @unchecked Sendable {
    static let interval = 2.0
    private static let queueLimit = 50_000

    private let condition = NSCondition()
    private var queue: [(events: [Event], end: JournalPosition)] = []
    private var queued = 0
    private var isBehind = true
    private var isStopping = false
    private var hasStopped = false
    private var flushRequests = 0
    private var flushesDone = 0
    private var lastFailure: String?
    private var pendingSince: Timestamp?
    private var written: JournalPosition?
    private var foldedValues = 0
    private var opened: SQLiteStore
    // ---
    private var rollup: Rollup
    private var position: JournalPosition?
    private let reader: JournalReader
    private let valuesPerDay: Int
    private let clock: @Sendable () -> Timestamp
    private let counters: Counters
    private let logger: Logger
    /// Up to where the journal is durable.
    private let durable: () -> JournalPosition
    /// Called after each successful write.
    private let didWrite: @Sendable () -> Void

    init(
        store: SQLiteStore, reader: JournalReader, valuesPerDay: Int, clock: @escaping @Sendable () -> Timestamp, counters: Counters,
        logger: Logger, durable: @escaping () -> JournalPosition, didWrite: @escaping @Sendable () -> Void
    ) throws {
        opened = store
        self.reader = reader
        self.valuesPerDay = valuesPerDay
        self.clock = clock
        self.counters = counters
        self.logger = logger
        self.durable = durable
        self.didWrite = didWrite
        rollup = Rollup(valuesPerDay: valuesPerDay)
        try restore()
    }

    /// The store in use; another one after the file was removed or replaced.
    private(set) var store: SQLiteStore {
        get { condition.withLock { opened } }
        set { condition.withLock { opened = newValue } }
    }

    /// Why the store cannot be written; nil when it can.
    var failure: String? { condition.withLock { lastFailure } }

    /// Position in the store.
    var writtenPosition: JournalPosition? { condition.withLock { written } }

    /// Times a value counted as `(other)` because its day was full.
    var folded: Int { condition.withLock { foldedValues } }

    /// Seconds the oldest event not yet in the store has been waiting.
    func lagSeconds(at now: Timestamp) -> Double {
        condition.withLock { pendingSince.map { max(0, Double(now - $0) / 1000) } ?? 0 }
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "rollup"
        thread.start()
    }

    /// Hands over events that are durable up to `end`. Never waits for the store.
    func enqueue(_ events: [Event], end: JournalPosition) {
        condition.withLock {
            if pendingSince == nil { pendingSince = events.first?.time }
            guard !isBehind else { return }
            queued += events.count
            if queued > Self.queueLimit {
                isBehind = true
                queue = []
                queued = 0
            } else {
                queue.append((events, end))
            }
        }
    }

    /// Writes what is there now; returns when it has been tried.
    func flush() {
        condition.withLock {
            flushRequests += 1
            let target = flushRequests
            condition.broadcast()
            while flushesDone < target, !hasStopped { condition.wait() }
        }
    }

    /// Writes what is there and ends the thread.
    func stop() {
        condition.withLock {
            isStopping = true
            condition.broadcast()
            while !hasStopped { condition.wait() }
        }
    }

    private func run() {
        var stopping = false
        while !stopping {
            let requests: Int
            (stopping, requests) = waitForWork()
            step()
            condition.withLock {
                flushesDone = requests
                condition.broadcast()
            }
        }
        condition.withLock {
            hasStopped = true
            condition.broadcast()
        }
    }

    private func waitForWork() -> (stopping: Bool, requests: Int) {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: Self.interval)
            while !isStopping, flushesDone >= flushRequests, condition.wait(until: deadline) {}
            return (isStopping, flushRequests)
        }
    }

    /// One round: write, reading back from the journal first when behind.
    private func step() {
        do {
            if !store.isInPlace { try reopen() }
            if rollup.hasChanges { try write() }
            if condition.withLock({ isBehind }) { try catchUp() }
            absorbQueue()
            if rollup.hasChanges { try write() }
            rollup.forget(before: clock().utcDay - 3)
            condition.withLock { lastFailure = nil }
        } catch {
            counters.count(noted: .storeFailure)
            let reason = String(describing: error)
            let isNew = condition.withLock { () -> Bool in
                defer { lastFailure = reason }
                isBehind = true
                queue = []
                queued = 0
                return lastFailure != reason
            }
            if isNew { logger.error("cannot write the aggregates, will go on trying", metadata: ["reason": "\(reason)"]) }
        }
    }

    private func write() throws {
        guard let position else { return }
        try store.add(rollup, upTo: position)
        rollup.clear()
        condition.withLock {
            written = position
            foldedValues = rollup.folded
            pendingSince = queue.first?.events.first?.time
        }
        didWrite()
    }

    /// Reads on from the journal until nothing is left, then lets the queue fill again.
    private func catchUp() throws {
        condition.withLock { isBehind = false }
        let target = durable()
        while position.map({ $0 < target }) ?? true {
            let chunk = try reader.read(after: position, durable: target)
            for damage in chunk.skipped {
                counters.count(noted: .journalSkippedBytes, times: damage.bytes.count)
                logger.warning("skipped damaged bytes of the journal", metadata: ["file": "\(damage.file)", "bytes": "\(damage.bytes)"])
            }
            for event in chunk.events { rollup.absorb(event) }
            position = max(chunk.end, position ?? chunk.end)
            if rollup.hasChanges { try write() }
            if chunk.isLast { break }
        }
        // Also past bytes that were no events, or a torn tail would keep its segment from ever being deleted.
        if position != writtenPosition { try write() }
    }

    private func absorbQueue() {
        let batches = condition.withLock { () -> [(events: [Event], end: JournalPosition)] in
            defer {
                queue = []
                queued = 0
            }
            return queue
        }
        for batch in batches where position.map({ $0 < batch.end }) ?? true {
            for event in batch.events { rollup.absorb(event) }
            position = batch.end
        }
    }

    /// The file is gone or another one: goes on with what is at its path, and brings in again what the journal still has.
    private func reopen() throws {
        logger.error("the database file was removed or replaced, opening it anew", metadata: ["file": "\(store.path)"])
        store = try SQLiteStore(path: store.path)
        rollup = Rollup(valuesPerDay: valuesPerDay)
        try restore()
        condition.withLock { isBehind = true }
    }

    private func restore() throws {
        position = try store.position()
        for known in try store.values(from: clock().utcDay - 3) {
            rollup.restore(known.key, dimension: known.dimension, values: known.values)
        }
        let position = position
        condition.withLock { written = position }
    }
}
