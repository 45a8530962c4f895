import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct TabGroupTests {
    private func panels(_ dimensions: [Dimension]) -> [any PanelView] {
        let report = SampleSite().overview(.month).current
        return dimensions.map { TablePanel(dimension: $0, report: report, k: 5, wording: Wording(.fr)) }
    }

    private func groups(_ dimensions: [Dimension]) -> [[Dimension]] {
        TabGroup.grouped(panels(dimensions)).map { ($0 as? TabGroup)?.panels.map(\.dimension) ?? [$0.dimension] }
    }

    @Test func tablesAboutTheSameThingShareACardInTheOrderOfTheirTabs() {
        #expect(groups([.page, .channel, .exit, .referrer, .entry, .source]) == [[.page, .entry, .exit], [.channel, .source], [.referrer]])
        #expect(groups([.exit, .country]) == [[.exit], [.country]])
        #expect(groups([]) == [])
    }

    /// Without the script all of them are seen, each with its heading.
    @Test func allTablesAreOnThePage() {
        let tags = MarkupReader(TabGroup.grouped(panels([.browser, .os, .device]))[0].markup(style: "s6 w12").source).tags
        #expect(tags.filter { $0.name == "h3" }.count == 3 && tags.filter { $0["class"] == "part" }.map { $0["data-by"] } == ["browser", "os", "device"])
        #expect(tags.first?["class"] == "card group s6 w12" && !tags.contains { $0["hidden"] != nil })
    }

    @Test func whatDoesNotFollowTheFilterStandsApartAndSaysSo() throws {
        let overview = SampleSite().overview(.quarter)
        func text(_ section: Dashboard.Section, _ filter: ReportQuery.Filter?) throws -> String {
            try #require(SectionView(section: section, overview: overview, k: 5, wording: Wording(.fr), filter: filter).markup).text
        }
        let words = "Site entier : le filtre ne s’applique pas ici"
        for section in Dashboard.Section.allCases {
            #expect(try text(section, nil).count(of: words) == 0)
            #expect(try text(section, ReportQuery.Filter(dimension: .country, value: "FR")).count(of: words) == 1)
        }
        let sources = try text(.sources, ReportQuery.Filter(dimension: .country, value: "FR"))
        let apart = try #require(sources.firstRange(of: words))
        #expect(sources[apart.upperBound...].contains("Pages de sortie") && sources[..<apart.lowerBound].contains("Pages d’entrée"))
    }
}
