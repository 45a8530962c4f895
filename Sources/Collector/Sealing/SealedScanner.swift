import AnalyticsCore
import Glibc

/// Finds what may be frames in a `.sealed` file, whatever state it is in. Memory: one window, whatever the file holds.
///
/// What stands between those that its user accepts is the user's to judge (`TornFrame`).
struct SealedScanner {
    private static let windowSize = 1 << 20
    /// A frame, and a header that begins with its last byte.
    private static let lookAhead = 2 * SealedLogFormat.frameHeaderSize + SealedLogFormat.payloadLimit

    private let descriptor: Int32
    private let day: Day
    private var window: [UInt8] = []
    /// Where the next byte is in the window, and where the window is in the file.
    private var index = 0
    private var windowOffset = 0
    private var isAtEnd = false

    init(descriptor: Int32, day: Day) { (self.descriptor, self.day) = (descriptor, day) }

    /// Where the next byte is in the file: its size, once there is nothing more.
    var offset: Int { windowOffset + index }

    /// Header and payload from here on, both unproven: go on with `accept` or `reject`. nil at the end.
    mutating func next() throws(SystemFailure) -> SealedFrame? {
        while true {
            try fill(Self.lookAhead)
            guard index < window.count else { return nil }
            if let header = SealedFrameHeader(window[index...], of: day) {
                let size = SealedLogFormat.frameHeaderSize + header.payloadSize
                if index + size <= window.count {
                    let payload = window[index + SealedLogFormat.frameHeaderSize..<index + size]
                    return SealedFrame(header: header, payload: payload, range: offset..<offset + size)
                }
            }
            seek()
        }
    }

    /// It was a frame: the next one begins behind it.
    mutating func accept(_ frame: SealedFrame) { index += frame.range.count }

    /// It was none: its size means nothing, frames may begin anywhere in it.
    mutating func reject() { seek() }

    /// Whether another frame begins inside the payload of this one: then this one was cut short. For who has no key; chance makes no such 40 bytes.
    func holdsAnother(_ frame: SealedFrame, ofSession isKnown: (SessionID) -> Bool) -> Bool {
        var start = index + SealedLogFormat.frameHeaderSize
        let end = index + frame.range.count
        while let marker = window[start..<end].firstIndex(of: SealedLogFormat.marker[0]) {
            if let header = SealedFrameHeader(window[marker...], of: day), isKnown(header.session) { return true }
            start = marker + 1
        }
        return false
    }

    /// On to the next byte with which a frame may begin.
    private mutating func seek() { index = window[(index + 1)...].firstIndex(of: SealedLogFormat.marker[0]) ?? window.count }

    /// Reads on until the window holds `count` bytes from the index, or the file ends.
    private mutating func fill(_ count: Int) throws(SystemFailure) {
        guard window.count - index < count, !isAtEnd else { return }
        window.removeFirst(index)
        (windowOffset, index) = (windowOffset + index, 0)
        var chunk = [UInt8](repeating: 0, count: Self.windowSize)
        while window.count < count, !isAtEnd {
            let got = pread(descriptor, &chunk, chunk.count, off_t(windowOffset + window.count))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw SystemFailure("read") }
            isAtEnd = got == 0
            window += chunk[..<got]
        }
    }

    /// The bytes of the file, fewer where it ends before.
    func bytes(_ range: Range<Int>) throws(SystemFailure) -> [UInt8] {
        var (bytes, done) = ([UInt8](repeating: 0, count: range.count), 0)
        while done < bytes.count {
            let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(range.lowerBound + done)) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw SystemFailure("read") }
            guard got > 0 else { break }
            done += got
        }
        return Array(bytes[..<done])
    }
}
