import Foundation
import Testing

/// A visitor who opposed, over the wire: nothing is counted, by whatever way it is said.
@Suite struct OppositionTests {
    static func view(_ path: String, _ more: String = "") -> String { #"{"event":"pageview","url":"https://www.example.org\#(path)"\#(more)}"# }

    static let granted = #","consent":"granted","visitor":"pYt3o0Qe9mXwqk2hV1bZ4A","history":{"group":1,"lag":-1}"#
    static let cookie = ("Cookie", "other=1; sillage-oppose=1")

    private func send(_ collector: RunningCollector) throws {
        let client = try collector.client()
        let crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
        let answers = try [
            client.beacon(Self.view("/1"), headers: [Self.cookie]), client.beacon(Self.view("/2", Self.granted), headers: [Self.cookie]),
            client.beacon(Self.view("/3"), headers: [Self.cookie, ("DNT", "1")]), client.beacon(Self.view("/4"), agent: crawler, headers: [Self.cookie]),
            client.beacon(Self.view("/5", #","consent":"opposed""#)),
            client.beacon("[\(Self.view("/6", Self.granted)),\(Self.view("/7", #","consent":"opposed""#)),\(Self.view("/8"))]"),
            client.request(
                "GET", "/b.gif?event=pageview&url=https%3A%2F%2Fwww.example.org%2F9", headers: [Self.cookie, ("User-Agent", RawClient.browser)]),
        ]
        #expect(answers.map(\.status) == [204, 204, 204, 204, 204, 204, 200], "answered like any other")
        #expect(answers.allSatisfy { $0["Set-Cookie"] == nil })
        #expect(try client.beacon(#"{"event":"pageview","url":"https://evil.example/"}"#, headers: [Self.cookie]).status == 403)
    }

    @Test func nothingIsCountedNotEvenAsANumber() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        try send(collector)
        #expect(try collector.client().beacon(Self.view("/seen")).status == 204)
        let report = try collector.report { $0.total.pageviews == 1 }
        #expect(report.total.visits == 1 && report.total.visitors.counted == 0 && report.total.events == [:])
        #expect(try collector.report("--by", "page").rows.compactMap(\.value) == ["/seen"])
        #expect(try collector.report("--by", "consent").rows.compactMap(\.value) == ["undecided"])
        #expect(try collector.report("--by", "bot").rows.isEmpty)
        let metrics = try collector.adminClient().request("GET", "/metrics").text
        #expect(metrics.contains(#"sillage_dropped_total{reason="opposed"} 0"#) && metrics.contains(#"sillage_dropped_total{reason="bot"} 0"#))
        collector.stop()
        let log = try String(
            contentsOfFile: collector.data + "/access/" + #require(FileManager.default.contentsOfDirectory(atPath: collector.data + "/access").first),
            encoding: .utf8)
        #expect(log.split(separator: "\n").filter { $0.contains("/b") }.count >= 9, "the access log is for security and has its lines")
    }

    @Test func oneTotalWhereItIsWanted() throws {
        let collector = try RunningCollector(extra: "consent: {opposed: total}")
        defer { collector.close() }
        try collector.start()
        try send(collector)
        let isThere = try Poll.until(seconds: 20) { try collector.report("--by", "consent")["opposed"]?.events == 7 }
        #expect(isThere, "one for each request")
        let report = try collector.report("--by", "consent")
        #expect(report.rows.map(\.value) == ["opposed"] && report.rows[0].visits == 0 && report.total.visits == 0 && report.total.events == [:])
        #expect(try collector.adminClient().request("GET", "/metrics").text.contains(#"sillage_dropped_total{reason="opposed"} 7"#))
    }

    @Test func theVisitInProgressIsForgotten() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        func active() throws -> Bool { try collector.adminClient().request("GET", "/metrics").text.contains("\nsillage_visits_active 0\n") }
        #expect(try client.beacon(Self.view("/a")).status == 204)
        #expect(try !active())
        #expect(try client.beacon(Self.view("/b"), headers: [Self.cookie]).status == 204)
        #expect(try active(), "by the cookie")
        #expect(try client.beacon(Self.view("/c")).status == 204)
        let form = [
            ("Host", "stats.example.org"), ("Origin", "https://stats.example.org"), ("User-Agent", RawClient.browser), ("X-Forwarded-For", "81.2.69.142"),
        ]
        #expect(try client.request("POST", "/visitor", headers: form, body: Array("action=oppose".utf8)).status == 303)
        #expect(try active(), "by the visitor page")
    }

    /// Every combination of opposition, signals and answer, and how many visits of which state they leave.
    @Test func theOrderOfRules() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}\nlimits: {rate: off}")
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        var expected: [String: Int] = [:]
        var number = 0
        for opposes in [false, true] {
            for signals in [[], [("DNT", "1")], [("Sec-GPC", "1")], [("DNT", "1"), ("Sec-GPC", "1")], [("DNT", "0"), ("Sec-GPC", "0")]] {
                for choice in ["", "granted", "denied", "opposed", "nonsense"] {
                    number += 1
                    let json = Self.view("/x", choice.isEmpty ? "" : #","consent":"\#(choice)""#)
                    let answer = try client.beacon(json, from: "198.51.100.\(number)", headers: signals + (opposes ? [Self.cookie] : []))
                    #expect(answer.status == 204)
                    if opposes || choice == "opposed" { continue }
                    let isSignal = signals.contains { $0.1 == "1" }
                    expected[isSignal ? "signal" : ["granted", "denied"].contains(choice) ? choice : "undecided", default: 0] += 1
                }
            }
        }
        let total = expected.values.reduce(0, +)
        _ = try collector.report { $0.total.visits == total }
        let rows = try collector.report("--by", "consent").rows
        #expect(Dictionary(rows.map { ($0.value ?? "", $0.visits) }, uniquingKeysWith: +) == expected)
    }

    @Test func signalsMayDropAll() throws {
        let collector = try RunningCollector(extra: "consent: {signals: drop}\nprivacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        for signal in ["DNT", "Sec-GPC"] { #expect(try client.beacon(Self.view("/s", Self.granted), headers: [(signal, "1")]).status == 204) }
        #expect(try client.beacon(Self.view("/seen")).status == 204)
        #expect(try collector.report { $0.total.pageviews == 1 }.total.visits == 1)
        #expect(try collector.adminClient().request("GET", "/metrics").text.contains(#"sillage_dropped_total{reason="signal"} 2"#))
    }
}
