import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct AxisTicksTests {
    @Test(
        arguments: [
            (24, .hour, [0, 6, 12, 18, 23]), (25, .hour, [0, 6, 12, 18, 24]), (7, .day, [0, 2, 4, 6]), (30, .day, [0, 7, 14, 21, 29]),
            (90, .day, [0, 21, 42, 63, 89]), (12, .month, [0, 3, 6, 9, 11]), (1, .day, [0]), (0, .day, []), (2, .day, [0, 1]),
        ] as [(Int, TimeStep, [Int])])
    func labelsStandAtDistancesThatMeanSomething(count: Int, step: TimeStep, expected: [Int]) {
        #expect(AxisTicks(count: count, step: step).indices == expected)
    }

    @Test(arguments: TimeStep.allCases)
    func firstAndLastAreNamedAndNeverMoreThanSeven(step: TimeStep) {
        for count in 2...400 {
            let indices = AxisTicks(count: count, step: step).indices
            if indices.first != 0 || indices.last != count - 1 || indices.count > 7 || indices != Array(Set(indices)).sorted() {
                Issue.record("\(count) points: \(indices)")
            }
        }
    }
}
