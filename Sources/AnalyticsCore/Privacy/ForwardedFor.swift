/// Finds the client's address behind proxies: the right-most hop of `X-Forwarded-For` or `Forwarded` that is not a trusted proxy.
///
/// Rules, all on the side of not being fooled:
/// 1. A peer that is not trusted is the client; its headers are not read.
/// 2. Hops are read from the right, the side that trusted proxies wrote, and reading stops at the first one not trusted: that is the
///    client. What stands left of it was sent by the client and proves nothing. If all are trusted, the left-most is the client.
/// 3. A hop that is no address (malformed, `unknown`, `_hidden`, an element without `for=`) ends the reading; the client is then the
///    last hop known before it, at worst the peer. Forging a hop can hide an address, never borrow another's.
/// 4. If both headers are present they must lead to the same address; if not, the client is the peer. Proxies write one of the two and
///    pass the other as the client sent it, and nothing tells which. (Have the proxy remove the one it does not write.)
/// 5. At most `mostHops` list elements are read; one of more than 64 bytes, and a line of `Forwarded` longer than `longestLine`, is
///    malformed.
public struct ForwardedFor: Sendable {
    public static let mostHops = 32
    public static let longestLine = 4096

    private let trusted: [AddressRange]

    /// - Parameter trusted: the proxies believed; empty = believe nobody.
    public init(trusted: [AddressRange]) { self.trusted = trusted }

    /// The client's address.
    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - xForwardedFor: values of the header's lines in the order received, not split at commas.
    ///   - forwarded: the same for `Forwarded` (RFC 7239).
    public func client(peer: ClientAddress, xForwardedFor: [String], forwarded: [String]) -> ClientAddress {
        guard isTrusted(peer) else { return peer }
        guard !forwarded.isEmpty else { return walk(xForwardedFor: xForwardedFor, from: peer) }
        guard !xForwardedFor.isEmpty else { return walk(forwarded: forwarded, from: peer) }
        let client = walk(xForwardedFor: xForwardedFor, from: peer)
        return client == walk(forwarded: forwarded, from: peer) ? client : peer
    }

    private func isTrusted(_ address: ClientAddress) -> Bool { trusted.contains { $0.contains(address) } }

    private func walk(xForwardedFor lines: [String], from peer: ClientAddress) -> ClientAddress {
        var walk = Walk(client: peer)
        for line in lines.reversed() {
            var rest = Substring(line).utf8
            while !rest.isEmpty {
                guard walk.goes(on: Self.removeLastHop(from: &rest), trusting: isTrusted) else { return walk.client }
            }
        }
        return walk.client
    }

    private func walk(forwarded lines: [String], from peer: ClientAddress) -> ClientAddress {
        var walk = Walk(client: peer)
        for line in lines.reversed() {
            for hop in ForwardedLine.hops(line).reversed() {
                guard walk.goes(on: hop, trusting: isTrusted) else { return walk.client }
            }
        }
        return walk.client
    }

    /// Takes the last element off a list. Looks at no more than its end, so that a long line costs no more than a short one.
    private static func removeLastHop(from list: inout Substring.UTF8View) -> Hop {
        let end = list.suffix(ClientAddress.longestNode + 1)
        let comma = end.lastIndex(of: UInt8(ascii: ","))
        guard comma != nil || end.startIndex == list.startIndex else { return .unknown }
        let hop = trimmed(comma.map { end[$0...].dropFirst() } ?? end)
        list = list[..<(comma ?? list.startIndex)]
        guard !hop.isEmpty else { return .none }
        return ClientAddress(node: hop).map(Hop.address) ?? .unknown
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return text[text.endIndex...] }
        return text[first...last]
    }
}

/// One element of a forwarding header.
private enum Hop {
    /// An empty list element, which means nothing (RFC 9110 §5.6.1).
    case none
    /// Not an address: malformed or withheld.
    case unknown
    case address(ClientAddress)
}

/// The reading of hops from the peer outwards.
private struct Walk {
    /// The outermost address known so far.
    var client: ClientAddress
    private var elements = 0

    init(client: ClientAddress) { self.client = client }

    /// Takes the next hop; false when the client is found or nothing further can be known.
    mutating func goes(on hop: Hop, trusting isTrusted: (ClientAddress) -> Bool) -> Bool {
        elements += 1
        guard elements <= ForwardedFor.mostHops else { return false }
        switch hop {
        case .none: return true
        case .unknown: return false
        case .address(let address):
            client = address
            return isTrusted(address)
        }
    }
}

/// Reads one line of `Forwarded` (RFC 7239 §4) from the left, as its quoted strings demand.
///
/// Strict about quotes: a client may leave one open to swallow what the proxy adds to the same line. Such a line is malformed from there
/// to its end, and its right-most hop unknown. Tolerated, since proxies write it and nothing becomes ambiguous: `:`, `[` and `]` without
/// quotes, blanks around `;`.
private struct ForwardedLine {
    private let bytes: [UInt8]
    private var position = 0

    /// The hops of a line from left to right.
    static func hops(_ line: String) -> [Hop] {
        guard line.utf8.count <= ForwardedFor.longestLine else { return [.unknown] }
        var reader = ForwardedLine(bytes: Array(line.utf8))
        var hops: [Hop] = []
        while reader.position < reader.bytes.count {
            guard let hop = reader.element() else { return hops + [.unknown] }
            hops.append(hop)
            reader.position += 1  // past the comma
        }
        return hops
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads up to the next comma or the end; nil on a syntax error.
    private mutating func element() -> Hop? {
        var (isEmpty, nodes) = (true, [String]())
        while true {
            skipBlanks()
            if current == nil || current == UInt8(ascii: ",") { break }
            if current != UInt8(ascii: ";") {
                guard let pair = pair() else { return nil }
                isEmpty = false
                if pair.name == "for" { nodes.append(pair.value) }
                skipBlanks()
                if current == nil || current == UInt8(ascii: ",") { break }
                guard current == UInt8(ascii: ";") else { return nil }
            }
            position += 1
        }
        guard !isEmpty else { return Hop.none }
        // A parameter may stand once (RFC 7239 §4): two addresses are none.
        guard nodes.count == 1, let address = ClientAddress(node: nodes[0]) else { return .unknown }
        return .address(address)
    }

    private mutating func pair() -> (name: String, value: String)? {
        guard let name = token(alsoAllowed: []), current == UInt8(ascii: "=") else { return nil }
        position += 1
        guard let value = current == UInt8(ascii: "\"") ? quoted() : token(alsoAllowed: Array(":[]".utf8)) else { return nil }
        return (name.lowercased(), value)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
    }

    private mutating func token(alsoAllowed: [UInt8]) -> String? {
        let start = position
        while let byte = current, Self.isTokenByte(byte) || alsoAllowed.contains(byte) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    private mutating func quoted() -> String? {
        var value: [UInt8] = []
        position += 1
        while let byte = current {
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = current else { return nil }
                position += 1
                value.append(escaped)
            } else {
                value.append(byte)
            }
        }
        return nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
