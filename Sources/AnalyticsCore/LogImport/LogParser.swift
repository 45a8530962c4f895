/// Reads the lines of one access log. Holds what earlier lines of the file said (the columns of `#Fields`) and the last date read.
///
/// One pass over the bytes; nothing is allocated for a request. Any bytes are safe: a line that does not fit is `.broken`.
public struct LogParser: Sendable {
    public let format: LogFormat
    var clock = LogClock()
    var columns: LogColumns

    public init(format: LogFormat) {
        self.format = format
        columns = LogColumns(defaultsOf: format)
    }

    /// Parses one line without its line feed (a carriage return before it may stay). Linear in the line.
    ///
    /// Who begins in the middle of a file gives the lines with `#` from its start first, for their columns.
    public mutating func parse(_ line: UnsafeRawBufferPointer) -> LogLineResult {
        guard let base = line.baseAddress, line.count > 0 else { return .comment }
        let bytes = LogBytes(base: base, count: line[line.count - 1] == 13 ? line.count - 1 : line.count)
        // A byte order mark, which IIS may write.
        let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        if bytes.byte(at: start) == UInt8(ascii: "#") {
            columns.readDirective(bytes, from: start, &clock)
            return .comment
        }
        switch format {
        case .combined: return result(common(bytes, from: start, needsUserAgent: true), bytes)
        case .common: return result(common(bytes, from: start, needsUserAgent: false), bytes)
        case .vhost: return result(virtualHost(bytes, from: start), bytes)
        case .traefik where bytes.byte(at: start) != UInt8(ascii: "{"):
            return result(common(bytes, from: start, needsUserAgent: false), bytes)
        case .nginx, .caddy, .traefik: return json(bytes, from: start)
        case .iis, .cloudfront: return result(row(bytes, from: start), bytes)
        case .haproxy: return result(haproxy(bytes, from: start), bytes)
        case .elb: return result(loadBalancer(bytes, from: start), bytes)
        case .s3: return result(storage(bytes, from: start), bytes)
        }
    }

    @inline(__always) private func result(_ request: LogRequest?, _ bytes: LogBytes) -> LogLineResult {
        if let request { return .request(request) }
        return bytes.skipBlanks(from: 0, to: bytes.count) == bytes.count ? .comment : .broken
    }
}
