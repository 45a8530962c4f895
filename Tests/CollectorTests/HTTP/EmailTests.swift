import Foundation
import Testing

/// E-mails: opens by pixel, clicks by registered links; and goals and funnels over the wire.
@Suite struct EmailTests {
    private static let site = """
          - id: example.org
            hosts: [example.org, "*.example.org"]
            timezone: Europe/Paris
            goals: [{name: contact, event: form, match: contact}]
            funnels: [{name: lead, steps: [/produits, goal:contact]}]
            emails: [{campaign: 2026-11, links: {offre: "https://www.example.org/offre?utm_source=lettre&utm_medium=email", blog: "https://blog.example.org/"}}]
        """

    @Test func opensAndClicksAreCountedByCampaign() throws {
        let collector = try RunningCollector(sites: Self.site, extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        let client = try RawClient(port: collector.port)
        let query = "site=example.org&event=email&campaign=2026-11&action=open&url=https%3A%2F%2Fexample.org%2F"
        #expect(try client.request("GET", "/b.gif?\(query)", headers: [("User-Agent", RawClient.browser)]).status == 200)
        for _ in 0..<2 {
            let answer = try client.request("GET", "/go/2026-11/offre", headers: [("User-Agent", RawClient.browser)])
            #expect(answer.status == 302)
            #expect(answer.headers.first { $0.name.lowercased() == "location" }?.value == "https://www.example.org/offre?utm_source=lettre&utm_medium=email")
        }
        // Nothing from the request decides where it leads.
        for path in ["/go/2026-11/none", "/go/https://evil.example/", "/go/", "/go/2026-11/offre/../blog", "/go//evil.example", "/go/2026-11/offre%2f"] {
            let answer = try client.request("GET", path, headers: [("User-Agent", RawClient.browser)])
            #expect(answer.status == 404 && answer.headers.first { $0.name.lowercased() == "location" }?.value == nil, "\(path)")
        }
        #expect(try client.request("POST", "/go/2026-11/blog").status == 405)
        // A program that looks ahead is sent on and not counted as a reader.
        #expect(try client.request("GET", "/go/2026-11/blog", headers: [("User-Agent", "curl/8.0")]).status == 302)
        let report = try collector.report(until: "example.org") { $0.total.events["email"] == 3 }
        #expect(report.total.visits == 0 && report.total.events == ["email": 3])
        let row = try #require(try collector.report("--by", "email", site: "example.org").rows.first)
        #expect(row.value == "2026-11" && row.events == 3)
        #expect(row.details == [.init(value: "click: offre", visits: 0, events: 2), .init(value: "open", visits: 0, events: 1)])
        #expect(try collector.report("--by", "bot", site: "example.org").rows.map(\.value) == ["curl"])
    }

    @Test func goalsAndFunnelsAreCountedWhileTheVisitLives() throws {
        let collector = try RunningCollector(sites: Self.site, extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        let client = try RawClient(port: collector.port)
        for (visitor, steps) in [("198.51.100.1", 2), ("198.51.100.2", 1)] {
            #expect(try client.beacon(#"{"event":"pageview","url":"https://example.org/produits"}"#, from: visitor).status == 204)
            guard steps > 1 else { continue }
            let form = #"{"event":"form","url":"https://example.org/contact","data":{"id":"contact","action":"submit"}}"#
            #expect(try client.beacon(form, from: visitor).status == 204)
        }
        _ = try collector.report(until: "example.org") { $0.total.visits == 2 && $0.total.events["form"] == 1 }
        let funnel = try collector.report("--by", "funnel", site: "example.org").rows
        #expect(funnel.map(\.value) == ["lead: 1", "lead: 2"] && funnel.map(\.visits) == [2, 1])
        #expect(try collector.report("--by", "goal", site: "example.org").rows.map(\.visits) == [1])
        #expect(try collector.report("--by", "entry", "--where", "goal=contact", site: "example.org").rows.map(\.visits) == [1])
    }
}
