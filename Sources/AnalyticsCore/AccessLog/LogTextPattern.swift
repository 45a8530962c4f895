/// A text with `*` for anything, compared with a field of the log as it is written there, escapes included.
struct LogTextPattern: Sendable {
    /// Most bytes of a pattern.
    static let limit = 1024

    /// What stands between the asterisks; the first and the last stand at the ends of the field.
    private let parts: [[UInt8]]

    /// nil for an empty text or one beyond the limit.
    init?(_ text: String, of field: LoggedLine.Field) {
        guard (1...Self.limit).contains(text.utf8.count) else { return nil }
        let isInRequest = field == .method || field == .path
        parts = text.split(separator: "*", omittingEmptySubsequences: false).map { LogLine.escaped(String($0), escapingSpaces: isInRequest) }
    }

    /// At most one pass over the field for each part.
    func matches(_ field: UnsafeRawBufferPointer) -> Bool {
        guard let first = parts.first, let last = parts.last, field.starts(with: first) else { return false }
        if parts.count == 1 { return field.count == first.count }
        guard field.count >= first.count + last.count, field.suffix(last.count).elementsEqual(last) else { return false }
        var start = first.count
        let end = field.count - last.count
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = Self.find(part, in: field, from: start, to: end) else { return false }
            start = found + part.count
        }
        return true
    }

    private static func find(_ part: [UInt8], in field: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard end - start >= part.count else { return nil }
        return (start...end - part.count).first { field[$0..<$0 + part.count].elementsEqual(part) }
    }
}
