import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct VideoDetailsTests {
    private let watched = ReportRow.detailed(
        "visite", visits: 120, seconds: 12_000, [("0", 120), ("25", 90), ("50", 70), ("75", 60), ("100", 45)])

    private func details(_ row: ReportRow, _ language: Language = .fr) -> HTML { VideoDetails(row: row, wording: Wording(language)).markup }

    @Test func quartersAreReadInOrder() {
        #expect(details(watched).text == "120 début 90 25 % 70 50 % 60 75 % 45 100 % 3 h 20 min regardées en tout")
        #expect(details(watched, .en).text == "120 start 90 25% 70 50% 60 75% 45 100% 3h 20m watched in all")
    }

    @Test func barsAreMeasuredAgainstTheStart() {
        let bars = MarkupReader(details(watched).source).tags.filter { $0.name == "rect" }
        #expect(bars.map { $0["height"] } == ["20", "15", "12", "10", "8"])
        #expect(bars.map { $0["y"] } == ["0", "5", "8", "10", "12"])
    }

    @Test func rareQuartersAreUnknownOthersNone() {
        #expect(details(.detailed("x", visits: 9, [("0", 9), ("(other)", 3)])).text == "9 début – 25 % – 50 % – 75 % – 100 %")
        #expect(details(.detailed("x", visits: 9, [("0", 9)])).text == "9 début 0 25 % 0 50 % 0 75 % 0 100 %")
    }

    @Test func theTableSaysHowManySawTheEnd() {
        let texts = { (row: ReportRow) in Column.of(.video).map { $0.text(row, visits: 500, wording: Wording(.fr)) } }
        #expect(texts(watched) == ["120", "37,5\u{A0}%", "1\u{A0}min\u{A0}40\u{A0}s"])
        #expect(texts(.detailed("x", visits: 9, [("0", 9), ("(other)", 3)]))[1] == "–")
        #expect(texts(.detailed("x", visits: 9, []))[1] == "–")
    }
}
