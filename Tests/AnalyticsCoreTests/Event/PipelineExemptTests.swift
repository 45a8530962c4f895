import Testing

@testable import AnalyticsCore

/// `privacy.profile: exempt`: every consequence, with consent and without.
@Suite struct PipelineExemptTests {
    private static let google = "https://www.google.com/search?q=x"
    private static let blog = "https://blog.example.net/2026/article"

    private static func hit(
        _ beacon: Beacon, profile: PrivacyProfile = .exempt, goals: [GoalRule] = [], funnels: [FunnelRule] = [], signals: PrivacySignals = PrivacySignals()
    ) throws -> Hit? {
        var fixture = try SiteFixture(profile: profile, goals: goals, funnels: funnels)
        return try fixture.run(beacon, at: 0, signals: signals).hit
    }

    private static func view(_ path: String, _ referrer: String?, consent: ConsentChoice? = nil) throws -> Beacon {
        var beacon = Beacon.view(path, referrer: referrer, consent: consent, visitor: consent == .granted ? try .number(1) : nil)
        beacon.screen = "1920x1080"
        return beacon
    }

    @Test(
        arguments: [
            // address, referrer → channel, source, referrer, campaign
            ("/", nil, "direct", "(direct)", nil, nil), ("/", google, "organic_search", "Google", "google.com", nil),
            ("/", blog, "referral", "blog.example.net", "blog.example.net", nil),
            ("/", "https://www.facebook.com/x", "referral", "Facebook", "facebook.com", nil),
            ("/", "https://chatgpt.com/c/1", "referral", "ChatGPT", "chatgpt.com", nil),
            ("/?utm_source=lettre&utm_medium=email&utm_campaign=noel&utm_term=t&utm_content=c", nil, "(campaign)", "(campaign)", nil, "(campaign)"),
            ("/?utm_campaign=noel", google, "(campaign)", "Google", "google.com", "(campaign)"),
            ("/?gclid=1", nil, "(campaign)", "(campaign)", nil, "(campaign)"),
            ("/?gclid=1", google, "(campaign)", "Google", "google.com", "(campaign)"),
            ("/?fbclid=1", blog, "(campaign)", "blog.example.net", "blog.example.net", "(campaign)"),
            ("/?mc_eid=1", nil, "(campaign)", "(campaign)", nil, "(campaign)"),
        ] as [(String, String?, String, String, String?, String?)])
    func campaignsSayYesOrNo(path: String, referrer: String?, channel: String, source: String, host: String?, campaign: String?) throws {
        for consent in [nil, ConsentChoice.denied] {
            let facts = try #require(try Self.hit(Self.view(path, referrer, consent: consent))).facts
            #expect(facts.text(.channel) == channel && facts.text(.source) == source)
            #expect(facts.text(.referrer) == host && facts.text(.utmCampaign) == campaign)
            for dimension: Dimension in [.utmSource, .utmMedium, .utmTerm, .utmContent, .screen] { #expect(facts.text(dimension) == nil, "\(dimension.name)") }
            // What one filter at a time needs is still there, once.
            let order = facts.map(\.dimension.rawValue)
            #expect(order == order.sorted() && Set(order).count == order.count)
        }
    }

    @Test func withConsentOnlyTheReferrerIsShortened() throws {
        let path = "/?utm_source=lettre&utm_medium=email&utm_campaign=noel&utm_term=t&utm_content=c"
        let exempt = try #require(try Self.hit(Self.view(path, Self.blog, consent: .granted)))
        let standard = try #require(try Self.hit(Self.view(path, Self.blog, consent: .granted), profile: .standard))
        #expect(standard.facts.text(.referrer) == "blog.example.net/2026/article" && exempt.facts.text(.referrer) == "blog.example.net")
        #expect(exempt.facts.filter { $0.dimension != .referrer } == standard.facts.filter { $0.dimension != .referrer })
        #expect(exempt.facts.text(.utmCampaign) == "noel" && exempt.facts.text(.screen) == "1920+" && !exempt.isExempt)
    }

    @Test func theStandardProfileMasksNothing() throws {
        let hit = try #require(try Self.hit(Self.view("/?utm_campaign=noel", Self.blog), profile: .standard))
        #expect(hit.facts.text(.utmCampaign) == "noel" && hit.facts.text(.referrer) == "blog.example.net/2026/article" && !hit.isExempt)
    }

    private static let details: [EventDetail] = [
        .download(href: "https://example.org/secretmark.pdf"), .outbound(href: "https://secretmark.example/a"), .search(term: "secretmark", results: 0),
        .vote(target: "secretmark", value: "up"), .video(id: "secretmark", progress: 25, watchedMilliseconds: 9000), .form(id: "secretmark", action: "submit"),
        .custom(name: "secretmark", props: ["secretmark": "secretmark"]),
    ]

    /// Three types of events: page, interaction, timing.
    @Test(arguments: details)
    func whatIsDoneIsAnInteraction(detail: EventDetail) throws {
        for consent in [nil, ConsentChoice.denied] {
            var fixture = try SiteFixture(profile: .exempt)
            let beacon = Beacon(detail: detail, url: "https://example.org/", consent: consent)
            let event = try #require(try fixture.send(beacon, at: 0))
            #expect(event.kind == .interaction)
            #expect(Self.texts(event).allSatisfy { !$0.contains("secretmark") })
            let ledger = Ledger([event])
            #expect(ledger.values(.event) == ["interaction": Metrics(1, 0, 0, 0, 1)])
            #expect(ledger.values(.page)["/"]?.events == 1)
        }
        var fixture = try SiteFixture(profile: .exempt)
        let consenting = Beacon(detail: detail, url: "https://example.org/", consent: .granted, visitor: try .number(1))
        let event = try #require(try fixture.send(consenting, at: 0))
        #expect(event.kind == detail.kind && Self.texts(event).contains { $0.contains("secretmark") })
    }

    private static func texts(_ event: Event) -> [String] {
        event.facts.map(\.value.text) + event.parts.map(\.value.text) + event.crossings.flatMap { $0.goals.map(\.text) + $0.pages.map(\.value.text) }
    }

    @Test func signalsAreNoConsent() throws {
        let beacon = try Self.view("/?utm_campaign=noel", Self.blog, consent: .granted)
        let hit = try #require(try Self.hit(beacon, signals: PrivacySignals(globalPrivacyControl: true)))
        #expect(hit.isExempt && hit.facts.text(.utmCampaign) == "(campaign)" && hit.facts.text(.screen) == nil)
    }

    @Test func pagesAndTimeAreCountedAsEver() throws {
        let time = Beacon(detail: .engagement(visibleMilliseconds: 5300, scroll: 60), url: "https://example.org/a")
        let hit = try #require(try Self.hit(time))
        #expect(hit.kind == .engagement && hit.visibleMilliseconds == 5300 && hit.scroll == 60)
        let view = try #require(try Self.hit(.view("/a")))
        #expect(view.kind == .pageview && view.page.text == "/a" && view.facts.text(.country) == "FR" && view.facts.text(.device) == "desktop")
    }

    @Test func aPageOfSearchResultsIsAnInteractionWithoutItsWords() throws {
        let masked = try #require(try Self.hit(.view("/r?q=secretmark")))
        #expect(masked.values.map(\.dimension) == [.event] && masked.values.map(\.value.text) == ["interaction"])
        let told = try #require(try Self.hit(.view("/r?q=secretmark", consent: .granted)))
        #expect(told.values.map(\.value.text) == ["secretmark", "search"])
    }

    @Test(
        arguments: [
            ("https://partner.example/a/b", "partner.example"), ("https://example.org/liens", "/liens"), (nil, "(direct)"),
        ] as [(String?, String)])
    func pagesNotFoundNameTheHostThatLinksToThem(referrer: String?, link: String) throws {
        for consent in [nil, ConsentChoice.granted] {
            let beacon = Beacon(detail: .pageview(status: 404), url: "https://example.org/absent", referrer: referrer, consent: consent)
            let hit = try #require(try Self.hit(beacon))
            #expect(hit.values.map { StoredText.parts(of: $0.value.text) } == [["/absent"], ["/absent", link]])
        }
    }

    @Test func onlyPagesReachGoals() throws {
        let goals = [
            GoalRule(name: "prix", kind: .pageview, pattern: TextPattern("/prix")), GoalRule(name: "contact", kind: .form, pattern: TextPattern("contact")),
            GoalRule(name: "recherche", kind: .search, pattern: TextPattern("*")),
        ]
        let funnels = [FunnelRule(name: "lead", steps: [.page(TextPattern("/prix"))], labels: ["/prix"])]
        func reached(_ beacon: Beacon) throws -> ([String], Int) {
            let hit = try #require(try Self.hit(beacon, goals: goals, funnels: funnels))
            return (hit.goals.map(\.text), hit.funnelSteps.count)
        }
        let form = { (consent: ConsentChoice?) in Beacon(detail: .form(id: "contact", action: "submit"), url: "https://example.org/", consent: consent) }
        #expect(try reached(form(nil)) == ([], 0))
        #expect(try reached(form(.granted)) == (["contact"], 0))
        #expect(try reached(.view("/prix?q=lampe")) == (["prix"], 0))
        #expect(try reached(.view("/prix?q=lampe", consent: .granted)) == (["prix", "recherche"], 1))
    }

    @Test func lettersAreNotCountedWithoutConsent() throws {
        var fixture = try SiteFixture(profile: .exempt)
        let letter = Beacon(detail: .email(campaign: "2026-11", action: "open"), url: "https://example.org/")
        #expect(try fixture.run(letter, at: 0).drop == .unconsented)
        var standard = try SiteFixture()
        #expect(try standard.send(letter, at: 0)?.kind == .email)
    }

    /// A refusal is a state of the visit; as an event it would be a fourth kind.
    @Test func choicesWithoutConsentAreNoEvents() throws {
        var fixture = try SiteFixture(profile: .exempt)
        let refusal = Beacon(detail: .consent, url: "https://example.org/", consent: .denied, decided: true)
        let events = try [fixture.send(.view("/"), at: 0), fixture.send(refusal, at: 5)].compactMap { $0 }
        let ledger = Ledger(events)
        #expect(ledger.values(.event).isEmpty && ledger.values(.consent) == ["denied": Metrics(1, 1, 1, 0, 0)])
        var yes = Beacon(detail: .consent, url: "https://example.org/", consent: .granted, decided: true, visitor: try .number(1))
        yes.history = VisitorHistory(group: 1)
        let granted = try #require(try fixture.send(yes, at: 10))
        #expect(Ledger([granted]).values(.event) == ["consent": Metrics(1, 0, 0, 0, 1)])
    }

    /// What was told with consent is told no more once it is withdrawn.
    @Test func withdrawalMasksWhatFollows() throws {
        var fixture = try SiteFixture(profile: .exempt)
        var start = try Self.view("/?utm_source=lettre&utm_campaign=secretmark", Self.blog, consent: .granted)
        start.history = VisitorHistory(group: 1, lag: 3, visit: 2)
        let first = try #require(try fixture.send(start, at: 0))
        #expect(first.facts.text(.utmCampaign) == "secretmark" && first.facts.text(.recency) == "3")
        // Without a choice the visit stays as it was.
        #expect(try fixture.send(.view("/a"), at: 1)?.facts.text(.utmCampaign) == "secretmark")
        let refusal = Beacon(detail: .consent, url: "https://example.org/", consent: .denied, decided: true)
        for event in try [fixture.send(refusal, at: 2), fixture.send(.view("/b", consent: .denied), at: 3)] {
            let facts = try #require(event).facts
            #expect(Self.texts(try #require(event)).allSatisfy { !$0.contains("secretmark") && !$0.contains("lettre") })
            #expect(facts.text(.utmCampaign) == "(campaign)" && facts.text(.channel) == "(campaign)" && facts.text(.source) == "(campaign)")
            #expect(facts.text(.referrer) == "blog.example.net" && facts.text(.entry) == "/" && facts.text(.country) == "FR")
            for dimension: Dimension in [.screen, .recency, .visitNumber, .cohort] { #expect(facts.text(dimension) == nil, "\(dimension.name)") }
        }
    }

    @Test(
        arguments: [
            ("/?gclid=1", nil, "(campaign)"), ("/", google, nil), ("/", nil, nil),
        ] as [(String, String?, String?)])
    func withdrawalKnowsWhetherACampaignLedHere(path: String, referrer: String?, campaign: String?) throws {
        var fixture = try SiteFixture(profile: .exempt)
        _ = try fixture.send(Self.view(path, referrer, consent: .granted), at: 0)
        let event = try #require(try fixture.send(.view("/b", consent: .denied), at: 3))
        let expected = try #require(try Self.hit(Self.view(path, referrer))).facts
        for dimension: Dimension in [.channel, .source, .referrer, .utmCampaign] {
            #expect(event.facts.text(dimension) == expected.text(dimension), "\(dimension.name)")
        }
        #expect(event.facts.text(.utmCampaign) == campaign)
    }

    /// Lines of a server's log know no consent.
    @Test(arguments: [
        ("/prix?utm_source=secretmark&utm_campaign=secretmark&q=secretmark", 200, "https://blog.example.net/secretmark"), ("/?gclid=secretmark", 200, "-"),
        ("/absent", 404, "https://blog.example.net/secretmark"), ("/", 200, "https://www.google.com/secretmark"),
    ])
    func importedLinesAreMaskedAlike(target: String, status: Int, referrer: String) throws {
        let goals = [GoalRule(name: "prix", kind: .pageview, pattern: TextPattern("/prix")), GoalRule(name: "q", kind: .search, pattern: TextPattern("*"))]
        let logged = try #require(try Self.logged(target, status: status, referrer: referrer, goals: goals))
        let from = referrer == "-" ? nil : referrer
        let beacon = Beacon(detail: .pageview(status: status == 404 ? 404 : nil), url: "https://example.org" + target, referrer: from)
        let expected = try #require(try Self.hit(beacon, goals: goals))
        let source: [Dimension] = [.channel, .source, .referrer, .utmSource, .utmCampaign]
        for dimension in source { #expect(logged.facts.text(dimension) == expected.facts.text(dimension), "\(dimension.name)") }
        #expect(logged.values == expected.values && logged.goals == expected.goals && logged.kind == expected.kind)
        #expect((logged.facts.map(\.value.text) + logged.values.map(\.value.text)).allSatisfy { !$0.contains("secretmark") })
    }

    @Test func importedDownloadsAreInteractions() throws {
        let hit = try #require(try Self.logged("/secretmark.pdf", status: 200, referrer: "-", goals: []))
        #expect(hit.kind == .interaction && hit.values.isEmpty)
    }

    private static func logged(_ target: String, status: Int, referrer: String, goals: [GoalRule]) throws -> Hit? {
        let site = SiteRules(id: "example.org", hosts: [try #require(HostPattern("example.org"))], searchParameters: ["q"], goals: goals)
        var random = SeededGenerator(seed: 4)
        let recogniser = LineRecogniser(
            site: site, downloads: ["pdf"], unconsented: .visit, profile: .exempt, calendar: try #require(SiteCalendar(identifier: "Europe/Paris")),
            random: { random.next() }, locate: { _ in .place(nil) })
        let line = Array("192.0.2.1 - - [01/Oct/2026:12:00:00 +0000] \"GET \(target) HTTP/1.1\" \(status) 5 \"\(referrer)\" \"\(SiteFixture.firefox)\"".utf8)
        var parser = LogParser(format: .combined)
        return line.withUnsafeBytes { bytes in
            guard case .request(let request) = parser.parse(bytes), case .hit(let hit) = recogniser.recognise(request, in: bytes) else { return nil }
            return hit
        }
    }
}
