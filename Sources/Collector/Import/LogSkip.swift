/// The bytes before the line where a reading starts.
struct LogSkip {
    var remaining: Int
    private var isAfterLine = true

    init(remaining: Int) { self.remaining = remaining }

    /// All were there, and the last of them ended a line.
    var isDone: Bool { remaining == 0 && isAfterLine }

    /// What is left of a piece; nil when no line starts behind the bytes dropped.
    mutating func drop(from piece: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard remaining > 0, !piece.isEmpty else { return isAfterLine ? piece : nil }
        let dropped = min(remaining, piece.count)
        remaining -= dropped
        isAfterLine = remaining > 0 || piece[dropped - 1] == 10
        return isAfterLine ? UnsafeRawBufferPointer(rebasing: piece[dropped...]) : nil
    }
}
