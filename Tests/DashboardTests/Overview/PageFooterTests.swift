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
        let facts = DashboardFacts(
            k: 12, attributions: [], hourlySeconds: 86_400, dailySeconds: 365 * 86_400, monthlySeconds: nil, visitorSeconds: 395 * 86_400,
            accessLogSeconds: 90 * 86_400, journalSeconds: 3600)
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

/// What is said about ages is what the configuration does.
@Suite struct FadingWordsTests {
    private func text(_ change: (inout DashboardFacts) -> Void, _ language: Language = .fr) -> String {
        var facts = SampleSite.facts
        change(&facts)
        return PageFooter(timezone: "UTC", facts: facts, wording: Wording(language)).markup.text
    }

    private let day: Int64 = 86_400

    @Test func oldDaysBecomeMonths() {
        let text = text { _ in }
        #expect(text.contains("heures → jours → mois") && text.contains("62 jours heure par heure 25 mois jour par jour Ensuite mois par mois"))
        #expect(text.contains("restent 13 mois, puis deviennent des totaux par mois"))
        #expect(self.text({ _ in }, .en).contains("25 months day by day After that month by month, rare values put together"))
    }

    @Test func monthsMayEnd() {
        #expect(text { $0.monthlySeconds = 1_095 * day }.contains("Ensuite mois par mois jusqu’à 36 mois"))
        #expect(text({ $0.monthlySeconds = 1_095 * day }, .en).contains("month by month up to 36 months"))
    }

    /// As under the exempt profile: nothing is left after the days.
    @Test func nothingIsLeftAfterTheDays() {
        let text = text { $0.monthlySeconds = 760 * day }
        #expect(text.contains("heures → jours 62 jours") && text.contains("Ensuite tout est effacé") && !text.contains("jours → mois"))
        #expect(text.contains("deviennent des totaux par mois"), "of 13 months, which months outlive")
        #expect(self.text({ $0.monthlySeconds = 760 * day }, .en).contains("After that everything is deleted"))
    }

    /// No detail outlives a shorter age of what it fades into.
    @Test func shorterAgesHoldForFinerDetail() {
        let text = text { $0.monthlySeconds = 30 * day }
        #expect(text.contains("30 jours heure par heure 30 jours jour par jour") && text.contains("restent 30 jours, puis sont effacées"))
        #expect(self.text { $0.hourlySeconds = 36 * 3600 }.contains("36 heures heure par heure"))
        #expect(self.text { $0.journalSeconds = 90 * 60 }.contains("90 minutes"))
    }
}
