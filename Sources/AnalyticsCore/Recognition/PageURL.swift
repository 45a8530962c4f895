/// Address of a page: host and path are fit to be stored, parameters are read from memory and forgotten.
///
/// - `host` is lower-case, without port, user and final dot; names outside ASCII stay as they were written (browsers send punycode), IP
///   addresses are allowed.
/// - `path` is scrubbed, readable (percent-encoding undone where safe) and at most 500 characters long; parameters named by the site follow
///   as `?a=1&b=2`, sorted by name. Fragments are dropped.
public struct PageURL: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public let host: String
    public let path: String
    /// The query as it came. Never stored.
    private let query: [UInt8]

    static let longestText = 8192
    static let longestPath = 500

    /// Parses an absolute `http` or `https` URL of at most 8,192 bytes; nil for anything else, also for one with control characters.
    public init?(_ text: String, keepParameters: Set<String>) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.longestText, let parts = URLParts(bytes), let host = URLParts.host(bytes[parts.host]) else { return nil }
        self.host = host
        query = Array(bytes[parts.query])
        let kept = Self.kept(query, names: keepParameters)
        let path = Scrubber.scrub(PercentCoding.readable(bytes[parts.path]))
        self.path = Self.cut((path.isEmpty ? "/" : path) + kept)
    }

    /// The decoded value of the first parameter of a name; nil when there is none.
    public func parameter(_ name: String) -> String? {
        for (key, value) in Self.pairs(query) where PercentCoding.decode(key, plusIsBlank: true) == name {
            return PercentCoding.decode(value, plusIsBlank: true)
        }
        return nil
    }

    /// Names of all parameters, decoded, in order.
    var parameterNames: [String] { Self.pairs(query).map { PercentCoding.decode($0.key, plusIsBlank: true) } }

    // A page's address is visitor data: it appears in no log by accident.
    public var description: String { "PageURL" }
    public var debugDescription: String { "PageURL" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    private static func pairs(_ query: [UInt8]) -> [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        query.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            return (pair[..<equals], pair[equals...].dropFirst())
        }
    }

    private static func kept(_ query: [UInt8], names: Set<String>) -> String {
        guard !names.isEmpty, !query.isEmpty else { return "" }
        let found = pairs(query).compactMap { key, value -> (String, String)? in
            let name = PercentCoding.decode(key, plusIsBlank: true)
            guard names.contains(name) else { return nil }
            let text = Scrubber.scrub(PercentCoding.decode(value, plusIsBlank: true))
            let shown = text.unicodeScalars.map { scalar in
                switch scalar {
                case "&": "%26"
                case "#": "%23"
                case "%": "%25"
                case "+": "%2B"
                default: PercentCoding.isShown(scalar) ? String(scalar) : ""
                }
            }
            return (name, "\(name)=\(shown.joined())")
        }
        guard !found.isEmpty else { return "" }
        let sorted = found.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        return "?" + sorted.map(\.element.1).joined(separator: "&")
    }

    private static func cut(_ path: String) -> String {
        path.utf8.count <= longestPath ? path : String(String.UnicodeScalarView(path.unicodeScalars.prefix(longestPath)))
    }
}
