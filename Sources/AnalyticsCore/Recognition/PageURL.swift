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
    private let query: ArraySlice<UInt8>

    static let longestText = 8192
    static let longestPath = 500

    /// Parses an absolute `http` or `https` URL of at most 8,192 bytes; nil for anything else, also for one with control characters.
    public init?(_ text: String, keepParameters: Set<String>) {
        guard text.utf8.count <= Self.longestText else { return nil }
        let bytes = Array(text.utf8)
        guard let parts = URLParts(bytes), let host = URLParts.host(bytes[parts.host]) else { return nil }
        self.host = host
        query = bytes[parts.query]
        let path = parts.path.isEmpty ? "/" : Scrubber.scrub(PercentCoding.readable(bytes[parts.path]))
        let kept = keepParameters.isEmpty || query.isEmpty ? "" : Self.kept(query, names: keepParameters)
        self.path = Self.cut(kept.isEmpty ? path : path + kept)
    }

    /// The decoded value of the first parameter of a name; nil when there is none.
    public func parameter(_ name: String) -> String? {
        var found: ArraySlice<UInt8>?
        Self.forEachPair(query) { key, value in
            if Self.isNamed(key, name) { found = value }
            return found == nil
        }
        return found.map { PercentCoding.decode($0, plusIsBlank: true) }
    }

    /// Names of all parameters, decoded, in order.
    var parameterNames: [String] {
        var names: [String] = []
        Self.forEachPair(query) { key, _ in
            names.append(PercentCoding.decode(key, plusIsBlank: true))
            return true
        }
        return names
    }

    // A page's address is visitor data: it appears in no log by accident.
    public var description: String { "PageURL" }
    public var debugDescription: String { "PageURL" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    /// Names and values in order, until the body has had enough.
    private static func forEachPair(_ query: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool) {
        var start = query.startIndex
        while start < query.endIndex {
            var end = start
            var equals = query.endIndex
            while end < query.endIndex, query[end] != UInt8(ascii: "&") {
                if query[end] == UInt8(ascii: "="), equals == query.endIndex { equals = end }
                end += 1
            }
            if end > start {
                let nameEnd = min(equals, end)
                guard body(query[start..<nameEnd], query[min(nameEnd + 1, end)..<end]) else { return }
            }
            start = end + 1
        }
    }

    private static func isNamed(_ key: ArraySlice<UInt8>, _ name: String) -> Bool {
        if key.elementsEqual(name.utf8) { return !key.contains(where: PercentCoding.isEscape) }
        return key.contains(where: PercentCoding.isEscape) && PercentCoding.decode(key, plusIsBlank: true) == name
    }

    private static func kept(_ query: ArraySlice<UInt8>, names: Set<String>) -> String {
        var found: [(name: String, text: String)] = []
        forEachPair(query) { key, value in
            let name = PercentCoding.decode(key, plusIsBlank: true)
            if names.contains(name) {
                let text = Scrubber.scrub(PercentCoding.decode(value, plusIsBlank: true), ofParameter: name)
                found.append((name, "\(name)=\(shown(text))"))
            }
            return true
        }
        guard !found.isEmpty else { return "" }
        let sorted = found.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
        return "?" + sorted.map(\.element.text).joined(separator: "&")
    }

    /// A value that cannot be taken for the end of itself.
    private static func shown(_ text: String) -> String {
        if text.utf8.allSatisfy({ (32..<127).contains($0) && !"&#%+".utf8.contains($0) }) { return text }
        return text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "%26"
            case "#": "%23"
            case "%": "%25"
            case "+": "%2B"
            default: PercentCoding.isShown(scalar) ? String(scalar) : ""
            }
        }.joined()
    }

    private static func cut(_ path: String) -> String {
        path.utf8.count <= longestPath ? path : String(String.UnicodeScalarView(path.unicodeScalars.prefix(longestPath)))
    }
}
