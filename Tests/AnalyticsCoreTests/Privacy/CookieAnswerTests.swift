import Testing

@testable import AnalyticsCore

/// When the answer to a beacon sets the visitor's cookie again, deletes it, or leaves it alone.
@Suite struct CookieAnswerTests {
    private static let site = "example.org"

    private func answer(
        _ cookie: String?, _ beacons: [Beacon], isOpposed: Bool = false, signals: PrivacySignals = PrivacySignals(), lifetime: Int64 = VisitorCookieTests.life
    ) -> String {
        let answer = CookieAnswer(
            OwnCookies(cookie.map { "a=b; sillage=\($0)" } ?? "a=b"), beacons: beacons, isOpposed: isOpposed, signals: signals, site: Self.site,
            key: VisitorCookieTests.key, lifetime: lifetime, at: VisitorCookieTests.now)
        return switch answer {
        case .leave: "leave"
        case .delete(let isRejected): isRejected ? "reject" : "delete"
        case .set(let value, let seconds): "\(seconds) \(value)"
        }
    }

    private func view(_ consent: ConsentChoice?, _ id: String? = VisitorCookieTests.id) -> Beacon {
        .view(consent: consent, visitor: id.flatMap { VisitorID($0) })
    }

    @Test func aGrantedBeaconGetsItsOwnCookieSigned() throws {
        let text = VisitorCookieTests.text()
        let signed = try #require(VisitorCookie(text)).text(signedBy: VisitorCookieTests.key, site: Self.site)
        let left = VisitorCookieTests.life - 10 * VisitorCookieTests.day
        #expect(answer(text, [view(.granted)]) == "\(left) \(signed)")
        #expect(answer(signed, [view(.granted)]) == "\(left) \(signed)", "again, with the same end")
        #expect(answer(text, [view(.granted), view(.granted, nil)]) == "\(left) \(signed)")
        #expect(answer(text, [view(.granted)], lifetime: 20 * VisitorCookieTests.day) == "\(10 * VisitorCookieTests.day) \(signed)")
    }

    @Test func nothingIsSetWithoutConsentOrForAnotherIdentifier() {
        let text = VisitorCookieTests.text()
        let other = "qYt3o0Qe9mXwqk2hV1bZ4A"
        #expect(answer(nil, [view(.granted)]) == "leave", "the collector makes none")
        #expect(answer(nil, [view(.denied)]) == "leave")
        #expect(answer(text, [view(nil)]) == "leave")
        #expect(answer(text, [view(.granted, nil)]) == "leave")
        #expect(answer(text, [view(.granted, other)]) == "leave")
        #expect(answer(text, [view(.granted), view(.granted, other)]) == "leave")
        #expect(answer("hello", [view(.granted)]) == "leave", "malformed")
        #expect(answer(text, []) == "leave")
    }

    @Test func refusalsSignalsAndOppositionEndIt() {
        for text in [VisitorCookieTests.text(), "hello"] {
            #expect(answer(text, [view(.denied, nil)]) == "delete")
            #expect(answer(text, [view(.granted), view(.denied)]) == "delete", "the last word counts")
            #expect(answer(text, [view(.granted)], isOpposed: true) == "delete")
            #expect(answer(text, [view(.opposed)]) == "delete")
            #expect(answer(text, [view(.granted)], signals: PrivacySignals(doNotTrack: true)) == "delete")
            #expect(answer(text, [view(.granted)], signals: PrivacySignals(globalPrivacyControl: true)) == "delete")
        }
    }

    @Test func whatIsNotBelievedEnds() {
        #expect(answer(VisitorCookieTests.text(age: 395), [view(.granted)]) == "reject")
        #expect(answer(VisitorCookieTests.text(age: -2), [view(.granted)]) == "reject")
        #expect(answer(VisitorCookieTests.text() + ".AAAAAAAAAAAAAAAA", [view(.granted)]) == "reject")
        #expect(answer(VisitorCookieTests.text(age: 31), [view(.granted)], lifetime: 30 * VisitorCookieTests.day) == "reject")
    }

    @Test func aBeaconWithoutItsVisitorKeepsTheRest() throws {
        let beacon = Beacon.view("/a", consent: .granted, visitor: try .number(1), history: VisitorHistory(lag: 3)).withoutVisitor
        #expect(beacon.visitor == nil && beacon.history == nil && beacon.consent == .granted && beacon.url.hasSuffix("/a"))
    }
}
