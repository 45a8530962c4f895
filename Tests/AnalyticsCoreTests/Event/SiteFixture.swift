import Testing

@testable import AnalyticsCore

/// One site in Paris, with everything between a beacon and its event, on a clock that is told what time it is.
///
/// Times are seconds from the first instant of 23 November 2026, or of `day`.
struct SiteFixture {
    static let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
    static let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0"
    static let crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"

    let pipeline: Pipeline
    let calendar: SiteCalendar
    let today: DayInterval
    var table: VisitTable
    private(set) var secrets: SiteSecrets
    private var random = SeededGenerator(seed: 1)

    init(
        day: Day = Day(year: 2026, month: 11, day: 23), timezone: String = "Europe/Paris", keepParameters: Set<String> = [],
        signals: SignalPolicy = .respect, unconsented: UnconsentedPolicy = .visit, opposed: OpposedPolicy = .none, profile: PrivacyProfile = .standard,
        limit: Int = 10_000, goals: [GoalRule] = [], funnels: [FunnelRule] = [], sourceMix: Bool = true
    ) throws {
        let hosts = try ["example.org", "*.example.org"].map { try #require(HostPattern($0)) }
        let other = SiteRules(id: "other", hosts: [try #require(HostPattern("other.example"))])
        let site = SiteRules(
            id: "example.org", hosts: hosts, searchParameters: ["q", "s"], keepParameters: keepParameters, goals: goals,
            funnels: funnels)
        let france = try #require(ClientAddress("192.0.2.1"))
        let place = Region(country: "FR", subdivision: "FR-IDF")
        pipeline = Pipeline(
            sites: [site, other], signals: signals, unconsented: unconsented, opposed: opposed, profile: profile, sourceMix: sourceMix,
            locate: { $0 == france ? place : nil },
            recognise: { RecognisedAgent($0.userAgent, hints: $0.hints) })
        calendar = try #require(SiteCalendar(identifier: timezone))
        today = calendar.interval(of: day)
        secrets = SiteSecrets(interval: today, secret: DaySecret(random: Array(repeating: 7, count: 32)))
        table = VisitTable(limit: limit)
    }

    /// What the pipeline makes of a beacon, before visits.
    mutating func run(
        _ beacon: Beacon, at second: Double, from address: String = "192.0.2.1", agent: String = chrome, language: String = "fr-FR,fr;q=0.9",
        signals: PrivacySignals = PrivacySignals(), isOpposed: Bool = false
    ) throws -> Pipeline.Outcome {
        let time = Timestamp(milliseconds: today.start.milliseconds + Int64((second * 1000).rounded()))
        var generator = random
        secrets.advance(to: time, calendar: calendar) { (0..<32).map { _ in UInt8(generator.int(0...255)) } }
        random = generator
        let request = Request(
            time: time, address: try #require(ClientAddress(address)), userAgent: agent, acceptLanguage: language, signals: signals,
            isOpposed: isOpposed)
        let secrets = secrets
        return try pipeline.run(beacon, request) { ["example.org", "other"].contains($0) ? secrets : nil }
    }

    /// The event of a beacon; nil when it is dropped.
    mutating func send(
        _ beacon: Beacon, at second: Double, from address: String = "192.0.2.1", agent: String = chrome,
        signals: PrivacySignals = PrivacySignals()
    ) throws -> Event? {
        switch try run(beacon, at: second, from: address, agent: agent, signals: signals) {
        case .hit(let hit): if case .event(let event) = table.apply(hit) { event } else { nil }
        case .bot(let event, _), .aside(let event): event
        case .drop: nil
        case .opposed(let opposition): opposition.total
        }
    }
}

extension Beacon {
    static func view(_ path: String = "/", referrer: String? = nil, consent: ConsentChoice? = nil, visitor: VisitorID? = nil, history: VisitorHistory? = nil)
        -> Beacon
    {
        Beacon(url: "https://example.org" + path, referrer: referrer, consent: consent, visitor: visitor, history: history)
    }

    static func visible(_ milliseconds: Int, _ path: String = "/", consent: ConsentChoice? = nil, visitor: VisitorID? = nil) -> Beacon {
        Beacon(
            detail: .engagement(visibleMilliseconds: milliseconds, scroll: nil), url: "https://example.org" + path, consent: consent,
            visitor: visitor)
    }

    static func custom(_ name: String, _ path: String = "/") -> Beacon {
        Beacon(detail: .custom(name: name, props: [:]), url: "https://example.org" + path)
    }
}

extension VisitorID {
    /// The `number`th visitor of the tests.
    static func number(_ number: Int) throws -> VisitorID {
        try #require(VisitorID(String(String(1_000_000 + number).reversed()) + "abcdefghijklmno"))
    }
}
