import Testing

@testable import AnalyticsCore

/// INTERFACE `GET /b.gif`: the same keys as query parameters.
@Suite struct BeaconQueryTests {
    @Test func takesTheKeysOfTheJSONAndOfData() throws {
        let beacon = try Beacon(query: [
            ("site", "example.org"), ("event", "email"), ("url", "https://example.org/lettre"), ("campaign", "2026-11"), ("action", "open"),
            ("consent", "denied"), ("decided", "true"), ("language", "fr"), ("screen", "390x844"), ("referrer", "https://mail.example/"),
        ])
        #expect(beacon.site == "example.org" && beacon.url == "https://example.org/lettre" && beacon.referrer == "https://mail.example/")
        #expect(beacon.detail == .email(campaign: "2026-11", action: "open"))
        #expect(beacon.consent == .denied && beacon.decided && beacon.language == "fr" && beacon.screen == "390x844")
        #expect(beacon.badValues == 0)
    }

    @Test(
        arguments: [
            ("pageview", [("status", "404")], .pageview(status: 404)),
            ("engagement", [("visible_ms", "5300.4"), ("scroll", "80")], .engagement(visibleMilliseconds: 5300, scroll: 80)),
            ("search", [("term", "a b"), ("results", "0")], .search(term: "a b", results: 0)),
            ("vote", [("target", "t"), ("value", "4")], .vote(target: "t", value: "4")),
            ("video", [("id", "i"), ("progress", "50"), ("watched_ms", "1")], .video(id: "i", progress: 50, watchedMilliseconds: 1)),
            ("download", [("href", "/a.pdf")], .download(href: "/a.pdf")), ("custom", [("name", "n")], .custom(name: "n", props: [:])),
            ("custom", [("data", #"{"name":"n","props":{"k":"v"}}"#)], .custom(name: "n", props: ["k": "v"])),
            ("email", [("data", #"{"campaign":"c","action":"open"}"#)], .email(campaign: "c", action: "open")),
            ("search", [("term", "a"), ("data", "no json")], .search(term: "a", results: nil)),
        ] as [(String, [(name: String, value: String)], EventDetail)])
    func numbersAreRead(event: String, parameters: [(name: String, value: String)], detail: EventDetail) throws {
        let beacon = try Beacon(query: [("event", event), ("url", "https://example.org/")] + parameters)
        #expect(beacon.detail == detail)
        #expect(beacon.badValues == 0)
    }

    @Test(arguments: [("status", "x"), ("status", ""), ("status", "nan"), ("status", "inf"), ("visitor", "short"), ("consent", "oui")])
    func badValuesAreLeftOutAndCounted(name: String, value: String) throws {
        let beacon = try Beacon(query: [("event", "pageview"), ("url", "https://example.org/"), (name, value)])
        #expect(beacon.detail == .pageview(status: nil) && beacon.visitor == nil && beacon.consent == nil)
        #expect(beacon.badValues == 1)
    }

    @Test(arguments: [("1", true), ("true", true), ("0", false), ("false", false), ("", false)])
    func decidedIsTrueOrNot(value: String, decided: Bool) throws {
        #expect(try Beacon(query: [("event", "consent"), ("url", "https://example.org/"), ("decided", value)]).decided == decided)
    }

    @Test func needsTheSameKeys() {
        #expect(throws: BeaconRejection.missingEvent) { try Beacon(query: []) }
        #expect(throws: BeaconRejection.missingURL) { try Beacon(query: [("event", "pageview")]) }
        #expect(throws: BeaconRejection.unknownEvent) { try Beacon(query: [("event", "x"), ("url", "https://example.org/")]) }
    }
}
