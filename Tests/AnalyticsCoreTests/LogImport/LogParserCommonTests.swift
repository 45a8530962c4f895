import Testing

@testable import AnalyticsCore

@Suite struct LogParserCommonTests {
    private func read(
        address: String = "81.2.69.142", user: String = "- -", time: String = "23/Nov/2026:04:05:06 +0000", request: String = "GET / HTTP/1.1",
        rest: String = #"200 12 "-" "-""#, as format: LogFormat = .combined
    ) -> ReadLine {
        ReadLine("\(address) \(user) [\(time)] \"\(request)\" \(rest)", as: format)
    }

    // Addresses.

    @Test(arguments: [
        ("81.2.69.142:51234", "81.2.69.142"), ("2001:db8::1", "2001:db8::1"), ("[2001:db8::1]:443", "2001:db8::1"), ("[fe80::1%eth0]", "fe80::1"),
        ("fe80::1%eth0", "fe80::1"), ("81.2.69.142, 10.0.0.1", "81.2.69.142"), ("unknown, 81.2.69.142:9, 10.0.0.1", "81.2.69.142"),
        ("-, 81.2.69.142", "81.2.69.142"), ("81.2.69.142,10.0.0.1", "81.2.69.142"), ("host.example.net", "host.example.net"), ("-", ""),
        ("::ffff:81.2.69.142", "::ffff:81.2.69.142"), ("unknown", ""),
    ]) func addresses(_ written: String, _ expected: String) {
        #expect(read(address: written).request?.address == expected)
    }

    @Test func aProxyOfAPrivateNetworkIsNotTheClient() {
        func client(_ address: String, forwarded: String) -> String? {
            read(address: address, rest: #"200 12 "-" "-" "\#(forwarded)""#).request?.address
        }
        for proxy in ["10.0.0.1", "127.0.0.1", "192.168.1.1", "172.16.0.1", "172.31.0.1", "100.64.0.1", "::1", "fd00::1"] {
            #expect(client(proxy, forwarded: "81.2.69.142") == "81.2.69.142")
            #expect(client(proxy, forwarded: "nonsense") == proxy)
            #expect(client(proxy, forwarded: "-") == proxy)
        }
        for server in ["81.2.69.1", "172.32.0.1", "100.128.0.1", "2001:db8::2"] { #expect(client(server, forwarded: "81.2.69.142") == server) }
    }

    @Test(arguments: ["- eve", "- john doe", "- a [b] c", "ident -", "-  -", #"- "x y""#]) func userNames(_ user: String) {
        #expect(read(user: user).request?.address == "81.2.69.142")
    }

    // Request lines.

    @Test(arguments: [
        ("GET /a b c HTTP/1.1", "GET", "/a b c"), ("GET /old", "GET", "/old"), ("GET /a  HTTP/1.0", "GET", "/a"), ("get / http/1.1", "get", "/"),
        ("GET / HTTP/2", "GET", "/"), ("CONNECT a.example:443 HTTP/1.1", "CONNECT", "a.example:443"), ("OPTIONS * HTTP/1.0", "OPTIONS", "*"),
        ("GET http://a.example/ HTTP/1.1", "GET", "http://a.example/"), ("M-SEARCH * HTTP/1.1", "M-SEARCH", "*"),
        (#"GET /"quoted" HTTP/1.0"#, "GET", #"/"quoted""#), (#"GET /a\x22b HTTP/1.1"#, "GET", "/a\"b"), (#"GET /\"x\\ HTTP/1.1"#, "GET", #"/"x\"#),
        (#"GET /a\d\x4 HTTP/1.1"#, "GET", #"/a\d\x4"#), ("-", "", ""), ("", "", ""), (#"\x16\x03\x01\x00"#, "", ""), ("GET", "", ""), ("GET  ", "", ""),
        (" / HTTP/1.1", "", ""), ("\u{1}\u{0}", "", ""), ("1/images/ HTTP/1.0", "", ""), ("é /", "", ""),
    ]) func requestLines(_ line: String, _ method: String, _ target: String) throws {
        let request = try #require(read(request: line).request)
        #expect((request.method, request.target) == (method, target))
    }

    // Other fields.

    @Test func absentFieldsAreEmpty() throws {
        let request = try #require(read(rest: #"- - "-" "-""#).request)
        #expect((request.status, request.referrer, request.userAgent, request.host) == (0, "", "", ""))
        #expect(read(rest: #"200 - "" """#).request?.userAgent == "")
    }

    @Test func quotesThatNobodyEscaped() throws {
        let request = try #require(read(rest: #"200 12 "https://a.example/"x"" "a "b" c""#).request)
        #expect(request.referrer == #"https://a.example/"x""#)
        #expect(request.userAgent.hasPrefix(#"a "b"#))
    }

    @Test(arguments: ["1234 0.005", #""-""#, #""-" 0.1 . "x" y"#, #""3.54""#, #""TLSv1.3""#, "rt=0.1 uct=\"-\""]) func whatFollowsIsIgnored(_ extra: String) {
        #expect(read(rest: #"200 12 "-" "a" \#(extra)"#) == read(rest: #"200 12 "-" "a""#))
    }

    @Test func commonReadsWhatCombinedAdds() throws {
        #expect(read(rest: "200 12", as: .combined) == .broken)
        #expect(read(rest: "200 12", as: .common).request?.status == 200)
        #expect(read(rest: #"200 12 "r" "a""#, as: .common).request?.userAgent == "a")
        #expect(read(rest: #"200 12 "r" "a"#, as: .common) == .broken)
    }

    @Test(arguments: ["200", "200 ", "20x 12", "abc 12", #"200 12 "-" "#, #"200 12 "-" "a"#, #"200 x "-" "-""#, #""-" "-""#]) func brokenEnds(_ rest: String) {
        #expect(read(rest: rest) == .broken)
        #expect(read(rest: rest, as: .vhost) == .broken)
    }

    @Test(arguments: ["no log at all", "[", "\"\"", "- - [] \"\"", "x - - [23/Nov/2026:04:05:06 +0000]", "x - - [23/Nov/2026:04:05:06 +0000] GET"])
    func brokenLines(_ line: String) {
        for format in [LogFormat.combined, .common, .vhost, .traefik] { #expect(ReadLine(line, as: format) == .broken) }
    }

    @Test func aPlainLineIsNoVirtualHosts() {
        #expect(read(as: .vhost) == .broken)
        #expect(read(user: "- john doe", as: .vhost) == .broken)
    }
}
