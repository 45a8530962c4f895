import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct MapPanelTests {
    private func report(_ rows: [(String, Int)], total: Int = 10_000, roundedTo: Int? = nil) -> Report {
        var report = SampleSite().overview(.month).current
        report.by = "country"
        report.total.metrics.visits = total
        report.rows = rows.map { ReportRow(value: $0, metrics: Metrics(visits: $1)) }
        report.roundedTo = roundedTo
        return report
    }

    private func panel(_ report: Report?, _ language: Language = .fr, k: Int = 5, chosen: String? = nil) -> MapPanel? {
        MapPanel(report, k: k, wording: Wording(language), chosen: chosen)
    }

    private func read(_ report: Report, _ language: Language = .fr, k: Int = 5, chosen: String? = nil) throws -> MarkupReader {
        MarkupReader(try #require(panel(report, language, k: k, chosen: chosen)).markup(style: "s8 w6").source)
    }

    @Test func eachLandHasTheClassOfItsVisits() throws {
        let reader = try read(report([("FR", 6_214), ("BE", 812), ("LU", 121), ("RE", 32), ("IT", 17)]))
        #expect(reader.problems.isEmpty)
        let classes = reader.tags.filter { $0["data-code"] != nil }.map { "\($0.name) \($0["data-code"] ?? "") \($0["class"] ?? "")" }
        #expect(classes == ["path IT m1", "path BE m4", "path FR m5", "circle RE m2", "circle LU m3"], "largest last, dots over all")
        #expect(
            reader.tags.filter { $0["data-filter"] != nil }.map { $0["data-filter"] } == ["country:IT", "country:BE", "country:FR", "country:RE", "country:LU"])
        #expect(reader.tags.filter { $0.name == "circle" }.allSatisfy { $0["r"] == "7" })
    }

    @Test func landWithoutAFigureIsOnePath() throws {
        let reader = try read(report([("FR", 6_214), ("LU", 121)]))
        let land = try #require(reader.tags.first { $0["class"] == "land" })
        let codes = try #require(land["data-codes"]).split(separator: " ").map(String.init)
        #expect(codes.count == WorldMap.world.outlines.count - 1 && !codes.contains("FR"))
        // The script takes it apart at each absolute start: one for each land, and the ground of dots.
        let pieces = try #require(land["d"]).split(separator: "M")
        #expect(pieces.count == codes.count + 1)
        #expect("M" + pieces[codes.firstIndex(of: "BE") ?? 0] == WorldMap.world.outlines["BE"] ?? "")
        let isles = try #require(reader.tags.first { $0["class"] == "isles" })
        #expect(isles["data-codes"]?.contains("LU") == false && isles["data-codes"]?.contains("RE") == true)
    }

    /// Fewer visits than k and none at all cannot be told apart.
    @Test func rareIsTheSameAsNone() throws {
        let rare = try #require(panel(report([("FR", 6_214), ("BE", 4), ("RE", 1)])))
        #expect(rare.markup(style: "").source.has("data-code=\"FR\""))
        #expect(!rare.markup(style: "").source.has("data-code=\"BE\"") && !rare.markup(style: "").source.has("data-code=\"RE\""))
    }

    @Test func figuresAreSaidInBothLanguages() throws {
        let rows = report([("FR", 6_214), ("BE", 812), ("CH", 498), ("CA", 421), ("MA", 1)])
        let french = try #require(panel(rows)).markup(style: "").source
        #expect(french.has("<title>France\u{A0}: 6\u{202F}214 visites</title>"))
        let summary = "Carte du monde des visites\u{A0}: France 62,1\u{A0}%, Belgique 8,1\u{A0}%, Suisse 5,0\u{A0}%, Canada 4,2\u{A0}%."
        #expect(french.has("role=\"img\" aria-label=\"\(summary)"))
        let english = try #require(panel(rows, .en)).markup(style: "").source
        #expect(english.has("<title>France: 6,214 visits</title>") && english.has("World map of visits: France 62.1%, Belgium 8.1%"))
    }

    @Test func theLegendSaysTheClasses() throws {
        let text = { (k: Int, language: Language) in try #require(panel(report([("FR", 100)]), language, k: k)).markup(style: "").text }
        #expect(try text(5, .fr).contains("Visites par pays moins de 5 5–19 20–99 100–499 500–1 999 2 000 et plus"))
        #expect(try text(5, .en).contains("Visits by country under 5 5–19 20–99 100–499 500–1,999 2,000 and more"))
        #expect(try text(1, .fr).contains("Visites par pays aucune 1–4"))
    }

    /// Values come from a database; a report could hold any.
    @Test(arguments: ["\"><script>alert(1)</script>", "(unknown)", "(other)", "", "-", "fr", "FRA", "\u{202E}FR"])
    func otherValuesAreNoLand(value: String) throws {
        #expect(panel(report([(value, 100)])) == nil)
        let source = try #require(panel(report([(value, 500), ("FR", 100)]))).markup(style: "").source
        #expect(source.count(of: "data-code=") == 1 && !source.has("<script"))
    }

    @Test func theChosenLandIsOutlined() throws {
        let reader = try read(report([("FR", 6_214), ("BE", 812)]), chosen: "BE")
        #expect(reader.tags.filter { $0["class"]?.hasSuffix(" on") == true }.map { $0["data-code"] } == ["BE"])
        #expect(reader.tags.last { $0["data-code"] != nil }?["data-code"] == "BE", "over its neighbours")
    }

    /// Rounded counts have no filter.
    @Test func roundedCountsAreNoLinks() throws {
        let reader = try read(report([("FR", 6_210)], roundedTo: 10))
        #expect(reader.tags.allSatisfy { $0["data-filter"] == nil })
        #expect(reader.tags.contains { $0["data-code"] == "FR" })
    }

    @Test func withoutCountriesThereIsNoMap() {
        #expect(panel(nil) == nil && panel(report([])) == nil && panel(report([("FR", 0)])) == nil)
    }

    @Test func itStandsBesideTheCountries() throws {
        let overview = SampleSite().overview(.month)
        let section = try #require(SectionView(section: .audience, overview: overview, k: 5, wording: Wording(.fr)).markup).source
        let cards = MarkupReader(section).tags.filter { $0["class"]?.contains("card") == true }.compactMap { $0["class"] }
        #expect(cards.first == "card world s8 w6")
        #expect(section.has("<h3>Carte</h3>"))
    }

    @Test(arguments: [
        (0, 0, []), (1, 0, ["s12 w12"]), (2, 0, ["s8 w9", "s4 w3"]), (3, 0, ["s8 w6", "s4 w3", "s12 w3"]),
        (6, 0, ["s8 w6", "s4 w3", "s6 w3", "s6 w4", "s6 w4", "s6 w4"]), (5, 1, ["s8 w6", "s4 w3", "s4 w3", "s4 w12", "s4 w12"]),
    ])
    func rowsWithAMapAreFull(count: Int, groups: Int, styles: [String]) {
        #expect(PanelGrid.mapStyles(count, groups: groups) == styles)
    }
}
