import AnalyticsCore
import Dashboard
import Foundation
import Testing

@testable import Collector

/// What happens now, over the wire, and the mark in pages that says where to ask for it.
@Suite struct LiveEndpointTests {
    private struct Figures: Decodable {
        struct Minute: Decodable {
            var visits: Int?
            var pageviews: Int?
        }
        struct Page: Decodable, Equatable {
            var value: String
            var visits: Int
        }
        struct Other: Decodable, Equatable {
            var values: Int
            var visits: Int
        }
        var now: Int?
        var minutes: [Minute]
        var pages: [Page]
        var other: Other?
        var k: Int
    }

    static func view(_ client: RawClient, _ path: String, visit: Int) throws {
        #expect(try client.beacon(#"{"event":"pageview","url":"https://www.example.org\#(path)"}"#, from: "81.2.69.\(visit)").status == 204)
    }

    private func figures(_ collector: RunningCollector) throws -> Figures {
        let answer = try collector.adminClient().request("GET", "/live/example.org")
        #expect(answer.status == 200)
        return try JSONDecoder().decode(Figures.self, from: Data(answer.body))
    }

    /// A page of the site, as it stands in the folder: its path below the dashboard, and its text.
    private func page(_ collector: RunningCollector) throws -> (path: String, text: String) {
        let folder = collector.data + "/dashboard"
        var path: String?
        _ = Poll.until(seconds: 30) {
            path = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter { $0.hasPrefix("example.org/") && $0.hasSuffix(".html") }
                .min()
            return path != nil
        }
        let found = try #require(path, "the dashboard is written")
        return ("/" + found, try String(contentsOfFile: folder + "/" + found, encoding: .utf8))
    }

    @Test func figuresOfThisMomentUnderK() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        for visit in 1...4 { try Self.view(client, "/a", visit: visit) }
        let few = try figures(collector)
        #expect(few.now == nil && few.pages.isEmpty && few.other == nil && few.k == 5 && few.minutes.count == 30)
        #expect(few.minutes.allSatisfy { $0.visits == nil && $0.pageviews == nil })
        for visit in 5...7 { try Self.view(client, "/a", visit: visit) }
        for visit in 8...12 { try Self.view(client, "/only\(visit)", visit: visit) }
        _ = try client.beacon(#"{"event":"pageview","url":"https://www.example.org/bot"}"#, agent: "Mozilla/5.0 (compatible; Googlebot/2.1)")
        let now = try figures(collector)
        #expect(now.now == 12 && now.pages == [.init(value: "/a", visits: 7)] && now.other == .init(values: 5, visits: 5))
        // Tests may run across the end of a minute; then one of the two may have fewer than k.
        let counted = now.minutes.compactMap(\.pageviews).reduce(0, +)
        #expect(counted <= 12 && counted >= 6)
        // A visit that goes on is the same visit.
        try Self.view(client, "/b", visit: 1)
        #expect(try figures(collector).now == 12)
        collector.stop()
        try collector.start()
        #expect(try figures(collector).now == nil, "kept in memory only")
    }

    @Test func onlyKnownSitesOnThePrivateListener() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let admin = try collector.adminClient()
        let answer = try admin.request("GET", "/live/example.org")
        #expect(answer["Content-Type"] == "application/json" && answer["Cache-Control"] == "no-store" && answer["X-Content-Type-Options"] == "nosniff")
        let head = try admin.request("HEAD", "/live/example.org")
        #expect(head.status == 200 && head["Content-Length"] == answer["Content-Length"])
        for path in ["/live/other.example", "/live/", "/live", "/live/example.org/x", "/live/..%2fexample.org"] {
            #expect([400, 404].contains(try collector.adminClient().request("GET", path).status), "\(path)")
        }
        #expect(try collector.adminClient().request("GET", "/live/example.org", headers: [("Host", "rebound.example")]).status == 403)
        #expect(try collector.client().request("GET", "/live/example.org").status == 404)
    }

    @Test func whatIsPersonalIsInNoFigure() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        let url = "https://www.example.org/p/marker.person@secret-mail.example?email=marker.person%40secret-mail.example&t=tok-9f8e7d6c5b4a#hidden-fragment"
        #expect(try collector.client().beacon(#"{"event":"pageview","url":"\#(url)"}"#, agent: MarkedDataTests.agent).status == 204)
        let text = try collector.adminClient().request("GET", "/live/example.org").text
        #expect(try figures(collector).pages.count == 1)
        for mark in MarkedDataTests.marks + [MarkedDataTests.agentMark, "81.2.69"] { #expect(!text.contains(mark), "\(mark)") }
    }

    @Test func pagesAreMarkedOnlyWhileTheyAreServed() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let (path, file) = try page(collector)
        #expect(file.components(separatedBy: LiveMark.empty).count == 2, "one mark, empty in files")
        let admin = try collector.adminClient()
        let served = try admin.request("GET", path)
        let address = String(repeating: "../", count: path.split(separator: "/").count - 1) + "live/example.org"
        let expected = file.replacingOccurrences(of: LiveMark.empty, with: #"<meta name="sillage-live" content="\#(address)">"#)
        #expect(served.status == 200 && served.text == expected && served["Cache-Control"] == "no-cache")
        #expect(URL(string: address, relativeTo: URL(string: "http://127.0.0.1\(path)"))?.path == "/live/example.org")
        let entrance = try admin.request("GET", "/index.html")
        #expect(entrance.text == (try String(contentsOfFile: collector.data + "/dashboard/index.html", encoding: .utf8)))
    }

    @Test func markedPagesAnswerAsFilesDo() throws {
        // Rendered once, so that the page stays the same.
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let (path, _) = try page(collector)
        // A page says when it was made: the same one is asked for until it stayed the same from first to last.
        for _ in 0..<20 {
            let admin = try collector.adminClient()
            let whole = try admin.request("GET", path)
            let tag = try #require(whole["ETag"])
            let head = try admin.request("HEAD", path)
            let same = try ["\(tag)", "W/\(tag)", "\"other\", \(tag)", "*"].map { try admin.request("GET", path, headers: [("If-None-Match", $0)]) }
            let other = try admin.request("GET", path, headers: [("If-None-Match", "\"other\"")])
            let dated = try admin.request("GET", path, headers: [("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")])
            let range = try admin.request("GET", path, headers: [("Range", "bytes=0-9")])
            guard try admin.request("GET", path)["ETag"] == tag, head["ETag"] == tag else { continue }
            #expect(head.status == 200 && head["Content-Length"] == String(whole.body.count) && head["Content-Type"] == whole["Content-Type"])
            #expect(same.map(\.status) == [304, 304, 304, 304] && same.allSatisfy { $0["ETag"] == tag })
            for answer in [other, dated, range] { #expect(answer.status == 200 && answer.body == whole.body) }
            #expect(whole["Last-Modified"] == nil && whole["Accept-Ranges"] == nil)
            #expect(try admin.request("POST", path).status == 404)
            return
        }
        Issue.record("the page never stayed the same")
    }

    @Test func theExemptProfileShowsNothingOfThisMoment() throws {
        let collector = try RunningCollector(extra: "privacy: {profile: exempt}")
        defer { collector.close() }
        try collector.start()
        for visit in 1...20 { try Self.view(collector.client(), "/a", visit: visit) }
        #expect(try collector.adminClient().request("GET", "/live/example.org").status == 404)
        let (path, _) = try page(collector)
        #expect(try collector.adminClient().request("GET", path).text.contains(LiveMark.empty))
    }
}
