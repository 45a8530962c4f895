import Testing

@testable import AnalyticsCore

/// DESIGN §3: what an event itself names.
@Suite struct PipelineValuesTests {
    @Test(
        arguments: [
            (.pageview(status: nil), "/a", []), (.pageview(status: 200), "/a", []),
            (.pageview(status: 404), "/absent?x=1", [(.notFound, "/absent"), (.notFoundLink, "/absent␟(direct)")]),
            (.pageview(status: nil), "/r?q=Prix+des%20Lampes", [(.search, "prix des lampes"), (.event, "search")]),
            (.pageview(status: nil), "/r?s=lampe&q=", [(.search, "lampe"), (.event, "search")]), (.pageview(status: nil), "/r?query=lampe", []),
            (.engagement(visibleMilliseconds: 5, scroll: 100), "/a", []), (.consent, "/a", []),
            (.download(href: "https://www.example.org/doc/Guide.pdf?v=2"), "/a", [(.download, "/doc/Guide.pdf")]),
            (.download(href: "https://cdn.example.net/Guide.pdf#p"), "/a", [(.download, "cdn.example.net/Guide.pdf")]),
            (.download(href: nil), "/a", [(.download, "(unknown)")]), (.download(href: "Guide.pdf"), "/a", [(.download, "(unknown)")]),
            (.outbound(href: "https://partner.example/a/b?c=d#e"), "/a", [(.outbound, "partner.example/a/b")]),
            (.outbound(href: "https://example.org/fr/"), "/a", [(.outbound, "/fr/")]),
            (.outbound(href: "mailto:a@example.org"), "/a", [(.outbound, "(unknown)")]),
            (.search(term: "Lampe  De Chevet", results: 3), "/a", [(.search, "lampe  de chevet")]),
            (.search(term: "zzz", results: 0), "/a", [(.search, "zzz"), (.searchEmpty, "zzz")]),
            (.search(term: nil, results: nil), "/a", [(.search, "(unknown)")]),
            (.search(term: "  ", results: 1), "/a", [(.search, "(unknown)")]),
            (.vote(target: "faq-12", value: "up"), "/a", [(.vote, "faq-12"), (.voteValue, "faq-12␟up")]),
            (.vote(target: "faq-12", value: nil), "/a", [(.vote, "faq-12")]),
            (.vote(target: nil, value: "👍🏽"), "/a", [(.vote, "(unknown)"), (.voteValue, "(unknown)␟👍🏽")]),
            (.video(id: "intro", progress: 25, watchedMilliseconds: 9), "/a", [(.video, "intro"), (.videoProgress, "intro␟25")]),
            (.form(id: "contact", action: "submit"), "/a", [(.form, "contact"), (.formAction, "contact␟submit")]),
            (.form(id: "", action: nil), "/a", [(.form, "(unknown)")]),
            (.custom(name: "devis", props: ["k": "v"]), "/a", [(.custom, "devis"), (.customProperty, "devis␟k␟v")]),
            (.custom(name: nil, props: [:]), "/a", [(.custom, "(unknown)")]),
        ] as [(EventDetail, String, [(Dimension, String)])])
    func names(detail: EventDetail, path: String, expected: [(Dimension, String)]) throws {
        var fixture = try SiteFixture()
        let hit = try #require(try fixture.run(Beacon(detail: detail, url: "https://example.org" + path), at: 0).hit)
        #expect(hit.values.map(\.dimension) == expected.map(\.0))
        #expect(hit.values.map { $0.value.text.replacing("\u{1F}", with: "␟") } == expected.map(\.1))
        #expect(hit.kind == detail.kind)
    }

    @Test func pagesAreHostlessPathsWithTheParametersThatTheSiteKeeps() throws {
        var fixture = try SiteFixture(keepParameters: ["page"])
        for site in ["example.org", nil] {
            let beacon = Beacon(site: site, url: "https://user:secret@www.example.org/liste?tri=prix&page=2&q=#f")
            #expect(try fixture.run(beacon, at: 0).hit?.page.text == "/liste?page=2")
        }
        #expect(try fixture.run(Beacon(url: "https://example.org"), at: 0).hit?.page.text == "/")
    }

    @Test func onlyVisibleTimeIsCountedAsSuch() throws {
        var fixture = try SiteFixture()
        #expect(try fixture.run(.visible(5300), at: 0).hit?.visibleMilliseconds == 5300)
        #expect(try fixture.run(.view(), at: 0).hit?.visibleMilliseconds == 0)
    }

    @Test func recognisesWithTheAgentAndLanguageOfTheRequest() throws {
        var fixture = try SiteFixture()
        let firefox = try #require(try fixture.run(.view(), at: 0, agent: SiteFixture.firefox, language: "de-CH,de;q=0.9").hit)
        #expect(firefox.facts.text(.browser) == "Firefox" && firefox.facts.text(.os) == "Windows" && firefox.facts.text(.language) == "de")
        var beacon = Beacon.view()
        beacon.language = "en-GB"
        #expect(try fixture.run(beacon, at: 0).hit?.facts.text(.language) == "en")
    }
}
