import AnalyticsCore

/// What a process that was killed leaves of the frame it was writing: the beginning of a right one, and less than the whole.
enum TornFrame {
    /// Bytes that a torn frame has at most.
    static let limit = SealedLogFormat.frameHeaderSize + SealedLogFormat.payloadLimit - 1
    /// Bytes of a header before the session.
    private static let sessionOffset = 12
    private static let numberOffset = 28
    private static let sizeOffset = 36

    /// Whether a crash can have left these bytes.
    ///
    /// - Parameters:
    ///   - bytes: all bytes from the last whole frame to `following`, or to the end of the file.
    ///   - following: the bytes behind them are this frame; nil at the end of the file.
    ///   - next: the number of the next frame of each session that has not ended; nil when sessions are not known.
    static func explains(_ bytes: ArraySlice<UInt8>, before following: SealedFrame?, of day: Day, next: [SessionID: UInt64]?) -> Bool {
        guard let following else { return isBeginning(bytes, of: day, next: next) }
        // A disk that was full, and the same frame once there was room again.
        if following.begins(with: bytes) { return true }
        // After a crash comes a new session.
        guard following.header.number == 0, isBeginning(bytes, of: day, next: next) else { return false }
        return !bytes.dropFirst(sessionOffset).starts(with: following.header.session.bytes)
    }

    /// Whether the bytes are those of a frame that was due, as far as they go.
    private static func isBeginning(_ bytes: ArraySlice<UInt8>, of day: Day, next: [SessionID: UInt64]?) -> Bool {
        guard (1...limit).contains(bytes.count), hasFixedPart(bytes, of: day) else { return false }
        let id = bytes.dropFirst(sessionOffset).prefix(numberOffset - sessionOffset)
        if let next {
            if id.count == numberOffset - sessionOffset {
                guard let number = next[SessionID(Array(id))] else { return false }
                var due: [UInt8] = []
                SealedLogFormat.append(number, to: &due)
                guard due.starts(with: bytes.dropFirst(numberOffset).prefix(sizeOffset - numberOffset)) else { return false }
            } else {
                guard next.keys.contains(where: { $0.bytes.starts(with: id) }) else { return false }
            }
        }
        guard bytes.count >= SealedLogFormat.frameHeaderSize else { return true }
        guard let header = SealedFrameHeader(bytes, of: day) else { return false }
        return bytes.count < SealedLogFormat.frameHeaderSize + header.payloadSize
    }

    /// Marker, version, kind and day.
    private static func hasFixedPart(_ bytes: ArraySlice<UInt8>, of day: Day) -> Bool {
        [SealedFrameHeader.Kind.lines, .end].contains { kind in
            let due = SealedFrameHeader(kind: kind, day: day, session: SessionID([]), number: 0, payloadSize: 0).bytes.prefix(sessionOffset)
            return due.starts(with: bytes.prefix(sessionOffset))
        }
    }
}

/// Header and payload of what may be a frame, where it stands.
struct SealedFrame {
    let header: SealedFrameHeader
    let payload: ArraySlice<UInt8>
    /// Bytes of the file.
    let range: Range<Int>

    /// Whether the bytes are the first of this frame, and not all of them.
    func begins(with bytes: ArraySlice<UInt8>) -> Bool {
        let size = SealedLogFormat.frameHeaderSize
        guard bytes.count < range.count else { return false }
        return header.bytes.starts(with: bytes.prefix(size)) && payload.starts(with: bytes.dropFirst(size))
    }
}
