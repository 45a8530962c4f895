import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct TimeChartTests {
    private let wording = Wording(.fr)

    @Test(arguments: Period.allCases)
    func everyPointHasItsFiguresInWords(period: Period) {
        let overview = SampleSite().overview(period)
        let chart = TimeChart(overview: overview, wording: wording)
        let source = chart.markup.source
        #expect(source.count(of: "<g class=\"pt") == overview.current.rows.count)
        for (name, row) in zip(chart.names.current, overview.current.rows.dropLast()) {
            let sentence = "<tspan>\(name)\u{A0}: \(wording.visits(row.metrics.visits))</tspan>"
            #expect(source.has(sentence), "\(sentence)")
        }
    }

    @Test func theLastPointIsUnfinishedAndReadFirst() {
        let overview = SampleSite().overview(.month)
        let source = TimeChart(overview: overview, wording: wording).markup.source
        let visits = overview.current.rows.last.map { wording.visits($0.metrics.visits) } ?? ""
        #expect(source.has("<p class=\"read\"><b>lun.\u{A0}23\u{A0}nov. (en cours)\u{A0}: \(visits)</b>"))
        #expect(source.count(of: "<g class=\"pt open\">") == 1)
        #expect(source.has("<path class=\"ln dash\" d=\"M963 "))
    }

    @Test func todayLeavesRoomForTheHoursToCome() {
        let overview = SampleSite().overview(.today)
        let chart = TimeChart(overview: overview, wording: wording)
        #expect(overview.current.rows.count == 15)
        #expect(chart.domain == 24)
        #expect(chart.markup.source.has(">23\u{A0}h</text>"))
        #expect(chart.markup.source.has("· hier\u{A0}: "))
    }

    @Test func theScaleHoldsBothPeriods() {
        let overview = SampleSite().overview(.quarter)
        let largest = (overview.current.rows + overview.previous.rows).map(\.metrics.visits).max() ?? 0
        let chart = TimeChart(overview: overview, wording: wording)
        #expect(chart.scale.top > largest)
        #expect(chart.markup.source.has(">\(wording.integer(chart.scale.top))</text>"))
        #expect(chart.markup.source.has(">\(wording.integer(chart.scale.top / 2))</text>"))
    }

    @Test func onePointAndNoneDrawWithoutACurve() {
        var overview = SampleSite().overview(.month)
        overview.current.rows = [overview.current.rows[0]]
        overview.previous.rows = []
        #expect(TimeChart(overview: overview, wording: wording).markup.source.has("cx=\"0%\""))
        overview.current.rows = []
        #expect(MarkupReader(TimeChart(overview: overview, wording: wording).markup.source).problems.isEmpty)
    }

    @Test func theFiguresStandInATableToo() {
        let overview = SampleSite().overview(.week)
        let chart = TimeChart(overview: overview, wording: wording)
        let source = FiguresTable(chart: chart).markup.source
        for (index, row) in overview.current.rows.enumerated() {
            let before = wording.integer(overview.previous.rows[index].metrics.visits)
            #expect(source.has("<td>\(wording.integer(row.metrics.visits))</td><td class=\"p\">\(before)</td>"))
            #expect(source.has("<td class=\"c4\">\(wording.integer(row.visitors ?? 0))</td>"))
        }
    }
}
