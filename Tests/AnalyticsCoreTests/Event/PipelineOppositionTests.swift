import Testing

@testable import AnalyticsCore

/// Nothing of a visitor who opposed is counted, whatever else the beacon says.
@Suite struct PipelineOppositionTests {
    private func opposition(_ beacon: Beacon, cookie: Bool = false, policy: OpposedPolicy = .none, agent: String = SiteFixture.chrome) throws -> Opposition? {
        var fixture = try SiteFixture(opposed: policy)
        let outcome = try fixture.run(beacon, at: 60, agent: agent, signals: PrivacySignals(doNotTrack: true), isOpposed: cookie)
        guard case .opposed(let opposition) = outcome else { return nil }
        return opposition
    }

    @Test(arguments: [SiteFixture.chrome, SiteFixture.crawler, ""])
    func neitherVisitNorBot(agent: String) throws {
        for beacon in [Beacon.view(consent: .granted), .view(), .visible(1000), .view(referrer: "https://semalt.com/")] {
            let opposition = try #require(try opposition(beacon, cookie: true, agent: agent))
            #expect(opposition.total == nil && opposition.site == "example.org")
        }
        #expect(try opposition(.view(consent: .opposed), agent: agent) != nil)
        #expect(try opposition(.view(consent: .granted), agent: SiteFixture.chrome) == nil)
    }

    @Test func theTotalIsAboutNobody() throws {
        let total = try #require(try opposition(.view("/secret?a=b", consent: .granted, visitor: try .number(1)), cookie: true, policy: .total)?.total)
        #expect(total.parts == [Part(dimension: .consent, value: .opposed, metrics: Metrics(events: 1))])
        #expect(total.facts.isEmpty && total.visit.isZero && total.history.isEmpty && total.crossings.isEmpty)
    }

    @Test func theVisitInProgressIsForgotten() throws {
        var fixture = try SiteFixture(opposed: .total)
        let visitor = try VisitorID.number(1)
        _ = try fixture.send(.view(consent: .granted, visitor: visitor), at: 0)
        _ = try fixture.send(.view(), at: 0, from: "192.0.2.9")
        #expect(fixture.table.count == 2)
        // From another address, known by the identifier alone.
        guard case .opposed(let opposition) = try fixture.run(.view(consent: .opposed, visitor: visitor), at: 5, from: "192.0.2.77") else {
            Issue.record("not opposed")
            return
        }
        fixture.table.forget(opposition.keys)
        #expect(fixture.table.count == 1, "others go on")
        guard case .opposed(let other) = try fixture.run(.view(), at: 6, from: "192.0.2.9", isOpposed: true) else {
            Issue.record("not opposed")
            return
        }
        fixture.table.forget(other.keys)
        #expect(fixture.table.count == 0)
        #expect("\(other)" == "Opposition")
    }

    @Test func explanationsSayIt() throws {
        func explain(_ headers: [String: String], choice: ConsentChoice? = nil, unconsented: UnconsentedPolicy = .visit) -> Explanation {
            Explanation(
                Explanation.Question(userAgent: SiteFixture.chrome, headers: headers), site: nil, unconsented: unconsented, choice: choice,
                locate: { _ in nil },
                recognise: { RecognisedAgent($0, hints: $1) })
        }
        #expect(explain(["cookie": "sillage-oppose=1", "dnt": "1"]).dropped == .opposed)
        #expect(explain(["cookie": "sillage-oppose=1"]).decision.ground == .opposition)
        #expect(explain(["dnt": "1"], choice: .granted).decision.ground == .signal)
        #expect(explain(["accept-language": "fr-CH, fr;q=0.9"], choice: .granted).language == "fr")
        #expect(explain([:], choice: .granted, unconsented: .none).dropped == nil && explain([:], unconsented: .none).dropped == .unconsented)
    }
}
