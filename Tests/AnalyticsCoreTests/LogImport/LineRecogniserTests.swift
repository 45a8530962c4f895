import Testing

@testable import AnalyticsCore

/// From a line to a hit: which lines count, and as what.
@Suite struct LineRecogniserTests {
    private static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    private static func recogniser(_ unconsented: UnconsentedPolicy = .visit, keep: Set<String> = []) throws -> LineRecogniser {
        let site = SiteRules(
            id: "example.org", hosts: [try #require(HostPattern("example.org"))], searchParameters: ["q"], keepParameters: keep,
            goals: [GoalRule(name: "prix", kind: .pageview, pattern: TextPattern("/prix"))])
        var random = SeededGenerator(seed: 4)
        return LineRecogniser(
            site: site, downloads: ["pdf"], unconsented: unconsented, calendar: try #require(SiteCalendar(identifier: "Europe/Paris")),
            random: { random.next() }, locate: { _ in .place(Region(country: "FR")) })
    }

    private static func outcome(
        _ recogniser: LineRecogniser, _ target: String, status: Int = 200, method: String = "GET", referrer: String = "-", agent: String = browser,
        address: String = "192.0.2.1", time: String = "01/Oct/2026:12:00:00 +0000"
    ) throws -> LineRecogniser.Outcome {
        let line = Array("\(address) - - [\(time)] \"\(method) \(target) HTTP/1.1\" \(status) 5 \"\(referrer)\" \"\(agent)\"".utf8)
        var parser = LogParser(format: .combined)
        return try line.withUnsafeBytes { bytes in
            guard case .request(let request) = parser.parse(bytes) else { throw TestFailure.broken }
            return recogniser.recognise(request, in: bytes)
        }
    }

    private enum TestFailure: Error { case broken }

    @Test(
        arguments: [
            ("/", 200, "GET", nil), ("/", 304, "GET", nil), ("/a.html", 200, "GET", nil), ("/v1.2/doc", 200, "GET", nil), ("/index.php?x=1", 200, "get", nil),
            ("/x", 404, "GET", nil), ("/a.css", 200, "GET", .asset), ("/A.PNG?x", 200, "GET", .asset), ("/feed.rss", 200, "GET", .asset),
            ("/x.css", 404, "GET", .asset), ("/a.pdf", 200, "GET", nil), ("/a.pdf", 304, "GET", .asset), ("/a.pdf", 404, "GET", .asset),
            ("/.well-known/security", 200, "GET", .asset), ("/", 301, "GET", .status), ("/", 500, "GET", .status), ("/", 206, "GET", .status),
            ("/", 200, "HEAD", .method), ("/", 200, "POST", .method),
        ] as [(String, Int, String, LogSkipReason?)])
    func linesThatCount(target: String, status: Int, method: String, skipped: LogSkipReason?) throws {
        let recogniser = try Self.recogniser()
        let outcome = try Self.outcome(recogniser, target, status: status, method: method)
        switch outcome {
        case .hit(let hit):
            #expect(skipped == nil)
            #expect(hit.kind == (target.hasSuffix(".pdf") ? .download : .pageview))
        case .skipped(let reason): #expect(reason == skipped)
        case .bot: Issue.record("no bot")
        }
    }

    @Test func aHitIsWhatABeaconWouldBe() throws {
        let recogniser = try Self.recogniser()
        let target = "/prix?utm_source=Lettre&utm_campaign=c1&q=Une+Lampe&gclid=abc"
        guard case .hit(let hit) = try Self.outcome(recogniser, target, referrer: "https://www.google.com/search?q=secret") else { throw TestFailure.broken }
        var fixture = try SiteFixture(goals: [GoalRule(name: "prix", kind: .pageview, pattern: TextPattern("/prix"))])
        let beacon = try #require(
            try fixture.run(.view(target, referrer: "https://www.google.com/search?q=secret"), at: 0, agent: Self.browser, language: "").hit)
        #expect(hit.page == beacon.page && hit.values == beacon.values && hit.goals == beacon.goals)
        for dimension: Dimension in [.entry, .channel, .source, .referrer, .utmSource, .utmCampaign, .browser, .os, .device, .language] {
            #expect(hit.facts.text(dimension) == beacon.facts.text(dimension), "\(dimension.name)")
        }
        #expect(hit.consent == .undecided && hit.visitorKey == nil && hit.history == nil)
    }

    /// A page is the same with and without a campaign; kept parameters and searches are part of it.
    @Test func queriesThatDoNotConcernThePageShareIt() throws {
        let recogniser = try Self.recogniser(keep: ["page"])
        for (target, page) in [("/a", "/a"), ("/a?utm_source=x", "/a"), ("/a?page=2", "/a?page=2"), ("/a?page=3&utm_source=x", "/a?page=3"), ("/a?z=1", "/a")] {
            for _ in 0..<2 {
                guard case .hit(let hit) = try Self.outcome(recogniser, target) else { throw TestFailure.broken }
                #expect(hit.page.text == page)
            }
        }
    }

    /// P2: one key for site, address, agent and day; another for any other.
    @Test func visitsAreRecognisedWithinTheDay() throws {
        let recogniser = try Self.recogniser()
        func key(_ address: String = "192.0.2.1", _ agent: String = Self.browser, _ time: String = "01/Oct/2026:12:00:00 +0000") throws -> SessionKey? {
            guard case .hit(let hit) = try Self.outcome(recogniser, "/", agent: agent, address: address, time: time) else { throw TestFailure.broken }
            return hit.sessionKey
        }
        let first = try key()
        #expect(try key() == first && key("192.0.2.1", Self.browser, "01/Oct/2026:23:59:59 +0200") == first)
        let others = [
            try key("192.0.2.2"), try key("2001:db8::1"), try key("host.example"), try key("192.0.2.1", Self.browser + " "),
            try key("192.0.2.1", Self.browser, "02/Oct/2026:00:00:00 +0200"),
        ]
        #expect(Set(others + [first]).count == 6)
        // A line of the day before that comes late.
        #expect(try key() == first)
        let page = try Self.recogniser(.page)
        guard case .hit(let hit) = try Self.outcome(page, "/") else { throw TestFailure.broken }
        #expect(hit.sessionKey == nil)
        let none = try Self.recogniser(.none)
        guard case .skipped(.unconsented) = try Self.outcome(none, "/") else { throw TestFailure.broken }
    }

    @Test func botsAndSpamStandApart() throws {
        let recogniser = try Self.recogniser()
        guard case .bot(let event) = try Self.outcome(recogniser, "/", agent: SiteFixture.crawler) else { throw TestFailure.broken }
        #expect(event.parts.map(\.value.text) == ["Googlebot", "crawler", "user_agent"] && event.visit.isZero)
        guard case .skipped(.spam) = try Self.outcome(recogniser, "/", referrer: "http://semalt.com/x") else { throw TestFailure.broken }
    }

    @Test func tablesForgetRatherThanGrow() {
        var table = ByteTable<Int>(seed: 9, limit: 100, byteLimit: 1 << 20)
        for round in 0..<3 {
            for number in 0..<1000 {
                let key = Array("key \(number)".utf8)
                key.withUnsafeBytes { bytes in
                    let (known, hash) = table.find(bytes)
                    #expect(known == nil || known == number)
                    if known == nil { table.insert(bytes, hash, number) }
                    #expect(table.find(bytes).value == number && table.count <= 100, "\(round)")
                }
            }
        }
    }
}
