import AnalyticsCore
import Glibc

/// Finds what may be frames in a `.sealed` file, whatever state it is in. Memory: one window, whatever the file holds.
struct SealedScanner {
    enum Item {
        /// Header and payload, both unproven: the reader says with `accept` or `reject` how to go on.
        case candidate(SealedFrameHeader, payload: ArraySlice<UInt8>, offset: Int)
        /// Bytes in which no frame begins; the last ones of a file may be a torn frame.
        case skipped(Range<Int>)
    }

    private static let windowSize = 1 << 20

    private let descriptor: Int32
    private let day: Day
    private var window: [UInt8] = []
    /// Where the next byte is in the window, and where the window is in the file.
    private var index = 0
    private var windowOffset = 0
    private var isAtEnd = false
    private var skippedFrom: Int?

    init(descriptor: Int32, day: Day) { (self.descriptor, self.day) = (descriptor, day) }

    private var offset: Int { windowOffset + index }

    /// The next item; nil at the end.
    mutating func next() throws(SystemFailure) -> Item? {
        while true {
            try fill(SealedLogFormat.frameHeaderSize + SealedLogFormat.payloadLimit)
            guard index < window.count else { return takeSkipped() }
            if let header = SealedFrameHeader(window[index...], of: day) {
                let end = index + SealedLogFormat.frameHeaderSize + header.payloadSize
                if end <= window.count {
                    // What was skipped before comes first; this candidate is found again by the next call.
                    if let skipped = takeSkipped() { return skipped }
                    return .candidate(header, payload: window[index + SealedLogFormat.frameHeaderSize..<end], offset: offset)
                }
            }
            if skippedFrom == nil { skippedFrom = offset }
            index = window[(index + 1)...].firstIndex(of: SealedLogFormat.marker[0]) ?? window.count
        }
    }

    /// The candidate was a frame: the next one begins behind it.
    mutating func accept(_ header: SealedFrameHeader) { index += SealedLogFormat.frameHeaderSize + header.payloadSize }

    /// The candidate was none. If another begins right behind it, its size was right; otherwise frames may begin anywhere in it.
    mutating func reject(_ header: SealedFrameHeader) {
        let end = index + SealedLogFormat.frameHeaderSize + header.payloadSize
        if end < window.count, window[end...].starts(with: SealedLogFormat.marker) || end == window.count && isAtEnd { return index = end }
        if skippedFrom == nil { skippedFrom = offset }
        index += 1
    }

    private mutating func takeSkipped() -> Item? {
        guard let start = skippedFrom else { return nil }
        skippedFrom = nil
        return .skipped(start..<offset)
    }

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
}
