import Testing

@testable import AnalyticsCore

@Suite struct LagTableTests {
    private func table(_ entries: [(day: Int, group: Int, lag: Int, count: Int)], days: Int = 3, lagCap: Int = 30) -> LagTable {
        LagTable(entries.map { .init(day: $0.day, group: $0.group, lag: $0.lag, count: $0.count) }, days: days, lagCap: lagCap)
    }

    @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [4, 0, 3, 1, 2]]) func sumsBeyondALag(order: [Int]) {
        let entries = [(1, 2, 0, 1), (1, 2, 1, 10), (1, 2, 7, 100), (1, 2, 30, 1000), (1, 2, -1, 10_000)]
        let table = table(order.map { entries[$0] })
        #expect([0, 1, 2, 7, 8, 30, 31, 400].map { table.counts(1, from: $0)[2] } == [11_111, 11_110, 11_100, 11_100, 11_000, 11_000, 10_000, 10_000])
        #expect([0, 1, 6, 7, 30, 31, 400].map { table.counts(1, through: $0)[2] } == [1, 11, 11, 111, 1111, 11_111, 11_111])
        #expect(table.counts(1)[2] == 11_111)
        #expect(table.counts(0) == .zero && table.counts(2) == .zero && table.counts(1)[3] == 0)
    }

    @Test func cellsAddUpAndLongLagsAreNone() {
        let table = table([(0, 15, 5, 1), (0, 15, 5, 2), (0, 15, 31, 4), (0, 15, 999, 8)])
        #expect(table.counts(0, from: 5)[15] == 15 && table.counts(0, from: 6)[15] == 12 && table.counts(0, through: 30)[15] == 3)
    }

    @Test func emptyTablesAreFine() {
        #expect(table([], days: 0).beyond == 31)
        #expect(table([(0, 0, 1, 1)], lagCap: -5).counts(0, from: 1)[0] == 1)
        #expect(table([(0, 0, 1, 1)], lagCap: .max).counts(0, from: 2)[0] == 0)
    }
}
