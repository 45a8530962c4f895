import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct TablePanelTests {
    private func panel(rows: Int, other: ReportOther? = nil, dimension: Dimension = .page, language: Language = .fr) -> String {
        var report = SampleSite().overview(.month).current
        report.rows = (0..<rows).map { ReportRow(value: "/page-\($0)", metrics: Metrics(visits: 1_000 - $0, pageviews: 2_000)) }
        report.other = other
        return TablePanel(dimension: dimension, report: report, k: 5, wording: Wording(language)).markup(style: "s6").source
    }

    @Test(arguments: [(1, 1, 0), (12, 12, 0), (13, 13, 3), (50, 50, 40), (180, 50, 40)])
    func tenRowsAreShownFiftyAreInTheFile(rows: Int, inFile: Int, folded: Int) {
        let tags = MarkupReader(panel(rows: rows)).tags
        let head = tags.filter { $0.name == "th" && $0["scope"] == "row" }
        #expect(head.count == inFile)
        #expect(tags.filter { $0.name == "tr" && $0["class"] == "more" }.count == folded)
    }

    @Test func howManyThereAreIsSaid() {
        #expect(panel(rows: 186).has("1–10 sur 186<b>Voir la suite</b>"))
        #expect(panel(rows: 186).has("1–50 sur 186<b>Réduire</b>"))
        #expect(!panel(rows: 12).has("<details"))
    }

    @Test func barsAreMeasuredAgainstTheLargest() {
        let bars = MarkupReader(panel(rows: 3)).tags.filter { $0["class"] == "bar" }
        #expect(bars.map { $0["width"] } == ["100%", "99.9%", "99.8%"])
    }

    @Test(arguments: [
        (31, 44, Language.fr, "(autres) <small>31<i> pages</i><i class=\"xx\">, moins de 5 visites chacune</i></small>"),
        (31, 44, .en, "(other) <small>31<i> pages</i><i class=\"xx\">, under 5 visits each</i></small>"),
        (2, 8, .fr, "<small>2<i> pages</i><i class=\"xx\">, moins de 5 visites chacune</i></small>"),
        (31, 900, .fr, "(autres) <small>31<i> pages</i></small>"),
        (0, 44, .fr, "(autres) <small>valeurs rares, regroupées</small>"),
    ])
    func theRestIsCountedAndExplained(values: Int, visits: Int, language: Language, expected: String) {
        let other = ReportOther(values: values, metrics: Metrics(visits: visits))
        #expect(panel(rows: 3, other: other, language: language).has(expected))
    }

    @Test func genderFollowsTheValues() {
        let other = ReportOther(values: 6, metrics: Metrics(visits: 9))
        #expect(panel(rows: 1, other: other, dimension: .country).has("6<i> pays</i><i class=\"xx\">, moins de 5 visites chacun</i>"))
    }

    @Test func allFoldedIsATableOfItsLastRow() {
        let source = panel(rows: 0, other: ReportOther(values: 3, metrics: Metrics(visits: 6)))
        #expect(source.has("<tbody></tbody>"))
        #expect(source.has("<tfoot><tr><th scope=\"row\"><span tabindex=\"0\" aria-describedby=\"why-page\">(autres)"))
    }

    @Test func wideFiguresGetWideColumns() {
        var report = SampleSite().overview(.month).current
        report.rows = [ReportRow(value: "/", metrics: Metrics(visits: 78_029_325, pageviews: 9))]
        let source = TablePanel(dimension: .page, report: report, k: 5, wording: Wording(.en)).markup(style: "").source
        #expect(
            source.has("<th scope=\"col\" class=\" w8\">Visits</th>") || source.has("<th scope=\"col\" class=\"w8\">Visits</th>"))
        #expect(!panel(rows: 3).has("w8"))
    }

    private func table(_ dimension: Dimension, _ rows: [ReportRow], other: ReportOther? = nil, _ language: Language = .fr) -> HTML {
        var report = SampleSite().overview(.month).current
        (report.rows, report.other) = (rows, other)
        return TablePanel(dimension: dimension, report: report, k: 5, wording: Wording(language)).markup(style: "")
    }

    @Test func detailsStandBeneathTheRowTheyBelongTo() {
        let rows = (0..<20).map { ReportRow.detailed("/x\($0)", visits: 99 - $0, events: 99, [("/from", 9)]) }
        let tags = MarkupReader(table(.notFound, rows).source).tags
        let heads = tags.filter { $0["scope"] == "row" }.map { $0["id"] }
        #expect(heads.count == 20 && Set(heads).count == 20 && heads[0] == "notfound-1")
        #expect(tags.compactMap { $0["headers"] } == heads.compactMap(\.self))
        #expect(tags.filter { $0["class"] == "dt" }.count == 10 && tags.filter { $0["class"] == "dt more" }.count == 10)
        #expect(tags.filter { $0["colspan"] != nil }.allSatisfy { $0["colspan"] == "3" })
        #expect(!table(.notFound, [.detailed("/x", visits: 9, [])]).source.has("class=\"dt"))
    }

    @Test func scrollingHasAColumnWhereItWasMeasured() {
        var row = ReportRow(value: "/", metrics: Metrics(visits: 9, pageviews: 12, bounces: 3, engagedSeconds: 90))
        #expect(table(.page, [row]).text == "Pages Pages Page Visites Pages vues Temps moyen Rebond / 9 12 10 s 33,3 %")
        row.mean = 62.5
        #expect(table(.page, [row]).text.hasSuffix("Rebond Défilement / 9 12 10 s 33,3 % 62,5 %"))
        #expect(table(.page, [row], .en).text.hasSuffix("Bounce Scrolled / 9 12 10s 33.3% 62.5%"))
    }

    private func table(_ dimension: Dimension, _ rows: [ReportRow], _ language: Language) -> HTML {
        table(dimension, rows, other: nil, language)
    }

    @Test func theRestOfMessagesIsCountedInTimesAndOfBotsInNothing() {
        let other = ReportOther(values: 3, metrics: Metrics(events: 12))
        #expect(table(.email, [], other: other).text.contains("(autres) 3 envois , moins de 5 fois chacun"))
        #expect(table(.email, [], other: other, .en).text.contains("(other) 3 mailings , under 5 times each"))
        #expect(!table(.email, [], other: ReportOther(values: 3, metrics: Metrics(events: 13))).text.contains("moins"))
        #expect(table(.bot, [], other: other).text.hasSuffix("(autres) 3 robots 12"))
    }

    @Test func rowsOfPairedDimensionsAreLinksThatFilter() {
        #expect(table(.country, [ReportRow(value: "FR", metrics: Metrics(visits: 9))]).source.has("<a href=\"#filter=country:FR\"><bdi>France</bdi></a>"))
        let odd = table(.page, [ReportRow(value: "/é ?a=1&b#\u{202E}:", metrics: Metrics(visits: 9))]).source
        #expect(odd.has("href=\"#filter=page:/%C3%A9%20%3Fa%3D1%26b%23%E2%80%AE:\""))
        #expect(table(.next, [ReportRow(value: "/", metrics: Metrics(visits: 9))]).source.has("href=\"#filter=page:/\""))
        for value in ["", "(other)"] { #expect(!table(.country, [ReportRow(value: value, metrics: Metrics(visits: 9))]).source.has("<a ")) }
        #expect(!table(.exit, [ReportRow(value: "/", metrics: Metrics(visits: 9))]).source.has("<a "))
    }

    /// A page of rounded counts has no data files, and cannot filter.
    @Test func roundedTablesHaveNoLinks() {
        var report = SampleSite().overview(.month).current
        (report.rows, report.roundedTo) = ([ReportRow(value: "FR", metrics: Metrics(visits: 10))], 10)
        #expect(!TablePanel(dimension: .country, report: report, k: 5, wording: Wording(.fr)).markup(style: "").source.has("<a "))
    }

    @Test func theChosenRowIsTickedWhateverItsRank() {
        var report = SampleSite().overview(.month).current
        report.rows = (0..<80).map { ReportRow(value: "/page-\($0)", metrics: Metrics(visits: 1_000 - $0)) }
        for rank in [0, 20, 70] {
            var panel = TablePanel(dimension: .page, report: report, k: 5, wording: Wording(.fr))
            panel.filter = ReportQuery.Filter(dimension: .page, value: "/page-\(rank)")
            let source = panel.markup(style: "").source
            let tags = MarkupReader(source).tags
            #expect(tags.filter { $0["aria-current"] == "true" }.map { $0["href"] } == ["#filter=page:/page-\(rank)"])
            #expect(tags.filter { $0["class"] == "sel" }.count == 1 && tags.filter { $0["scope"] == "row" }.count == (rank < 50 ? 50 : 51))
        }
    }
}
