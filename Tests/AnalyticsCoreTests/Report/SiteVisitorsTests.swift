import Testing

@testable import AnalyticsCore

@Suite struct SiteVisitorsTests {
    private static let first = Day(year: 2026, month: 1, day: 1)

    private static func tables(days: Int = 300) -> VisitorTables {
        var tables = SimulatedSite(seed: 3, days: days, visitors: 400).tables
        tables.first = first
        return tables
    }

    @Test func tablesJoin() throws {
        let all = Self.tables()
        func part(_ days: Range<Int>) -> VisitorTables {
            var part = all
            part.first = Self.first + days.lowerBound
            part.days = days.count
            part.visitDays = all.visitDays.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, group: $0.group, lag: $0.lag, count: $0.count) }
            part.decisions = all.decisions.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, group: $0.group, lag: $0.lag, count: $0.count) }
            part.firstReturnsAfterDecision = all.firstReturnsAfterDecision.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, group: $0.group, lag: $0.lag, count: $0.count) }
            part.idsCreated = all.idsCreated.filter { days.contains($0.day) }.map { .init(day: $0.day - days.lowerBound, group: $0.group, count: $0.count) }
            part.visitsConsentRemembered = all.visitsConsentRemembered.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, group: $0.group, count: $0.count) }
            part.visitsConsentGiven = all.visitsConsentGiven.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, group: $0.group, count: $0.count) }
            part.visitsByStateAndSource = all.visitsByStateAndSource.filter { days.contains($0.day) }
                .map { .init(day: $0.day - days.lowerBound, state: $0.state, source: $0.source, count: $0.count) }
            return part
        }
        #expect(VisitorTables.joining(part(0..<299), part(299..<300), last: Self.first + 299) == all)
        #expect(VisitorTables.joining(nil, part(299..<300), last: Self.first + 299) == part(299..<300))
        #expect(VisitorTables.joining(all, nil, last: Self.first + 310)?.days == 311)
        #expect(VisitorTables.joining(nil, nil, last: Self.first) == nil)
    }

    /// Ranges of one pass are those of one question each, also where nobody came for half a year.
    @Test func rangesAreThoseOfQuestions() throws {
        var tables = Self.tables(days: 500)
        let gap = 60..<280
        tables.visitDays.removeAll { gap.contains($0.day) }
        tables.decisions.removeAll { gap.contains($0.day) }
        tables.firstReturnsAfterDecision.removeAll { gap.contains($0.day) }
        tables.idsCreated.removeAll { gap.contains($0.day) }
        tables.visitsConsentRemembered.removeAll { gap.contains($0.day) }
        tables.visitsConsentGiven.removeAll { gap.contains($0.day) }
        tables.visitsByStateAndSource.removeAll { gap.contains($0.day) }
        let visitors = try #require(SiteVisitors(tables))
        var told = 0
        visitors.forEachRange(endingIn: (Self.first - 10)...(Self.first + 600), lengths: { [1, 30, 365, ($0 - Self.first) % 92 + 1] }) { range in
            let days = (range.end - (range.length - 1))...range.end
            let count = PeriodVisitors(visitors, days).count(days)
            #expect(count?.estimate == range.estimate && count?.counted == range.counted, "\(days)")
            told += 1
        }
        // In the middle of the gap, days have no tables in the 180 days before; only ranges that begin earlier do.
        #expect(told > 1300 && told < 2000)
        #expect(visitors.start(of: (Self.first + 250)...(Self.first + 250)) == nil)
        #expect(visitors.start(of: (Self.first + 290)...(Self.first + 290)) == 280)
    }
}
