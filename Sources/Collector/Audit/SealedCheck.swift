import AnalyticsCore
import Foundation

/// What can be seen of sealed days without a key: whether frames were taken out, exchanged or cut, and to whom they are sealed.
struct SealedCheck {
    let settings: Settings
    private var frames = 0
    private var torn = 0
    private var former = 0

    init(settings: Settings) { self.settings = settings }

    mutating func look(at file: AuditedFile, of day: Day, keys: AuditedFile?, _ ledger: inout AuditLedger) {
        let recipients = Set(((try? settings.recipients()) ?? []).map(\.fingerprint))
        var sessions: Set<SessionID>?
        if let keys, keys.size <= 4 << 20, let bytes = FileManager.default.contents(atPath: keys.fullPath) {
            let read = KeyRecord.read([UInt8](bytes), of: day)
            sessions = Set(read.records.map(\.session))
            if read.damagedBytes > 0 { ledger.add(.accessLogFrames, keys.path, "bytes that are no key", count: read.damagedBytes) }
            former += read.records.count { !Set($0.fingerprints).isSubset(of: recipients) }
        }
        let descriptor = open(file.fullPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno != ENOENT { ledger.add(.accessLogFrames, .unknown, file.path, "cannot be read") }
            return
        }
        defer { close(descriptor) }
        do throws(SystemFailure) { try scan(descriptor, file, day, sessions, &ledger) } catch {
            ledger.add(.accessLogFrames, .unknown, file.path, "cannot be read: \(error)")
        }
    }

    /// Frames of a session follow each other; a session may break off, and then no more of it comes.
    private mutating func scan(_ descriptor: Int32, _ file: AuditedFile, _ day: Day, _ sessions: Set<SessionID>?, _ ledger: inout AuditLedger)
        throws(SystemFailure)
    {
        var scanner = SealedScanner(descriptor: descriptor, day: day)
        var next: [SessionID: UInt64] = [:]
        var ended: Set<SessionID> = []
        var skipped: Range<Int>?
        while let item = try scanner.next() {
            switch item {
            case .skipped(let range):
                torn += 1
                skipped = range
            case .candidate(let header, _, let offset):
                let end = offset + SealedLogFormat.frameHeaderSize + header.payloadSize
                guard Self.isFrameBoundary(descriptor, end) else {
                    scanner.reject(header)
                    continue
                }
                scanner.accept(header)
                frames += 1
                if let sessions, !sessions.contains(header.session) {
                    ledger.add(.accessLogFrames, file.path, "a frame of a session that has no key", offset: offset)
                }
                let expected = next[header.session] ?? 0
                if header.number != expected || ended.contains(header.session) {
                    ledger.add(.accessLogFrames, file.path, "frames are missing, doubled or in another order", offset: offset)
                } else if let damage = skipped, header.number > 0 {
                    ledger.add(.accessLogFrames, file.path, "bytes that are no frame, inside a session", offset: damage.lowerBound, count: damage.count)
                }
                skipped = nil
                next[header.session] = header.number + 1
                if header.kind == .end { ended.insert(header.session) }
            }
        }
    }

    /// Whether another frame, or the end of the file, is where a frame ends.
    private static func isFrameBoundary(_ descriptor: Int32, _ offset: Int) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4)
        let count = pread(descriptor, &bytes, 4, off_t(offset))
        return count == 0 || count > 0 && bytes.prefix(count).elementsEqual(SealedLogFormat.marker.prefix(count))
    }

    func tell(_ ledger: inout AuditLedger) {
        ledger.tell(.accessLogFrames, "\(frames) frames")
        if torn > 0 { ledger.tell(.accessLogFrames, "\(torn) cut short by a crash") }
        if former > 0 { ledger.tell(.accessLogFrames, "\(former) sessions can be opened by keys that are not in access-log.recipients (any more)") }
    }
}
