/// From a beacon to a hit: the list of steps is the table of contents.
///
/// Each step fills in its part of the draft, or ends the way with a reason. After the last step nothing of the request is left.
public struct Pipeline: Sendable {
    /// What became of a beacon.
    public enum Outcome: Sendable {
        case hit(Hit)
        /// A bot's or spammer's request, counted apart.
        case bot(Event, DropReason)
        /// Something that belongs to no visit, such as an e-mail that was opened.
        case aside(Event)
        case drop(DropReason)
        /// Nothing may be counted, and what is known of the visit is to be forgotten.
        case opposed(Opposition)
    }

    private static let steps: [(name: StaticString, run: @Sendable (inout Draft, Pipeline) throws(BeaconRejection) -> DropReason?)] = [
        ("site", site),
        ("opposition", opposition),
        ("bot", bot),
        ("consent", consent),
        ("region", region),
        ("user agent", userAgent),
        ("page", page),
        ("source", source),
        ("values", values),
        ("goals", goals),
        ("exemption", exemption),
        ("visit keys", visitKeys),
    ]

    /// The steps in their order.
    public static var stepNames: [String] { steps.map { String(describing: $0.name) } }

    private let sites: [String: SiteRules]
    private let order: [SiteRules]
    let signalPolicy: SignalPolicy
    let unconsented: UnconsentedPolicy
    let profile: PrivacyProfile
    let opposed: OpposedPolicy
    let locate: @Sendable (ClientAddress) -> Region?
    let recognise: @Sendable (Request) -> RecognisedAgent
    let networks: NetworkList
    let sourceMix: Bool

    /// - Parameters:
    ///   - profile: `exempt` adds what the step "exemption" does.
    ///   - locate: country and region of an address, from a database in memory.
    ///   - recognise: what user agent and client hints tell, cached.
    ///   - networks: addresses of data centres, where nobody browses.
    ///   - sourceMix: whether the class of a visit's source is noted for the estimate of visitors.
    public init(
        sites: [SiteRules], signals: SignalPolicy, unconsented: UnconsentedPolicy, opposed: OpposedPolicy = .none, profile: PrivacyProfile = .standard,
        networks: NetworkList = NetworkList(), sourceMix: Bool = true,
        locate: @escaping @Sendable (ClientAddress) -> Region?, recognise: @escaping @Sendable (Request) -> RecognisedAgent
    ) {
        self.sites = Dictionary(sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        order = sites
        signalPolicy = signals
        self.unconsented = unconsented
        self.profile = profile
        self.opposed = opposed
        self.locate = locate
        self.recognise = recognise
        self.networks = networks
        self.sourceMix = sourceMix
    }

    /// Runs every step. Cost is constant, one pass over each text.
    /// - Parameter secrets: the day and keys of a site.
    /// - Throws: the rejection that the page must be told.
    public func run(_ beacon: Beacon, _ request: Request, secrets: (String) -> SiteSecrets?) throws(BeaconRejection) -> Outcome {
        guard let site = try find(beacon), let secrets = secrets(site.rules.id) else { throw .unknownSite }
        var draft = Draft(beacon: beacon, request: request, site: site.rules, url: site.url, secrets: secrets)
        for step in Self.steps {
            guard let reason = try step.run(&draft, self) else { continue }
            guard reason != .opposed else { return .opposed(Opposition(draft, opposed)) }
            guard let bot = draft.bot else { return .drop(reason) }
            return .bot(.bot(bot, site: site.rules.id, time: request.time, interval: secrets.interval, kind: beacon.kind), reason)
        }
        guard beacon.kind != .email else { return .aside(draft.aside) }
        return .hit(draft.hit)
    }

    /// What gives a program away besides its name.
    func automated(_ draft: Draft) -> BotVerdict? {
        if draft.beacon.isAutomated { return .automated(reason: .webdriver) }
        if let screen = draft.beacon.screen.flatMap(ScreenSize.init), screen.isImpossible { return .automated(reason: .screen) }
        if networks.contains(draft.request.address) { return .automated(reason: .network) }
        return nil
    }

    private func find(_ beacon: Beacon) throws(BeaconRejection) -> (rules: SiteRules, url: PageURL)? {
        if let id = beacon.site {
            guard let rules = sites[id] else { throw .unknownSite }
            guard let url = PageURL(beacon.url, keepParameters: rules.keepParameters) else { throw .badURL }
            return (rules, url)
        }
        guard let plain = PageURL(beacon.url, keepParameters: []) else { throw .badURL }
        guard let rules = order.first(where: { $0.accepts(host: plain.host) }) else { throw .unknownHost }
        return (rules, rules.keepParameters.isEmpty ? plain : PageURL(beacon.url, keepParameters: rules.keepParameters) ?? plain)
    }
}

/// A hit in the making.
struct Draft {
    let beacon: Beacon
    let request: Request
    let site: SiteRules
    let url: PageURL
    let secrets: SiteSecrets
    var agent: RecognisedAgent?
    var bot: BotVerdict?
    var consent = ConsentState.undecided
    var history: VisitorHistory?
    var page = StoredText.unknown
    var isEntrance = true
    var referrer: Referrer?
    var entry: FactGroup?
    var source: FactGroup?
    var sourceClass = SourceClass.direct
    var place: FactGroup?
    var language: FactGroup?
    var screen: FactGroup?
    var known: FactGroup?
    var values: [Part] = []
    var goals: [StoredText] = []
    var funnelSteps: [FunnelStep] = []
    var isExempt = false
    var keys: (session: SessionKey?, previousSession: SessionKey?, visitor: SessionKey?, previousVisitor: SessionKey?) = (nil, nil, nil, nil)

    var hit: Hit {
        var hit = Hit(
            site: site.id, time: request.time, interval: secrets.interval, kind: countedKind, page: page,
            facts: Facts(groups: [entry, source, place, language, agent?.facts, screen, known].compactMap { $0 }), values: values,
            visibleMilliseconds: 0, consent: consent, decided: beacon.decided, history: history, isEntrance: isEntrance,
            sessionKey: keys.session, previousSessionKey: keys.previousSession, visitorKey: keys.visitor,
            previousVisitorKey: keys.previousVisitor)
        if case .engagement(let milliseconds, let scroll) = beacon.detail {
            hit.visibleMilliseconds = milliseconds
            hit.scroll = scroll
        }
        hit.sourceClass = sourceClass
        hit.goals = goals
        hit.funnelSteps = funnelSteps
        hit.siteHasGoals = !site.goals.isEmpty
        hit.isExempt = isExempt
        return hit
    }

    /// What happened, without a visit.
    var aside: Event {
        .outsideVisits(
            site: site.id, time: request.time, interval: secrets.interval, kind: beacon.kind,
            values: values.map { ($0.dimension, $0.value) } + [(.event, StoredText(recognised: beacon.kind.name))])
    }
}

extension Event {
    /// A request of a bot: counted by its name, its class and what gave it away, apart from every visit.
    static func bot(
        _ verdict: BotVerdict, site: String, time: Timestamp, interval: DayInterval, kind: EventKind
    ) -> Event {
        .outsideVisits(
            site: site, time: time, interval: interval, kind: kind,
            values: [
                (.bot, StoredText(recognised: verdict.name)), (.botClass, StoredText(recognised: verdict.botClass.rawValue)),
                (.botReason, StoredText(recognised: verdict.reason.rawValue)),
            ])
    }
}
