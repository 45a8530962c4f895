// Common Log Format and what grew from it: combined, vhost, Traefik's default, Sillage's own.
extension LogParser {
    /// How far from a line's start its time is looked for: behind a list of proxies and a user name.
    private static let longestPrefix = 4096

    /// `address ident user [time] "request" status bytes "referrer" "user agent" …`
    @inline(__always) mutating func common(_ bytes: LogBytes, from start: Int, needsUserAgent: Bool) -> LogRequest? {
        var addressEnd = bytes.find(32, from: start, to: bytes.count)
        let moment: (time: Timestamp, end: Int)
        // " - - [", since hardly anybody has a user name.
        if addressEnd &+ 8 <= bytes.count, bytes.word(at: addressEnd) & 0xFFFF_FFFF_FFFF == 0x5B20_2D20_2D20,
            let found = clock.bracketed(bytes, at: addressEnd &+ 6)
        {
            moment = found
        } else {
            guard let found = findTime(bytes, from: start) else { return nil }
            moment = found
            addressEnd = endOfAddress(bytes, from: start)
        }
        var request = LogRequest(time: moment.time)
        request.address = bytes.present(bytes.address(start..<addressEnd))
        guard let index = readRequest(bytes, after: moment.end, into: &request) else { return nil }
        if readAgent(bytes, from: index, into: &request) { return request }
        // A quoted field that is not closed is a line cut off.
        return needsUserAgent || bytes.byte(at: index &+ 1) == UInt8(ascii: "\"") ? nil : request
    }

    /// `host:port` and then a line in common or combined format.
    mutating func virtualHost(_ bytes: LogBytes, from start: Int) -> LogRequest? {
        let hostEnd = bytes.find(32, from: start, to: bytes.count)
        guard hostEnd > start, hostEnd < bytes.count, bytes[hostEnd - 1] != UInt8(ascii: ",") else { return nil }
        let clientEnd = bytes.find(32, from: hostEnd + 1, to: bytes.count)
        let client = hostEnd + 1..<max(clientEnd, hostEnd + 1)
        // Else this is `ident`, and the first column is the client.
        guard bytes.contains(UInt8(ascii: "."), in: client) || bytes.contains(UInt8(ascii: ":"), in: client) else { return nil }
        guard var request = common(bytes, from: hostEnd + 1, needsUserAgent: false) else { return nil }
        request.host = bytes.host(start..<hostEnd)
        return request
    }

    /// The first bracket that opens a time, wherever it is: user names may hold blanks and brackets.
    mutating func findTime(_ bytes: LogBytes, from start: Int) -> (time: Timestamp, end: Int)? {
        let limit = min(bytes.count, start + Self.longestPrefix)
        var index = start
        while true {
            index = bytes.find(UInt8(ascii: "["), from: index, to: limit) + 1
            guard index < limit else { return nil }
            // Not the bracket of an IPv6 address.
            if index - start >= 2, bytes[index - 2] == 32, let found = clock.bracketed(bytes, at: index) { return found }
        }
    }

    /// The end of the first column, a list of addresses included (`a, b - - [`).
    private func endOfAddress(_ bytes: LogBytes, from start: Int) -> Int {
        var end = bytes.find(32, from: start, to: bytes.count)
        while end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: ",") { end = bytes.find(32, from: end + 1, to: bytes.count) }
        return end
    }

    /// `] "request" status bytes`; the index after it.
    @inline(__always) private func readRequest(_ bytes: LogBytes, after end: Int, into request: inout LogRequest) -> Int? {
        let opening = bytes.skipBlanks(from: end &+ 1, to: bytes.count)
        guard opening < bytes.count, bytes[opening] == UInt8(ascii: "\""),
            let (closing, hasEscapes) = bytes.closingQuote(from: opening &+ 1, before: .status)
        else { return nil }
        (request.method, request.target) = bytes.requestLine(opening &+ 1..<closing)
        if hasEscapes { request.escapes = .backslash }
        let statusEnd = bytes.find(32, from: closing &+ 2, to: bytes.count)
        request.status = bytes.status(closing &+ 2..<statusEnd)
        guard statusEnd < bytes.count, request.status > 0 || bytes[closing &+ 2] == UInt8(ascii: "-") || bytes.hasText("000", at: closing &+ 2) else {
            return nil
        }
        // The size: digits or `-`, at least one.
        var index = statusEnd &+ 1
        while index < bytes.count, bytes[index] != 32 {
            guard ASCII.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-") else { return nil }
            index &+= 1
        }
        return index > statusEnd &+ 1 ? index : nil
    }

    /// ` "referrer" "user agent"` and what a log may add after them; false when they are not there.
    @inline(__always) private func readAgent(_ bytes: LogBytes, from index: Int, into request: inout LogRequest) -> Bool {
        guard bytes.byte(at: index) == 32, bytes.byte(at: index &+ 1) == UInt8(ascii: "\""),
            let referrer = bytes.closingQuote(from: index &+ 2, before: .quote),
            let agent = bytes.closingQuote(from: referrer.end &+ 3, before: .blank)
        else { return false }
        request.referrer = bytes.present(index &+ 2..<referrer.end)
        request.userAgent = bytes.present(referrer.end &+ 3..<agent.end)
        if referrer.hasEscapes || agent.hasEscapes { request.escapes = .backslash }
        if agent.end &+ 1 < bytes.count { readExtra(bytes, from: agent.end + 1, into: &request) }
        return true
    }

    /// One more quoted field: nginx's `main` format ends with X-Forwarded-For, Sillage's log with the site, many others with the host.
    private func readExtra(_ bytes: LogBytes, from index: Int, into request: inout LogRequest) {
        guard bytes.byte(at: index) == 32, bytes.byte(at: index + 1) == UInt8(ascii: "\""), bytes[bytes.count - 1] == UInt8(ascii: "\"") else { return }
        let start = index + 2
        let end = bytes.find(UInt8(ascii: "\""), from: start, to: bytes.count)
        guard end == bytes.count - 1 else { return }
        let host = bytes.host(start..<end)
        if bytes.isHostName(host) {
            request.host = host
        } else {
            request.address = bytes.client(server: request.address, forwarded: start..<end)
        }
    }
}
