import AnalyticsCore
import Foundation

/// Which segments go: those whose events are all in the aggregates, once their first event has reached the age (P6).
struct JournalRetention {
    let folder: JournalFolder
    let seconds: Int64

    /// A segment is closed at this age at the latest, also by a collector with nothing to write: whatever is older is no longer written.
    static let closedAfterSeconds = JournalWriter.maximumAgeSeconds + 60

    struct Removed {
        var segments = 0
        var bytes: UInt64 = 0
        var failures: [String] = []
    }

    /// - Parameters:
    ///   - position: up to where events are in the aggregates; nothing goes without.
    ///   - current: the segment being written, if any; it stays.
    func purge(rolledUpTo position: JournalPosition?, current: UInt64?, at now: Timestamp, dryRun: Bool) -> Removed {
        var removed = Removed()
        guard let position else { return removed }
        for segment in (try? folder.segments()) ?? [] where segment != current {
            let size = folder.size(segment) ?? 0
            guard segment < position.segment || (segment == position.segment && position.offset >= size) else { continue }
            guard let created = created(segment), now - created >= seconds * 1000 else { continue }
            if !dryRun, unlink(folder.file(segment)) != 0 {
                removed.failures.append(SystemFailure("cannot delete \(folder.file(segment))").description)
                continue
            }
            removed.segments += 1
            removed.bytes += size
        }
        return removed
    }

    /// From the header; from the file's own time where the header is damaged.
    private func created(_ segment: UInt64) -> Timestamp? {
        guard let handle = FileHandle(forReadingAtPath: folder.file(segment)) else { return nil }
        let header = [UInt8]((try? handle.read(upToCount: JournalFormat.headerSize)) ?? Data())
        try? handle.close()
        if let created = JournalFormat.parseHeader(header)?.created { return created }
        let modified = try? FileManager.default.attributesOfItem(atPath: folder.file(segment))[.modificationDate] as? Date
        return modified.map { Timestamp(seconds: Int64($0.timeIntervalSince1970)) }
    }
}
