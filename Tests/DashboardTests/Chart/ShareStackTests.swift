import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct ShareStackTests {
    private func rows(_ visits: [Int]) -> ArraySlice<ReportRow> {
        visits.map { ReportRow(value: "x", metrics: Metrics(visits: $0)) }[...]
    }

    @Test func partsFillTheWidth() throws {
        let stack = try #require(ShareStack(rows: rows([510, 260, 160, 70])))
        let tags = MarkupReader(stack.markup.source).tags.filter { $0.name == "rect" }
        #expect(tags.map { $0["x"] } == ["0%", "51%", "77%", "93%"])
        #expect(tags.map { $0["width"] } == ["50.6%", "25.6%", "15.6%", "7%"])
        #expect(tags.map { $0["class"] } == ["k1", "k2", "k3", "k4"])
    }

    @Test(arguments: [[], [5], [1, 1, 1, 1, 1], [3, 0]])
    func noBarOfOnePartFivePartsOrNothing(visits: [Int]) {
        #expect(ShareStack(rows: rows(visits)) == nil)
    }
}
