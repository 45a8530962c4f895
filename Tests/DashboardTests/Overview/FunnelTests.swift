import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct FunnelTests {
    private func report(_ steps: [(String, Int)]) -> Report {
        var report = SampleSite().overview(.month).current
        report.rows = steps.map { ReportRow(value: $0, metrics: Metrics(visits: $1)) }
        report.other = nil
        return report
    }

    private let steps = [("achat: 1", 60), ("achat: 2", 21), ("lead: 1", 1_240), ("lead: 2", 312)]

    private func texts(_ steps: [(String, Int)], labels: [String: [String]] = [:], _ language: Language = .fr) -> [String] {
        Funnel.all(in: report(steps), labels: labels).map { FunnelPanel(funnel: $0, k: 5, wording: Wording(language)).markup(style: "s6").text }
    }

    @Test func stepsAreGroupedByFunnelAndSayTheLoss() {
        #expect(
            texts(steps) == [
                "Parcours « achat » Conversion 35,0 % Étape 1 60 35,0 % continuent · 39 s’arrêtent ici Étape 2 21",
                "Parcours « lead » Conversion 25,2 % Étape 1 1 240 25,2 % continuent · 928 s’arrêtent ici Étape 2 312",
            ])
        #expect(
            texts(steps, .en)[1] == "Funnel “lead” Conversion 25.2% Step 1 1,240 25.2% go on · 928 stop here Step 2 312")
    }

    private func texts(_ steps: [(String, Int)], _ language: Language) -> [String] { texts(steps, labels: [:], language) }

    @Test func labelsAreUsedAndStepsWithoutARowAreRare() {
        let labels = ["lead": ["/fr/produits", "/fr/contact", "essai"]]
        #expect(
            texts(steps, labels: labels)[1]
                == "Parcours « lead » 1 /fr/produits 1 240 25,2 % continuent · 928 s’arrêtent ici 2 /fr/contact 312 3 essai moins de 5 visites")
        #expect(texts(steps, labels: labels, .en)[1].hasSuffix("3 essai under 5 visits"))
    }

    @Test func aFunnelNobodyEnteredIsShownBesideOthersOnly() {
        let labels = ["zut": ["a", "b"]]
        #expect(texts(steps, labels: labels).last == "Parcours « zut » 1 a moins de 5 visites 2 b moins de 5 visites")
        #expect(texts([], labels: labels).isEmpty)
    }

    @Test func oneStopsOrMany() {
        #expect(texts([("x: 1", 8), ("x: 2", 7)])[0].contains("87,5 % continuent · 1 s’arrête ici"))
        #expect(texts([("x: 1", 8), ("x: 2", 7)], .en)[0].contains("87.5% go on · 1 stops here"))
    }

    @Test func barsAreMeasuredAgainstTheFirstStep() {
        let funnel = Funnel.all(in: report(steps), labels: [:])[1]
        let tags = MarkupReader(FunnelPanel(funnel: funnel, k: 5, wording: Wording(.fr)).markup(style: "").source).tags
        #expect(tags.filter { $0.name == "rect" }.map { $0["width"] } == ["100%", "25.2%"])
        #expect(tags.filter { $0.name == "ol" }.allSatisfy { $0["aria-label"] == "Étapes et visites qui les ont atteintes" })
    }

    @Test(arguments: ["no number", "x:", "x: ", "x: 0", "x: -1", "x: 99999999999999999999", ""])
    func whatIsNoStepIsLeftOut(value: String) {
        #expect(Funnel.all(in: report([(value, 9)]), labels: [:]).isEmpty)
    }

    @Test func namesMayHoldColonsAndNumbersMayBeHuge() {
        #expect(Funnel.all(in: report([("a: b: 1", 9)]), labels: [:]).map(\.name) == ["a: b"])
        #expect(Funnel.all(in: report([("a: 9000000000000000000", 9)]), labels: [:]).map(\.steps.count) == [Funnel.limit])
    }
}
