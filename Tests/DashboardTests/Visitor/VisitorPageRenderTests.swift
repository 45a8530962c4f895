import Foundation
import Testing

@testable import AnalyticsCore
@testable import Dashboard

/// The visitor page as a pure function: every state in both languages, and nothing of a visitor unescaped.
@Suite struct VisitorPageRenderTests {
    private static let life = VisitorFacts.Rules(
        accessLogAddress: .sealed, accessLogDays: 365, journalHours: 48, hourlyDays: 62, dailyDays: 760, monthlyDays: nil, consentDays: 395, k: 5,
        unconsented: .visit, opposed: .none, profile: .standard)

    static func facts(
        headers: [String: String] = [:], choice: ConsentChoice? = nil, shown: [(name: String, value: String)] = [], agent: String? = nil
    ) -> VisitorFacts {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
        let (isOpposed, signals) = (headers["cookie"] == "sillage-oppose=1", PrivacySignals(doNotTrack: headers["dnt"] == "1"))
        let agent = RecognisedAgent(agent ?? chrome)
        let values = [(AnalyticsCore.Dimension.country, "FR"), (.region, "FR-IDF")] + agent.facts.facts.map { ($0.dimension, $0.value.text) }
        let decision = ConsentDecision(isOpposed: isOpposed, signals: signals, choice: choice)
        let outcome: VisitorFacts.Outcome =
            isOpposed ? .nothing(.opposed) : .visit((values + [(.consent, decision.name)]).map { VisitorFacts.Value(dimension: $0.0, text: $0.1) })
        return VisitorFacts(
            host: "stats.example.org", site: "example.org", siteHosts: ["example.org", "*.example.org"], isPageHost: false, oppositionDomain: "example.org",
            asksConsent: true, address: "192.0.2.1", headers: shown, decision: decision, outcome: outcome, signals: signals, cookie: nil,
            hasStrangeCookie: false,
            rules: life, contact: VisitorFacts.Contact(), done: nil)
    }

    @Test(arguments: Language.allCases)
    func everyStateHasItsWords(language: Language) {
        let states = [
            Self.facts(headers: ["cookie": "sillage-oppose=1"]), Self.facts(headers: ["dnt": "1"]), Self.facts(choice: .granted), Self.facts(),
        ].map { VisitorPage($0, language).html }
        #expect(Set(states).count == 4)
        for page in states {
            #expect(page.contains("aria-current=\"true\"") && page.components(separatedBy: "<button").count == 5)
            #expect(page.components(separatedBy: "<section").count == page.components(separatedBy: "</section>").count)
        }
        let place =
            language == .fr
            ? ["France", "Île-de-France", "GNU/Linux", "365\u{A0}jours", "chiffré"] : ["France", "Île-de-France", "365\u{A0}days", "encrypted"]
        for word in place { #expect(states[3].contains(word), "\(word)") }
    }

    @Test(arguments: Language.allCases, VisitorAction.allCases)
    func whatWasDoneIsOnlySaidWhenItShows(language: Language, action: VisitorAction) {
        var done = Self.facts(headers: action == .oppose ? ["cookie": "sillage-oppose=1"] : [:], choice: action == .accept ? .granted : nil)
        done.done = action
        var blocked = Self.facts(headers: action == .again || action == .erase ? ["cookie": "sillage-oppose=1"] : [:])
        blocked.done = action
        blocked.hasStrangeCookie = action == .refuse
        let words = language == .fr ? "n’a pas gardé" : "did not keep"
        #expect(!VisitorPage(done, language).html.contains(words) && VisitorPage(blocked, language).html.contains(words))
    }

    @Test(arguments: CookieStanding.allCases)
    func theCookieIsDecoded(standing: CookieStanding) {
        var facts = Self.facts(choice: .granted)
        facts.cookie = VisitorFacts.Cookie(
            id: "pYt3o0Qe9mXwqk2hV1bZ4A", group: 7, created: Day(year: 2026, month: 1, day: 12), expires: Day(year: 2027, month: 2, day: 11),
            seen: Day(year: 2026, month: 11, day: 23), decision: nil, visits: 1234, standing: standing)
        let page = VisitorPage(facts, .fr).html
        for word in ["pYt3o0Qe9mXwqk2hV1bZ4A", "12\u{A0}janv.\u{A0}2026", "11\u{A0}févr.\u{A0}2027", "23\u{A0}nov.", "pas encore", "1\u{202F}234"] {
            #expect(page.contains(word), "\(word)")
        }
    }

    @Test func nothingForeignIsMarkup() {
        let evil = "\"><script>alert(1)</script>\u{202E}'&"
        var facts = Self.facts(shown: [(evil, evil), ("Cookie", evil)], agent: evil)
        facts.host = evil
        facts.site = evil
        facts.siteHosts = [evil, "*." + evil]
        facts.oppositionDomain = evil
        facts.address = evil
        facts.contact.controller = evil
        facts.contact.contact = "https://" + evil
        facts.contact.officer = "a@" + evil
        facts.cookie = VisitorFacts.Cookie(
            id: evil, group: 0, created: Day(number: 0), expires: Day(number: 0), seen: nil, decision: nil, visits: nil, standing: .forged)
        for language in Language.allCases {
            let page = VisitorPage(facts, language).html
            #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\"\">"))
        }
        #expect("\(facts)" == "VisitorFacts")
    }

    @Test func theExemptProfileSaysWhatItLeavesOut() {
        var facts = Self.facts()
        #expect(!VisitorPage(facts, .en).html.contains("nearest ten"))
        facts.rules.profile = .exempt
        facts.rules.monthlyDays = 760
        #expect(VisitorPage(facts, .en).html.contains("nearest ten") && VisitorPage(facts, .fr).html.contains("arrondis à la dizaine"))
        #expect(!VisitorPage(facts, .en).html.contains("without limit"))
    }

    @Test func everythingThatMayBeWrittenHasAName() {
        var facts = Self.facts()
        let dimensions: [AnalyticsCore.Dimension] = [
            .entry, .country, .region, .language, .browser, .browserVersion, .os, .osVersion, .device, .visitNumber, .recency, .cohort, .consent, .bot,
            .botClass, .botReason,
        ]
        facts.outcome = .visit(dimensions.map { VisitorFacts.Value(dimension: $0, text: "2026-01") })
        for language in Language.allCases {
            let names = VisitorPage(facts, language).html
            for dimension in dimensions { #expect(!names.contains("<th scope=\"row\">\(dimension.name)</th>"), "\(dimension.name)") }
        }
    }

    @Test func withoutConsentThereIsNothingToAccept() {
        var facts = Self.facts()
        facts.asksConsent = false
        facts.isPageHost = true
        let page = VisitorPage(facts, .en).html
        #expect(!page.contains("value=\"accept\"") && page.contains("asks for no consent") && !page.contains("on other hosts"))
    }
}
