import AnalyticsCore
import Foundation
import Logging

/// Deletes what is due while the collector runs: journal segments, access-log files, aggregates.
struct Retirement {
    let process: CollectorProcess

    /// What is remembered between two runs.
    struct State {
        /// The last judgement of the machine's clock.
        var judgement: ClockAnchor.Judgement?
        var ledger = PurgeLedger()
    }

    /// Whether the machine's clock can be believed; ages are counted by what is judged here.
    func judge(_ now: MachineTime, _ state: inout State) -> ClockAnchor.Judgement {
        var anchor = state.judgement?.anchor
        // What another process saw, or an operator said.
        if anchor == nil || state.judgement?.verdict != .agrees { anchor = (try? process.worker.store.clockAnchor()) ?? anchor }
        let judgement = ClockAnchor.judge(now, anchor: anchor)
        state.judgement = judgement
        return judgement
    }

    /// Deletes segments whose events are in the aggregates and whose first event has reached the journal's age.
    func deleteSegments(at time: Timestamp, _ state: inout State) {
        var run = run(at: time)
        run.purgeJournal(process.journal, rolledUpTo: process.worker.writtenPosition, current: process.commit.openSegment)
        for failure in run.problems { process.logger.error("cannot delete a journal segment", metadata: ["reason": "\(failure)"]) }
        state.ledger.add(run.lines, databaseBefore: DataFolder.databaseSize(process.folder.database))
    }

    func rotateAndPurge(at now: MachineTime, _ state: inout State) {
        let judgement = state.judgement ?? judge(now, &state)
        if let problem = judgement.verdict.problem { process.logger.error("clock", metadata: ["reason": "\(problem)"]) }
        process.accessLog.flush()
        let rotation = Rotation(folder: process.folder.accessLog, retention: Retention(seconds: process.settings.accessLogSeconds))
        for failure in rotation.rotate(now: now.wall).failures { process.logger.error("access log", metadata: ["reason": "\(failure)"]) }
        guard let lock = PurgeLock(process.folder) else {
            return process.logger.notice("another purge is running, so this hour's is left to it")
        }
        defer { withExtendedLifetime(lock) {} }
        let store = process.worker.store
        let before = DataFolder.databaseSize(store.path)
        var run = run(at: judgement.time)
        run.purgeAccessLog()
        run.purgeHandOvers(at: now.wall)
        do { try run.purgeStore(store) } catch { process.logger.error("cannot purge the aggregates", metadata: ["reason": "\(error)"]) }
        for problem in run.problems { process.logger.error("cannot purge everything", metadata: ["reason": "\(problem)"]) }
        state.ledger.add(run.lines, databaseBefore: before)
        do {
            try store.keep(judgement.anchor)
            if state.ledger.isDue(on: judgement.time.utcDay, pending: try store.pending()) {
                try state.ledger.certify(store, judgement, by: "serve", PurgeRules(settings: process.settings))
            }
        } catch { process.logger.error("cannot keep a purge certificate, will go on trying", metadata: ["reason": "\(error)"]) }
    }

    /// Before the process ends: what was deleted since the last certificate has one.
    func certifyRest(_ state: inout State) {
        guard let judgement = state.judgement else { return }
        _ = try? state.ledger.certify(process.worker.store, judgement, by: "serve", PurgeRules(settings: process.settings))
    }

    private func run(at time: Timestamp) -> PurgeRun { PurgeRun(settings: process.settings, folder: process.folder, time: time) }
}
