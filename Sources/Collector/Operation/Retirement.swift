import AnalyticsCore
import Foundation
import Logging

/// Deletes what is due: journal segments, access-log files, aggregates.
struct Retirement {
    let process: CollectorProcess

    /// Deletes segments whose events are in the aggregates and whose first event has reached the journal's age.
    func deleteSegments(at now: Timestamp) {
        let removed = JournalRetention(folder: process.journal, seconds: process.settings.journalSeconds)
            .purge(rolledUpTo: process.worker.writtenPosition, current: process.commit.openSegment, at: now, dryRun: false)
        for failure in removed.failures { process.logger.error("cannot delete a journal segment", metadata: ["reason": "\(failure)"]) }
    }

    func rotateAndPurge(at now: Timestamp) {
        process.handOverFile?.deleteStale(at: now)
        process.accessLog.flush()
        let rotation = Rotation(folder: process.folder.accessLog, retention: Retention(seconds: process.settings.accessLogSeconds))
        let reports = [rotation.rotate(now: now), rotation.purge(now: now, dryRun: false)]
        for failure in reports.flatMap(\.failures) {
            process.logger.error("access log", metadata: ["reason": "\(failure)"])
        }
        do {
            _ = try process.worker.store.purge(
                hourlyBefore: now + -process.settings.hourlySeconds, dailyBefore: (now + -process.settings.dailySeconds).utcDay, dryRun: false)
        } catch { process.logger.error("cannot purge the aggregates", metadata: ["reason": "\(error)"]) }
    }
}
