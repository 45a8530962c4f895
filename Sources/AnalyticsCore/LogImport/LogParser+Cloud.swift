// AWS: load balancers and S3.
extension LogParser {
    /// Classic: `time name client backend …`; application: the same behind the kind of connection, and the domain after the user agent.
    mutating func loadBalancer(_ bytes: LogBytes, from start: Int) -> LogRequest? {
        var tokens = LogTokens(bytes, from: start)
        guard var moment = tokens.next() else { return nil }
        let hasKind = moment.count < 20
        if hasKind {
            guard let next = tokens.next() else { return nil }
            moment = next
        }
        guard moment.count >= 20, bytes[moment.lowerBound + 10] | 0x20 == UInt8(ascii: "t"), let time = clock.any(bytes, moment),
            tokens.skip(1), let client = tokens.next(), tokens.skip(4), let status = tokens.next(), tokens.skip(3),
            bytes.byte(at: tokens.index + 1) == UInt8(ascii: "\""), let line = tokens.next()
        else { return nil }
        var request = LogRequest(time: time)
        request.address = bytes.address(client)
        request.status = bytes.status(status)
        (request.method, request.target) = bytes.requestLine(bytes.trimmed(line))
        request.host = bytes.authority(request.target)
        // Early classic logs end here.
        if let agent = tokens.next() {
            request.userAgent = agent
        } else if tokens.index < bytes.count {
            return nil
        }
        if hasKind, tokens.skip(4), let domain = tokens.next(), !domain.isEmpty { request.host = bytes.host(domain) }
        if tokens.hasEscapes { request.escapes = .backslash }
        return request
    }

    /// `owner bucket [time] address requester id operation key "request" status error bytes size time time "referrer" "user agent" …`
    mutating func storage(_ bytes: LogBytes, from start: Int) -> LogRequest? {
        var tokens = LogTokens(bytes, from: start)
        guard tokens.skip(2), bytes.byte(at: tokens.index + 1) == UInt8(ascii: "["), let bracket = tokens.next(),
            let (time, end) = clock.bracketed(bytes, at: bracket.lowerBound), end == bracket.upperBound,
            let client = tokens.next(), tokens.skip(4), let line = tokens.next(), let status = tokens.next(), tokens.skip(5),
            let referrer = tokens.next(), let agent = tokens.next()
        else { return nil }
        var request = LogRequest(time: time)
        request.address = bytes.address(client)
        request.status = bytes.status(status)
        (request.method, request.target) = bytes.requestLine(line)
        (request.referrer, request.userAgent) = (referrer, agent)
        if tokens.skip(5), let host = tokens.next(), bytes.isHostName(bytes.host(host)) { request.host = bytes.host(host) }
        if tokens.hasEscapes { request.escapes = .backslash }
        return request
    }
}
