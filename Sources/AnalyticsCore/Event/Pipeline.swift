/// From a beacon to a hit: the list of steps is the table of contents.
///
/// Each step fills in its part of the draft, or ends the way with a reason. After the last step nothing of the request is left.
public struct Pipeline: Sendable {
    /// What became of a beacon.
    public enum Outcome: Sendable {
        case hit(Hit)
        /// A bot's request, counted apart.
        case bot(Event)
        case drop(DropReason)
    }

    private static let steps: [(name: StaticString, run: @Sendable (inout Draft, Pipeline) throws(BeaconRejection) -> DropReason?)] = [
        ("site", site),
        ("bot", bot),
        ("consent", consent),
        ("region", region),
        ("user agent", userAgent),
        ("page", page),
        ("source", source),
        ("values", values),
        ("visit keys", visitKeys),
    ]

    /// The steps in their order.
    public static var stepNames: [String] { steps.map { String(describing: $0.name) } }

    private let sites: [String: SiteRules]
    private let order: [SiteRules]
    let signalPolicy: SignalPolicy
    let unconsented: UnconsentedPolicy
    let locate: @Sendable (ClientAddress) -> Region?
    let recognise: @Sendable (String) -> RecognisedAgent

    /// - Parameters:
    ///   - locate: country and region of an address, from a database in memory.
    ///   - recognise: what a user agent tells, cached.
    public init(
        sites: [SiteRules], signals: SignalPolicy, unconsented: UnconsentedPolicy,
        locate: @escaping @Sendable (ClientAddress) -> Region?, recognise: @escaping @Sendable (String) -> RecognisedAgent
    ) {
        self.sites = Dictionary(sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        order = sites
        signalPolicy = signals
        self.unconsented = unconsented
        self.locate = locate
        self.recognise = recognise
    }

    /// Runs every step. Cost is constant, one pass over each text.
    /// - Parameter secrets: the day and keys of a site.
    /// - Throws: the rejection that the page must be told.
    public func run(_ beacon: Beacon, _ request: Request, secrets: (String) -> SiteSecrets?) throws(BeaconRejection) -> Outcome {
        guard let site = try find(beacon), let secrets = secrets(site.rules.id) else { throw .unknownSite }
        var draft = Draft(beacon: beacon, request: request, site: site.rules, url: site.url, secrets: secrets)
        for step in Self.steps {
            guard let reason = try step.run(&draft, self) else { continue }
            guard reason == .bot, let name = draft.botName else { return .drop(reason) }
            return .bot(.bot(site: site.rules.id, time: request.time, interval: secrets.interval, kind: beacon.kind, name: name))
        }
        return .hit(draft.hit)
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
    var botName: StoredText?
    var consent = ConsentState.undecided
    var history: VisitorHistory?
    var place: Region?
    var page = StoredText.unknown
    var isEntrance = true
    var facts: [Fact] = []
    var values: [Fact] = []
    var keys: (session: SessionKey?, previousSession: SessionKey?, visitor: SessionKey?, previousVisitor: SessionKey?) = (nil, nil, nil, nil)

    mutating func add(_ dimension: Dimension, _ value: StoredText) { facts.append(Fact(dimension: dimension, value: value)) }

    var hit: Hit {
        Hit(
            site: site.id, time: request.time, interval: secrets.interval, kind: beacon.kind, page: page,
            facts: facts.sorted { $0.dimension.rawValue < $1.dimension.rawValue }, values: values,
            visibleMilliseconds: visibleMilliseconds, consent: consent, decided: beacon.decided, history: history, isEntrance: isEntrance,
            sessionKey: keys.session, previousSessionKey: keys.previousSession, visitorKey: keys.visitor,
            previousVisitorKey: keys.previousVisitor)
    }

    private var visibleMilliseconds: Int {
        if case .engagement(let milliseconds, _) = beacon.detail { milliseconds } else { 0 }
    }
}
