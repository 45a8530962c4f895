import Testing

@testable import AnalyticsCore

extension Beacon {
    /// The only event of a JSON text.
    static func one(_ json: String) throws -> Beacon {
        let beacons = try Beacon.decode(body: Array(json.utf8), maximumEvents: 50)
        try #require(beacons.count == 1)
        return beacons[0]
    }
}

/// INTERFACE "Event object"; R7.
@Suite struct BeaconDecodingTests {
    @Test func takesTheExampleOfTheInterface() throws {
        let beacon = try Beacon.one(
            """
            {"site":"example.org","event":"pageview","url":"https://www.example.org/fr/?utm_source=lettre","referrer":"https://www.google.com/",
             "screen":"1920x1080","language":"fr-FR","consent":"granted","decided":false,"visitor":"pYt3o0Qe9mXwqk2hV1bZ4A",
             "history":{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-09-12","visit":3},"data":{}}
            """)
        #expect(beacon.site == "example.org")
        #expect(beacon.kind == .pageview)
        #expect(beacon.url == "https://www.example.org/fr/?utm_source=lettre")
        #expect(beacon.referrer == "https://www.google.com/")
        #expect(beacon.screen == "1920x1080")
        #expect(beacon.language == "fr-FR")
        #expect(beacon.consent == .granted && !beacon.decided)
        #expect(beacon.visitor == VisitorID("pYt3o0Qe9mXwqk2hV1bZ4A"))
        #expect(
            beacon.history
                == VisitorHistory(group: 7, lag: 12, decisionLag: 40, returned: true, created: Day(year: 2026, month: 9, day: 12), visit: 3))
        #expect(beacon.badValues == 0)
    }

    @Test(
        arguments: [
            ("", .malformedJSON), ("[", .malformedJSON), ("\u{FEFF}{}", .malformedJSON), ("1", .notAnObject), ("null", .notAnObject),
            ("\"pageview\"", .notAnObject), ("[1]", .notAnObject), ("[[]]", .notAnObject), ("[]", .noEvents), ("{}", .missingEvent),
            (#"{"url":"https://example.org/"}"#, .missingEvent), (#"{"event":"click","url":"https://example.org/"}"#, .unknownEvent),
            (#"{"event":"Pageview","url":"https://example.org/"}"#, .unknownEvent), (#"{"event":1,"url":"https://example.org/"}"#, .unknownEvent),
            (#"{"event":null,"url":"https://example.org/"}"#, .unknownEvent), (#"{"event":"pageview"}"#, .missingURL),
            (#"{"event":"pageview","url":7}"#, .badURL), (#"{"event":"pageview","url":null}"#, .badURL),
            // A batch is taken or refused as a whole.
            (#"[{"event":"pageview","url":"https://example.org/"},{"event":"pageview"}]"#, .missingURL),
        ] as [(String, BeaconRejection)])
    func refuses(body: String, rejection: BeaconRejection) {
        #expect(throws: rejection) { try Beacon.decode(body: Array(body.utf8), maximumEvents: 50) }
    }

    @Test(arguments: [(1, 50), (50, 50), (51, 50), (3, 2), (2, 2)])
    func limitsTheEventsOfABody(count: Int, limit: Int) throws {
        let event = #"{"event":"pageview","url":"https://example.org/"}"#
        let body = Array("[\(Array(repeating: event, count: count).joined(separator: ","))]".utf8)
        guard count <= limit else {
            #expect(throws: BeaconRejection.tooManyEvents) { try Beacon.decode(body: body, maximumEvents: limit) }
            return
        }
        #expect(try Beacon.decode(body: body, maximumEvents: limit).count == count)
    }

    @Test(arguments: [
        (#""site":5"#, 1), (#""referrer":["x"]"#, 1), (#""screen":1920"#, 1), (#""language":false"#, 1), (#""consent":"yes""#, 1),
        (#""consent":true"#, 1), (#""decided":"true""#, 1), (#""decided":1"#, 1), (#""visitor":"short""#, 1), (#""visitor":{}"#, 1),
        (#""history":[]"#, 1), (#""history":"7""#, 1), (#""data":[]"#, 1), (#""data":"x""#, 1), (#""data":{"status":"404"}"#, 1),
        (#""data":{"status":99}"#, 1), (#""data":{"status":404.5}"#, 1), (#""consent":"","screen":{},"visitor":1"#, 3),
        // Nothing is the same as absent; what is unknown is ignored.
        (#""site":null,"consent":null,"visitor":null,"history":null,"data":null,"decided":null"#, 0), (#""colour":"red","v":2"#, 0),
        (#""data":{"term":5,"colour":[]}"#, 0),
    ])
    func badOptionalValuesAreLeftOutAndCounted(members: String, bad: Int) throws {
        let beacon = try Beacon.one(#"{"event":"pageview","url":"https://example.org/","# + members + "}")
        #expect(beacon.badValues == bad)
        #expect(beacon.site == nil && beacon.referrer == nil && beacon.screen == nil && beacon.language == nil)
        #expect(beacon.consent == nil && !beacon.decided && beacon.visitor == nil && beacon.history == nil)
        #expect(beacon.detail == .pageview(status: nil))
    }

    @Test(arguments: [("site", 253), ("referrer", 4096), ("screen", 32), ("language", 64)])
    func overlongTextsAreLeftOut(key: String, limit: Int) throws {
        for (length, bad) in [(limit, 0), (limit + 1, 1)] {
            let text = String(repeating: "a", count: length)
            let beacon = try Beacon.one(#"{"event":"pageview","url":"https://example.org/","\#(key)":"\#(text)"}"#)
            #expect(beacon.badValues == bad)
            let kept = [beacon.site, beacon.referrer, beacon.screen, beacon.language].compactMap { $0 }
            #expect(kept == (bad == 0 ? [text] : []))
        }
    }
}
