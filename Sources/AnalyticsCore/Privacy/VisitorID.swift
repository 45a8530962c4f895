/// The random identifier a consenting visitor's own cookie holds: 128 bits, 22 base64url characters (RFC 4648 §5).
///
/// It joins events of one visit in memory. It can be hashed with the day's key and nothing else: it has no text form, cannot be
/// encoded, and its description is empty of it.
public struct VisitorID: Sendable, Equatable {
    let bytes: [UInt8]

    /// nil unless the text is 22 base64url characters.
    public init?(_ text: String) {
        guard text.utf8.count == 22, text.utf8.allSatisfy(Self.isBase64URL) else { return nil }
        bytes = Array(text.utf8)
    }

    /// For text that is known to be right.
    init(unchecked text: String) { bytes = Array(text.utf8) }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension VisitorID: CustomStringConvertible, CustomReflectable {
    public var description: String { "VisitorID" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
