import Foundation
import Testing

/// P1: every endpoint is driven with marked personal data; then every byte the process wrote is searched for the marks.
@Suite(.serialized) struct MarkedDataTests {
    static let address = "81.2.69.142"
    static let address6 = "2a02:aaaa:bbbb:cccc::1234"
    static let agentMark = "Quarkmark/77.31"
    static let agent = RawClient.browser + " " + agentMark
    static let visitor = "pYt3o0Qe9mXwqk2hV1bZ4A"
    /// Text that must be nowhere but in what the access log's policy allows.
    static let marks = [
        "marker.person", "secret-mail", "tok-9f8e7d6c5b4a", "hidden-fragment", "user-name", "pass-word", visitor, "+33612345678", "0612345678",
        "FR7630006000011234567890189", "4111111111111111", "eyJhbGciOiJIUzI1NiJ9",
    ]

    @Test(arguments: ["truncated", "none", "full"]) func nothingPersonalAtRest(policy: String) throws {
        let collector = try RunningCollector(extra: "access-log: {ip: \(policy)}\nlimits: {rate: off}\nprivacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        try drive(collector)
        _ = try collector.report { $0.total.pageviews >= 4 }
        let running = try search(collector)
        #expect(running == [], "while running")
        collector.stop(SIGKILL)
        #expect(try search(collector) == [], "after kill -9")
        try collector.start()
        try drive(collector)
        collector.stop(SIGTERM)
        #expect(try search(collector) == [], "after a graceful stop, hand-over included")
        try checkAccessLog(collector, policy)
        for kind in ["page", "search", "custom", "download", "outbound", "referrer"] {
            let report = try collector.report("--by", kind)
            #expect(!report.rows.isEmpty, "the marked \(kind) was counted, scrubbed")
        }
    }

    /// The report's rows exist, so the absence of the marks is not the absence of everything.
    private func drive(_ collector: RunningCollector) throws {
        let url =
            "https://user-name:pass-word@www.example.org/p/marker.person@secret-mail.example?email=marker.person%40secret-mail.example&utm_source=lettre#hidden-fragment"
        let events = [
            #"{"event":"pageview","url":"\#(url)","referrer":"https://partner.example/a?who=marker.person@secret-mail.example","screen":"1920x1080","language":"fr-FR"}"#,
            #"{"event":"pageview","url":"https://www.example.org/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"}"#,
            #"{"event":"pageview","url":"https://www.example.org/a?q=marker.person@secret-mail.example+0612345678"}"#,
            #"{"event":"search","url":"https://www.example.org/a","data":{"term":"FR7630006000011234567890189","results":0}}"#,
            #"{"event":"custom","url":"https://www.example.org/a","data":{"name":"card 4111111111111111","props":{"mail":"marker.person@secret-mail.example"}}}"#,
            #"{"event":"vote","url":"https://www.example.org/a","data":{"target":"marker.person@secret-mail.example","value":"up"}}"#,
            #"{"event":"form","url":"https://www.example.org/a","data":{"id":"marker.person@secret-mail.example","action":"start"}}"#,
            #"{"event":"video","url":"https://www.example.org/a","data":{"id":"+33612345678","progress":25}}"#,
            #"{"event":"download","url":"https://www.example.org/a","data":{"href":"https://www.example.org/f/marker.person@secret-mail.example.pdf?t=tok-9f8e7d6c5b4a"}}"#,
            #"{"event":"outbound","url":"https://www.example.org/a","data":{"href":"https://other.example/u/marker.person@secret-mail.example#hidden-fragment"}}"#,
            #"{"event":"pageview","url":"https://www.example.org/c","consent":"granted","decided":true,"visitor":"\#(Self.visitor)","history":{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-01-12","visit":3}}"#,
            #"{"event":"pageview","url":"https://evil.example/marker.person@secret-mail.example"}"#,
            #"{"event":"marker.person@secret-mail.example"}"#,
        ]
        let client = try collector.client()
        for address in [Self.address, Self.address6] {
            for event in events {
                _ = try client.beacon(event, from: address, agent: Self.agent, headers: [("Referer", url), ("Origin", "https://www.example.org")])
            }
            let headers = [("User-Agent", Self.agent), ("X-Forwarded-For", address), ("Referer", url)]
            let query =
                "event=custom&name=marker.person%40secret-mail.example&visitor=\(Self.visitor)&url=https%3A%2F%2Fwww.example.org%2F%3Fe%3Dmarker.person%40secret-mail.example"
            for target in ["/b.gif?\(query)", "/visitor?who=marker.person@secret-mail.example", "/sillage.js?tok-9f8e7d6c5b4a", "/nowhere?tok-9f8e7d6c5b4a"] {
                _ = try client.request("GET", target, headers: headers)
            }
            _ = try client.request("OPTIONS", "/b?tok-9f8e7d6c5b4a", headers: headers)
        }
        let admin = try collector.adminClient()
        for target in ["/metrics", "/healthz", "/"] {
            let text = try admin.request("GET", target).text
            for mark in Self.marks + [Self.address, Self.address6, Self.agentMark] { #expect(!text.contains(mark), "\(mark) at \(target)") }
        }
    }

    /// Marks found, as `file: mark`, outside the access log.
    private func search(_ collector: RunningCollector) throws -> [String] {
        var found: [String] = []
        var files = [collector.folder + "/log"]
        for name in (FileManager.default.enumerator(atPath: collector.data)?.allObjects as? [String]) ?? [] where !name.hasPrefix("access") {
            files.append(collector.data + "/" + name)
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: "/dev/shm") where name.hasPrefix("sillage-") {
            files.append("/dev/shm/" + name)
        }
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: file) else { continue }
            let personal = Self.marks + [Self.agentMark, "Windows NT 10.0", Self.address, "81.2.69.", Self.address6, "2a02:aaaa"]
            for mark in personal where bytes.range(of: Data(mark.utf8)) != nil { found.append("\(file): \(mark)") }
            // The address as bytes, and the identifier as the 16 bytes it stands for.
            let raw: [[UInt8]] = [[0x2a, 0x02, 0xaa, 0xaa, 0xbb, 0xbb, 0xcc, 0xcc], Self.identifierBytes]
            for mark in raw where bytes.range(of: Data(mark)) != nil { found.append("\(file): raw bytes") }
        }
        return found
    }

    private static let identifierBytes: [UInt8] = Array(
        Data(base64Encoded: visitor.replacing("-", with: "+").replacing("_", with: "/") + "==") ?? Data())

    private func checkAccessLog(_ collector: RunningCollector, _ policy: String) throws {
        let folder = collector.data + "/access"
        let text = try FileManager.default.contentsOfDirectory(atPath: folder).map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
            .joined()
        #expect(text.contains(Self.agentMark), "combined format has the user agent")
        for mark in Self.marks where mark != "marker.person" && mark != "secret-mail" { #expect(!text.contains(mark), "\(mark) in the access log") }
        #expect(text.contains(Self.address) == (policy == "full"))
        #expect(text.contains(Self.address6) == (policy == "full"))
        #expect(text.contains("81.2.69.0 - ") == (policy == "truncated"))
        #expect(text.contains("2a02:aaaa:bbbb:: - ") == (policy == "truncated"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + FileManager.default.contentsOfDirectory(atPath: folder)[0])
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    }
}
