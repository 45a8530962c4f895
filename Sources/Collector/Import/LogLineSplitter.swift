import Glibc

/// Cuts a stream of chunks into lines. Lines that lie within a chunk are lent in place; only one that crosses a border is copied.
///
/// Memory: one line of `longest` bytes, whatever the stream holds.
final class LogLineSplitter {
    typealias Body = (LogSourceLine) -> Bool

    private let longest: Int
    /// The beginning of a line whose end has not come.
    private let carried: UnsafeMutableRawBufferPointer
    private var carriedCount = 0
    private var isTooLong = false
    private var lineStart: Int
    private var number: Int
    /// Offset of the next byte to come.
    private var position: Int

    init(longest: Int, offset: Int, number: Int) {
        self.longest = longest
        carried = .allocate(byteCount: longest, alignment: 16)
        (lineStart, position, self.number) = (offset, offset, number)
    }

    deinit { carried.deallocate() }

    /// Gives the lines that end in this chunk; false as soon as the body wants no more.
    func take(_ chunk: UnsafeRawBufferPointer, _ body: Body) -> Bool {
        guard let base = chunk.baseAddress else { return true }
        var index = 0
        while index < chunk.count {
            guard let hit = memchr(base + index, 10, chunk.count - index) else {
                carry(UnsafeRawBufferPointer(rebasing: chunk[index...]))
                return true
            }
            let end = base.distance(to: UnsafeRawPointer(hit))
            let part = UnsafeRawBufferPointer(start: base + index, count: end - index)
            position += end + 1 - index
            index = end + 1
            if carriedCount == 0, !isTooLong {
                guard give(part, isTerminated: true, body) else { return false }
            } else {
                position -= part.count
                carry(part)
                guard give(UnsafeRawBufferPointer(rebasing: carried[..<carriedCount]), isTerminated: true, body) else { return false }
            }
        }
        return true
    }

    /// Gives what stands behind the last line feed.
    func finish(_ body: Body) {
        guard position > lineStart else { return }
        _ = give(UnsafeRawBufferPointer(rebasing: carried[..<carriedCount]), isTerminated: false, body)
    }

    private func carry(_ part: UnsafeRawBufferPointer) {
        position += part.count
        if part.count > longest - carriedCount { isTooLong = true }
        guard !isTooLong else { return carriedCount = 0 }
        UnsafeMutableRawBufferPointer(rebasing: carried[carriedCount...]).copyMemory(from: part)
        carriedCount += part.count
    }

    private func give(_ bytes: UnsafeRawBufferPointer, isTerminated: Bool, _ body: Body) -> Bool {
        let isLong = isTooLong || bytes.count > longest
        let line = LogSourceLine(
            bytes: isLong ? UnsafeRawBufferPointer(rebasing: bytes[..<0]) : bytes, offset: lineStart, nextOffset: position, number: number,
            isTerminated: isTerminated, isTooLong: isLong)
        (lineStart, number, carriedCount, isTooLong) = (position, number + 1, 0, false)
        return body(line)
    }
}
