import AnalyticsCore

/// Bytes of a sealed file in which no frame opens: what a crash left, or damage.
extension SealedReader {
    /// Says what the bytes between two frames are, or those at the end of the file.
    /// - Parameter isTold: a damaged frame right before them has been named; they are its rest, as far as anybody can tell.
    mutating func judge(_ range: Range<Int>, before following: SealedFrame?, isTold: Bool, _ scanner: SealedScanner) throws(SystemFailure) {
        guard range.count <= TornFrame.limit + 1 else { return isTold ? () : note(damage: range) }
        let bytes = try scanner.bytes(range)[...]
        if let header = damagedFrame(bytes) { return noteDamage(header, at: range.lowerBound) }
        let due = sessions.filter { !$0.value.hasEnded }.mapValues(\.next)
        guard TornFrame.explains(bytes, before: following, of: day, next: due) else { return isTold ? () : note(damage: range) }
        if following == nil {
            findings.add(notice: "\(name) ends with \(range.count) bytes that are no whole frame, readable up to byte \(range.lowerBound)")
        } else {
            findings.add(notice: "\(name): \(range.count) bytes at byte \(range.lowerBound) are no frame (the beginning of one that a crash cut short)")
        }
    }

    /// A frame that was whole, with a changed header: it opens with the header that was due.
    private mutating func damagedFrame(_ bytes: ArraySlice<UInt8>) -> SealedFrameHeader? {
        let size = bytes.count - SealedLogFormat.frameHeaderSize
        guard size >= SealedLogFormat.tagSize else { return nil }
        let payload = bytes.dropFirst(SealedLogFormat.frameHeaderSize)
        for (session, progress) in sessions where !progress.hasEnded && guessesLeft > 0 {
            guard let chain = progress.chain else { continue }
            let due = advance(chain, to: progress.next)
            for kind in [SealedFrameHeader.Kind.lines, .end] where kind == .lines || size == SealedLogFormat.tagSize {
                guessesLeft -= 1
                let header = SealedFrameHeader(kind: kind, day: day, session: session, number: due.number, payloadSize: size)
                if (try? due.open(payload, authenticating: header.bytes)) != nil { return header }
            }
        }
        return nil
    }

    /// Names a frame; where it was the one that was due, it does not count as missing.
    mutating func noteDamage(_ header: SealedFrameHeader, at offset: Int) {
        guard var progress = sessions[header.session] else { return }
        findings.add(problem: "\(name): frame \(header.number) of session \(progress.place) at byte \(offset) is damaged")
        if header.number == progress.next { progress.reported = header.number + 1 }
        sessions[header.session] = progress
    }

    mutating func note(damage range: Range<Int>) {
        findings.add(
            problem: "\(name): \(range.count) bytes at byte \(range.lowerBound) are no frame, nor what a crash leaves of one: they were changed, or put there")
    }
}
