import AnalyticsCore
import Testing

@testable import Dashboard

/// Whole pages: what must be on every one of them, whatever the figures.
@Suite struct PagesTests {
    private static let renderer = DashboardRenderer(facts: SampleSite.facts, languages: [.fr, .en])
    private static let samples = [SampleSite(), SampleSite(daily: 0), SampleSite(daily: 12), SampleSite(daily: 270_000)]

    private static let all: [DashboardFile] = samples.flatMap { sample in
        Period.allCases.flatMap { renderer.pages(of: sample.overview($0)) }
    }

    /// A page with its tags, read once.
    struct Page: Sendable, CustomTestStringConvertible {
        let file: DashboardFile
        let reader: MarkupReader
        var testDescription: String { file.path }
    }

    private static let read = all.map { Page(file: $0, reader: MarkupReader($0.content)) }

    @Test func everyLanguageHasItsPage() {
        #expect(Self.renderer.pages(of: SampleSite().overview(.month)).map(\.path) == ["example.org/index.html", "example.org/en.html"])
    }

    @Test(arguments: read)
    func pagesAreSound(page: Page) {
        let reader = page.reader
        #expect(reader.problems.isEmpty)
        let ids = reader.tags.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        for target in reader.tags.compactMap({ $0["aria-labelledby"] ?? $0["headers"] }) { #expect(ids.contains(target)) }
        #expect(reader.tags.filter { $0.name == "h1" }.count == 1)
        for landmark in ["header", "main", "footer", "nav"] { #expect(reader.tags.contains { $0.name == landmark }) }
        #expect(reader.tags.filter { $0.name == "table" }.count == reader.tags.filter { $0.name == "caption" }.count)
        #expect(reader.tags.filter { $0.name == "th" }.allSatisfy { $0["scope"] != nil })
    }

    @Test(arguments: read)
    func pagesAskNobodyForAnythingAndRunOnlyTheirScript(page: Page) {
        let tags = page.reader.tags
        let scripts = tags.filter { $0.name == "script" }
        #expect(scripts.count == 2 && scripts[0]["type"] == "application/json" && scripts[1].attributes.isEmpty)
        for name in ["iframe", "img", "object", "embed", "form", "base", "image", "use", "video", "audio", "source"] {
            #expect(!tags.contains { $0.name == name })
        }
        for attribute in tags.flatMap(\.attributes) {
            #expect(attribute.name != "style" && attribute.name != "src" && !attribute.name.hasPrefix("on"))
        }
        let outside = page.file.content.count(of: "://")
        // The attribution, once more in the data, and the namespace inside the icon.
        #expect(outside == 3)
        #expect(tags.filter { $0["href"]?.contains("//") == true && $0.name != "link" }.map { $0["href"] } == ["https://db-ip.com"])
    }

    @Test(arguments: read)
    func linksLeadToPagesThatExist(page: Page) {
        let tags = page.reader.tags
        let ids = Set(tags.compactMap { $0["id"] })
        let folder = page.file.path.split(separator: "/").dropLast()
        let paths = Set(Self.all.map(\.path)).union(["index.html"])
        for href in tags.filter({ $0.name == "a" }).compactMap({ $0["href"] }) where !href.hasPrefix("https:") {
            if href.hasPrefix("#filter=") {
                // The script's; without it the address changes, and nothing else.
                let name = href.dropFirst("#filter=".count).prefix { $0 != ":" }
                #expect(Dimension(name: String(name))?.isPaired == true && !ids.contains(String(href.dropFirst())))
            } else if href.hasPrefix("#") {
                #expect(ids.contains(String(href.dropFirst())))
            } else {
                var parts = folder
                for part in href.split(separator: "/") { if part == ".." { parts.removeLast() } else { parts.append(part) } }
                #expect(paths.contains(parts.joined(separator: "/")))
            }
        }
    }

    @Test(arguments: Period.allCases, Language.allCases)
    func everyFigureOfTheModelIsOnThePage(period: Period, language: Language) throws {
        let overview = SampleSite().overview(period)
        let page = try #require(Self.renderer.pages(of: overview).first { $0.content.has("<html lang=\"\(language.rawValue)\">") })
        let wording = Wording(language)
        let total = overview.current.total
        for figure in [total.metrics.visits, total.metrics.pageviews, total.metrics.events, total.visitors.counted] {
            #expect(page.content.has("<p class=\"v\">\(wording.integer(figure))</p>"))
        }
        #expect(page.content.has("<p class=\"v\">\(wording.percent(Rates(of: total.metrics).bounce))</p>"))
        for (dimension, report) in overview.tables {
            for row in report.rows.prefix(TablePanel.limit) where dimension != .funnel {
                let figure = Column.of(dimension)[0].text(row, visits: total.metrics.visits, wording: wording)
                let label = FilterLink.label(dimension, row.value, isChosen: false, wording: wording)
                #expect(page.content.has(label.source + "</th><td>\(figure)</td>"), "\(dimension) \(row.value)")
            }
            if dimension == .funnel {
                for row in report.rows { #expect(page.content.has("<b>\(wording.integer(row.metrics.visits))</b>"), "\(row.value)") }
            }
            if report.rows.isEmpty, report.other == nil { #expect(page.content.has(wording.words(dimension).none)) }
        }
        for month in overview.tables[.cohort]?.cohorts ?? [] {
            for count in month.rows { #expect(page.content.has(">\(wording.integer(count.visitors))</span></td>"), "\(count.value)") }
        }
        for row in overview.frequency?.rows ?? [] {
            let visitors = try #require(row.frequency?.visitors)
            #expect(page.content.has("</span></th><td>\(wording.integer(visitors))</td>"), "\(row.value)")
        }
        for figure in [total.visitors.new, total.visitors.returning] { #expect(page.content.has("</span></th><td>\(wording.integer(figure))</td>")) }
        for (kind, count) in total.events {
            let expected = wording.label(.event, kind).markup.source + "</th><td>\(wording.integer(count))</td>"
            #expect(page.content.has(expected))
        }
    }

    /// Nothing of the sample needs an entity: one on the page would be markup of ours that was escaped.
    @Test(arguments: read)
    func ourOwnMarkupIsNotEscaped(page: Page) {
        #expect(!page.file.markup.has("&lt;") && !page.file.markup.has("HTML("))
    }

    @Test func anEmptySiteSaysSoOnce() {
        let page = Self.renderer.pages(of: SampleSite(daily: 0).overview(.month))[0].markup
        #expect(page.count(of: "Aucune visite") == 1)
        #expect(!page.has("<svg class=\"main\""))
        #expect(!page.has("<table"))
    }

    /// The rows are the reader's; the frame around them, chart included, is ours to keep small. The script and its data have bounds of
    /// their own.
    @Test(arguments: [Period.today, .week, .month])
    func pagesWithoutRowsAreSmall(period: Period) {
        var overview = SampleSite(daily: 270_000).overview(period)
        overview.tables = [:]
        for page in Self.renderer.pages(of: overview) {
            #expect(page.markup.utf8.count < 100_000)
        }
        #expect(PageScript.text.utf8.count < 140_000)
    }

    @Test func theSameFiguresGiveTheSameBytes() {
        let again = Self.samples.flatMap { sample in Period.allCases.flatMap { Self.renderer.pages(of: sample.overview($0)) } }
        #expect(again == Self.all)
    }

    @Test func languagesAreOfferedOnceAndFrenchWhenNoneIsNamed() {
        let overview = SampleSite().overview(.week)
        #expect(DashboardRenderer(facts: SampleSite.facts, languages: []).pages(of: overview).map(\.path) == ["example.org/index.html"])
        let english = DashboardRenderer(facts: SampleSite.facts, languages: [.en, .en]).pages(of: overview)
        #expect(english.map(\.path) == ["example.org/index.html"])
        #expect(!english[0].markup.has("hreflang"))
    }
}
