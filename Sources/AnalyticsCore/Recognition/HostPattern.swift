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

    public var description: String { (hasStar ? "*." : "") + suffix }

    private static func isHostName(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
        }
    }
}
