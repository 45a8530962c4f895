import AnalyticsCore
import Testing

@testable import Dashboard

/// Panels about consenting visitors: each figure is the report's.
@Suite struct LoyaltyPanelTests {
    private func visitors(_ consenting: Int, new: Int, days: Int = 0, visits: Int = 0) -> VisitorCount {
        var count = VisitorCount(counted: consenting, consenting: consenting, new: new, visitDays: days)
        count.visits = visits
        return count
    }

    private func report(_ count: VisitorCount = VisitorCount()) -> Report {
        var report = SampleSite().overview(.month).current
        (report.rows, report.other, report.total.visitors) = ([], nil, count)
        return report
    }

    @Test func newAndReturningVisitorsAndTheirShares() throws {
        let panel = try #require(ReturningPanel(visitors(1_200, new: 900), wording: Wording(.fr)))
        #expect(panel.markup(style: "").text.hasSuffix("Qui Visiteurs Part Nouveaux 900 75,0 % De retour 300 25,0 % Ensemble 1 200 100,0 %"))
        let english = try #require(ReturningPanel(visitors(1_200, new: 900), wording: Wording(.en)))
        #expect(english.markup(style: "").text.hasSuffix("Who Visitors Share New 900 75.0% Returning 300 25.0% All 1,200 100.0%"))
        #expect(ReturningPanel(visitors(0, new: 0), wording: Wording(.fr)) == nil)
    }

    @Test func neitherIsToldWhereOneIsRare() throws {
        var count = visitors(1_200, new: 1_197)
        count.hasRareReturns = true
        let text = try #require(ReturningPanel(count, wording: Wording(.fr))).markup(style: "").text
        #expect(text.contains("1 200") && !text.contains("1 197") && !text.contains("De retour 3"))
    }

    @Test func frequencyIsAMeanForEachMonthAndAll() throws {
        var frequency = report(visitors(1_000, new: 10, days: 1_810, visits: 2_500))
        let months = [("2026-10", VisitFrequency(visitors: 700, visitDays: 910, visits: 1_120)), ("2026-11", nil)]
        frequency.rows = months.map { value, frequency in
            var row = ReportRow(value: value, metrics: Metrics(visits: 1_300))
            row.frequency = frequency
            return row
        }
        let text = try #require(FrequencyPanel(frequency, wording: Wording(.fr))).markup(style: "").text
        #expect(text.contains("oct. 2026 700 1,3 1,6 nov. 2026 – – – Ensemble 1 000 1,8 2,5"))
        let english = try #require(FrequencyPanel(frequency, wording: Wording(.en))).markup(style: "").text
        #expect(english.contains("Oct 2026 700 1.3 1.6 Nov 2026 – – – All 1,000 1.8 2.5") && english.contains("is not known"))
        // A single day says nothing, nor does nobody.
        frequency.from = frequency.to
        #expect(FrequencyPanel(frequency, wording: Wording(.fr)) == nil && FrequencyPanel(report(), wording: Wording(.fr)) == nil)
        #expect(FrequencyPanel(nil, wording: Wording(.fr)) == nil)
    }

    private func cohorts() -> Report {
        var report = report()
        report.cohorts = [
            CohortMonth(month: Day(year: 2026, month: 10, day: 1), rows: [.init(value: "2026-10", visitors: 800), .init(value: "2026-08", visitors: 90)]),
            CohortMonth(
                month: Day(year: 2026, month: 11, day: 1), rows: [.init(value: "2026-11", visitors: 1_000), .init(value: "2026-10", visitors: 160)],
                other: .init(values: 2, visitors: 7)),
        ]
        return report
    }

    /// A month before the first visits is empty, one in which too few came back is a dash.
    @Test func cohortsAreAMatrixOfCalendarMonths() throws {
        let panel = try #require(CohortPanel(cohorts(), wording: Wording(.fr)))
        #expect(panel.markup(style: "").text.contains("oct. nov. nov. 2026 1 000 oct. 2026 800 160 août 2026 90 – (autres) 7"))
        #expect(!panel.isRoomy && !panel.markup(style: "").text.contains("teinte") && CohortPanel(report(), wording: Wording(.fr)) == nil)
    }

    @Test func manyMonthsShowTheNewestFirstWhereThereIsLittleRoom() throws {
        var report = report()
        report.cohorts = (0..<12).map {
            CohortMonth(month: Day(year: 2026, month: 1, day: 1).startOfMonth(adding: $0), rows: [.init(value: "2026-01", visitors: 9)])
        }
        let panel = try #require(CohortPanel(report, wording: Wording(.en)))
        let heads = MarkupReader(panel.markup(style: "").source).tags.filter { $0["scope"] == "col" }.map { $0["class"] ?? "" }
        #expect(heads == ["", "c5", "c5", "c5", "c5", "c4", "c4", "c3", "c3", "c2", "c0", "", ""] && panel.isRoomy)
        let text = panel.markup(style: "").text
        #expect(text.contains("Jan 2026 Feb Mar") && text.contains("The tint compares the months of one row."))
        #expect(panel.markup(style: "").source.has("<span class=\"q5\">9</span>"))
    }

    @Test(arguments: [(0, 10, 1), (2, 10, 1), (3, 10, 2), (10, 10, 5), (1, 0, 1)])
    func tintsAreFifths(count: Int, largest: Int, tint: Int) { #expect(CohortPanel.tint(count, of: largest) == tint) }

    @Test(arguments: [
        (Dimension.visitNumber, "1", "1", "1"), (.visitNumber, "3-4", "3–4", "3–4"), (.visitNumber, "17+", "17 et plus", "17 and more"),
        (.recency, "new", "Première visite", "First visit"), (.recency, "0", "Le même jour", "Same day"), (.recency, "1", "1 jour", "1 day"),
        (.recency, "2-7", "2 à 7 jours", "2 to 7 days"), (.recency, "91+", "91 jours et plus", "91 days and more"), (.recency, "<b>", "<b>", "<b>"),
        (.recency, "-", "-", "-"), (.visitNumber, "+", "+", "+"),
    ])
    func classesAreWords(dimension: Dimension, value: String, french: String, english: String) {
        #expect(Wording(.fr).label(dimension, value).text == french && Wording(.en).label(dimension, value).text == english)
    }

    /// Said once, above the panels; under rounding no figure is called exact.
    @Test(arguments: [
        (Language.fr, nil, "comptés exactement"), (.en, nil, "counted exactly"), (.fr, 10, "arrondis à la dizaine"), (.en, 10, "rounded to the nearest ten"),
    ])
    func theSectionSaysWhomItIsAbout(language: Language, rounding: Int?, words: String) throws {
        var overview = SampleSite().overview(.quarter)
        overview.current.roundedTo = rounding
        let view = SectionView(section: .loyalty, overview: overview, k: 5, wording: Wording(language))
        #expect(try #require(view.markup).text.count(of: words) == 1)
        let trust = SectionView(section: .trust, overview: overview, k: 5, wording: Wording(language))
        #expect(try !#require(trust.markup).text.contains(words))
    }

    /// Shares are of the visits whose history is known, not of everybody's.
    @Test func sharesOfClassesAddUp() throws {
        var report = report()
        report.rows = [ReportRow(value: "1", metrics: Metrics(visits: 60)), ReportRow(value: "2", metrics: Metrics(visits: 30))]
        report.other = ReportOther(values: 2, metrics: Metrics(visits: 10))
        let text = TablePanel(dimension: .visitNumber, report: report, k: 5, wording: Wording(.fr)).markup(style: "").text
        #expect(text.contains("1 60 60,0 % 2 30 30,0 % (autres)") && text.hasSuffix("10 10,0 %"))
    }
}
