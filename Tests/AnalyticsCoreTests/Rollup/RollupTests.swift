import Testing

@testable import AnalyticsCore

extension DayRollup {
    /// Gains per dimension and value.
    var values: [Dimension: [String: Metrics]] {
        var values: [Dimension: [String: Metrics]] = [:]
        forEachCount { values[$0, default: [:]][$1, default: Metrics()] += $2 }
        return values
    }

    /// Gains per pair of values, through the packed cells, with ids as a store would give them.
    var pairs: [Ledger.Pair: Metrics] {
        var ids: [String: Int64] = [:]
        var texts: [String] = []
        var pairs: [Ledger.Pair: Metrics] = [:]
        func id(_ text: String) -> Int64 {
            if let id = ids[text] { return id }
            ids[text] = Int64(texts.count)
            texts.append(text)
            return Int64(texts.count - 1)
        }
        forEachPair(id: id) { key, packed in
            for cell in packed.cells {
                let pair = Ledger.Pair(first: key.first, firstValue: texts[Int(cell.first)], second: key.second, secondValue: texts[Int(cell.second)])
                pairs[pair, default: Metrics()] += cell.metrics
            }
        }
        return pairs
    }
}

/// R2, P9: what the store is given is what the events say.
@Suite struct RollupTests {
    private static func events(_ seed: Int, count: Int = 300) throws -> [Event] {
        var fixture = try SiteFixture()
        return try RandomStream(seed: seed, count: count, consents: true).steps.compactMap { try fixture.send($0) }
    }

    private static func compare(_ rollup: DayRollup, _ ledger: Ledger) {
        #expect(rollup.total == ledger.total)
        #expect(rollup.hours.filter { !$0.value.isZero } == ledger.hours.filter { !$0.value.isZero })
        #expect(rollup.history == ledger.history)
        #expect(rollup.states == ledger.states && rollup.states.values.reduce(0, +) == ledger.total.visits)
        let dimensions = Dimension.allCases.filter { !ledger.values($0).isEmpty }
        #expect(rollup.values == Dictionary(uniqueKeysWithValues: dimensions.map { ($0, ledger.values($0)) }))
        #expect(rollup.pairs == ledger.pairs.filter { !$0.value.isZero })
    }

    @Test(arguments: 0..<10)
    func addsUpAsTheLedger(seed: Int) throws {
        let events = try Self.events(seed)
        var rollup = Rollup(valuesPerDay: 10_000)
        for event in events { rollup.absorb(event) }
        let days = Dictionary(grouping: events) { SiteDay(site: $0.site, day: $0.day) }
        #expect(Set(rollup.days.keys) == Set(days.keys) && rollup.folded == 0)
        for (key, own) in days { Self.compare(try #require(rollup.days[key]), Ledger(own)) }
    }

    /// R2: cut into transactions anywhere, the deltas add up to the same.
    @Test(arguments: [1, 7, 50])
    func deltasAddUpAcrossClears(batch: Int) throws {
        let events = try Self.events(3)
        var rollup = Rollup(valuesPerDay: 10_000)
        var (sums, pairs, total): ([Dimension: [String: Metrics]], [Ledger.Pair: Metrics], Metrics) = ([:], [:], Metrics())
        for start in stride(from: 0, to: events.count, by: batch) {
            for event in events[start..<min(start + batch, events.count)] { rollup.absorb(event) }
            for day in rollup.days.values {
                total += day.total
                for (dimension, values) in day.values { for (value, metrics) in values { sums[dimension, default: [:]][value, default: Metrics()] += metrics } }
                for (pair, metrics) in day.pairs { pairs[pair, default: Metrics()] += metrics }
            }
            rollup.clear()
            #expect(!rollup.hasChanges)
        }
        let ledger = Ledger(events)
        #expect(total == ledger.total)
        for (dimension, values) in sums { #expect(values.filter { !$0.value.isZero } == ledger.values(dimension)) }
        #expect(pairs.filter { !$0.value.isZero } == ledger.pairs.filter { !$0.value.isZero })
    }

    private static func view(_ number: Int, _ path: String) throws -> Event {
        var fixture = try SiteFixture()
        return try #require(try fixture.send(.view(path), at: Double(number)))
    }

    /// R5: distinct values per day and dimension are bounded; totals stay true.
    @Test func valuesBeyondTheLimitAreOther() throws {
        var rollup = Rollup(valuesPerDay: 2)
        for (number, path) in ["/a", "/b", "/c", "/d", "/a", "/c"].enumerated() { rollup.absorb(try Self.view(number, path)) }
        let day = try #require(rollup.days.values.first)
        let one = Metrics(1, 1, 1, 0, 0), two = Metrics(2, 2, 2, 0, 0), three = Metrics(3, 3, 3, 0, 0)
        for dimension: Dimension in [.page, .entry, .exit] { #expect(day.values[dimension] == ["/a": two, "/b": one, "(other)": three]) }
        #expect(day.total == Metrics(6, 6, 6, 0, 0) && rollup.folded == 9)
        let pairs = day.pairs.filter { $0.key.first == .page && $0.key.second == .entry }
        #expect(Set(pairs.keys.map { [$0.firstValue, $0.secondValue] }) == [["/a", "/a"], ["/b", "/b"], ["(other)", "(other)"]])
        #expect(pairs.first { $0.key.firstValue == "(other)" }?.value == three)
    }

    @Test func theLimitHoldsAcrossARestart() throws {
        let event = try Self.view(0, "/c")
        let key = SiteDay(site: event.site, day: event.day)
        var rollup = Rollup(valuesPerDay: 2)
        rollup.restore(key, dimension: .page, values: ["/a", "(other)", "/b"])
        #expect(!rollup.hasChanges)
        rollup.absorb(event)
        rollup.absorb(try Self.view(1, "/b"))
        let one = Metrics(1, 1, 1, 0, 0)
        #expect(rollup.days[key]?.values[.page] == ["(other)": one, "/b": one])
        #expect(rollup.days[key]?.values[.entry] == ["/c": one, "/b": one])
        #expect(rollup.folded == 1)
    }

    @Test func clearForgetsCountsAndKeepsValues() throws {
        var rollup = Rollup(valuesPerDay: 1)
        rollup.absorb(try Self.view(0, "/a"))
        #expect(rollup.hasChanges)
        rollup.clear()
        #expect(!rollup.hasChanges && rollup.days.values.allSatisfy { $0.values.isEmpty && $0.pairs.isEmpty && $0.hours.isEmpty })
        rollup.absorb(try Self.view(1, "/b"))
        rollup.absorb(try Self.view(2, "/a"))
        #expect(rollup.days.values.first?.values[.page]?.keys.sorted() == ["(other)", "/a"])
    }

    @Test func aValueCalledOtherIsOther() throws {
        var rollup = Rollup(valuesPerDay: 10)
        var fixture = try SiteFixture()
        rollup.absorb(try #require(try fixture.send(.custom("(other)"), at: 0)))
        #expect(rollup.days.values.first?.values[.custom]?.keys.sorted() == ["(other)"])
        #expect(rollup.folded == 0)
    }

    @Test func daysWithNothingToWriteAreForgotten() throws {
        var rollup = Rollup(valuesPerDay: 10)
        let event = try Self.view(0, "/a")
        rollup.absorb(event)
        rollup.forget(before: event.day + 1)
        #expect(rollup.days.count == 1)
        rollup.clear()
        rollup.forget(before: event.day)
        #expect(rollup.days.count == 1)
        rollup.forget(before: event.day + 1)
        #expect(rollup.days.isEmpty)
    }

    /// A bot's request counts by name alone; sites do not mix.
    @Test func botsAndSitesStandApart() throws {
        var (rollup, fixture) = (Rollup(valuesPerDay: 10), try SiteFixture())
        rollup.absorb(try #require(try fixture.send(.view(), at: 0, agent: SiteFixture.crawler)))
        rollup.absorb(try #require(try fixture.send(Beacon(url: "https://other.example/"), at: 1)))
        let day = fixture.today.day
        let bots = try #require(rollup.days[SiteDay(site: "example.org", day: day)])
        #expect(bots.total.isZero && bots.hours.isEmpty && bots.pairs.isEmpty && bots.hasChanges)
        #expect(Set(bots.values.keys) == [.bot, .botClass, .botReason])
        #expect(rollup.days[SiteDay(site: "other", day: day)]?.total == Metrics(1, 1, 1, 0, 0))
    }
}
