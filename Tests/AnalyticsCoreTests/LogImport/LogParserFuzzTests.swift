import Testing

@testable import AnalyticsCore

/// Whatever a line holds: no crash, no reading beyond it, every range inside it.
@Suite struct LogParserFuzzTests {
    /// The same numbers in every run.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private let memory = GuardedLine()

    private func check(_ line: some Collection<UInt8>, _ parser: inout LogParser) {
        var local = parser
        memory.lend(line) { bytes in
            guard case .request(let request) = local.parse(bytes) else { return }
            let fields: [KeyPath<LogRequest, Range<Int>>] = [
                \.address, \.method, \.target, \.host, \.referrer, \.userAgent, \.contentType, \.query,
            ]
            for field in fields {
                let range = request[keyPath: field]
                #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
                #expect(request.text(field, in: bytes).utf8.count <= 3 * LogRequest.longestText)
            }
            #expect(0...999 ~= request.status)
        }
        parser = local
    }

    private static func parser(for sample: LogSample) -> LogParser {
        var parser = LogParser(format: sample.format)
        for line in sample.header { _ = Array(line.utf8).withUnsafeBytes { parser.parse($0) } }
        return parser
    }

    @Test(arguments: LogSample.all) func everyTruncation(_ sample: LogSample) {
        let line = Array(sample.line.utf8)
        for length in 0...line.count {
            for format in LogFormat.allCases {
                var parser = format == sample.format ? Self.parser(for: sample) : LogParser(format: format)
                check(line[..<length], &parser)
                check(line[length...], &parser)
            }
        }
    }

    @Test(arguments: LogSample.all) func mutations(_ sample: LogSample) {
        var generator = Generator(state: 7)
        var parser = Self.parser(for: sample)
        let telling = Array("\"\\ []{}:,-\t|%#+@/\u{0}\r\n0aZ".utf8)
        for _ in 0..<2000 {
            var line = Array(sample.line.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: 0..<line.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: line[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: line[index] = telling.randomElement(using: &generator) ?? 0
                case 2: line.remove(at: index)
                default: line.insert(telling.randomElement(using: &generator) ?? 0, at: index)
                }
            }
            check(line, &parser)
        }
    }

    @Test(arguments: LogFormat.allCases) func randomBytes(_ format: LogFormat) {
        var generator = Generator(state: 11)
        var parser = LogParser(format: format)
        for round in 0..<4000 {
            let highest: UInt8 = round % 2 == 0 ? 255 : 126
            let line = (0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: (round % 2 == 0 ? 0 : 32)...highest, using: &generator) }
            check(line, &parser)
        }
    }

    /// Very much of what each search stops at. Anything but linear would not end.
    @Test(arguments: LogFormat.allCases) func longLines(_ format: LogFormat) {
        for unit in ["\"", "\\", "[", " ", ",", "{", "{\"a\":", "|", "1.2.3.4,", "\t", "\u{0}", " [23/Nov/2026:04:05:06 +0000] \"", "a", "#Fields: time "] {
            for start in ["", "81.2.69.142 - - [23/Nov/2026:04:05:06 +0000] \"GET / HTTP/1.1\" 200 1 \"", "{\"request\":\"", "2026-11-23T04:05:06Z "] {
                let line = Array((start + String(repeating: unit, count: 300_000 / unit.utf8.count)).utf8)
                var parser = LogParser(format: format)
                line.withUnsafeBytes { bytes in
                    guard case .request(let request) = parser.parse(bytes) else { return }
                    #expect(request.target.upperBound <= bytes.count)
                }
            }
        }
    }

    @Test func directivesOfAnyKind() {
        var generator = Generator(state: 13)
        for format in [LogFormat.iis, .cloudfront] {
            for _ in 0..<500 {
                var parser = LogParser(format: format)
                let names = ["date", "time", "c-ip", "cs-uri-stem", "sc-status", "x", "", "cs(User-Agent)", "\t", "cs-uri-query"]
                let fields = (0..<Int.random(in: 0...200, using: &generator)).map { _ in names.randomElement(using: &generator) ?? "" }
                check("#Fields: \(fields.joined(separator: " "))".utf8, &parser)
                check("#Date: 2026-11-2".utf8, &parser)
                check(LogSample.all[11].line.utf8, &parser)
            }
        }
    }
}
