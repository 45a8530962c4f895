import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector

/// A real collector, driven with marked personal data of every kind: `sillage audit` finds it as promised while it runs, after it stopped, and
/// after it was killed; and finds what is then done to its folder.
@Suite(.serialized) struct DrivenAuditTests {
    private static let addresses = ["81.2.69.142", "2a02:aaaa:bbbb:cccc::1234", "131.0.0.7"]
    private static let agent = RawClient.browser + " Quarkmark/77.31"
    private static let mail = "quarkmark.person@secret-mail.example"
    private static let visitor = "pYt3o0Qe9mXwqk2hV1bZ4A"

    private func drive(_ collector: RunningCollector) throws {
        let history = #""history":{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-01-12","visit":3}"#
        let events = [
            #"{"event":"pageview","url":"https://www.example.org/p/\#(Self.mail)?email=\#(Self.mail)&utm_source=lettre&utm_campaign=\#(Self.mail)#h","referrer":"https://partner.example/a?who=\#(Self.mail)","screen":"1920x1080","language":"fr-FR"}"#,
            #"{"event":"pageview","url":"https://www.example.org/docs/version-131.0.0.0/","referrer":"https://www.google.com/search?q=\#(Self.mail)"}"#,
            #"{"event":"pageview","url":"https://www.example.org/a?q=\#(Self.mail)+0612345678"}"#,
            #"{"event":"pageview","url":"https://www.example.org/2026/11/23/chrome-142-and-firefox-140/"}"#,
            #"{"event":"search","url":"https://www.example.org/a","data":{"term":"FR7630006000011234567890189","results":0}}"#,
            #"{"event":"custom","url":"https://www.example.org/a","data":{"name":"20241123-report","props":{"mail":"\#(Self.mail)","user":"quarkmark.jean"}}}"#,
            #"{"event":"video","url":"https://www.example.org/a","data":{"id":"+33612345678","progress":25}}"#,
            #"{"event":"download","url":"https://www.example.org/a","data":{"href":"https://www.example.org/f/setup-1.2.3.4.zip?t=tok-9f8e7d6c5b4a"}}"#,
            #"{"event":"outbound","url":"https://www.example.org/a","data":{"href":"https://other.example/u/\#(Self.mail)#x"}}"#,
            #"{"event":"pageview","url":"https://www.example.org/c","consent":"granted","decided":true,"visitor":"\#(Self.visitor)",\#(history)}"#,
            #"{"event":"pageview","url":"https://evil.example/\#(Self.mail)"}"#,
        ]
        for address in Self.addresses {
            let client = try collector.client()
            for event in events { _ = try client.beacon(event, from: address, agent: Self.agent, headers: [("Origin", "https://www.example.org")]) }
            let headers = [("User-Agent", Self.agent), ("X-Forwarded-For", address), ("Cookie", "sillage=\(Self.visitor)")]
            for target in ["/b.gif?event=custom&name=\(Self.mail)", "/visitor?who=\(Self.mail)", "/nowhere?tok-9f8e7d6c5b4a"] {
                _ = try client.request("GET", target, headers: headers)
            }
        }
    }

    private struct Document: Decodable {
        struct Check: Decodable {
            var id: String
            var state: String
            var found: String
        }
        var good: Bool
        var checks: [Check]

        subscript(id: String) -> Check? { checks.first { $0.id == id } }
    }

    private func audit(_ collector: RunningCollector, _ when: Comment, isGood: Bool = true) throws -> Document {
        let table = try collector.run("audit")
        #expect(table.status == (isGood ? 0 : 1), "\(when): \(table.out) \(table.error)")
        let result = try Shell.run(RunningCollector.binary, ["audit", "--config", collector.config, "--format", "json"])
        #expect(result.status == table.status)
        for mark in ["Quarkmark", "secret-mail", "quarkmark", Self.visitor, "81.2.69", "2a02:aaaa"] { #expect(!(table.out + result.out).contains(mark)) }
        let document = try JSONDecoder().decode(Document.self, from: Data(result.out.utf8))
        #expect(document.good == isGood)
        return document
    }

    /// Marks in every file but the access log, which has what its policy allows.
    private func marks(_ collector: RunningCollector) throws -> [String] {
        var found: [String] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: collector.data) where !path.hasPrefix("access/") {
            guard let bytes = FileManager.default.contents(atPath: collector.data + "/" + path) else { continue }
            for mark in ["Quarkmark", "secret-mail", "quarkmark", Self.visitor, "81.2.69", "2a02:aaaa", "0612345678"]
            where bytes.range(of: Data(mark.utf8)) != nil { found.append("\(path): \(mark)") }
        }
        return found
    }

    @Test(arguments: ["truncated", "none", "sealed"]) func asPromisedAllTheTime(policy: String) throws {
        let officer = OfficerKey()
        let log = policy == "sealed" ? "{ip: sealed, recipients: [\(officer.publicKey)]}" : "{ip: \(policy)}"
        let collector = try RunningCollector(extra: "access-log: \(log)\nlimits: {rate: off}")
        defer { collector.close() }
        try collector.start()
        try drive(collector)
        _ = try collector.report { $0.total.pageviews >= 12 }
        let running = try audit(collector, "while running")
        if policy == "truncated" { #expect(running["personal.today"]?.found.contains("3 addresses or networks and ") == true, "\(running.checks)") }
        if policy == "sealed" { #expect(running["personal.today"]?.found.contains("is sealed") == true) }
        #expect(try marks(collector) == [])
        collector.stop(SIGKILL)
        _ = try audit(collector, "killed")
        try collector.start()
        try drive(collector)
        _ = try audit(collector, "after kill -9 and a restart")
        collector.stop(SIGTERM)
        #expect(try collector.report().total.pageviews >= 20, "the marked pages were counted, scrubbed")
        let before = try snapshot(collector)
        _ = try audit(collector, "stopped")
        #expect(try snapshot(collector) == before, "an audit changes nothing")
        #expect(try marks(collector) == [])
        #expect(try collector.run("purge").status == 0)
        _ = try audit(collector, "after a purge")

        // What a careless hand does to it.
        let copy = collector.data + "/export.csv"
        try "\(Self.addresses[0]);\(Self.agent);\(Self.mail)\n".write(toFile: copy, atomically: true, encoding: .utf8)
        chmod(copy, 0o600)
        let spoiled = try audit(collector, "spoiled", isGood: false)
        #expect(spoiled["files.known"]?.state == "violated" && spoiled["personal.patterns"]?.state == "violated")
        if policy != "sealed" { #expect(spoiled["personal.today"]?.state == "violated") }
    }

    private func snapshot(_ collector: RunningCollector) throws -> [String: Int] {
        try FileManager.default.subpathsOfDirectory(atPath: collector.data).reduce(into: [:]) { snapshot, path in
            var status = stat()
            guard lstat(collector.data + "/" + path, &status) == 0 else { return }
            snapshot[path] = (FileManager.default.contents(atPath: collector.data + "/" + path)?.hashValue ?? 0) ^ Int(status.st_mtim.tv_nsec)
        }
    }

    /// Older logs are folded into months while they come in, and what that deletes is cleaned before the command ends.
    @Test func anImportOfOlderLogsIsNoAlarm() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
        let lines = (0..<400).map { number in
            let day = String(format: "%02d/%@/2022", 1 + number % 28, ["Jan", "Feb", "Mar", "Apr"][number % 4])
            return "192.0.2.\(number % 200) - - [\(day):10:00:00 +0000] \"GET /p\(number % 90) HTTP/1.1\" 200 512 \"-\" \"\(agent)\"\n"
        }
        let log = collector.folder + "/old.log"
        try lines.joined().write(toFile: log, atomically: true, encoding: .utf8)
        let result = try collector.run("import", log, "--site", "example.org")
        #expect(result.status == 0 && result.out.contains("400 page views"), "\(result.out) \(result.error)")
        _ = try audit(collector, "after an import beside the collector")
        collector.stop(SIGTERM)
        _ = try audit(collector, "after an import, at rest")
    }

    @Test func usage() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        let absent = try collector.run("audit")
        #expect(absent.status == 1 && absent.error.contains("cannot read"), "\(absent.error)")
        #expect(try collector.run("audit", "--accept", "files.known").status == 64)
        #expect(try collector.run("audit", "--known", "12").status == 64)
        try FileManager.default.createDirectory(atPath: collector.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        #expect(try collector.run("audit").status == 0, "an empty folder keeps every promise")
        #expect(try FileManager.default.contentsOfDirectory(atPath: collector.data) == [])
        let weak = try collector.run("audit", "--set", "privacy.k=2")
        #expect(weak.status == 1 && weak.out.contains("weakened"))
        #expect(try collector.run("audit", "--set", "privacy.k=2", "--accept", "config.k").status == 0)
    }
}
