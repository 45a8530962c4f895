import Testing

@testable import AnalyticsCore

/// INTERFACE "Event object", the table of `data`.
@Suite struct EventDetailTests {
    private static let long = String(repeating: "x", count: 801)

    @Test(
        arguments: [
            ("pageview", "{}", .pageview(status: nil)), ("pageview", #"{"status":404}"#, .pageview(status: 404)),
            ("engagement", #"{"visible_ms":5300,"scroll":80}"#, .engagement(visibleMilliseconds: 5300, scroll: 80)),
            ("engagement", #"{"visible_ms":5300.7}"#, .engagement(visibleMilliseconds: 5301, scroll: nil)),
            ("engagement", #"{"visible_ms":86400000,"scroll":0}"#, .engagement(visibleMilliseconds: 86_400_000, scroll: 0)),
            ("download", #"{"href":"/a.pdf"}"#, .download(href: "/a.pdf")),
            ("outbound", #"{"href":"https://x.example/"}"#, .outbound(href: "https://x.example/")),
            ("search", #"{"term":"été","results":0}"#, .search(term: "été", results: 0)), ("search", "{}", .search(term: nil, results: nil)),
            ("vote", #"{"target":"faq-12","value":"up"}"#, .vote(target: "faq-12", value: "up")),
            ("vote", #"{"target":"faq-12","value":5}"#, .vote(target: "faq-12", value: "5")),
            ("vote", #"{"value":"1"}"#, .vote(target: nil, value: "1")), ("vote", #"{"value":"👍🏽"}"#, .vote(target: nil, value: "👍🏽")),
            ("vote", #"{"value":"👨‍👩‍👧‍👦"}"#, .vote(target: nil, value: "👨‍👩‍👧‍👦")), ("vote", #"{"value":"❤️"}"#, .vote(target: nil, value: "❤️")),
            ("video", #"{"id":"intro","progress":25,"watched_ms":12000}"#, .video(id: "intro", progress: 25, watchedMilliseconds: 12_000)),
            ("form", #"{"id":"contact","action":"start"}"#, .form(id: "contact", action: "start")),
            ("form", #"{"id":"contact","action":"submit"}"#, .form(id: "contact", action: "submit")),
            ("email", #"{"campaign":"2026-11","action":"open"}"#, .email(campaign: "2026-11", action: "open")),
            ("email", #"{"campaign":"2026-11","action":"click"}"#, .email(campaign: "2026-11", action: "click")), ("consent", "{}", .consent),
            ("custom", #"{"name":"n","props":{"k":"v","n":3,"h":1.5,"b":true}}"#, .custom(name: "n", props: ["k": "v", "n": "3", "h": "1.5", "b": "true"])),
        ] as [(String, String, EventDetail)])
    func takes(event: String, data: String, detail: EventDetail) throws {
        let beacon = try Self.beacon(event, data)
        #expect(beacon.detail == detail)
        #expect(beacon.kind.name == event)
        #expect(beacon.badValues == 0)
    }

    @Test(
        arguments: [
            ("pageview", #"{"status":600}"#, .pageview(status: nil)), ("engagement", #"{"visible_ms":-1}"#, .engagement(visibleMilliseconds: 0, scroll: nil)),
            ("engagement", #"{"visible_ms":86400001}"#, .engagement(visibleMilliseconds: 0, scroll: nil)),
            ("engagement", #"{"visible_ms":1e999}"#, .engagement(visibleMilliseconds: 0, scroll: nil)),
            ("engagement", #"{"visible_ms":"5"}"#, .engagement(visibleMilliseconds: 0, scroll: nil)),
            ("engagement", #"{"visible_ms":5,"scroll":101}"#, .engagement(visibleMilliseconds: 5, scroll: nil)),
            ("download", #"{"href":5}"#, .download(href: nil)), ("search", #"{"term":"a","results":-1}"#, .search(term: "a", results: nil)),
            ("search", #"{"term":"\#(long)"}"#, .search(term: nil, results: nil)), ("vote", #"{"target":"a","value":"maybe"}"#, .vote(target: "a", value: nil)),
            ("vote", #"{"value":0}"#, .vote(target: nil, value: nil)), ("vote", #"{"value":6}"#, .vote(target: nil, value: nil)),
            ("vote", #"{"value":"👍👍"}"#, .vote(target: nil, value: nil)), ("vote", #"{"value":"x"}"#, .vote(target: nil, value: nil)),
            ("vote", #"{"value":"*"}"#, .vote(target: nil, value: nil)), ("vote", #"{"value":""}"#, .vote(target: nil, value: nil)),
            ("video", #"{"id":"a","progress":101}"#, .video(id: "a", progress: nil, watchedMilliseconds: nil)),
            ("video", #"{"id":"a","progress":30}"#, .video(id: "a", progress: nil, watchedMilliseconds: nil)),
            ("form", #"{"id":"a","action":"abandon"}"#, .form(id: "a", action: nil)), ("email", #"{"action":"bounce"}"#, .email(campaign: nil, action: nil)),
            ("custom", #"{"name":["n"]}"#, .custom(name: nil, props: [:])), ("custom", #"{"name":"n","props":"x"}"#, .custom(name: "n", props: [:])),
        ] as [(String, String, EventDetail)])
    func leavesOutAndCountsOne(event: String, data: String, detail: EventDetail) throws {
        let beacon = try Self.beacon(event, data)
        #expect(beacon.detail == detail)
        #expect(beacon.badValues == 1)
    }

    @Test func aVoteCarriesNoTextBehindItsEmoji() throws {
        // A flag followed by invisible tag characters that spell something out.
        let hidden = "🏴" + String(String.UnicodeScalarView("jean.dupont@example.org".unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) }))
        #expect(try Self.beacon("vote", #"{"value":"\#(hidden)"}"#).detail == .vote(target: nil, value: nil))
    }

    @Test func propertiesAreFewShortAndScalar() throws {
        let members = (10...30).map { #""k\#($0)":"v""# }.joined(separator: ",")
        guard case .custom(_, let props) = try Self.beacon("custom", #"{"name":"n","props":{\#(members)}}"#).detail else {
            Issue.record("not custom")
            return
        }
        #expect(props.count == 10)
        #expect(try Self.beacon("custom", #"{"props":{"a":[1],"b":{},"c":null,"d":"\#(Self.long)","e":"x"}}"#).detail == .custom(name: nil, props: ["e": "x"]))
    }

    private static func beacon(_ event: String, _ data: String) throws -> Beacon {
        try Beacon.one(#"{"event":"\#(event)","url":"https://example.org/","data":\#(data)}"#)
    }
}
