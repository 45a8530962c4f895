/// The IP address a request comes from: 4 or 16 raw bytes that live in RAM only.
///
/// It cannot be encoded, and printing, dumping or interpolating it shows nothing, so that it reaches no log or file by accident.
/// The one way to text is `disclosedText()`. An IPv4 address mapped into IPv6 (`::ffff:81.2.69.142`) is the IPv4 address.
public struct ClientAddress: Sendable, Hashable {
    /// The bytes as two big-endian words; an IPv4 address is the low half of `low`.
    let high: UInt64
    let low: UInt64
    public let isIPv4: Bool

    init(high: UInt64, low: UInt64, isIPv4: Bool) {
        (self.high, self.low, self.isIPv4) = (high, low, isIPv4)
    }

    /// From the bytes of a socket address in network order; nil unless there are 4 or 16.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        func word(_ part: some Sequence<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        let address = ClientAddress(high: word(bytes.dropLast(8)), low: word(bytes.suffix(8)), isIPv4: bytes.count == 4)
        self = address.normalised
    }

    /// Parses an address without port: IPv4 as four decimal numbers without leading zeros, IPv6 as in RFC 4291 §2.2.
    /// nil for anything else; zone identifiers (`fe80::1%eth0`) are refused.
    public init?(_ text: String) {
        guard let parsed = ClientAddress(parsing: Substring(text).utf8) else { return nil }
        self = parsed.normalised
    }

    /// Parses an address as servers log it: IPv4 without a `String`, anything else as a hop.
    init?(log text: UnsafeRawBufferPointer) {
        var (value, part, digits, dots) = (UInt64(0), UInt64(0), 0, 0)
        for byte in text {
            if byte >= 48, byte <= 57, digits < 3 {
                part = part * 10 + UInt64(byte - 48)
                digits += 1
            } else if byte == UInt8(ascii: "."), digits > 0, part <= 255, dots < 3 {
                value = value << 8 | part
                (part, digits, dots) = (0, 0, dots + 1)
            } else {
                dots = -1
                break
            }
        }
        if dots == 3, digits > 0, part <= 255 {
            self.init(high: 0, low: value << 8 | part, isIPv4: true)
            return
        }
        self.init(node: String(decoding: text.prefix(64), as: UTF8.self))
    }

    /// Parses a hop of `Forwarded` or `X-Forwarded-For`: `v4`, `v4:port`, `v6`, `[v6]`, `[v6]:port`; the port is dropped.
    public init?(node text: String) { self.init(node: Substring(text).utf8) }

    /// Lends the 4 or 16 bytes in network order without an array; do not keep them.
    public func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        var words = (high.bigEndian, low.bigEndian)
        return try withUnsafeBytes(of: &words) { bytes in
            try body(isIPv4 ? UnsafeRawBufferPointer(rebasing: bytes.suffix(4)) : bytes)
        }
    }

    /// Lends the 4 or 16 bytes in network order, for a keyed hash or a look-up in RAM; do not keep them.
    public func withBytes<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result {
        let count = isIPv4 ? 4 : 16
        return try body(
            (0..<count).map { index in
                let word = count - index > 8 ? high : low
                return UInt8(truncatingIfNeeded: word >> UInt64((count - index - 1) % 8 * 8))
            })
    }

    /// The whole address as text (IPv6 as in RFC 5952). Personal data: only the access log under the policy `full` may ask for it.
    public func disclosedText() -> String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The address with everything after the first `prefixLength` bits set to zero.
    func masked(to prefixLength: Int) -> ClientAddress {
        if isIPv4 { return ClientAddress(high: 0, low: low & (UInt64(UInt32.max) << UInt64(32 - prefixLength)), isIPv4: true) }
        return ClientAddress(
            high: high & (UInt64.max << UInt64(64 - min(prefixLength, 64))),
            low: low & (UInt64.max << UInt64(128 - max(prefixLength, 64))), isIPv4: false)
    }

    /// IPv4-mapped IPv6 as IPv4, so that one client is one address whatever socket it came through.
    var normalised: ClientAddress {
        isIPv4 || high != 0 || low >> 32 != 0xFFFF ? self : ClientAddress(high: 0, low: low & 0xFFFF_FFFF, isIPv4: true)
    }
}

// What printing shows: the name of the type and nothing of the visitor.
extension ClientAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "ClientAddress" }
    public var debugDescription: String { "ClientAddress" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

// Parsing. Works on bytes, since it runs for every request behind a proxy and on whatever a client sends.
extension ClientAddress {
    /// Longest text of an IPv6 address with brackets and port; anything longer is not looked at.
    static let longestNode = 64

    init?(node text: Substring.UTF8View) {
        guard text.count <= Self.longestNode else { return nil }
        let host: Substring.UTF8View
        let port: Substring.UTF8View
        if text.first == UInt8(ascii: "[") {
            guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            (host, port) = (text[text.index(after: text.startIndex)..<end], text[text.index(after: end)...])
            guard host.contains(UInt8(ascii: ":")) else { return nil }
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")), text.lastIndex(of: UInt8(ascii: ":")) == colon {
            (host, port) = (text[..<colon], text[colon...])
        } else {
            (host, port) = (text, text[text.endIndex...])
        }
        guard port.isEmpty || Self.isPort(port), let parsed = ClientAddress(parsing: host) else { return nil }
        self = parsed.normalised
    }

    /// Parses without folding mapped addresses into IPv4; ranges need the difference.
    init?(parsing text: Substring.UTF8View) {
        if let value = Self.ipv4(text) {
            self.init(high: 0, low: UInt64(value), isIPv4: true)
        } else if text.contains(UInt8(ascii: ":")), let groups = Self.ipv6(text) {
            func word(_ first: Int) -> UInt64 { (first..<first + 4).reduce(0) { $0 << 16 | UInt64(groups[$1]) } }
            self.init(high: word(0), low: word(4), isIPv4: false)
        } else {
            return nil
        }
    }

    /// `:` and 1 to 5 digits, or an obfuscated port (`:_abc`, RFC 7239 §6.3).
    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        let digits = text.dropFirst()
        guard text.first == UInt8(ascii: ":"), let first = digits.first else { return false }
        guard first != UInt8(ascii: "_") else { return digits.count > 1 }
        return digits.count <= 5 && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    private static func ipv4(_ text: Substring.UTF8View) -> UInt32? {
        guard text.count <= 15 else { return nil }
        var (value, octet, digits, dots) = (UInt32(0), UInt32(0), 0, 0)
        for byte in text {
            if byte == UInt8(ascii: ".") {
                guard digits > 0, dots < 3 else { return nil }
                (value, octet, digits, dots) = (value << 8 | octet, 0, 0, dots + 1)
                continue
            }
            // A leading zero is refused: some readers take 010 for eight.
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, digits == 0 || octet > 0 else { return nil }
            (octet, digits) = (octet * 10 + UInt32(byte - UInt8(ascii: "0")), digits + 1)
            guard octet <= 255 else { return nil }
        }
        return dots == 3 && digits > 0 ? value << 8 | octet : nil
    }

    private static func ipv6(_ text: Substring.UTF8View) -> SIMD8<UInt16>? {
        let colon = UInt8(ascii: ":")
        var (groups, count, gap) = (SIMD8<UInt16>(), 0, Int?.none)
        var rest = text
        if rest.first == colon {
            rest = rest.dropFirst()
            guard rest.first == colon else { return nil }
            (rest, gap) = (rest.dropFirst(), 0)
        }
        while !rest.isEmpty {
            let end = rest.firstIndex(of: colon) ?? rest.endIndex
            let part = rest[..<end]
            if end == rest.endIndex, count <= 6, let tail = ipv4(part) {
                (groups[count], groups[count + 1]) = (UInt16(tail >> 16), UInt16(truncatingIfNeeded: tail))
                count += 2
                break
            }
            guard count < 8, let value = hexadecimal(part) else { return nil }
            (groups[count], count, rest) = (value, count + 1, rest[end...])
            guard !rest.isEmpty else { break }
            rest = rest.dropFirst()
            if rest.first == colon {
                guard gap == nil else { return nil }
                (rest, gap) = (rest.dropFirst(), count)
            } else if rest.isEmpty {
                return nil
            }
        }
        guard let gap else { return count == 8 ? groups : nil }
        // "::" stands for at least one group of zeros.
        guard count < 8 else { return nil }
        var spread = SIMD8<UInt16>()
        for index in 0..<count { spread[index < gap ? index : index + 8 - count] = groups[index] }
        return spread
    }

    private static func hexadecimal(_ text: Substring.UTF8View) -> UInt16? {
        guard (1...4).contains(text.count) else { return nil }
        var value: UInt16 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}

// Text, for `disclosedText()`, the access log's line and the prefix. Internal on purpose: callers outside name what they disclose.
extension ClientAddress {
    func appendText(to buffer: inout [UInt8]) {
        guard !isIPv4 else {
            for shift in [24, 16, 8, 0] {
                buffer.append(contentsOf: String(UInt8(truncatingIfNeeded: low >> UInt64(shift))).utf8)
                if shift > 0 { buffer.append(UInt8(ascii: ".")) }
            }
            return
        }
        let groups: [UInt16] = [high, low].flatMap { word in
            [48, 32, 16, 0].map { (shift: UInt64) in UInt16(truncatingIfNeeded: word >> shift) }
        }
        let zeros = Self.longestZeroRun(groups)
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound, !zeros.isEmpty {
                buffer.append(contentsOf: "::".utf8)
                index = zeros.upperBound
                continue
            }
            if index > 0, index != zeros.upperBound || zeros.isEmpty { buffer.append(UInt8(ascii: ":")) }
            buffer.append(contentsOf: String(groups[index], radix: 16).utf8)
            index += 1
        }
    }

    /// The first longest run of at least two zero groups (RFC 5952 §4.2); empty if there is none.
    private static func longestZeroRun(_ groups: [UInt16]) -> Range<Int> {
        var (best, start) = (0..<0, 0)
        for index in 0...8 where index == 8 || groups[index] != 0 {
            if index - start >= 2, index - start > best.count { best = start..<index }
            start = index + 1
        }
        return best
    }
}
