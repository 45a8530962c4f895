import AnalyticsCore
import Foundation
import Testing

@testable import Dashboard

/// What the script is given: all of the first view, and nothing that could leave its element.
@Suite struct PageDataTests {
    private func data(_ overview: SiteOverview, _ languages: [Language] = [.fr, .en]) -> PageData {
        PageData(overview: overview, facts: SampleSite.facts, languages: languages, language: languages[0])
    }

    private func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    @Test func holdsTheReportsOfTheFirstView() throws {
        var overview = SampleSite().overview(.month)
        (overview.first, overview.months, overview.hasNow) = (Day(year: 2025, month: 3, day: 2), ["2026-10", "2026-11"], true)
        let page = try object(data(overview).json)
        #expect(page["site"] as? String == "example.org" && page["today"] as? String == "2026-11-23" && page["k"] as? Int == 5)
        #expect(page["first"] as? String == "2025-03-02" && page["months"] as? [String] == ["2026-10", "2026-11"] && page["hasNow"] as? Bool == true)
        #expect(page["languages"] as? [String] == ["fr", "en"] && page["language"] as? String == "fr" && page["profile"] as? String == "standard")
        let current = try #require(page["current"] as? NSDictionary)
        #expect(current == (try object(overview.current.json())) as NSDictionary)
        #expect(try #require(page["previous"] as? NSDictionary) == (try object(overview.previous.json())) as NSDictionary)
        #expect((current["rows"] as? [Any])?.count == SiteOverview.days)
    }

    /// The first rows of each table, and how many further ones there are.
    @Test func tablesAreCut() throws {
        let overview = SampleSite().overview(.month)
        let tables = try #require(try object(data(overview).json)["tables"] as? [String: [String: Any]])
        #expect(Set(tables.keys) == Set(overview.tables.keys.map(\.name)))
        for (dimension, report) in overview.tables {
            let table = try #require(tables[dimension.name])
            let rows = try #require(table["rows"] as? [[String: Any]])
            #expect(rows.map { $0["value"] as? String } == report.rows.prefix(PageData.rows).map { Label($0.value).text })
            #expect(table["more"] as? Int == max(report.rows.count - PageData.rows, 0), "\(dimension)")
            #expect((table["other"] == nil) == (report.other == nil))
        }
    }

    @Test func placesHaveNamesInBothLanguages() throws {
        let labels = try #require(try object(data(SampleSite().overview(.month)).json)["labels"] as? [String: [String: [String]]])
        #expect(labels["country"]?["BE"] == ["Belgique", "Belgium"])
        #expect(labels["language"]?["fr"] == ["Français", "French"])
        #expect(labels["page"] == nil)
    }

    /// Words only of the languages that are offered.
    @Test func wordsAreThoseOfThePage() throws {
        let words = try #require(try object(data(SampleSite().overview(.month), [.en]).json)["words"] as? [String: [String: Any]])
        #expect(Array(words.keys) == ["en"])
        #expect((words["en"]?["phrases"] as? [String: String])?["visits"] == "Visits")
    }

    @Test(arguments: HostileTextTests.texts)
    func noTextLeavesItsElement(hostile: HostileTextTests.Text) throws {
        var overview = SampleSite().overview(.week)
        overview.site = hostile.text
        overview.current.rows[0].value = hostile.text
        overview.funnels = [hostile.text: [hostile.text]]
        overview.tables[.page]?.rows[0].value = hostile.text
        let json = data(overview).json
        #expect(!json.has("<") && !json.has(">") && !json.has("&"))
        let unseen: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
        #expect(json.unicodeScalars.allSatisfy { !unseen.contains($0.properties.generalCategory) })
        let page = try object(json)
        #expect((page["site"] as? String)?.unicodeScalars.elementsEqual(hostile.text.unicodeScalars) == true)
        let rows = try #require((page["current"] as? [String: Any])?["rows"] as? [[String: Any]])
        #expect((rows[0]["value"] as? String)?.unicodeScalars.elementsEqual(hostile.text.unicodeScalars) == true)
    }
}
