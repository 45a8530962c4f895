import AnalyticsCore
import Testing

@testable import Dashboard

/// Pages whose every text was written by somebody who means harm.
@Suite struct HostileTextTests {
    /// Named by number: test output is no place for terminal commands.
    struct Text: Sendable, CustomTestStringConvertible {
        let number: Int
        let text: String
        var testDescription: String { "text \(number)" }
    }

    static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title></style></script><h1>x</h1>",
        "javascript:alert(1)", "https://evil.example/?a=1&b=2", "\u{202E}gnp.exe\u{2066}", "\0\u{1}\u{1B}[31m\r\n\u{2028}", "&lt;b&gt;",
        "<!--", "]]>", "{site}{n}", String(repeating: "\u{301}", count: 5_000), String(repeating: "<", count: 5_000),
        String(repeating: "W", count: 5_000), "\u{FEFF}\u{200B}\u{E0001}", "%3Cscript%3E", "\u{FFFD}\u{FFFF}",
    ].enumerated().map { Text(number: $0, text: $1) }

    private func page(of text: String) -> DashboardFile {
        var overview = SampleSite().overview(.week)
        overview.site = text
        overview.updated = text
        overview.current.timezone = text
        overview.current.total.events = [text: 9_999_999]
        overview.current.rows[0].value = text
        overview.previous.rows[0].value = text
        for dimension in Dimension.allCases {
            var report = overview.current
            report.rows = [text, "x" + text].map { row($0, dimension) }
            overview.tables[dimension] = report
        }
        let count = CohortMonth.Count(value: text, visitors: 9)
        overview.tables[.cohort]?.cohorts = [CohortMonth(month: overview.current.to.startOfMonth, rows: [count])]
        overview.frequency = overview.current
        overview.funnels = [text: [text, text, text], "x" + text: [text, text, text]]
        var facts = SampleSite.facts
        facts.attributions = [Attribution(text: text, link: "https://db-ip.com/" + text)]
        return DashboardRenderer(facts: facts, languages: [.fr]).pages(of: overview)[0]
    }

    /// Details in all their forms, so many that some are folded away and some are cut.
    private func row(_ text: String, _ dimension: Dimension) -> ReportRow {
        var row = ReportRow(value: dimension == .funnel ? text + ": 1" : text, metrics: Metrics(visits: 7, events: 40))
        let forms = [text, "y" + text, "click: " + text, "click: z" + text, "key: " + text, "key: w" + text, text + "v: " + text]
        let many = (0..<40).map { "n\($0)" }
        row.details = (forms + many).map { ReportDetail(value: $0, visits: 6, events: 8) }
        row.mean = 0.5
        return row
    }

    @Test(arguments: texts)
    func noTextBecomesMarkup(hostile: Text) {
        let harmless = MarkupReader(page(of: "harmless").content)
        let hostile = MarkupReader(page(of: hostile.text).content)
        #expect(hostile.problems.isEmpty)
        #expect(hostile.tags.map(\.name) == harmless.tags.map(\.name))
        #expect(
            hostile.tags.map { $0.attributes.map(\.name).filter { $0 != "title" } }
                == harmless.tags.map { $0.attributes.map(\.name).filter { $0 != "title" } })
    }

    @Test(arguments: texts)
    func noTextHidesOrReorders(hostile: Text) {
        // Our own script holds no text of anybody.
        let page = page(of: hostile.text).withoutScript
        let unseen = page.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || $0.properties.generalCategory == .format || $0.properties.generalCategory == .lineSeparator
        }
        #expect(unseen.isEmpty)
        #expect(!page.has("\r"))
    }

    @Test(arguments: texts)
    func noValueIsALink(hostile: Text) {
        let links = MarkupReader(page(of: hostile.text).content).tags.filter { $0.name == "a" }.compactMap { $0["href"] }
        let outside = links.filter { !$0.hasPrefix("#") && !$0.hasSuffix(".html") }
        #expect(outside.count == 1 && outside.allSatisfy { $0.utf8.starts(with: "https://db-ip.com/".utf8) })
    }

    @Test func longTextsMakeNoLongPages() {
        let short = page(of: "W").content.utf8.count
        let long = page(of: String(repeating: "W", count: 5_000)).content.utf8.count
        // Two rows in each table, the label and its title, and once the site, zone and attribution; the forms of two rows of details in
        // each of five tables, and the labels of steps.
        let tables = Dimension.allCases.count * 4
        let details = 5 * 2 * 8 * 2 + 12
        // Rows and details again in the page's data, where names of the configuration, the zone and the like stand in full.
        let data = Dimension.allCases.count * 2 * 8
        // A link to a filter holds its value whole.
        let links = (Dimension.paired.count + 1) * 2 * 5_000
        #expect(long - short < (tables + details + data) * (Label.limit + 8) + links + 60_000 + 30 * 5_000)
    }

    @Test(arguments: texts)
    func pathsAreHarmless(hostile: Text) {
        let parts = page(of: hostile.text).path.split(separator: "/", omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(parts[0].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") } && !parts[0].hasPrefix("."))
    }
}
