import AnalyticsCore
import Testing

@testable import Collector

/// The parts that made-up years consist of.
@Suite struct SamplePartsTests {
    @Test func choicesFollowTheirWeights() {
        var random = SampleRandom(seed: 7)
        let choice = SampleChoice([1, 0, 6, 3])
        var counts = [0, 0, 0, 0]
        for _ in 0..<10_000 { counts[choice.index(&random)] += 1 }
        #expect(counts[1] == 0 && abs(counts[0] - 1000) < 150 && abs(counts[2] - 6000) < 250 && abs(counts[3] - 3000) < 250)
    }

    @Test func daysHaveTheirRhythm() {
        var random = SampleRandom(seed: 1)
        let first = Day(year: 2025, month: 1, day: 1)
        let rhythm = SampleRhythm(first: first, days: 730, visits: 1000, random: &random)
        func mean(_ isIncluded: (Day) -> Bool) -> Int {
            let counts = rhythm.counts.indices.filter { isIncluded(first + $0) && !(rhythm.viral..<rhythm.viral + 4).contains($0) }.map { rhythm.counts[$0] }
            return counts.reduce(0, +) / counts.count
        }
        #expect(abs(rhythm.counts.reduce(0, +) - 730_000) < 730)
        #expect(rhythm.counts.max() == rhythm.counts[rhythm.viral])
        #expect(mean { $0.weekday == 2 } > 3 * mean { $0.weekday == 7 } / 2)
        #expect(mean { $0.civil.month == 10 } > 5 * mean { $0.civil.month == 8 } / 4)
        #expect(mean { $0.civil.month == 12 && $0.civil.day > 24 } < mean { $0.civil.month == 12 && $0.civil.day < 20 } * 3 / 4)
        #expect(mean { $0.civil.year == 2026 } > mean { $0.civil.year == 2025 })
    }

    @Test func cookieTellsWhatTheTrackerTells() throws {
        var random = SampleRandom(seed: 1)
        let day = Day(year: 2026, month: 3, day: 1)
        var cookie = try #require(SampleCookie(on: day, &random))
        let group = cookie.group
        func history(_ lag: Int, _ decision: Int, _ returned: Bool, _ visit: Int) -> VisitorHistory {
            VisitorHistory(group: group, lag: lag, decisionLag: decision, returned: returned, created: day, visit: visit)
        }
        #expect(cookie.use(on: day, isDecision: true) == history(-1, -1, false, 1))
        #expect(cookie.use(on: day, isDecision: false) == history(0, 0, false, 2))
        #expect(cookie.use(on: day + 9, isDecision: false) == history(9, 9, true, 3))
        #expect(cookie.use(on: day + 12, isDecision: true) == history(3, 12, true, 4))
        #expect(cookie.use(on: day + 13, isDecision: false) == history(1, 1, false, 5))
    }

    @Test func pagesAreDistinctAndAppearOverTime() {
        var random = SampleRandom(seed: 3)
        let catalogue = SampleCatalogue(
            count: 3000, extra: ["/produits/exemple"], origin: "https://www.example.org", first: Day(year: 2025, month: 1, day: 1), days: 700, random: &random)
        #expect(catalogue.pages.count == 3000 && Set(catalogue.pages.map(\.path)).count == 3000 && catalogue.known["/produits/exemple"] != nil)
        let late = catalogue.pages.filter { $0.born > 350 }.count
        #expect(late > 600 && late < 1500)
        let early = catalogue.choices(on: 10)
        for _ in 0..<2000 {
            let (french, english) = (catalogue.pages[early.french.index(&random)], catalogue.pages[early.english.index(&random)])
            #expect(french.isFrench && french.born <= 10 && !english.isFrench && english.born <= 10)
        }
    }

    @Test func agentsAreWhatTheyLookLike() {
        var random = SampleRandom(seed: 5)
        let day = Day(year: 2026, month: 6, day: 1)
        var devices: [String: Int] = [:]
        for _ in 0..<3000 {
            let agent = RecognisedAgent(SampleAgent(mobile: 0.5, &random).text(on: day))
            #expect(agent.bot == nil)
            devices[agent.userAgent.device.rawValue, default: 0] += 1
        }
        #expect(abs(devices["mobile", default: 0] - 1500) < 120 && devices["tablet", default: 0] > 80 && devices["tv", default: 0] > 0)
    }

    @Test func placesComeBackFromTheirAddresses() throws {
        var random = SampleRandom(seed: 2)
        for (number, place) in SamplePlace.all.enumerated() {
            #expect(SamplePlace.region(of: try #require(SamplePlace.address(number, &random))) == place.region)
        }
    }
}
