import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct SectionTests {
    /// Next pages are asked of one page; what is shown inside rows has no table of its own.
    @Test func everyDimensionOfReportsStandsInOneSection() {
        let all = Section.allCases.flatMap(\.dimensions)
        let expected = Dimension.reported.filter { $0 != .next }
        #expect(all.count == expected.count)
        #expect(Set(all) == Set(expected))
    }

    /// Details span the label and two figures: a column that is hidden in narrow panels would make room for nothing.
    @Test(arguments: [Dimension.vote, .video, .email, .notFound, .custom])
    func tablesWithDetailsAlwaysShowTwoFigures(dimension: Dimension) {
        let shown = Column.of(dimension).enumerated().filter { !$1.style(at: $0).contains("c") }
        #expect(shown.count == 2)
    }

    /// The grid gives room to the last panels of a section.
    @Test func roomyPanelsStandTogetherAtTheEnd() {
        for section in Section.allCases {
            let roomy = section.dimensions.map(Section.isRoomy)
            #expect(roomy == roomy.sorted { !$0 && $1 })
        }
    }

    @Test(arguments: Dimension.allCases)
    func everyTableHasAFirstColumnOfCounts(dimension: Dimension) throws {
        let first = try #require(Column.of(dimension).first)
        var row = ReportRow(value: "x", metrics: Metrics(visits: 3, pageviews: 3, events: 3))
        row.details = ["start", "open"].map { ReportDetail(value: $0, visits: 3, events: 3) }
        #expect(first.count(row) == 3)
        #expect(first.style(at: 0).isEmpty)
    }
}
