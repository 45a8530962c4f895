import AnalyticsCore

/// The frames of one sealed file, looked at without a key. Frames of a session follow each other; a session may break off, and then no more of it comes.
struct SealedScan {
    let path: String
    let day: Day
    /// Those that have a key; nil when that is not known.
    let sessions: Set<SessionID>?
    private(set) var frames = 0
    /// Frames that a crash cut short.
    private(set) var torn = 0
    /// Sessions that have frames.
    private(set) var seen: Set<SessionID> = []
    private var next: [SessionID: UInt64] = [:]
    private var ended: Set<SessionID> = []

    init(path: String, day: Day, sessions: Set<SessionID>?) { (self.path, self.day, self.sessions) = (path, day, sessions) }

    /// - Parameter size: frames that begin behind it are newer than the sessions.
    mutating func run(_ descriptor: Int32, size: Int, _ ledger: inout AuditLedger) throws(SystemFailure) {
        for session in sessions ?? [] { next[session] = 0 }
        var scanner = SealedScanner(descriptor: descriptor, day: day)
        var end = 0
        while let frame = try scanner.next(), frame.range.lowerBound < size {
            if scanner.holdsAnother(frame, ofSession: { sessions?.contains($0) ?? true }) {
                scanner.reject()
                continue
            }
            try judge(end..<frame.range.lowerBound, before: frame, scanner, &ledger)
            look(at: frame, &ledger)
            scanner.accept(frame)
            end = frame.range.upperBound
        }
        if end < size { try judge(end..<size, before: nil, scanner, &ledger) }
    }

    private mutating func look(at frame: SealedFrame, _ ledger: inout AuditLedger) {
        let (header, offset) = (frame.header, frame.range.lowerBound)
        frames += 1
        if sessions?.contains(header.session) == false {
            ledger.add(.accessLogFrames, path, "a frame of a session that has no key", offset: offset)
        } else {
            seen.insert(header.session)
        }
        if header.number != next[header.session] ?? 0 || ended.contains(header.session) {
            ledger.add(.accessLogFrames, path, "frames are missing, doubled or in another order", offset: offset)
        }
        if Self.isReadable(frame.payload) { ledger.add(.accessLogFrames, path, "a frame that is not encrypted", offset: offset) }
        next[header.session] = min(header.number, SealedLogFormat.frameLimit) + 1
        if header.kind == .end { ended.insert(header.session) }
    }

    private mutating func judge(_ range: Range<Int>, before frame: SealedFrame?, _ scanner: SealedScanner, _ ledger: inout AuditLedger)
        throws(SystemFailure)
    {
        guard !range.isEmpty else { return }
        if range.count <= TornFrame.limit {
            let due = sessions == nil ? nil : next.filter { !ended.contains($0.key) }
            if TornFrame.explains(try scanner.bytes(range)[...], before: frame, of: day, next: due) { return torn += 1 }
        }
        ledger.add(.accessLogFrames, path, "bytes that are no frame, nor what a crash leaves of one", offset: range.lowerBound, count: range.count)
    }

    /// Whether bytes are text, or text that was only compressed. What is encrypted looks like chance, and chance makes no such run in 10¹⁰ frames.
    private static func isReadable(_ payload: ArraySlice<UInt8>) -> Bool {
        if hasText(payload) { return true }
        for bytes in [Array(payload), Array(payload.dropLast(SealedLogFormat.tagSize))] where !bytes.isEmpty {
            if let text = try? Gzip.inflate(bytes, as: .raw, limit: SealedLogFormat.textLimit), hasText(text[...]) { return true }
        }
        return false
    }

    private static func hasText(_ bytes: ArraySlice<UInt8>) -> Bool {
        let wanted = min(40, max(24, bytes.count))
        var run = 0
        for byte in bytes {
            run = (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte) ? run + 1 : 0
            if run >= wanted { return true }
        }
        return false
    }
}
