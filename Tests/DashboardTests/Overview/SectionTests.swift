import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct SectionTests {
    @Test func everyDimensionStandsInOneSection() {
        let all = Section.allCases.flatMap(\.dimensions)
        #expect(all.count == Dimension.allCases.count)
        #expect(Set(all) == Set(Dimension.allCases))
    }

    @Test(arguments: Dimension.allCases)
    func everyTableHasAFirstColumnOfCounts(dimension: Dimension) throws {
        let first = try #require(Column.of(dimension).first)
        #expect(first.count(Metrics(visits: 3, pageviews: 3, events: 3)) == 3)
        #expect(first.style(at: 0).isEmpty)
    }
}
