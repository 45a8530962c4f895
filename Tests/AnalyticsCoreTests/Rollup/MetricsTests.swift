import Testing

@testable import AnalyticsCore

/// DESIGN §3: metrics are counts, so they merge by addition.
@Suite struct MetricsTests {
    @Test func additionIsPerCountAndNegationUndoesIt() {
        var sum = Metrics(1, 2, 3, 4, 5)
        sum += Metrics(10, 20, 30, 40, 50)
        #expect(sum == Metrics(11, 22, 33, 44, 55))
        sum += sum.negated
        #expect(sum.isZero)
        #expect(!Metrics(0, 0, 0, 0, 1).isZero && !Metrics(-1, 0, 0, 0, 0).isZero)
    }
}
