/// What a JSON log's member names mean. Servers leave the names to the operator or to habit, so several are known for a fact; of two
/// present, the one named first here counts.
struct LogMember {
    enum Fact { case time, address, forwarded, line, method, target, query, host, status, referrer, userAgent, contentType }

    let name: StaticString
    let fact: Fact
    /// 0 is best.
    let rank: UInt8

    /// Where a member stands.
    enum Place { case top, request, requestHeaders, responseHeaders }

    /// The meaning of a name (letters in any case, `-` as `_`), nil for all others.
    static func named(_ bytes: LogBytes, _ name: Range<Int>, in place: Place) -> LogMember? {
        guard name.count <= longestName else { return nil }
        let table = place == .top ? top : place == .request ? request : place == .requestHeaders ? requestHeaders : responseHeaders
        return table[name.count].first { $0.matches(bytes, name) }
    }

    private func matches(_ bytes: LogBytes, _ range: Range<Int>) -> Bool {
        for offset in 0..<range.count {
            let byte = bytes[range.lowerBound + offset]
            guard (byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : ASCII.lowercased(byte)) == name.utf8Start[offset] else { return false }
        }
        return true
    }

    private static let longestName = 32

    private static func byLength(_ names: [(Fact, [StaticString])]) -> [[LogMember]] {
        var table = [[LogMember]](repeating: [], count: longestName + 1)
        for (fact, names) in names {
            for (rank, name) in names.enumerated() {
                table[name.utf8CodeUnitCount].append(LogMember(name: name, fact: fact, rank: UInt8(truncatingIfNeeded: rank)))
            }
        }
        return table
    }

    private static let top = byLength([
        (.time, ["startutc", "time_iso8601", "msec", "ts", "time_local", "startlocal", "@timestamp", "timestamp", "datetime", "time", "date"]),
        (.address, ["client_ip", "clienthost", "remote_addr", "remote_ip", "clientip", "clientaddr", "remote_host", "client", "ip"]),
        (.forwarded, ["http_x_forwarded_for", "x_forwarded_for", "request_x_forwarded_for"]),
        (.line, ["request", "request_line"]),
        (.method, ["request_method", "requestmethod", "method"]),
        (.target, ["request_uri", "requestpath", "request_path", "uri", "url", "path"]),
        (.query, ["args", "query_string", "query"]),
        (.host, ["requesthost", "http_host", "host", "vhost", "server_name", "domain"]),
        (.status, ["downstreamstatus", "status", "originstatus", "status_code", "response_code"]),
        (.referrer, ["http_referer", "http_referrer", "request_referer", "referer", "referrer"]),
        (.userAgent, ["http_user_agent", "request_user_agent", "user_agent", "useragent", "agent"]),
        (.contentType, ["sent_http_content_type", "downstream_content_type", "origin_content_type", "response_content_type"]),
    ])

    private static let request = byLength([
        (.address, ["client_ip", "remote_ip", "remote_addr"]), (.method, ["method"]), (.target, ["uri"]), (.host, ["host"]),
    ])
    private static let requestHeaders = byLength([
        (.referrer, ["referer"]), (.userAgent, ["user_agent"]), (.forwarded, ["x_forwarded_for"]),
    ])
    private static let responseHeaders = byLength([(.contentType, ["content_type"])])
}
