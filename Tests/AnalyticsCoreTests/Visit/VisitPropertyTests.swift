import Testing

@testable import AnalyticsCore

/// What must hold after every event of every stream, also of visits that have not ended.
@Suite struct VisitPropertyTests {
    /// DESIGN §3: what is counted on the way is what the definition gives in the end.
    @Test(arguments: 0..<12)
    func countsAreThoseOfTheDefinition(seed: Int) throws {
        var fixture = try SiteFixture()
        let steps = try RandomStream(seed: seed, count: 400, consents: false).steps
        let events = try steps.compactMap { try fixture.send($0) }
        let (ledger, oracle) = (Ledger(events), SessionOracle(steps))
        #expect(ledger.values(.entry) == oracle.sums { $0.entry })
        #expect(ledger.values(.exit) == oracle.sums { $0.exit })
        #expect(ledger.total == oracle.sums { _ in "" }[""])
        for day in Set(oracle.visits.map(\.day)) {
            let own = events.filter { $0.day == fixture.today.day + day }
            #expect(Ledger(own).values(.exit) == SessionOracle(steps).sums { $0.day == day ? $0.exit : "" }.filter { $0.key != "" })
        }
        #expect(oracle.visits.count > 20)
    }

    /// P8, INTERFACE: rows and rest give the total wherever a visit has exactly one value.
    @Test(arguments: 100..<112, [UnconsentedPolicy.visit, .page])
    func everyPrefixAddsUp(seed: Int, unconsented: UnconsentedPolicy) throws {
        var fixture = try SiteFixture(unconsented: unconsented, limit: seed % 3 == 0 ? 5 : 10_000)
        var ledger = Ledger()
        for step in try RandomStream(seed: seed, count: 300, consents: true).steps {
            guard let event = try fixture.send(step) else { continue }
            ledger.add(event)
            for dimension: Dimension in [.exit, .consent, .entry, .country, .browser, .device, .channel, .source, .language] {
                #expect(ledger.sum(dimension) == ledger.total, "\(dimension.name)")
            }
            // A visit sees several pages; everything else happens on one.
            var pages = ledger.sum(.page)
            #expect(pages.visits >= ledger.total.visits)
            pages.visits = ledger.total.visits
            #expect(pages == ledger.total)
            #expect(ledger.hours.values.reduce(into: Metrics()) { $0 += $1 } == ledger.total)
        }
        #expect(ledger.smallest >= 0)
        #expect(ledger.total.visits >= ledger.total.bounces && ledger.total.visits > 10)
    }

    /// P9: a two-way count added up over one value is the one-way count of the other, so that a filter is exact.
    @Test(arguments: 200..<206)
    func pairsAddUpToTheirMargins(seed: Int) throws {
        var fixture = try SiteFixture()
        let ledger = Ledger(try RandomStream(seed: seed, count: 300, consents: true).steps.compactMap { try fixture.send($0) })
        var (first, second): ([Dimension: [String: Metrics]], [Dimension: [String: Metrics]]) = ([:], [:])
        for (pair, metrics) in ledger.pairs {
            if pair.second == .country { first[pair.first, default: [:]][pair.firstValue, default: Metrics()] += metrics }
            if pair.first == .entry { second[pair.second, default: [:]][pair.secondValue, default: Metrics()] += metrics }
        }
        for dimension: Dimension in [.page, .entry, .channel, .source] { #expect(first[dimension]?.filter { !$0.value.isZero } == ledger.values(dimension)) }
        for dimension: Dimension in [.channel, .source, .country, .language, .browser, .os, .device] { #expect(second[dimension] == ledger.values(dimension)) }
    }

    /// Streams are the same in every run; so are their events.
    @Test func sameInputSameEvents() throws {
        let steps = try RandomStream(seed: 9, count: 200, consents: true).steps
        var (first, second) = (try SiteFixture(), try SiteFixture())
        for step in steps { #expect(try first.send(step) == second.send(step)) }
    }
}
