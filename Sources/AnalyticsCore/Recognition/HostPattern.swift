/// A host of a site, or all its subdomains: `example.org` or `*.example.org`.
///
/// The star stands for one label or more and never for none. Case does not matter; a final dot of a host is ignored.
public struct HostPattern: Hashable, Sendable, CustomStringConvertible {
    /// Lower case, without the star.
    private let suffix: String
    private let hasStar: Bool

    /// nil for what is no host name: empty, blanks, a scheme, a port or path, a star elsewhere, empty or overlong labels.
    public init?(_ text: String) {
        hasStar = text.hasPrefix("*.")
        suffix = (hasStar ? text.dropFirst(2) : text[...]).lowercased()
        guard suffix.utf8.count <= 253, Self.isHostName(suffix) else { return nil }
    }

    public func matches(_ host: String) -> Bool {
        var host = host.lowercased()
        if host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
        guard hasStar else { return host == suffix }
        return host.utf8.count > suffix.utf8.count + 1 && host.hasSuffix(suffix)
            && host.utf8.dropLast(suffix.utf8.count).last == UInt8(ascii: ".")
    }

    /// The domain under which a cookie reaches the pattern's hosts and a host that lies beside or under them: `example.org` for `stats.example.org`
    /// and the pattern `*.example.org` or `example.org`. nil when they have none in common, or when the host is the pattern's only one.
    public func domain(sharedWith host: String) -> String? {
        let host = host.lowercased()
        guard suffix.utf8.contains(UInt8(ascii: ".")), suffix.utf8.last.map(ASCII.isDigit) == false else { return nil }
        return host.hasSuffix("." + suffix) || (hasStar && host == suffix) ? suffix : nil
    }

    public var description: String { (hasStar ? "*." : "") + suffix }

    private static func isHostName(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
        }
    }
}
