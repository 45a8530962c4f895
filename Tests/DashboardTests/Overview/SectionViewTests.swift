import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct SectionViewTests {
    private func view(_ section: Dashboard.Section, _ rows: [Dimension: [ReportRow]], _ language: Language = .fr) -> HTML? {
        var overview = SampleSite().overview(.month)
        overview.current.total.events = [:]
        overview.tables = rows.mapValues { rows in
            var report = overview.current
            (report.rows, report.other) = (rows, nil)
            return report
        }
        return SectionView(section: section, overview: overview, k: 5, wording: Wording(language)).markup
    }

    private func bot(_ value: String) -> ReportRow { ReportRow(value: value, metrics: Metrics(events: 1_200)) }

    @Test func botsAreSaidToBeCountedApartOnce() throws {
        let rows: [Dimension: [ReportRow]] = [.bot: [bot("GPTBot")], .botClass: [bot("ai")], .botReason: [bot("no_interaction")]]
        let french = try #require(view(.trust, rows)).text
        #expect(french.count(of: "Les robots sont comptés à part, jamais dans les visites.") == 1)
        for words in ["GPTBot 1 200", "IA 1 200", "Aucun geste 1 200"] { #expect(french.contains(words)) }
        let english = try #require(view(.trust, rows, .en)).text
        #expect(english.count(of: "Bots are counted apart, never in the visits.") == 1)
        #expect(english.contains("No interaction 1,200"))
        #expect(try #require(view(.trust, [.botReason: [bot("screen")]])).text.contains("comptés à part"))
    }

    /// Requests of those who opposed are a number of their own, and no visits.
    @Test func everyStateOfConsentIsSaidInWords() throws {
        let states = [("granted", 500), ("denied", 300), ("undecided", 120), ("signal", 80)].map { ReportRow(value: $0, metrics: Metrics(visits: $1)) }
        let opposed = ReportRow(value: "opposed", metrics: Metrics(events: 44))
        let text = try #require(view(.trust, [.consent: states + [opposed]])).text
        for words in ["Accepté 500", "Refusé 300", "Sans réponse 120", "Signal DNT ou GPC 80", "Opposition (requêtes) 44", "compté dans aucune visite"] {
            #expect(text.contains(words), "\(words)")
        }
        let english = try #require(view(.trust, [.consent: states + [opposed]], .en)).text
        for words in ["No answer 120", "DNT or GPC signal 80", "Opposed (requests) 44", "counted in no visit"] { #expect(english.contains(words), "\(words)") }
        #expect(try !#require(view(.trust, [.consent: states])).text.contains("s’oppose"))
    }

    @Test(arguments: [
        (Dashboard.Section.trust, [Dimension.bot, .botClass, .botReason], "Aucun robot", "No bot"),
        (.content, [.vote], "Aucun vote", "No vote"), (.content, [.video], "Aucune lecture de vidéo", "No video was played"),
        (.content, [.form], "Aucun formulaire", "No form"), (.content, [.email], "Aucun e-mail ouvert", "No e-mail was opened"),
        (.content, [.custom], "Aucun événement propre au site", "No event of the site itself"),
        (.content, [.notFound], "Aucune page introuvable", "No page was missing"),
        (.goals, [.goal], "Aucun objectif atteint", "No goal was reached"), (.goals, [.funnel], "Aucun parcours commencé", "No funnel was entered"),
    ])
    func nothingIsSaidOnce(section: Dashboard.Section, dimensions: [Dimension], french: String, english: String) throws {
        let rows = Dictionary(uniqueKeysWithValues: dimensions.map { ($0, [ReportRow]()) })
        for (language, words) in [(Language.fr, french), (.en, english)] {
            let text = try #require(view(section, rows, language)).text
            #expect(text.count(of: words) == 1)
            #expect(text.contains("2026)"))
        }
    }

    @Test func goalsHaveTheirShareOfTheVisits() throws {
        let visits = SampleSite().overview(.month).current.total.metrics.visits
        let goal = ReportRow(value: "contact", metrics: Metrics(visits: visits / 4))
        let text = try #require(view(.goals, [.goal: [goal]])).text
        let count: HTML = "\(Wording(.fr).integer(visits / 4))"
        #expect(text.contains("Objectif Visites Conversion contact \(count.text) 25,0 %"))
    }
}
