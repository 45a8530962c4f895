import AnalyticsCore

/// A made-up line of a log, and what it says.
struct LogSample: Sendable {
    let format: LogFormat
    var header: [String] = []
    let line: String
    var time: Int64 = LogSample.moment
    var address = "81.2.69.142"
    var method = "GET"
    let target: String
    var host = ""
    var status = 200
    var referrer = ""
    var userAgent = ""
    var contentType = ""

    /// 2026-11-23T04:05:06Z in milliseconds.
    static let moment = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)).milliseconds + (4 * 3600 + 5 * 60 + 6) * 1000
    static let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
    static let page = "https://www.example.com/?q=a"

    /// The header's lines and the line, as `LogFormat.guess` takes them.
    var lines: [[UInt8]] { (header + [line]).map { Array($0.utf8) } }
}

/// A request with its fields as text.
struct ReadRequest: Equatable {
    var (time, status) = (Int64(0), 0)
    var (address, method, target, host, referrer, userAgent, contentType) = ("", "", "", "", "", "", "")

    init(_ request: LogRequest, in line: UnsafeRawBufferPointer) {
        (time, status) = (request.time.milliseconds, request.status)
        func text(_ field: KeyPath<LogRequest, Range<Int>>) -> String { request.text(field, in: line) }
        (address, method, target, host) = (text(\.address), text(\.method), text(\.target), text(\.host))
        (referrer, userAgent, contentType) = (text(\.referrer), text(\.userAgent), text(\.contentType))
    }

    init(_ sample: LogSample) {
        (time, status, address, method, target) = (sample.time, sample.status, sample.address, sample.method, sample.target)
        (host, referrer, userAgent, contentType) = (sample.host, sample.referrer, sample.userAgent, sample.contentType)
    }
}

/// What became of a line, with its request read out.
enum ReadLine: Equatable {
    case request(ReadRequest)
    case comment
    case broken

    init(_ line: some Sequence<UInt8>, _ parser: inout LogParser) {
        self = Array(line).withUnsafeBytes { bytes in
            switch parser.parse(bytes) {
            case .request(let request): .request(ReadRequest(request, in: bytes))
            case .comment: .comment
            case .broken: .broken
            }
        }
    }

    init(_ line: String, as format: LogFormat, header: [String] = []) {
        var parser = LogParser(format: format)
        for line in header { _ = ReadLine(line.utf8, &parser) }
        self.init(line.utf8, &parser)
    }

    /// nil for a comment or a broken line.
    var request: ReadRequest? {
        if case .request(let request) = self { request } else { nil }
    }
}
