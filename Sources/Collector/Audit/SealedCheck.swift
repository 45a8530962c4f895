import AnalyticsCore
import Foundation

/// What can be seen of sealed days without a key: whether frames were taken out, exchanged or cut, whether all is sealed, and to whom.
struct SealedCheck {
    /// A session's key is on the disk a moment before its first frame, in milliseconds.
    private static let keyGrace: Int64 = 60_000
    private static let keysLimit = 4 << 20

    let settings: Settings
    let time: Timestamp
    private var frames = 0
    private var torn = 0
    private var former = 0

    init(settings: Settings, time: Timestamp) { (self.settings, self.time) = (settings, time) }

    mutating func look(at file: AuditedFile, of day: Day, keys: AuditedFile?, _ ledger: inout AuditLedger) {
        let descriptor = open(file.fullPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno != ENOENT { ledger.add(.accessLogFrames, .unknown, file.path, "cannot be read") }
            return
        }
        defer { close(descriptor) }
        // Keys are written before their frames: read afterwards, they are those of all frames up to here.
        let size = Int(lseek(descriptor, 0, SEEK_END))
        let sessions = keys.flatMap { self.sessions(of: $0, day, &ledger) }
        do throws(SystemFailure) {
            var scan = SealedScan(path: file.path, day: day, sessions: sessions)
            try scan.run(descriptor, size: size, &ledger)
            frames += scan.frames
            torn += scan.torn
            if let keys, let sessions, isSettled(keys) { lookForSessions(sessions, scan, file, keys, &ledger) }
        } catch { ledger.add(.accessLogFrames, .unknown, file.path, "cannot be read: \(error)") }
    }

    /// Sessions that have a key; nil when the file cannot be read.
    private mutating func sessions(of keys: AuditedFile, _ day: Day, _ ledger: inout AuditLedger) -> Set<SessionID>? {
        guard keys.size <= Self.keysLimit, let bytes = FileManager.default.contents(atPath: keys.fullPath) else {
            // The day's end may come meanwhile.
            if access(keys.fullPath, F_OK) == 0 { ledger.add(.accessLogFrames, .unknown, keys.path, "cannot be read, or is too large") }
            return nil
        }
        let read = KeyRecord.read([UInt8](bytes), of: day)
        if read.damagedBytes > 0 { ledger.add(.accessLogFrames, keys.path, "bytes that are no key", count: read.damagedBytes) }
        let recipients = Set(((try? settings.recipients()) ?? []).map(\.fingerprint))
        let others = read.records.count { !Set($0.fingerprints).isSubset(of: recipients) }
        if recipients.isEmpty {
            // Nothing is sealed any more, so that there is nothing to compare with.
            former += others
        } else if others > 0 {
            ledger.add(.accessLogFrames, keys.path, "sessions that a key outside access-log.recipients opens", count: others)
        }
        return Set(read.records.map(\.session))
    }

    /// Whether the last session's first frame must be there by now.
    private func isSettled(_ keys: AuditedFile) -> Bool {
        var status = stat()
        return stat(keys.fullPath, &status) == 0 && time - Timestamp(seconds: Int64(status.st_mtim.tv_sec)) > Self.keyGrace
    }

    private func lookForSessions(_ sessions: Set<SessionID>, _ scan: SealedScan, _ file: AuditedFile, _ keys: AuditedFile, _ ledger: inout AuditLedger) {
        let missing = sessions.subtracting(scan.seen).count
        guard missing > 0 else { return }
        if scan.seen.isEmpty {
            ledger.add(.accessLogFrames, file.path, "holds no frame of any session in its keys")
        } else {
            ledger.add(.accessLogFrames, .unknown, keys.path, "sessions without a frame: killed at once, or taken out", count: missing)
        }
    }

    func tell(_ ledger: inout AuditLedger) {
        ledger.tell(.accessLogFrames, "\(frames) frames")
        if torn > 0 { ledger.tell(.accessLogFrames, "\(torn) cut short by a crash") }
        if former > 0 { ledger.tell(.accessLogFrames, "\(former) sessions of former recipients (access-log.recipients is empty)") }
    }
}
