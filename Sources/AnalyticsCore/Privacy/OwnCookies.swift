/// The cookies of a request that are ours, found in one pass (RFC 6265 §4.2.1); nothing of any other is kept.
public struct OwnCookies: Sendable {
    public static let visitor = "sillage"
    public static let preferences = "sillage-preferences"
    public static let opposition = "sillage-oppose"

    /// Value of the first `sillage`, of at most 200 bytes; believed nothing of yet.
    public private(set) var visitor: String?
    /// Whether the visitor opposed: `sillage-oppose=1`.
    public private(set) var isOpposed = false
    public private(set) var hasPreferences = false

    private static let longest = 200

    /// Takes any text; linear in its length.
    /// - Parameter header: value of the `Cookie` header.
    public init(_ header: String) {
        guard !header.isEmpty else { return }
        var header = header
        header.withUTF8 { bytes in
            for pair in bytes.split(separator: UInt8(ascii: ";")) { take(pair) }
        }
    }

    private mutating func take(_ pair: Slice<UnsafeBufferPointer<UInt8>>) {
        let pair = pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let prefix = Self.visitor.utf8
        guard pair.starts(with: prefix) else { return }
        let rest = pair.dropFirst(prefix.count)
        if rest.first == UInt8(ascii: "=") {
            guard visitor == nil, rest.count <= Self.longest else { return }
            visitor = String(decoding: rest.dropFirst(), as: UTF8.self)
        } else if rest.starts(with: "-oppose=1".utf8) {
            isOpposed = true
        } else if rest.starts(with: "-preferences=".utf8) {
            hasPreferences = true
        }
    }
}

extension OwnCookies: CustomStringConvertible, CustomReflectable {
    public var description: String { "OwnCookies" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
