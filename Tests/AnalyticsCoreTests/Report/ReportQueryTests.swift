import Testing

@testable import AnalyticsCore

/// INTERFACE `report --by`, `--where`.
@Suite struct ReportQueryTests {
    @Test(arguments: [
        "hour", "day", "week", "month", "page", "entry", "exit", "channel", "source", "referrer", "utm_source", "utm_medium", "utm_campaign", "utm_term",
        "utm_content", "country", "region", "language", "browser", "browser_version", "os", "os_version", "device", "screen", "download", "outbound",
        "search", "search_empty", "vote", "video", "form", "email", "custom", "notfound", "visit_number", "recency", "cohort", "consent", "bot",
    ])
    func takesEveryNameOfTheInterface(name: String) throws {
        #expect(try Breakdown(name: name).name == name)
        #expect(Breakdown.names.contains(name))
    }

    @Test(arguments: ["", "Page", "pages", "utmSource", "day ", "year"])
    func refusesOthers(name: String) {
        #expect(throws: ReportError.unknownBreakdown(name)) { try Breakdown(name: name) }
    }

    @Test(
        arguments: [("country=FR", .country, "FR"), ("page=/a?b=c", .page, "/a?b=c"), ("utm_campaign=", .utmCampaign, ""), ("source= x", .source, " x")]
            as [(String, Dimension, String)])
    func filtersAreADimensionAndAValue(text: String, dimension: Dimension, value: String) throws {
        #expect(try ReportQuery.Filter(parsing: text) == ReportQuery.Filter(dimension: dimension, value: value))
    }

    @Test func innerCountsAreNoBreakdown() throws {
        for name in ["scroll", "voteValue", "customProperty"] {
            #expect(throws: ReportError.unknownBreakdown(name)) { try Breakdown(name: name) }
        }
        for name in ["next", "goal", "funnel", "bot_class", "bot_reason"] { #expect(try Breakdown(name: name).name == name) }
    }

    @Test func otherFiltersAreRefused() {
        #expect(throws: ReportError.badFilter) { try ReportQuery.Filter(parsing: "country") }
        #expect(throws: ReportError.unknownBreakdown("")) { try ReportQuery.Filter(parsing: "=FR") }
        #expect(throws: ReportError.unknownBreakdown("day")) { try ReportQuery.Filter(parsing: "day=2026-11-23") }
    }

    @Test func errorsSayWhatToDoOnOneLine() {
        let errors: [ReportError] = [.badFilter, .unknownBreakdown(String(repeating: "x", count: 500)), .notCountedTogether("hour", "page")]
        for error in errors { #expect(!error.description.contains("\n") && error.description.count < 700) }
        #expect(ReportError.unknownBreakdown("pages").description.contains("page entry exit"))
        #expect(ReportError.notCountedTogether("screen", "page").description.contains("'screen' is not counted together with 'page'"))
    }
}
