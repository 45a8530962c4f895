import Foundation
import Testing

@testable import Collector

/// A real collector under `privacy.profile: exempt`: every kind of event, with consent and without, read back from what it shows and what it stored.
@Suite(.serialized) struct ExemptTests {
    private static let kinds = [
        #""pageview","data":{"status":404}"#, #""engagement","data":{"visible_ms":5000,"scroll":50}"#,
        #""download","data":{"href":"https://www.example.org/NAME.pdf"}"#,
        #""outbound","data":{"href":"https://NAME.example/"}"#, #""search","data":{"term":"NAME","results":0}"#,
        #""vote","data":{"target":"NAME","value":"up"}"#,
        #""video","data":{"id":"NAME","progress":25}"#, #""form","data":{"id":"NAME","action":"submit"}"#,
        #""email","data":{"campaign":"NAME","action":"open"}"#,
        #""consent","decided":true"#, #""custom","data":{"name":"NAME","props":{"k":"NAME"}}"#,
    ]

    private func send(_ client: RawClient, visits: Range<Int>, name: String, more: (Int) -> String) throws {
        for visit in visits {
            let url = "https://www.example.org/page?utm_source=\(name)&utm_campaign=\(name)&q=\(name)"
            let common = #""url":"\#(url)","referrer":"https://partner.example/\#(name)","screen":"1920x1080"\#(more(visit))"#
            let events = ([#""pageview""#] + Self.kinds).map { #"{"event":\#($0.replacing("NAME", with: name)),\#(common)}"# }
            let answer = try client.beacon("[\(events.joined(separator: ","))]", agent: RawClient.browser + String(repeating: " ", count: visit))
            #expect(answer.status == 204)
        }
    }

    @Test func everyConsequenceIsInTheStore() throws {
        let collector = try RunningCollector(
            extra: """
                privacy: {profile: exempt}
                limits: {rate: off}
                """)
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        try send(client, visits: 0..<14, name: "hushedmark") { $0 % 2 == 0 ? "" : #","consent":"denied""# }
        try send(client, visits: 20..<33, name: "openmark") {
            let id = "pYt3o0Qe9mXwqk2hV1bZ4" + String("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg".dropFirst($0).prefix(1))
            return #","consent":"granted","visitor":"\#(id)""#
        }
        // 27 visits are shown as 30, 13 and 14 as 10.
        let total = try collector.report { $0.total.visits == 30 }
        #expect(total.total.visits == 30 && total.total.events["interaction"] ?? 0 > 0)
        // With consent every kind by its name, without it three types.
        #expect(Set(total.total.events.keys) == ["interaction", "download", "outbound", "search", "vote", "video", "form", "custom", "consent", "email"])
        #expect(total.total.events["download"] == 10)
        let campaigns = try collector.report("--by", "utm_campaign")
        #expect(campaigns["(campaign)"]?.visits == 10 && campaigns["openmark"]?.visits == 10 && campaigns["hushedmark"] == nil)
        #expect(try collector.report("--by", "channel")["(campaign)"]?.visits == 10)
        #expect(try collector.report("--by", "referrer").rows.map(\.value) == ["partner.example"])
        #expect(try collector.report("--by", "screen").rows.map(\.visits) == [10])
        #expect(try collector.run("report", "--site", "example.org").out.contains("rounded to 10"))
        let csv = try collector.run("report", "--site", "example.org", "--by", "page", "--format", "csv")
        #expect(!csv.out.contains("rounded") && csv.error.contains("rounded to 10"))
        collector.stop()
        // Nothing that was told without consent rests anywhere; what was told with consent does, so the search finds what is there.
        #expect(try files(collector, holding: "openmark").contains { $0.contains("sillage.sqlite") })
        #expect(try files(collector, holding: "hushedmark") == [])
        let exact = try collector.run("report", "--site", "example.org", "--format", "json", "--set", "privacy.profile=standard")
        #expect(exact.out.contains("\"visits\" : 27"), "the store keeps exact counts")
        #expect(try collector.run("dashboard", "--out", collector.folder + "/public").status == 0)
        let page = try String(contentsOfFile: collector.folder + "/public/example.org/index.html", encoding: .utf8)
        #expect(page.contains("chiffres arrondis à la dizaine") && page.contains(">30</p>") && !page.contains(">27</p>"))
        #expect(page.contains("tout est effacé") && page.contains("heures → jours<"), "nothing is left after the days")
    }

    /// Files of the data folder with the text in them; the access log is not the measurement's.
    private func files(_ collector: RunningCollector, holding text: String) throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: collector.data)?.compactMap { $0 as? String } ?? []
        return try paths.filter { path in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: collector.data + "/" + path, isDirectory: &isFolder), !isFolder.boolValue, !path.hasPrefix("access/")
            else { return false }
            return try Data(contentsOf: URL(filePath: collector.data + "/" + path)).range(of: Data(text.utf8)) != nil
        }
    }
}
