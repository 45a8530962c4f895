/// Something a site wants its visitors to do: an event of a kind, on a value that matches.
public struct GoalRule: Sendable {
    public let name: StoredText
    public let kind: EventKind
    public let pattern: TextPattern

    /// - Parameters:
    ///   - name: shown as is.
    ///   - pattern: of the page (page views), the address (downloads, outbound links), the term (searches), the target (votes),
    ///     the id (videos, forms) or the name (custom events).
    public init(name: String, kind: EventKind, pattern: TextPattern) {
        self.name = StoredText(scrubbing: name, limit: 200)
        self.kind = kind
        self.pattern = pattern
    }

    /// A form counts when it was sent, a video when it was played to its end: the values that say so.
    func isReached(by kind: EventKind, value: String, action: String?) -> Bool {
        guard kind == self.kind, pattern.matches(value) else { return false }
        switch kind {
        case .form: return action == "submit"
        case .video: return action == "100"
        default: return true
        }
    }
}

/// Steps that visits are expected to take one after the other, others in between allowed.
public struct FunnelRule: Sendable {
    public enum Step: Sendable {
        /// A page view.
        case page(TextPattern)
        /// A goal, by its name.
        case goal(StoredText)
    }

    public let name: StoredText
    public let steps: [Step]
    /// The steps as the configuration writes them.
    public let labels: [String]

    public init(name: String, steps: [Step], labels: [String]) {
        self.name = StoredText(scrubbing: name, limit: 200)
        self.steps = steps
        self.labels = labels
    }
}

/// A text, `*` standing for anything; a slash at the end makes no difference.
public struct TextPattern: Sendable, Hashable {
    private let parts: [[UInt8]]

    public init(_ text: String) {
        let trimmed = text.utf8.count > 1 && text.utf8.last == UInt8(ascii: "/") ? String(text.dropLast()) : text
        parts = trimmed.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Array($0) }
    }

    /// A text that matches, for samples.
    public var example: String { parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "exemple") }

    /// Leftmost matches suffice for patterns of `*` alone. At most the text's length times the number of parts.
    public func matches(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        if rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return rest.elementsEqual(parts[0]) }
        guard rest.count >= first.count + last.count, rest.starts(with: first), rest.suffix(last.count).elementsEqual(last) else { return false }
        rest = rest.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let end = Self.end(of: part, in: rest) else { return false }
            rest = rest[end...]
        }
        return true
    }

    private static func end(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard text.count >= part.count else { return nil }
        return (text.startIndex...(text.endIndex - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }.map { $0 + part.count }
    }
}
