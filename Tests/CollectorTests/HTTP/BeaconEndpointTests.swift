import Foundation
import Testing

/// The public listener, as a page or anybody else sees it: over a real socket to the real process.
@Suite(.serialized) final class BeaconEndpointTests {
    let collector: RunningCollector

    init() throws {
        collector = try RunningCollector(extra: "limits: {rate: off}")
        try collector.start()
    }

    deinit { collector.close() }

    static let page = #"{"event":"pageview","url":"https://www.example.org/a"}"#

    @Test func statuses() throws {
        let many = "[" + Array(repeating: Self.page, count: 51).joined(separator: ",") + "]"
        let table: [(String, Int)] = [
            (Self.page, 204), ("[\(Self.page),\(Self.page)]", 204), (" \n\(Self.page)\t", 204),
            (#"{"site":"example.org","event":"pageview","url":"http://example.org/"}"#, 204),
            (#"{"event":"pageview","url":"https://www.example.org/","unknown":{"a":[1]},"screen":7}"#, 204),
            ("", 400), ("{", 400), ("[]", 400), ("null", 400), ("\(Self.page),", 400), (#"{"event":"pageview"}"#, 400), (many, 400),
            (#"{"url":"https://www.example.org/"}"#, 400), (#"{"event":"visit","url":"https://www.example.org/"}"#, 400),
            (#"{"event":"pageview","url":"/a"}"#, 400), (#"{"event":"pageview","url":"javascript:alert(1)"}"#, 400), (#"{"event":"pageview","url":7}"#, 400),
            (#"{"event":"pageview","url":"https://evil.example/"}"#, 403), (#"{"site":"nobody","event":"pageview","url":"https://www.example.org/"}"#, 403),
            (#"{"site":"example.org","event":"pageview","url":"https://example.org.evil.example/"}"#, 403),
            (String(repeating: "x", count: 20_000), 413), (String(repeating: "x", count: 70_000), 413),
        ]
        let client = try collector.client()
        for (body, status) in table {
            let answer = try client.beacon(body)
            #expect(answer.status == status, "\(body.prefix(60))")
            if status != 204 {
                #expect(answer.text.hasPrefix(#"{"error":""#))
                #expect(!answer.text.contains("evil"), "an answer never repeats what was sent")
            }
        }
        let metrics = try collector.adminClient().request("GET", "/metrics").text
        #expect(metrics.contains(#"sillage_rejected_total{reason="unknown_host"} 2"#))
        #expect(metrics.contains(#"sillage_rejected_total{reason="body_too_large"} 2"#))
        #expect(metrics.contains(#"sillage_noted_total{what="bad_value"} 1"#))
    }

    @Test func methodsAndCORS() throws {
        let client = try collector.client()
        for (method, target, status, allow) in [
            ("GET", "/b", 405, "POST, OPTIONS"), ("PUT", "/b", 405, "POST, OPTIONS"), ("HEAD", "/b", 405, "POST, OPTIONS"),
            ("DELETE", "/b.gif", 405, "GET, HEAD, OPTIONS"), ("POST", "/sillage.js", 405, "GET, HEAD, OPTIONS"),
        ] {
            let answer = try client.request(method, target)
            #expect(answer.status == status)
            #expect(answer["Allow"] == allow)
        }
        let good = try client.request("OPTIONS", "/b", headers: [("Origin", "https://shop.example.org:8443"), ("Access-Control-Request-Method", "POST")])
        #expect(good.status == 204)
        #expect(good["Access-Control-Allow-Origin"] == "https://shop.example.org:8443")
        #expect(good["Vary"] == "Origin")
        for origin in ["https://evil.example", "null", "https://example.org.evil.example", "https://evil.example/www.example.org", "example.org"] {
            let refused = try client.request("OPTIONS", "/b", headers: [("Origin", origin)])
            #expect(refused.status == 403)
            #expect(refused["Access-Control-Allow-Origin"] == nil)
            let beacon = try client.beacon(Self.page, headers: [("Origin", origin)])
            #expect(beacon["Access-Control-Allow-Origin"] == nil)
        }
        let answers = try [client.beacon(Self.page), client.request("GET", "/sillage.js"), client.request("GET", "/visitor")]
        for answer in answers { #expect(answer["Set-Cookie"] == nil) }
    }

    @Test func gif() throws {
        let client = try collector.client()
        let browser = [("User-Agent", RawClient.browser), ("X-Forwarded-For", "81.2.69.143")]
        let good = try client.request("GET", "/b.gif?event=pageview&url=https%3A%2F%2Fwww.example.org%2Fnoscript%3Fx%3D1+2", headers: browser)
        #expect((good.status, good.body.count, good["Content-Type"], good["Cache-Control"]) == (200, 43, "image/gif", "no-store"))
        for (query, status) in [("", 400), ("?event=pageview", 400), ("?event=pageview&url=https%3A%2F%2Fevil.example%2F", 403)] {
            let bad = try client.request("GET", "/b.gif" + query, headers: browser)
            #expect((bad.status, bad.body.count) == (status, 43), "always a GIF")
        }
        let head = try client.request("HEAD", "/b.gif?event=pageview&url=https%3A%2F%2Fwww.example.org%2Fhead", headers: browser)
        #expect((head.status, head["Content-Length"]) == (200, "43"))
        #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1, "HEAD counts nothing")
    }

    @Test func pipelinedRequestsAreAnsweredInOrder() throws {
        let client = try collector.client()
        let headers = [("User-Agent", RawClient.browser)]
        let beacon = RawClient.bytes("POST", "/b", headers: headers, body: Array(Self.page.utf8))
        let bad = RawClient.bytes("POST", "/b", headers: headers, body: Array("{".utf8))
        try client.send(beacon + RawClient.bytes("GET", "/nowhere") + bad + RawClient.bytes("GET", "/sillage.js") + beacon)
        #expect(try (0..<5).map { _ in try client.answer().status } == [204, 404, 400, 200, 204])
    }

    @Test func slicedChunkedAndMalformedRequests() throws {
        let client = try collector.client()
        let bytes = RawClient.bytes("POST", "/b", headers: [("User-Agent", RawClient.browser)], body: Array(Self.page.utf8))
        for byte in bytes { try client.send([byte]) }
        #expect(try client.answer().status == 204)
        let chunked = "POST /b HTTP/1.1\r\nHost: x\r\nUser-Agent: \(RawClient.browser)\r\nTransfer-Encoding: chunked\r\n\r\n"
        try client.send(chunked + "\(String(Self.page.utf8.count, radix: 16))\r\n\(Self.page)\r\n0\r\n\r\n")
        #expect(try client.answer().status == 204)
        for malformed in ["GARBAGE\r\n\r\n", "GET /b HTTP/9.9\r\n\r\n", "POST /b HTTP/1.1\r\nContent-Length: x\r\n\r\n", "GET / HTTP/1.1\r\nA b: c\r\n\r\n"] {
            let fresh = try collector.client()
            try fresh.send(malformed)
            let status = (try? fresh.answer().status) ?? 400
            #expect(status == 400, "\(malformed.prefix(20))")
        }
        let huge = try collector.client()
        try? huge.send("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n")
        #expect(try huge.answer().status == 413)
        #expect(try collector.client().beacon(Self.page).status == 204, "and it goes on")
    }

    @Test func consentingVisitorsAreJoinedAcrossAddressesAndCountedOnce() throws {
        let client = try collector.client()
        func beacon(_ history: String, from address: String) throws {
            let json = #"{"event":"pageview","url":"https://www.example.org/c","consent":"granted","visitor":"pYt3o0Qe9mXwqk2hV1bZ4A","history":\#(history)}"#
            #expect(try client.beacon(json, from: address).status == 204)
        }
        try beacon(#"{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-01-12","visit":3}"#, from: "81.2.69.1")
        try beacon(#"{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-01-12","visit":3}"#, from: "192.0.2.77")
        try beacon(#"{"group":7,"lag":12,"created":"2226-01-12"}"#, from: "81.2.69.1")
        let report = try collector.report { $0.total.pageviews == 3 }
        #expect(report.total.visits == 1)
        #expect(report.total.visitors.counted == 1)
        #expect(try collector.adminClient().request("GET", "/metrics").text.contains(#"sillage_noted_total{what="history_rejected"} 1"#))
        let signal = [("DNT", "1")]
        let denied =
            #"{"event":"pageview","url":"https://www.example.org/d","consent":"granted","visitor":"qYt3o0Qe9mXwqk2hV1bZ4A","history":{"group":1,"lag":-1}}"#
        #expect(try client.beacon(denied, from: "198.51.100.9", headers: signal).status == 204)
        let after = try collector.report { $0.total.pageviews == 4 }
        #expect(after.total.visitors.counted == 1, "a signal beats what the page says (P3)")
    }

    @Test func proxiesAreBelievedOnlyWhenTrusted() throws {
        let client = try collector.client()
        for address in ["81.2.69.1", "81.2.69.2", "198.51.100.7, 81.2.69.2"] {
            #expect(try client.beacon(#"{"event":"pageview","url":"https://www.example.org/proxy"}"#, from: address).status == 204)
        }
        let report = try collector.report { $0.total.pageviews >= 3 }
        #expect(report.total.visits == 2, "what a visitor writes in front of the proxy's hop changes nothing")
    }

    @Test func rateLimitPerAddress() throws {
        let limited = try RunningCollector(extra: "limits: {rate: 2/s}")
        defer { limited.close() }
        try limited.start()
        let client = try limited.client()
        let statuses = try (0..<40).map { _ in try client.beacon(Self.page, from: "81.2.69.9") }
        #expect(statuses.filter { $0.status == 204 }.count < 40)
        let refused = try #require(statuses.first { $0.status == 429 })
        #expect(refused["Retry-After"] != nil)
        #expect(try client.beacon(Self.page, from: "81.2.69.10").status == 204, "others are not concerned")
    }

    @Test func dashboardAnswersToLoopbackNamesOnly() throws {
        let admin = try collector.adminClient()
        for (host, status) in [("127.0.0.1:8081", 200), ("localhost", 200), ("[::1]:8081", 200), ("evil.example", 403), ("127.evil.example", 403)] {
            let answer = try admin.request("GET", "/healthz", headers: [("Host", host)])
            #expect(answer.status == status, "\(host)")
            #expect(answer["Content-Security-Policy"] != nil || status == 403)
        }
    }

    @Test func refusalsAreInTheLog() throws {
        #expect(try collector.client().beacon("{").status == 400)
        collector.stop(SIGTERM)
        let log = collector.log(lines: 20)
        #expect(log.contains("refused or left out") && log.contains("malformed_json=1"))
        #expect(log.contains("stopped"))
    }

    @Test func trackerIsCachedAndCompressed() throws {
        let client = try collector.client()
        let plain = try client.request("GET", "/sillage.js")
        let tag = try #require(plain["ETag"])
        #expect(plain["Cache-Control"] == "public, max-age=86400")
        let zipped = try client.request("GET", "/sillage.js", headers: [("Accept-Encoding", "br, gzip")])
        #expect(zipped["Content-Encoding"] == "gzip")
        #expect(zipped.body.count < plain.body.count)
        #expect(try client.request("GET", "/sillage.js", headers: [("If-None-Match", tag)]).status == 304)
        #expect(try client.request("HEAD", "/sillage.js")["Content-Length"] == String(plain.body.count))
    }
}
