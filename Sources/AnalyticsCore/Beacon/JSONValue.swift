/// A JSON document, exactly as RFC 8259 allows it: no trailing commas, comments, leading zeros, unescaped control characters, invalid
/// UTF-8, byte order mark or text after the value. An object keeps the last of repeated keys.
public enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Parses a whole document in one pass.
    /// - Throws: `JSONError` at the first byte that RFC 8259 does not allow, or when values nest deeper than `maximumDepth`.
    public init(parsing bytes: [UInt8], maximumDepth: Int = 64) throws(JSONError) {
        var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
        self = try parser.document()
    }

    /// The text of a string; nil for anything else.
    public var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The value of a number without a fraction that fits an `Int`; nil for anything else.
    public var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

    /// The value of a member; nil when this is no object or has none.
    public subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }
}

// A document is as sent: nothing of it is shown by accident.
extension JSONValue: CustomStringConvertible, CustomReflectable {
    public var description: String { "JSONValue" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where and why a document is not JSON. Carries no text of the document.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    public let reason: String
    /// Byte offset of the first offending byte.
    public let offset: Int

    public var description: String { "\(reason) at byte \(offset)" }
}
