import Testing

@testable import Dashboard

@Suite struct CurveTests {
    @Test func pointsFillTheBox() {
        let curve = Curve(heights: [0, 0.5, 1])
        #expect(curve.line == "M0 200 500 100 1000 0")
        #expect(curve.area == "M0 200 0 200 500 100 1000 0 1000 200z")
        #expect(curve.unfinished.isEmpty)
    }

    @Test func anUnfinishedEndIsDrawnApart() {
        let curve = Curve(heights: [0, 0.5, 0.25], openEnd: true)
        #expect(curve.line == "M0 200 500 100")
        #expect(curve.unfinished == "M500 100 1000 150")
        #expect(curve.area.hasSuffix("1000 150 1000 200z"))
    }

    @Test func pointsStillToComeLeaveRoom() {
        let curve = Curve(heights: [0.5, 0.5], domain: 5)
        #expect(curve.line == "M0 100 250 100")
    }

    @Test func gapsAreNotBridged() {
        let curve = Curve(heights: [0.5, 0.5, nil, 0, 0], openEnd: true)
        #expect(curve.line == "M0 100 250 100")
        #expect(curve.unfinished == "M750 200 1000 200")
        #expect(curve.area == "M0 200 0 100 250 100 250 200zM750 200 750 200 1000 200 1000 200z")
    }

    @Test(arguments: [[], [nil], [0.5], [nil, nil]] as [[Double?]])
    func tooLittleForALineIsNoLine(heights: [Double?]) {
        let curve = Curve(heights: heights, openEnd: true)
        #expect(curve.line.isEmpty && curve.unfinished.isEmpty && curve.area.isEmpty)
    }

    @Test(arguments: [
        (0, "0"), (25.34, "25.3"), (25.35, "25.4"), (100, "100"), (-0.04, "0"), (-1.5, "-1.5"), (.nan, "0"), (.infinity, "0"),
    ])
    func coordinatesAreShort(value: Double, expected: String) {
        #expect(Curve.tenths(value) == expected)
    }

    @Test(arguments: [(3.449, "3.45"), (3.401, "3.4"), (3.049, "3.05"), (3.004, "3"), (100, "100")])
    func percentagesAreShort(value: Double, expected: String) {
        #expect(Curve.hundredths(value) == expected)
    }
}
