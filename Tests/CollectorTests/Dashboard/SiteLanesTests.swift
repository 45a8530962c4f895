import Testing

@testable import Collector

@Suite struct SiteLanesTests {
    private struct Refused: Error {}

    @Test(arguments: [0, 1, 2, 7]) func resultsStandInTheOrderOfTheSites(count: Int) throws {
        #expect(try SiteLanes.run(Array(0..<count)) { $0 * 10 } == (0..<count).map { $0 * 10 })
    }

    /// A dashboard of which one site failed must not be put in place.
    @Test(arguments: [1, 2, 7]) func oneFailureIsThatOfAll(count: Int) {
        #expect(throws: Refused.self) {
            try SiteLanes.run(Array(0..<count)) { site in
                if site == count - 1 { throw Refused() }
                return site
            }
        }
    }
}
