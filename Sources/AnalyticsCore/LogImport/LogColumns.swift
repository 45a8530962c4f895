/// The columns of a W3C extended log file, as its `#Fields:` line names them (W3C Working Draft WD-logfile-960323).
struct LogColumns: Sendable {
    enum Column: Sendable {
        case date, time, address, forwarded, method, stem, query, uri, host, hostHeader, status, referrer, userAgent, contentType, other
    }

    /// Most columns remembered; what stands behind them is not read.
    static let most = 128

    private(set) var columns: [Column] = []
    /// The day of `#Date:`, for files whose lines have none.
    private(set) var day: Int64?

    /// What the servers write unless told otherwise, for a piece of a file without its head.
    init(defaultsOf format: LogFormat) {
        let fields: StaticString
        switch format {
        case .iis:
            fields = """
                date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) cs(referer) sc-status sc-substatus \
                sc-win32-status time-taken
                """
        case .cloudfront:
            fields = """
                date time x-edge-location sc-bytes c-ip cs-method cs(host) cs-uri-stem sc-status cs(referer) cs(user-agent) cs-uri-query \
                cs(cookie) x-edge-result-type x-edge-request-id x-host-header
                """
        default: return
        }
        readFields(LogBytes(base: UnsafeRawPointer(fields.utf8Start), count: fields.utf8CodeUnitCount), from: 0)
    }

    /// Takes what a line with `#` says; other directives than the two are nothing.
    mutating func readDirective(_ bytes: LogBytes, from start: Int, _ clock: inout LogClock) {
        if bytes.hasText("#fields:", at: start) {
            readFields(bytes, from: start + 8)
        } else if bytes.hasText("#date:", at: start) {
            let text = bytes.skipBlanks(from: start + 6, to: bytes.count)
            if text + 10 <= bytes.count { day = clock.isoDay(bytes, text..<text + 10) }
        }
    }

    private mutating func readFields(_ bytes: LogBytes, from start: Int) {
        columns.removeAll(keepingCapacity: true)
        var index = bytes.skipBlanks(from: start, to: bytes.count)
        while index < bytes.count, columns.count < Self.most {
            var end = index
            while end < bytes.count, bytes[end] != 32, bytes[end] != 9 { end += 1 }
            columns.append(Self.column(bytes, index..<end))
            index = bytes.skipBlanks(from: end, to: bytes.count)
        }
    }

    private static let names: [(StaticString, Column)] = [
        ("date", .date), ("time", .time), ("c-ip", .address), ("c-dns", .address), ("x-forwarded-for", .forwarded),
        ("cs(x-forwarded-for)", .forwarded), ("cs-method", .method), ("cs-uri-stem", .stem), ("cs-uri-query", .query), ("cs-uri", .uri),
        ("cs-host", .host), ("cs(host)", .host), ("x-host-header", .hostHeader), ("sc-status", .status), ("cs(referer)", .referrer),
        ("cs(referrer)", .referrer), ("cs(user-agent)", .userAgent), ("sc-content-type", .contentType), ("sc(content-type)", .contentType),
        ("rs(content-type)", .contentType),
    ]

    private static func column(_ bytes: LogBytes, _ range: Range<Int>) -> Column {
        names.first { bytes.isText($0.0, range) }?.1 ?? .other
    }
}
