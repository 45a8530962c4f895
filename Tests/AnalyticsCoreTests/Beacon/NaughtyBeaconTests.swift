import Foundation
import Testing

@testable import AnalyticsCore

/// R7: whatever stands in a text field, a body is taken whole or refused with a reason.
@Suite struct NaughtyBeaconTests {
    private static let keys = ["site", "event", "url", "referrer", "screen", "language", "consent", "visitor"]
    private static let data = ["href", "term", "target", "value", "id", "action", "campaign", "name", "visible_ms", "status"]

    /// JSON of others reads as the text that was written.
    @Test func everyFieldTakesOrRefusesAnyText() throws {
        for text in HTTPCorpus.naughtyStrings {
            for key in Self.keys {
                var members: [String: Any] = ["event": "pageview", "url": "https://example.org/"]
                members[key] = text
                let body = [UInt8](try JSONSerialization.data(withJSONObject: members))
                do {
                    let beacon = try Beacon.decode(body: body, maximumEvents: 1)[0]
                    let kept = [beacon.site, beacon.url, beacon.referrer, beacon.screen, beacon.language].compactMap { $0 }
                    #expect(beacon.badValues == 1 || ["event", "consent", "visitor"].contains(key) || kept.contains { $0.utf8.elementsEqual(text.utf8) })
                } catch {
                    #expect(key == "event" && error == .unknownEvent)
                }
            }
        }
    }

    @Test func everyKindTakesAnyData() throws {
        for text in HTTPCorpus.naughtyStrings {
            let data = Dictionary(uniqueKeysWithValues: Self.data.map { ($0, text) })
            let all: [[String: Any]] = EventKind.sent.map { kind in
                ["event": kind.name, "url": "https://example.org/", "data": data.merging(["props": text]) { $1 }]
            }
            let body = [UInt8](try JSONSerialization.data(withJSONObject: all))
            let beacons = try Beacon.decode(body: body, maximumEvents: 50)
            #expect(beacons.map(\.kind) == EventKind.sent)
            let query = [("event", "custom"), ("url", text)] + Self.data.map { ($0, text) }
            #expect(try Beacon(query: query).url.utf8.elementsEqual(text.utf8))
        }
    }
}
