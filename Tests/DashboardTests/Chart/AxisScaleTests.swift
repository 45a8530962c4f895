import Testing

@testable import Dashboard

@Suite struct AxisScaleTests {
    @Test(arguments: [
        (0, 10), (-3, 10), (1, 2), (2, 4), (5, 6), (9, 10), (15, 20), (21, 30), (492, 600), (577, 800), (4_910_625, 6_000_000),
    ])
    func topIsRoundAndJustAbove(largest: Int, top: Int) {
        #expect(AxisScale(largest: largest).top == top)
    }

    @Test func topIsAboveEvenAndNeverFarAbove() {
        for largest in (1...2_000).map({ $0 * $0 }) {
            let top = AxisScale(largest: largest).top
            if top <= largest || top % 2 != 0 || Double(top) > max(2.2 * Double(largest), 4) {
                Issue.record("\(largest) gives \(top)")
            }
        }
    }

    @Test func hugeFiguresDoNotOverflow() {
        #expect(AxisScale(largest: .max).top > 0)
        #expect(AxisScale(largest: .max).height(Double(Int.max)) <= 1)
    }

    @Test func heightsStartAtZero() {
        let scale = AxisScale(largest: 492)
        #expect(scale.height(0) == 0)
        #expect(scale.height(300) == 0.5)
        #expect(scale.height(600) == 1)
        #expect(scale.height(-1) == 0)
        #expect(scale.height(900) == 1)
    }
}
