import Testing

@testable import AnalyticsCore
@testable import Dashboard

/// The page's script renders every panel in the markup of the Swift views: the same report gives the same page, whoever renders it.
@Suite(.enabled(if: ScriptRenderer.isPossible))
struct ViewParityTests {
    /// A page, in the words of its tests.
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var overview: SiteOverview
        var filter: ReportQuery.Filter?
        var testDescription: String { name }
    }

    private static let k = 5

    private func compare(_ samples: [Sample]) throws {
        for language in Language.allCases {
            let cases = samples.map { ScriptRenderer.Case($0.overview, filter: $0.filter, k: Self.k, language: language) }
            let markups = try ScriptRenderer.markups(of: cases)
            #expect(markups.count == samples.count)
            for (sample, markup) in zip(samples, markups) {
                let sections = Dashboard.Section.allCases.compactMap {
                    SectionView(section: $0, overview: sample.overview, k: Self.k, wording: Wording(language), filter: sample.filter).markup
                }
                let (swift, script) = (sections.joined().source, markup)
                #expect(sections.count == Dashboard.Section.allCases.count || sample.name.hasPrefix("empty"))
                let difference = Self.difference(swift, script)
                #expect(difference == nil, "\(sample.name), \(language): \(difference ?? "")")
            }
        }
    }

    /// Where two pages first differ, but for line breaks of ours; nil where they do not.
    private static func difference(_ swift: String, _ script: String) -> String? {
        let (a, b) = (swift.utf8.filter { $0 != 10 }, script.utf8.filter { $0 != 10 })
        guard let at = zip(a, b).enumerated().first(where: { $1.0 != $1.1 })?.offset ?? (a.count == b.count ? nil : min(a.count, b.count)) else { return nil }
        func around(_ bytes: [UInt8]) -> String { String(decoding: bytes[max(at - 160, 0)..<min(at + 80, bytes.count)], as: UTF8.self) }
        return "\nSwift:  \(around(a))\nscript: \(around(b))"
    }

    private static func sample(_ name: String, _ site: SampleSite, filter: ReportQuery.Filter? = nil) -> Sample {
        var overview = site.overview(.quarter)
        let visitors = overview.current.total.visitors
        overview.current.total.visitors.hasRareReturns = [visitors.new, visitors.returning].contains { (1..<k).contains($0) }
        return Sample(name: name, overview: overview, filter: filter)
    }

    @Test func everyPanelIsTheSame() throws {
        try compare([
            Self.sample("usual", SampleSite()), Self.sample("empty", SampleSite(daily: 0)), Self.sample("small", SampleSite(daily: 12)),
            Self.sample("large", SampleSite(daily: 270_000)),
        ])
    }

    @Test func everyFilterIsTheSame() throws {
        let filters: [ReportQuery.Filter] = [
            .init(dimension: .country, value: "FR"), .init(dimension: .page, value: "/fr/blog/2025/archive-3"), .init(dimension: .exit, value: "/fr/"),
            .init(dimension: .goal, value: "contact"), .init(dimension: .source, value: "nowhere: at all"), .init(dimension: .os, value: "GNU/Linux"),
        ]
        let samples = filters.map { filter -> Sample in
            var sample = Self.sample("\(filter.dimension)", SampleSite(daily: 27_000), filter: filter)
            if filter.dimension == .page { sample.overview.tables[.next] = sample.overview.tables[.entry] }
            return sample
        }
        try compare(samples)
        var none = samples[1]
        none.overview.tables[.next]?.rows = []
        none.overview.tables[.next]?.other = nil
        try compare([none])
    }

    @Test func visitorsAreTheSameWithAnEstimate() throws {
        var all = VisitorEstimate()
        (all.visitors, all.low, all.high) = (1_250.4, 1_190.6, 1_310.2)
        (all.consenting, all.newRefusers, all.earlierRefusers, all.undecided, all.signal) = (700, 100, 210.4, 180, 60)
        all.backtest = Backtest(draws: [Backtest.Draw(groups: [1], hidden: 200, found: 236, error: 0.02949)])
        let samples = [true, false].map { isSure -> Sample in
            var sample = Self.sample("estimate", SampleSite())
            all.isLowConfidence = !isSure
            sample.overview.current.total.visitors = VisitorCount(counted: 800, estimate: all, consenting: 700, new: 2)
            sample.overview.current.total.visitors.hasRareReturns = true
            sample.overview.current.total.visitors.first = isSure ? nil : Day(year: 2026, month: 11, day: 1)
            sample.overview.current.roundedTo = isSure ? nil : 10
            return sample
        }
        try compare(samples)
    }

    @Test func hostileTextsAreTheSame() throws {
        try compare(HostileTextTests.texts.enumerated().map { Sample(name: "hostile \($0)", overview: Self.hostile($1.text), filter: nil) })
        let filtered = HostileTextTests.texts.enumerated().map {
            Sample(name: "hostile \($0), chosen", overview: Self.hostile($1.text), filter: .init(dimension: .page, value: $1.text))
        }
        try compare(filtered)
    }

    /// The corpus of naughty strings, where it is at hand.
    @Test func naughtyStringsAreTheSame() throws {
        guard let texts = try NaughtyStrings.all() else { return }
        #expect(texts.count > 100)
        var overview = SampleSite().overview(.week)
        for dimension in Dimension.reported where dimension != .next {
            var report = overview.current
            report.by = dimension.name
            report.rows = texts.prefix(TablePanel.limit).map { hostileRow($0, dimension) }
            if dimension == .search { report.rows = texts.map { hostileRow($0, dimension) } }
            overview.tables[dimension] = report
        }
        let chunks = stride(from: 0, to: texts.count, by: TablePanel.limit).map { start -> Sample in
            var page = overview
            page.tables[.page]?.rows = texts[start..<min(start + TablePanel.limit, texts.count)].map { hostileRow($0, .page) }
            return Sample(name: "naughty \(start)", overview: page, filter: nil)
        }
        try compare(chunks)
    }

    private static func hostile(_ text: String) -> SiteOverview {
        var overview = SampleSite().overview(.week)
        overview.current.total.events = [text: 9_999_999, "download": 3]
        for dimension in Dimension.reported {
            var report = overview.current
            report.by = dimension.name
            report.rows = [text, "x" + text].map { hostileRow($0, dimension) }
            report.other = ReportOther(values: 3, metrics: Metrics(visits: 9, pageviews: 12, bounces: 1, engagedSeconds: 99, events: 9))
            overview.tables[dimension] = report
        }
        overview.tables[.cohort]?.cohorts = [
            CohortMonth(month: overview.current.to.startOfMonth, rows: [CohortMonth.Count(value: text, visitors: 9)])
        ]
        overview.frequency?.rows = [ReportRow(value: text, metrics: Metrics(visits: 9))]
        overview.funnels = [text: [text, text, text], "x" + text: [text, text, text]]
        return overview
    }

    private static func hostileRow(_ text: String, _ dimension: Dimension) -> ReportRow {
        var row = ReportRow(value: dimension == .funnel ? text + ": 1" : text, metrics: Metrics(visits: 7, pageviews: 9, events: 40))
        let forms = [text, "y" + text, "click: " + text, "click: z" + text, "key: " + text, "key: w" + text, text + "v: " + text]
        row.details = (forms + (0..<40).map { "n\($0)" }).map { ReportDetail(value: $0, visits: 6, events: 8) }
        row.mean = dimension == .page ? 61.25 : 0.5
        return row
    }

    private func hostileRow(_ text: String, _ dimension: Dimension) -> ReportRow { Self.hostileRow(text, dimension) }
}
