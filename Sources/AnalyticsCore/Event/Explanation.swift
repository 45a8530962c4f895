/// How a request would be understood: what the pipeline's recognition makes of it, without counting anything (`sillage explain`).
///
/// The asker gives the personal data and gets it back only as recognised: nothing else of it is in an explanation.
public struct Explanation: Sendable {
    /// A request, as far as it is known.
    public struct Question: Sendable {
        public var userAgent: String?
        public var referrer: String?
        public var url: String?
        public var address: String?
        public var screen: String?
        /// Values by name in lower case.
        public var headers: [String: String]

        public init(
            userAgent: String? = nil, referrer: String? = nil, url: String? = nil, address: String? = nil, screen: String? = nil,
            headers: [String: String] = [:]
        ) {
            self.userAgent = userAgent
            self.referrer = referrer
            self.url = url
            self.address = address
            self.screen = screen
            self.headers = headers
        }

        /// From a JSON object with `ua`, `referrer`, `url`, `ip`, `screen` and `headers`; unknown members are ignored.
        /// - Returns: nil when it is none.
        public init?(json: JSONValue) {
            guard case .object(let members) = json else { return nil }
            self.init(
                userAgent: members["ua"]?.text, referrer: members["referrer"]?.text, url: members["url"]?.text, address: members["ip"]?.text,
                screen: members["screen"]?.text)
            guard case .object(let given) = members["headers"] ?? .null else { return }
            for (name, value) in given {
                let name = name.lowercased()
                if let text = value.text { headers[name.hasPrefix("http-") ? String(name.dropFirst(5)) : name] = text }
            }
        }
    }

    public let agent: RecognisedAgent
    public let bot: BotVerdict?
    public let channel: String
    public let source: String
    public let campaign: String?
    public let isSpam: Bool
    public let region: Region?
    /// Path as it would be stored; nil without a readable address of a page.
    public let page: String?
    public let search: String?
    public let consent: ConsentState
    /// Which rule decided about consent.
    public let decision: ConsentDecision
    /// Primary subtag of the language asked for first; empty when unknown.
    public let language: String
    /// Why the request would not be counted as a visit's; nil when it would.
    public let dropped: DropReason?

    /// - Parameters:
    ///   - site: rules of the page's site; without any, the page's own host is the site.
    ///   - choice: what the visitor answered, as far as it is known.
    ///   - recognise: what user agent and hints tell, cached.
    public init(
        _ question: Question, site: SiteRules?, networks: NetworkList = NetworkList(), signals policy: SignalPolicy = .respect,
        unconsented: UnconsentedPolicy = .visit, choice: ConsentChoice? = nil, locate: (ClientAddress) -> Region?,
        recognise: (String, ClientHints) -> RecognisedAgent
    ) {
        let headers = question.headers
        agent = recognise(question.userAgent ?? headers["user-agent"] ?? "", ClientHints { headers[$0] })
        let url = question.url.flatMap { PageURL($0, keepParameters: site?.keepParameters ?? []) }
        let address = question.address.flatMap { ClientAddress(node: $0) }
        let text = question.referrer ?? headers["referer"] ?? ""
        let referrer = Referrer(text) { site?.accepts(host: $0) ?? ($0 == url?.host) }
        let campaign = url.map { Campaign($0) } ?? .none
        channel = Channel.classify(referrer: referrer, campaign: campaign).rawValue
        source = campaign.source ?? referrer?.source ?? campaign.clickID?.sourceName ?? StoredText.direct.text
        self.campaign = campaign.campaign
        isSpam = referrer?.isSpam == true
        region = address.flatMap(locate)
        page = url?.path
        search = url.flatMap { url in site?.searchParameters.lazy.compactMap { url.parameter($0) }.first { !$0.isEmpty } }
            .map { Pipeline.searchTerm($0).text }
        let signals = PrivacySignals(doNotTrack: headers["dnt"] == "1", globalPrivacyControl: headers["sec-gpc"] == "1")
        decision = ConsentDecision(isOpposed: OwnCookies(headers["cookie"] ?? "").isOpposed, signals: signals, choice: choice)
        consent = decision.state ?? .denied
        language = LanguageTag.primary(headers["accept-language"])
        var verdict = agent.bot
        if verdict == nil, let screen = question.screen.flatMap(ScreenSize.init), screen.isImpossible { verdict = .automated(reason: .screen) }
        if verdict == nil, let address, networks.contains(address) { verdict = .automated(reason: .network) }
        bot = verdict
        dropped =
            if decision.ground == .opposition { .opposed } else if verdict != nil { .bot } else if consent == .signal, policy == .drop {
                .signal
            } else if consent != .granted, unconsented == .none { .unconsented } else if isSpam { .spam } else { nil }
    }
}
