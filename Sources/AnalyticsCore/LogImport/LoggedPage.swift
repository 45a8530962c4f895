/// What a request's target tells, worked out once per target and configuration.
final class LoggedPage: Sendable {
    let target: LogTarget
    let page: StoredText
    let entry: FactGroup
    let kind: EventKind
    /// What the event counts, and the goals and steps it reaches.
    let values: [Part]
    let goals: [StoredText]
    let funnelSteps: [FunnelStep]

    init(target: LogTarget, draft: Draft) {
        self.target = target
        page = draft.page
        entry = draft.entry ?? FactGroup([])
        kind = draft.countedKind
        values = draft.values
        goals = draft.goals
        funnelSteps = draft.funnelSteps
    }
}

/// What a query tells, worked out once per text.
final class LoggedQuery: Sendable {
    let campaign: Campaign
    /// The same for the same campaign.
    let campaignKey: Int
    /// Whether the page or its values depend on the query: it has a parameter that is kept or searched by.
    let concernsPage: Bool

    init(_ query: String, site: SiteRules) {
        guard let url = PageURL("http://\(site.id)/?\(query)", keepParameters: []) else {
            (campaign, campaignKey, concernsPage) = (.none, 0, true)
            return
        }
        campaign = Campaign(url)
        campaignKey = campaign.hashValue
        concernsPage = url.parameterNames.contains { site.keepParameters.contains($0) || site.searchParameters.contains($0) }
    }

    private init() { (campaign, campaignKey, concernsPage) = (.none, 0, false) }

    static let none = LoggedQuery()
}

/// What a referrer tells, worked out once per text.
final class LoggedReferrer: Sendable {
    let referrer: Referrer?
    let isEntrance: Bool
    /// The page that links to one that is not found.
    let link: StoredText
    /// Without a campaign.
    let source: FactGroup

    init(_ text: String, site: SiteRules, pipeline: Pipeline) {
        referrer = text.isEmpty ? nil : Referrer(text) { site.accepts(host: $0) }
        isEntrance = referrer != nil || text.isEmpty
        let page = Pipeline.link(referrer, text)
        link = pipeline.profile == .exempt ? page.host : page
        source = pipeline.sourceWithoutConsent(referrer, .none)
    }
}

/// What a user agent tells; `id` recognises it in this run only.
final class LoggedAgent: Sendable {
    let facts: FactGroup
    /// What a bot's request counts; nil for people.
    let bot: [Part]?

    /// Of a log that holds no user agents: somebody, with a program that is unknown.
    init(unlogged: Bool) {
        facts = RecognisedAgent("").facts
        bot = nil
    }

    init(_ text: String) {
        let agent = RecognisedAgent(text)
        facts = agent.facts
        bot = agent.bot.map { verdict in
            [
                (Dimension.bot, verdict.name), (.botClass, verdict.botClass.rawValue), (.botReason, verdict.reason.rawValue),
            ].map { Part(dimension: $0.0, value: StoredText(recognised: $0.1), metrics: Metrics(events: 1)) }
        }
    }
}
