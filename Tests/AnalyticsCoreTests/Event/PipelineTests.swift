import Testing

@testable import AnalyticsCore

extension Sequence<Fact> {
    func text(_ dimension: Dimension) -> String? { first { $0.dimension == dimension }?.value.text }
}

extension Pipeline.Outcome {
    var hit: Hit? { if case .hit(let hit) = self { hit } else { nil } }
    var drop: DropReason? { if case .drop(let reason) = self { reason } else { nil } }
}

/// DESIGN §1: the steps from a beacon to an event or a counted reason.
@Suite struct PipelineTests {
    @Test func theStepsAreTheTableOfContents() {
        #expect(
            Pipeline.stepNames == [
                "site", "opposition", "bot", "consent", "region", "user agent", "page", "source", "values", "goals", "exemption", "visit keys",
            ])
    }

    @Test(arguments: [
        ("example.org", "https://example.org/", "example.org"), ("example.org", "https://www.example.org/", "example.org"),
        ("other", "http://other.example/", "other"), (nil, "https://example.org/", "example.org"),
        (nil, "https://shop.EXAMPLE.org:8443/a", "example.org"), (nil, "https://other.example/", "other"),
    ])
    func findsTheSiteByItsNameOrTheHost(site: String?, url: String, expected: String) throws {
        var fixture = try SiteFixture()
        #expect(try fixture.run(Beacon(site: site, url: url), at: 0).hit?.site == expected)
    }

    @Test(
        arguments: [
            ("unknown", "https://example.org/", .unknownSite), ("", "https://example.org/", .unknownSite),
            ("example.org", "https://evil.example/", .unknownHost), ("other", "https://example.org/", .unknownHost),
            ("example.org", "https://example.org.evil.example/", .unknownHost), ("example.org", "https://example.org@evil.example/", .unknownHost),
            (nil, "https://evil.example/", .unknownHost), (nil, "https://notexample.org/", .unknownHost),
            ("example.org", "/fr/", .badURL), (nil, "example.org", .badURL), (nil, "", .badURL), ("example.org", "ftp://example.org/", .badURL),
            ("example.org", "javascript:alert(1)", .badURL), (nil, "https:///", .badURL),
        ] as [(String?, String, BeaconRejection)])
    func refusesOtherSitesAndHosts(site: String?, url: String, rejection: BeaconRejection) throws {
        var fixture = try SiteFixture()
        #expect(throws: rejection) { try fixture.run(Beacon(site: site, url: url), at: 0) }
    }

    @Test func aSiteWithoutSecretsIsUnknown() throws {
        let fixture = try SiteFixture()
        let request = Request(time: fixture.today.start, address: try #require(ClientAddress("192.0.2.1")), userAgent: SiteFixture.chrome)
        #expect(throws: BeaconRejection.unknownSite) { try fixture.pipeline.run(.view(), request) { _ in nil } }
    }

    @Test func factsAreThoseOfTheVisitsStart() throws {
        var fixture = try SiteFixture()
        var beacon = Beacon.view("/fr/?utm_source=Lettre&utm_medium=email&utm_campaign=Noël 2026&utm_term=t&utm_content=c&id=7#haut")
        beacon.screen = "1920x1080"
        let hit = try #require(try fixture.run(beacon, at: 0).hit)
        let expected: [(Dimension, String)] = [
            (.entry, "/fr/"), (.channel, "email"), (.utmSource, "lettre"), (.utmMedium, "email"), (.utmCampaign, "Noël 2026"), (.utmTerm, "t"),
            (.utmContent, "c"), (.country, "FR"), (.region, "FR-IDF"), (.language, "fr"), (.browser, "Chrome"), (.browserVersion, "Chrome 141"),
            (.os, "GNU/Linux"), (.device, "desktop"), (.screen, "1920+"),
        ]
        for (dimension, text) in expected { #expect(hit.facts.text(dimension) == text, "\(dimension.name)") }
        #expect(hit.page.text == "/fr/")
        let order = hit.facts.map(\.dimension.rawValue)
        #expect(order == order.sorted() && Set(order).count == order.count)
        #expect(hit.facts.text(.recency) == nil && hit.facts.text(.visitNumber) == nil && hit.facts.text(.cohort) == nil)
    }

    /// One-filter-at-a-time is exact only where every visit has exactly one value.
    @Test func everyVisitHasTheAlwaysPresentFacts() throws {
        var fixture = try SiteFixture()
        let hit = try #require(try fixture.run(.view(), at: 0, from: "198.51.100.7", agent: SiteFixture.chrome, language: "").hit)
        for dimension: Dimension in [.entry, .channel, .source, .country, .region, .language, .browser, .browserVersion, .os, .osVersion, .device] {
            #expect(hit.facts.filter { $0.dimension == dimension }.count == 1, "\(dimension.name)")
        }
        #expect(hit.facts.text(.country) == "(unknown)" && hit.facts.text(.region) == "(unknown)" && hit.facts.text(.language) == "(unknown)")
        #expect(hit.facts.text(.source) == "(direct)" && hit.facts.text(.channel) == "direct")
    }

    @Test(
        arguments: [
            (nil, true, "(direct)", nil), ("", true, "(direct)", nil), ("https://www.example.org/fr/", false, "(direct)", nil),
            ("https://blog.example.net/article?mail=a@example.net", true, "blog.example.net", "blog.example.net/article"),
        ] as [(String?, Bool, String, String?)])
    func referrersOfTheSiteItselfAreNone(referrer: String?, isEntrance: Bool, source: String, location: String?) throws {
        var fixture = try SiteFixture()
        let hit = try #require(try fixture.run(.view("/", referrer: referrer), at: 0).hit)
        #expect(hit.isEntrance == isEntrance)
        #expect(hit.facts.text(.source) == source)
        #expect(hit.facts.text(.referrer) == location)
    }

    @Test func aBotIsCountedByItsNameAndNothingElse() throws {
        var fixture = try SiteFixture()
        let event = try #require(try fixture.send(.view("/secret"), at: 10 * 3600, agent: SiteFixture.crawler))
        #expect(event.parts.map(\.dimension) == [.bot, .botClass, .botReason])
        #expect(event.parts.map(\.value.text) == ["Googlebot", "crawler", "user_agent"])
        #expect(event.parts.allSatisfy { $0.metrics == Metrics(events: 1) })
        #expect(event.visit.isZero && event.facts.isEmpty && event.history.isEmpty)
        #expect(event.day == fixture.today.day && event.hour == fixture.today.start + 10 * 3600 && event.site == "example.org")
        #expect(fixture.table.count == 0)
    }
}
