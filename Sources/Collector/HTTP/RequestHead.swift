import AnalyticsCore
import NIOCore
import NIOHTTP1

/// The headers a beacon and its log line need, found in one pass.
struct RequestHead {
    let method: HTTPMethod
    let version: HTTPVersion
    let uri: String
    var userAgent = ""
    var acceptLanguage = ""
    var origin: String?
    var host = ""
    var cookie = ""
    var referrer = ""
    var forwardedFor: [String] = []
    var forwarded: [String] = []
    var signals = PrivacySignals()
    var hints = ClientHints()
    var contentLength = 0

    init(_ head: HTTPRequestHead) {
        method = head.method
        version = head.version
        uri = head.uri
        var hasHints = false
        for (name, value) in head.headers {
            // Comparing lengths first leaves one comparison for most headers.
            switch name.utf8.count {
            case 3 where name.matches("dnt"): signals.doNotTrack = value == "1"
            case 4 where name.matches("host"): host = value
            case 6 where name.matches("origin"): origin = value
            // Proxies from HTTP/2 may send one for each cookie (RFC 9113 §8.2.3).
            case 6 where name.matches("cookie"): cookie = cookie.isEmpty ? value : cookie + "; " + value
            case 7 where name.matches("referer"): referrer = value
            case 7 where name.matches("sec-gpc"): signals.globalPrivacyControl = value == "1"
            case 9 where name.matches("forwarded"): forwarded.append(value)
            case 10 where name.matches("user-agent"): userAgent = value
            case 14 where name.matches("content-length"): contentLength = Int(value) ?? 0
            case 15 where name.matches("accept-language"): acceptLanguage = value
            case 15 where name.matches("x-forwarded-for"): forwardedFor.append(value)
            case 16 where name.matches("x-requested-with"): hasHints = true
            case 9... where name.matches(prefix: "sec-ch-ua"): hasHints = true
            default: break
            }
        }
        if hasHints { hints = ClientHints { head.headers.first(name: $0) } }
    }

    /// Our cookies; nil when none came at all.
    var cookies: OwnCookies? { cookie.isEmpty ? nil : OwnCookies(cookie) }

    /// The page that sent this request, when its host is the one the request is sent to: then both have the same cookies.
    var ownPage: PageOrigin? {
        guard let page = PageOrigin(origin ?? referrer), page.host.utf8.elementsEqual(PageOrigin.host(of: host[...]).utf8, by: Self.alike) else { return nil }
        return page
    }

    private static func alike(_ a: UInt8, _ b: UInt8) -> Bool { a == b || a | 0x20 == b | 0x20 && (a | 0x20) &- 97 < 26 }

    /// The path of the target, without its query.
    var path: Substring { uri.prefix { $0 != "?" } }

    /// The decoded query parameters, in order.
    var query: [(name: String, value: String)] {
        guard let mark = uri.firstIndex(of: "?") else { return [] }
        return uri[uri.index(after: mark)...].split(separator: "&").prefix(100).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    /// Percent- and plus-decoding; bytes that are no UTF-8 become U+FFFD.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return String(text) }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

extension String {
    /// ASCII comparison without case; `word` is lower case.
    /// Whether the name begins with a word in lower case.
    fileprivate func matches(prefix word: StaticString) -> Bool {
        utf8.count >= word.utf8CodeUnitCount && String(prefix(word.utf8CodeUnitCount)).matches(word)
    }

    fileprivate func matches(_ word: StaticString) -> Bool {
        var index = 0
        for byte in utf8 {
            guard byte | 0x20 == word.utf8Start[index] || byte == word.utf8Start[index] else { return false }
            index += 1
        }
        return true
    }
}
