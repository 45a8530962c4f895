import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector
@testable import Dashboard

/// The data files answer what `sillage report` answers: the same rows, rests and totals, for any range and filter.
@Suite(.serialized) struct ArchiveParityTests {
    private static let last = ArchivedSite.last
    /// Inside months and across them; into months that are kept as such, and beyond everything.
    private static let ranges = [
        last...last, (last - 6)...last, (last - 27)...last, (last - 40)...(last - 13), (last - 70)...(last - 60), (last - 90)...(last - 20),
        (last - 130)...(last - 100), (last - 199)...last, (last - 400)...(last - 150), (last - 1)...(last - 1), last.startOfMonth...(last - 3),
    ]

    @Test(arguments: [true, false])
    func rowsAreTheReports(hasFaded: Bool) throws {
        let site = try ArchivedSite(fading: hasFaded ? (20, 75, 150) : nil)
        defer { site.close() }
        let files = try ArchiveFiles(try site.files())
        #expect(files.files.count == 8 && files.k == ArchivedSite.k)
        for range in Self.ranges {
            for dimension in Dimension.archived {
                let expected = ArchiveFiles.Answer(try site.report(range, .dimension(dimension)))
                let answer = try files.answer(dimension, range)
                #expect(answer == expected, "\(dimension.name) \(range)")
            }
            let report = try site.report(range, .time(.day))
            let days = try files.totals(files.covered(range))
            #expect(days.map { $0.isMonth ? String($0.day.description.prefix(7)) : $0.day.description } == report.rows.map(\.value))
            #expect(days.map { ArchiveFiles.metrics($0.counts) } == report.rows.map(\.metrics))
            let events = try files.counts(.event, files.covered(range)).named.mapValues { $0[4] }
            #expect(events == report.total.events)
        }
        #expect(try files.answer(.search, Self.last...Self.last).other != nil, "something is folded")
    }

    /// Also where two-way counts are kept as months already, and the days of the first month are not.
    @Test(arguments: [nil, 60, 400] as [Int64?])
    func filtersAreTheReports(daily: Int64?) throws {
        let site = try ArchivedSite(days: 100, fading: daily.map { (30, $0, $0 + 20) })
        defer { site.close() }
        let files = try ArchiveFiles(try site.files())
        let filters = try ["country=FR", "page=/p/0", "page=/p/3", "browser=Firefox", "utm_campaign=c1", "entry=/p/7", "page=/none", "language=fr"].map {
            try ReportQuery.Filter(parsing: $0)
        }
        var named = 0
        for range in Self.ranges.filter({ $0.upperBound > Self.last - 100 }) {
            for filter in filters {
                for dimension in Dimension.paired where dimension != filter.dimension {
                    let expected = ArchiveFiles.Answer(try site.report(range, .dimension(dimension), where: filter))
                    let answer = try files.answer(dimension, where: filter, range)
                    #expect(answer == expected, "\(dimension.name) where \(filter.dimension.name)=\(filter.value) \(range)")
                    named += answer.rows.count
                }
            }
            for page in ["/p/0", "/p/1", "/p/2"] {
                let filter = ReportQuery.Filter(dimension: .page, value: page)
                for (name, by) in [
                    ("next", Breakdown.dimension(.next)), ("previous", .previous), ("page_download", .dimension(.download)), ("page_vote", .dimension(.vote)),
                ] {
                    let expected = ArchiveFiles.Answer(try site.report(range, by, where: filter))
                    #expect(try files.answer(name, on: page, range) == expected, "\(name) \(page) \(range)")
                }
            }
        }
        #expect(named > 1000)
    }

    @Test func hoursAndVisitorsAreTheReports() throws {
        let site = try ArchivedSite()
        defer { site.close() }
        let data = try site.files()
        let files = try ArchiveFiles(data)
        let hours = try files.hours()
        let report = try site.report((Self.last - 18)...Self.last, .time(.hour))
        #expect(hours.suffix(report.rows.count).map { site.rules.calendar.label(Timestamp(seconds: Int64($0.hour))) } == report.rows.map(\.value))
        #expect(hours.suffix(report.rows.count).map { ArchiveFiles.metrics($0.counts) } == report.rows.map(\.metrics))

        let visitors = try files.visitors()
        #expect(Set(try #require(visitors[Self.last]).keys).isSuperset(of: 1...92))
        var told = 0
        for (end, lengths) in [(0, [1, 2, 7, 28, 91, 92, 365]), (30, [1, 5, 30, 77, 92]), (61, [44, 90]), (62, [1, 7, 28, 30, 90, 365]), (140, [7, 365])] {
            for length in lengths {
                let end = Self.last - end
                let report = try site.report((end - (length - 1))...end, nil)
                // Where days are kept as months, a report is about other days than it was asked for.
                let days = files.covered((end - (length - 1))...end)
                #expect(days == report.counted ?? (end - (length - 1))...end)
                guard let answer = visitors[days.upperBound]?[days.upperBound - days.lowerBound + 1] else { continue }
                let count = report.total.visitors
                let all = try #require(count.estimate)
                let expected = [all.visitors.people, all.low.people, all.high.people, count.counted, all.isLowConfidence ? 1 : 0]
                #expect(answer == expected, "\(length) days up to \(end)")
                told += 1
            }
        }
        #expect(told > 10)
        #expect(visitors[Self.last - 62]?[44] == nil && visitors[Self.last - 160] == nil)
        // A row of a report over time learns as a question about its day does.
        let rows = try site.report((Self.last - 27)...Self.last, .time(.day)).rows
        #expect(rows.map { $0.estimate?.visitors.people } == (0..<28).map { visitors[Self.last - 27 + $0]?[1]?[0] })

        for file in files.files {
            for (days, value) in try #require(file.json["periods"] as? [String: [String: Any]]) {
                let ends = days.split(separator: "/").compactMap { Day($0) }
                let expected = try site.report(ends[0]...ends[1], nil).visitorsJSON()
                #expect(try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary == value as NSDictionary, "\(days)")
            }
            let month = file.month...(file.month.startOfMonth(adding: 1) - 1)
            if !file.isNow, month.contains(Self.last) { continue }
            let asked = file.isNow ? month.lowerBound...Self.last : month
            let cohorts = try site.report(asked, .dimension(.cohort)).cohortsJSON()
            #expect(try cohorts.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary } == file.json["cohorts"] as? NSDictionary)
            #expect(file.json["frequency"] != nil)
        }
        let periods = try #require(files.files.last?.json["periods"] as? [String: Any])
        #expect(periods.count >= 8 && files.files.last?.json["since"] as? Int == (Self.last - 150).number)
    }
}
