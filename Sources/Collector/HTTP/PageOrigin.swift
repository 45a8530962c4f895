/// Scheme and host of the page that sent a request, from its `Origin` or `Referer` header (RFC 6454 §6.1, RFC 9110 §10.1.3).
///
/// Ports do not matter here, as they do not to cookies (RFC 6265 §8.5).
struct PageOrigin {
    let isSecure: Bool
    /// As it was sent.
    let host: Substring

    /// nil for `null` and anything that begins with no http or https origin.
    init?(_ text: String) {
        var rest: Substring
        if text.hasPrefix("https://") {
            (isSecure, rest) = (true, text.dropFirst(8))
        } else if text.hasPrefix("http://") {
            (isSecure, rest) = (false, text.dropFirst(7))
        } else {
            return nil
        }
        if let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) { rest = rest[..<end] }
        host = Self.host(of: rest)
        guard !host.isEmpty, !host.utf8.contains(UInt8(ascii: "@")) else { return nil }
    }

    /// `www.example.org:8443` → `www.example.org`, `[::1]:80` → `[::1]`.
    static func host(of authority: Substring) -> Substring {
        if authority.utf8.first == UInt8(ascii: "[") {
            return authority.utf8.firstIndex(of: UInt8(ascii: "]")).map { authority[...$0] } ?? ""
        }
        return authority.utf8.firstIndex(of: UInt8(ascii: ":")).map { authority[..<$0] } ?? authority
    }
}
