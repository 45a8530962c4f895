import AnalyticsCore
import Foundation
import Synchronization

/// The second half of an import: visits, sums, and the store, on two threads of their own.
final class ImportCounting: @unchecked Sendable {
    /// Cells in memory at which they are written.
    private static let cellLimit = 200_000
    private static let dayCells = 5_000

    private enum Work: Sendable {
        case batch(ImportBatch)
        case flush(DispatchSemaphore)
    }

    private struct Write: Sendable {
        /// Number of the log in this run.
        var log: Int
        var rollup: Rollup
        var position: ImportedLog
    }

    private let site: String
    private let store: SQLiteStore
    private let horizon: StoreHorizon
    private let work = BoundedQueue<Work>(limit: 3)
    private let writes = BoundedQueue<Write>(limit: 1)
    private let failure = Mutex<(any Error)?>(nil)
    private let written = DispatchSemaphore(value: 0)
    // Touched by the counting thread alone.
    private var visits: VisitTable
    private var rollup: Rollup
    private var position: ImportedLog?
    private var pending = 0
    private var newestDay: Day?
    private var log = 0
    // Touched by the writing thread alone.
    private var row: (log: Int, id: Int64)?

    init(site: String, store: SQLiteStore, visitLimit: Int, valuesPerDay: Int, horizon: StoreHorizon) {
        self.site = site
        self.store = store
        self.horizon = horizon
        visits = VisitTable(limit: visitLimit)
        rollup = Rollup(valuesPerDay: valuesPerDay)
    }

    /// Values that days of the site already have, so that their limit holds.
    func restore(from day: Day) throws {
        for known in try store.values(from: day) where known.key.site == site { rollup.restore(known.key, dimension: known.dimension, values: known.values) }
    }

    func start() {
        Thread { [self] in count() }.start()
        Thread { [self] in write() }.start()
    }

    /// False when the store cannot be written.
    func take(_ batch: ImportBatch) -> Bool { work.push(.batch(batch)) }

    /// Waits until everything taken is in the store.
    func flush() throws {
        let done = DispatchSemaphore(value: 0)
        if work.push(.flush(done)) { done.wait() }
        if let error = failure.withLock({ $0 }) { throw error }
    }

    func stop() { work.close() }

    private func count() {
        while let next = work.pop() {
            switch next {
            case .batch(let batch):
                absorb(batch)
                if isFull { handOver() }
            case .flush(let done):
                handOver()
                for _ in 0..<pending { written.wait() }
                pending = 0
                // Another log follows: its row is another.
                position = nil
                log += 1
                done.signal()
            }
        }
        writes.close()
    }

    private func absorb(_ batch: ImportBatch) {
        for (index, hit) in batch.hits.enumerated() {
            guard case .event(let event) = visits.apply(hit), index >= batch.known else { continue }
            rollup.absorb(event)
        }
        for event in batch.bots { rollup.absorb(event) }
        if let last = batch.hits.last { visits.expire(at: last.time) }
        if let new = batch.position { position = new }
    }

    /// Many cells, or a day that is over.
    private var isFull: Bool {
        var cells = 0
        var newest: Day?
        for (key, day) in rollup.days {
            cells += day.cells
            newest = max(newest ?? key.day, key.day)
        }
        defer { newestDay = newest }
        return cells >= Self.cellLimit || newest != newestDay && newestDay != nil && cells >= Self.dayCells
    }

    private func handOver() {
        guard let position else { return }
        guard writes.push(Write(log: log, rollup: rollup, position: position)) else { return work.close() }
        pending += 1
        rollup.clear()
        if let newest = rollup.days.keys.map(\.day).max() { rollup.forget(before: newest - 1) }
    }

    private func write() {
        while let next = writes.pop() {
            defer { written.signal() }
            guard failure.withLock({ $0 == nil }) else { continue }
            do {
                var position = next.position
                if position.id == nil, let row, row.log == next.log { position.id = row.id }
                row = (next.log, try store.add(next.rollup, of: position, site: site, keeping: horizon))
            } catch {
                failure.withLock { $0 = error }
                work.close()
            }
        }
    }
}
