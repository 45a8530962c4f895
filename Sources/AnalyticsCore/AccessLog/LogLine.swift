/// How much of the client's address an access log line shows (`access-log.ip`). `sealed` is none of these: inside a sealed log lines are
/// `full`.
public enum AddressPolicy: String, CaseIterable, Sendable {
    /// The network only: /24 of IPv4, /48 of IPv6.
    case truncated
    case full
    case none
}

/// One line of the access log: combined format, then the site, in UTC.
///
/// `81.2.69.0 - - [23/Nov/2026:04:05:06 +0000] "GET /b.gif HTTP/1.1" 204 0 "https://www.example.org/fr/" "Mozilla/5.0 …" "example.org"`
///
/// The value holds what is not personal; the visitor's pieces pass through `append` as parameters and are kept nowhere.
/// Queries, fragments and user-info are never written, neither of the target nor of the referrer: for security work the path is enough,
/// while queries of beacons carry the visited page with its own query, and both are where e-mail addresses, search terms and tokens are
/// found. A log that lives for a year holds the least that serves (data minimisation, GDPR art. 5.1.c).
public struct LogLine: Sendable {
    public var time: Timestamp
    /// Major and minor digit of the protocol, `(1, 1)`.
    public var httpVersion: (major: Int, minor: Int)
    public var status: Int
    /// Bytes of the response's body.
    public var bodyBytes: Int
    /// Identifier of the site; nil when the request belongs to none.
    public var site: String?
    public var policy: AddressPolicy

    public init(
        time: Timestamp, httpVersion: (major: Int, minor: Int) = (1, 1), status: Int, bodyBytes: Int, site: String?, policy: AddressPolicy
    ) {
        (self.time, self.httpVersion, self.status, self.bodyBytes) = (time, httpVersion, status, bodyBytes)
        (self.site, self.policy) = (site, policy)
    }

    /// Most bytes written of each field, escapes included; the rest is cut off. A whole line stays under 4 KiB.
    public enum Limit {
        public static let method = 32
        public static let target = 2048
        public static let referrer = 1024
        public static let userAgent = 512
        public static let site = 255
    }

    /// Appends the line with its line feed. Fields are bytes as received (`text.utf8`, an array, a buffer's view); empty ones show as `-`.
    public func append(
        address: ClientAddress?, method: some Collection<UInt8>, target: some Collection<UInt8>, referrer: some Collection<UInt8>,
        userAgent: some Collection<UInt8>, to buffer: inout [UInt8]
    ) {
        buffer.append(address: address, policy)
        buffer.append(text: " - - [")
        buffer.append(logTime: time)
        buffer.append(text: "] \"")
        if method.isEmpty {
            buffer.append(text: "-")
        } else {
            Self.lend(method) { buffer.append(field: $0, limit: Limit.method, escapingSpaces: true) }
            buffer.append(text: " ")
            Self.lend(target) { buffer.append(location: $0, limit: Limit.target) }
            buffer.append(text: " HTTP/")
            buffer.append(number: httpVersion.major)
            buffer.append(text: ".")
            buffer.append(number: httpVersion.minor)
        }
        buffer.append(text: "\" ")
        buffer.append(number: status)
        buffer.append(text: " ")
        buffer.append(number: bodyBytes)
        buffer.append(text: " \"")
        // What is no URL (`mailto:…`, free text) has no path to keep.
        Self.lend(referrer) { buffer.append(location: $0.isLocation ? $0 : .init(rebasing: $0[..<0]), limit: Limit.referrer) }
        buffer.append(text: "\" \"")
        Self.lend(userAgent) { buffer.append(field: $0, limit: Limit.userAgent) }
        buffer.append(text: "\" \"")
        Self.lend((site ?? "").utf8) { buffer.append(field: $0, limit: Limit.site) }
        buffer.append(text: "\"\n")
    }

    /// A text as a field shows it; with `escapingSpaces` as in the request line. For finding it again.
    static func escaped(_ text: String, escapingSpaces: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        var remaining = 1 << 20
        lend(text.utf8) { bytes.append(escaped: $0, remaining: &remaining, escapingSpaces: escapingSpaces) }
        return bytes
    }

    /// One generic call per field, so that the loop over its bytes is not generic.
    private static func lend(_ bytes: some Collection<UInt8>, to body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if bytes.withContiguousStorageIfAvailable(body) == nil { Array(bytes).withUnsafeBufferPointer(body) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the authority of a request target or URL starts: after `//` or `scheme://`; nil for a path; 0 for anything else
    /// (`host:443` of CONNECT, what should not be there).
    fileprivate var authorityStart: Int? {
        if starts(with: "//".utf8) { return 2 }
        if first == UInt8(ascii: "/") { return nil }
        return isLocation ? firstIndex(of: UInt8(ascii: ":")).map { $0 + 3 } : 0
    }

    /// Whether this is a path or starts with `scheme://`.
    fileprivate var isLocation: Bool {
        guard first != UInt8(ascii: "/") else { return true }
        guard let colon = firstIndex(where: { !Self.isSchemeByte($0) }), colon > 0 else { return false }
        return self[colon...].starts(with: "://".utf8)
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    fileprivate mutating func append(address: ClientAddress?, _ policy: AddressPolicy) {
        switch (policy, address) {
        case (.none, _), (_, nil): append(text: "-")
        case (.truncated, let address?): AddressPrefix(address).appendText(to: &self)
        case (.full, let address?): address.appendText(to: &self)
        }
    }

    /// Digits of a number that is not negative (negative: 0), padded with zeros.
    fileprivate mutating func append(number: Int, width: Int = 1) {
        var (rest, divisor, digits) = (Swift.max(0, number), 1, 1)
        while rest / divisor >= 10 || digits < width { (divisor, digits) = (divisor * 10, digits + 1) }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / divisor))
            (rest, divisor) = (rest % divisor, divisor / 10)
        }
    }

    /// `23/Nov/2026:04:05:06 +0000`
    fileprivate mutating func append(logTime time: Timestamp) {
        let (year, month, day) = time.utcDay.civil
        let second = Int(time.seconds - Timestamp(utcStartOf: time.utcDay).seconds)
        append(number: day, width: 2)
        append(text: Self.monthNames[month - 1])
        append(number: year, width: 4)
        append(text: ":")
        append(number: second / 3600, width: 2)
        append(text: ":")
        append(number: second / 60 % 60, width: 2)
        append(text: ":")
        append(number: second % 60, width: 2)
        append(text: " +0000")
    }

    private static let monthNames: [StaticString] = [
        "/Jan/", "/Feb/", "/Mar/", "/Apr/", "/May/", "/Jun/", "/Jul/", "/Aug/", "/Sep/", "/Oct/", "/Nov/", "/Dec/",
    ]

    /// A request target or URL without user-info, query and fragment.
    fileprivate mutating func append(location: UnsafeBufferPointer<UInt8>, limit: Int) {
        let end = location.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? location.count
        let start = location.authorityStart ?? end
        guard start < end else { return append(field: .init(rebasing: location[..<end]), limit: limit, escapingSpaces: true) }
        let authorityEnd = location[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
        guard let at = location[start..<authorityEnd].lastIndex(of: UInt8(ascii: "@")) else {
            return append(field: .init(rebasing: location[..<end]), limit: limit, escapingSpaces: true)
        }
        var remaining = limit
        append(escaped: .init(rebasing: location[..<start]), remaining: &remaining, escapingSpaces: true)
        append(escaped: .init(rebasing: location[(at + 1)..<end]), remaining: &remaining, escapingSpaces: true)
    }

    fileprivate mutating func append(field: UnsafeBufferPointer<UInt8>, limit: Int, escapingSpaces: Bool = false) {
        guard !field.isEmpty else { return append(text: "-") }
        var remaining = limit
        append(escaped: field, remaining: &remaining, escapingSpaces: escapingSpaces)
    }

    /// Escapes as nginx does: `\xHH` for quotes, backslashes, control bytes and all bytes above 0x7E, so that a line is ASCII, whatever
    /// was sent, and cannot be broken or forged. Spaces too inside the request line, whose three parts they separate.
    fileprivate mutating func append(escaped bytes: UnsafeBufferPointer<UInt8>, remaining: inout Int, escapingSpaces: Bool) {
        let lowest = UInt8(ascii: escapingSpaces ? "!" : " ")
        var start = 0
        while start < bytes.count {
            let most = Swift.min(bytes.count, start + remaining)
            var end = start
            while end < most, bytes[end] >= lowest, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
                end += 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
            remaining -= end - start
            guard end < bytes.count else { return }
            // Never a part of an escape.
            guard remaining >= 4 else { return remaining = 0 }
            append(text: "\\x")
            append(hexadecimalDigit: bytes[end] >> 4)
            append(hexadecimalDigit: bytes[end] & 15)
            remaining -= 4
            start = end + 1
        }
    }

    private mutating func append(hexadecimalDigit digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
}
