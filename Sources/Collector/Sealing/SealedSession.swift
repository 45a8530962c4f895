import AnalyticsCore
import Crypto
import Foundation

/// One session of the writer: seals lines into frames, each with a key that is gone afterwards.
struct SealedSession {
    /// Bytes of a frame and what it stands for.
    struct Frame {
        let bytes: [UInt8]
        /// Bytes and number of the lines in it.
        let textBytes: Int
        let lines: Int
    }

    let day: Day
    let id: SessionID
    private var chain: FrameChain
    /// Sealed and not yet written: it is written as it is, or never (invariant 3).
    private var waiting: Frame?

    /// - Parameter key: 256 random bits, wrapped and on the disk.
    init(day: Day, id: SessionID, key: SymmetricKey) {
        (self.day, self.id) = (day, id)
        chain = FrameChain(sessionKey: key)
    }

    /// Whether a reader would not count this far.
    var isFull: Bool { chain.number >= SealedLogFormat.frameLimit - 1 && waiting == nil }

    /// The next frame of a text of whole lines; the same again until `isWritten()`, whatever has been added to the text's end.
    mutating func frame(of text: ArraySlice<UInt8>) throws(SystemFailure) -> Frame {
        if let waiting { return waiting }
        let part = Self.lines(of: text)
        // A line that is longer than a frame (the collector writes none) is cut.
        let lines = part.last == UInt8(ascii: "\n") ? Array(part) : part + [UInt8(ascii: "\n")]
        let frame = Frame(
            bytes: try seal(lines, .lines), textBytes: part.count, lines: part.count { $0 == UInt8(ascii: "\n") })
        waiting = frame
        return frame
    }

    mutating func isWritten() { waiting = nil }

    /// The frame that ends the session; nil while another waits.
    mutating func end() -> [UInt8]? { waiting == nil ? try? seal([], .end) : nil }

    private mutating func seal(_ text: [UInt8], _ kind: SealedFrameHeader.Kind) throws(SystemFailure) -> [UInt8] {
        do {
            // Quick rather than small: 64 KiB at a time gain little from more effort.
            let packed = text.isEmpty ? [] : try Gzip.deflate(text, as: .raw, level: 3)
            let header = SealedFrameHeader(
                kind: kind, day: day, session: id, number: chain.number, payloadSize: packed.count + SealedLogFormat.tagSize
            ).bytes
            return header + (try chain.seal(packed, authenticating: header))
        } catch { throw SystemFailure("seal", number: ENOMEM) }
    }

    /// As many whole lines as a frame holds, at least a part of one.
    private static func lines(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.count > SealedLogFormat.textLimit else { return text }
        let most = text.prefix(SealedLogFormat.textLimit)
        guard let end = most.lastIndex(of: UInt8(ascii: "\n")) else { return most.dropLast() }
        return most[...end]
    }
}
