// W3C extended log file format: IIS and CloudFront.
extension LogParser {
    /// A row under the columns last named. Nil when it has fewer of them or no time.
    mutating func row(_ bytes: LogBytes, from start: Int) -> LogRequest? {
        let separator: UInt8 = format == .cloudfront ? 9 : 32
        var row = LogRow()
        var index = start
        var remaining = columns.columns.count
        for column in columns.columns {
            guard index <= bytes.count else { break }
            let end = bytes.find(separator, from: index, to: bytes.count)
            row.take(column, bytes.present(index..<end), bytes)
            (index, remaining) = (end + 1, remaining - 1)
        }
        guard remaining == 0, let time = time(of: row, bytes), row.hasRequest else { return nil }
        var request = LogRequest(time: time)
        request.address = bytes.client(server: row.address, forwarded: row.forwarded)
        (request.method, request.target, request.query) = (row.method, row.stem, row.query)
        (request.host, request.status) = (bytes.host(row.host), row.status)
        (request.referrer, request.userAgent, request.contentType) = (row.referrer, row.userAgent, row.contentType)
        request.escapes = format == .iis ? .plus : .percent
        return request
    }

    private mutating func time(of row: LogRow, _ bytes: LogBytes) -> Timestamp? {
        guard row.time.count >= 8, let clock = LogClock.timeOfDay(bytes.word(at: row.time.lowerBound)),
            let day = row.date.isEmpty ? columns.day : self.clock.isoDay(bytes, row.date)
        else { return nil }
        var reader = LogTimeReader(bytes: bytes, index: row.time.lowerBound + 8, end: row.time.upperBound)
        return reader.rest(after: day + clock)
    }
}

/// The cells of a row that matter.
private struct LogRow {
    var date = 0..<0
    var time = 0..<0
    var address = 0..<0
    var forwarded = 0..<0
    var method = 0..<0
    var stem = 0..<0
    var query = 0..<0
    var host = 0..<0
    var status = 0
    var referrer = 0..<0
    var userAgent = 0..<0
    var contentType = 0..<0
    private var hasHostHeader = false

    init() {}

    var hasRequest: Bool { !method.isEmpty || !stem.isEmpty || status > 0 }

    mutating func take(_ column: LogColumns.Column, _ cell: Range<Int>, _ bytes: LogBytes) {
        switch column {
        case .date: date = cell
        case .time: time = cell
        case .address: address = cell
        case .forwarded: forwarded = cell
        case .method: method = cell
        case .stem: stem = cell
        case .uri where stem.isEmpty: stem = cell
        case .query: query = cell
        // CloudFront's `cs(Host)` is the distribution, `x-host-header` what the client asked for.
        case .host where !hasHostHeader: host = cell
        case .hostHeader where !cell.isEmpty: (host, hasHostHeader) = (cell, true)
        case .status: status = bytes.status(cell)
        case .referrer: referrer = cell
        case .userAgent: userAgent = cell
        case .contentType: contentType = cell
        case .uri, .host, .hostHeader, .other: break
        }
    }
}
