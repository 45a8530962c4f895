import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct PageFooterTests {
    private func footer(_ facts: DashboardFacts, _ language: Language = .fr) -> String {
        PageFooter(timezone: "Europe/Paris", facts: facts, wording: Wording(language)).markup.source
    }

    @Test(arguments: ["62 jours", "25 mois", "48 heures", "365 jours", "moins de 5 visites", "Europe/Paris"])
    func promisesAreSaidWithTheirFigures(figure: String) {
        #expect(footer(SampleSite.facts).has(figure))
    }

    @Test func figuresComeFromTheConfiguration() {
        let facts = DashboardFacts(k: 12, attributions: [], hourlyDays: 1, dailyDays: 365, accessLogDays: 90, journalHours: 1)
        let source = footer(facts, .en)
        for expected in ["1 day<", "12 months<", "90 days", "1 hour.", "fewer than 12 visits"] { #expect(source.has(expected)) }
        #expect(!source.has("Places"))
    }

    @Test func attributionsAreLinksThatTellNobody() {
        #expect(footer(SampleSite.facts).has("<a href=\"https://db-ip.com\" rel=\"noreferrer\">IP Geolocation by DB-IP</a>"))
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "", "//db-ip.com", "\"><script>"])
    func onlyWebAddressesBecomeLinks(link: String) {
        var facts = SampleSite.facts
        facts.attributions = [Attribution(text: "somebody", link: link)]
        #expect(!footer(facts).has("<a "))
        #expect(footer(facts).has("somebody"))
    }
}
