import Testing

@testable import AnalyticsCore

@Suite struct LogParserTests {
    @Test(arguments: LogSample.all) func everyFormat(_ sample: LogSample) throws {
        let read = try #require(ReadLine(sample.line, as: sample.format, header: sample.header).request)
        #expect(read == ReadRequest(sample))
    }

    @Test(arguments: LogSample.all) func carriageReturnsAndByteOrderMarksMayStay(_ sample: LogSample) {
        let expected = ReadLine(sample.line, as: sample.format, header: sample.header)
        #expect(ReadLine("\u{FEFF}" + sample.line + "\r", as: sample.format, header: sample.header) == expected)
        #expect(ReadLine(sample.line + "\r", as: sample.format, header: sample.header.map { $0 + "\r" }) == expected)
    }

    @Test(arguments: LogFormat.allCases) func blankLinesAndCommentsAreNoRequests(_ format: LogFormat) {
        for line in ["", "\r", " \t ", "#", "# what follows is new", "#Software: x"] { #expect(ReadLine(line, as: format) == .comment) }
    }

    @Test func whatIsReadIsShownNowhere() throws {
        let sample = LogSample.all[0]
        var parser = LogParser(format: sample.format)
        try Array(sample.line.utf8).withUnsafeBytes { line in
            guard case .request(let request) = parser.parse(line) else { throw Unread() }
            var dumped = "\(request)" + String(reflecting: request)
            dump(request, to: &dumped)
            #expect(!dumped.contains("..<"))
        }
    }

    @Test func unescapedFieldsAreTheirBytes() throws {
        let sample = LogSample.all[0]
        var parser = LogParser(format: sample.format)
        try Array(sample.line.utf8).withUnsafeBytes { line in
            guard case .request(let request) = parser.parse(line) else { throw Unread() }
            #expect(!request.usesEscapes)
            #expect(String(decoding: line[request.userAgent], as: UTF8.self) == LogSample.agent)
        }
    }

    @Test func textIsBoundedAndRepaired() throws {
        var line = Array(#"x - - [23/Nov/2026:04:05:06 +0000] "GET / HTTP/1.1" 200 1 "-" ""#.utf8)
        line += [0xFF, 0xC3] + [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000) + Array("\"".utf8)
        var parser = LogParser(format: .combined)
        let request = try #require(ReadLine(line, &parser).request)
        #expect(request.userAgent.hasPrefix("\u{FFFD}\u{FFFD}aaa"))
        #expect(request.userAgent.unicodeScalars.count == LogRequest.longestText)
    }

    // Columns.

    @Test func aNewFieldsLineChangesTheColumns() throws {
        var parser = LogParser(format: .iis)
        _ = ReadLine("#Fields: date time c-ip cs-method cs-uri-stem sc-status".utf8, &parser)
        #expect(ReadLine("2026-11-23 04:05:06 81.2.69.142 GET /a 200".utf8, &parser).request?.target == "/a")
        _ = ReadLine("#Date: 2026-11-23 04:05:06".utf8, &parser)
        _ = ReadLine("#Fields: time cs-uri-stem sc-status".utf8, &parser)
        let request = try #require(ReadLine("04:05:06 /b 404".utf8, &parser).request)
        #expect((request.time, request.target, request.status) == (LogSample.moment, "/b", 404))
        #expect(ReadLine("04:05:06 /b".utf8, &parser) == .broken)
    }

    @Test func aPieceWithoutHeaderHasTheUsualColumns() throws {
        let iis = "2026-11-23 04:05:06 10.0.0.1 GET /a - 443 - 81.2.69.142 curl/8 - 200 0 0 15"
        #expect(ReadLine(iis, as: .iis).request?.userAgent == "curl/8")
        let cloudFront = LogSample.all.first { $0.format == .cloudfront }?.line ?? ""
        #expect(ReadLine(cloudFront, as: .cloudfront).request?.host == "www.example.org")
    }

    @Test func twoPlusSignsOfIISAreABlankAndAPlus() {
        let line = "2026-11-23 04:05:06 10.0.0.1 GET /a+b q=c+d 443 - 81.2.69.142 bot/2.0;++https://a.example/ https://a.example/?q=e+f 200 0 0 15"
        let request = ReadLine(line, as: .iis).request
        #expect(request?.userAgent == "bot/2.0; +https://a.example/")
        #expect(request?.target == "/a%20b?q=c+d")
        #expect(request?.referrer == "https://a.example/?q=e+f")
    }

    // JSON.

    @Test func recordsOfOtherThingsAreComments() {
        #expect(ReadLine(#"{"level":"info","ts":1795406706,"msg":"serving initial configuration"}"#, as: .caddy) == .comment)
        #expect(ReadLine(#"{}"#, as: .nginx) == .comment)
    }

    @Test(arguments: [
        #"{"time_local":"23/Nov/2026:04:05:06 +0000","request":"GET / HTTP/1.1","status":200"#, #"{"request":"GET / HTTP/1.1"}"#, #"{"a":}"#,
        #"{"request":"GET / HTTP/1.1","msec":"1795406706.0"} x"#, #"{"request":"GET / HTTP/1.1","msec":"yesterday"}"#, #"{"a" "b"}"#, "nothing",
        #"{"request":"GET / HTTP/1.1","msec":1,"x":{"y":[}"#, #"{"request":"GET /"#,
    ]) func brokenJSON(_ line: String) {
        #expect(ReadLine(line, as: .nginx) == .broken)
    }

    @Test func aPreambleAndOtherNamesAreFine() throws {
        let line = #"Nov 23 04:05:06 web nginx: {"@timestamp":"2026-11-23T04:05:06Z","method":"GET","url":"\/a\/b","user_agent":null,"status":200}"#
        let request = try #require(ReadLine(line, as: .nginx).request)
        #expect((request.target, request.time, request.userAgent) == ("/a/b", LogSample.moment, ""))
    }

    @Test func deepNestingCostsNothing() throws {
        let deep = String(repeating: #"{"a":["#, count: 100_000) + String(repeating: "]}", count: 100_000)
        let line = #"{"x":\#(deep),"msec":1795406706,"request":"GET / HTTP/1.1"}"#
        #expect(ReadLine(line, as: .nginx).request?.time == LogSample.moment)
        #expect(ReadLine(String(repeating: "{\"request\":", count: 100_000), as: .caddy) == .broken)
    }
}

/// A line that should have been a request.
struct Unread: Error {}
