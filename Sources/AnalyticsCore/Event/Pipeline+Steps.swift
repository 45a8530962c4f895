extension Pipeline {
    static func site(_ draft: inout Draft, _ pipeline: Pipeline) throws(BeaconRejection) -> DropReason? {
        guard draft.site.accepts(host: draft.url.host) else { throw .unknownHost }
        return nil
    }

    static func bot(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let agent = pipeline.recognise(draft.request.userAgent)
        draft.agent = agent
        draft.botName = agent.bot.map { StoredText(recognised: $0.name) }
        return agent.bot == nil ? nil : .bot
    }

    static func consent(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        draft.consent = ConsentState(signals: draft.request.signals, choice: draft.beacon.consent)
        switch draft.consent {
        case .granted:
            draft.history = draft.beacon.history?.believed(on: draft.secrets.interval.day)
            return nil
        case .signal where pipeline.signalPolicy == .drop: return .signal
        default: return pipeline.unconsented == .none ? .unconsented : nil
        }
    }

    /// The address becomes a region here, and is used for nothing else but the visit key.
    static func region(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let place = pipeline.locate(draft.request.address)
        draft.add(.country, place.map { StoredText(recognised: $0.country) } ?? .unknown)
        let subdivision = place?.subdivision ?? ""
        draft.add(.region, subdivision.isEmpty ? .unknown : StoredText(recognised: subdivision))
        return nil
    }

    static func userAgent(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        guard let agent = draft.agent?.userAgent else { return nil }
        draft.add(.browser, StoredText(recognised: agent.browser))
        draft.add(.browserVersion, StoredText(recognised: "\(agent.browser) \(agent.browserVersion)"))
        draft.add(.os, StoredText(recognised: agent.os))
        draft.add(.osVersion, StoredText(recognised: "\(agent.os) \(agent.osVersion)"))
        draft.add(.device, StoredText(recognised: agent.device.rawValue))
        let language = LanguageTag.primary(draft.beacon.language ?? draft.request.acceptLanguage)
        draft.add(.language, language.isEmpty ? .unknown : StoredText(recognised: language))
        let screen = draft.beacon.screen.map { ScreenClass.name($0) } ?? ""
        if !screen.isEmpty { draft.add(.screen, StoredText(recognised: screen)) }
        return nil
    }

    static func page(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        draft.page = StoredText(recognised: draft.url.path)
        draft.add(.entry, draft.page)
        return nil
    }

    static func source(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let site = draft.site
        let referrer = draft.beacon.referrer.flatMap { Referrer($0) { site.accepts(host: $0) } }
        draft.isEntrance = referrer != nil || (draft.beacon.referrer ?? "").isEmpty
        let campaign = Campaign(draft.url)
        draft.add(.channel, StoredText(recognised: Channel.classify(referrer: referrer, campaign: campaign).rawValue))
        let source = campaign.source ?? referrer?.source
        draft.add(.source, source.map { StoredText(recognised: $0) } ?? .direct)
        if let referrer { draft.add(.referrer, StoredText(recognised: referrer.location)) }
        let parameters: [(Dimension, String?)] = [
            (.utmSource, campaign.source), (.utmMedium, campaign.medium), (.utmCampaign, campaign.campaign), (.utmTerm, campaign.term),
            (.utmContent, campaign.content),
        ]
        for case (let dimension, let value?) in parameters { draft.add(dimension, StoredText(recognised: value)) }
        return nil
    }

    static func visitKeys(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        addHistoryFacts(&draft)
        guard draft.consent == .granted || pipeline.unconsented == .visit else { return nil }
        let request = draft.request
        func sessionKey(_ secret: DaySecret) -> SessionKey {
            request.address.withBytes { secret.sessionKey(site: draft.site.id, address: $0, userAgent: request.userAgent) }
        }
        let visitor = draft.consent == .granted ? draft.beacon.visitor : nil
        draft.keys.session = sessionKey(draft.secrets.current)
        draft.keys.visitor = visitor.map { draft.secrets.current.visitorKey(site: draft.site.id, visitor: $0) }
        // Yesterday's keys only matter to visible time of a page that was open at midnight.
        guard draft.beacon.kind == .engagement, let previous = draft.secrets.previous(at: request.time) else { return nil }
        draft.keys.previousSession = sessionKey(previous)
        draft.keys.previousVisitor = visitor.map { previous.visitorKey(site: draft.site.id, visitor: $0) }
        return nil
    }

    private static func addHistoryFacts(_ draft: inout Draft) {
        guard let history = draft.history else { return }
        if let visit = history.visit { draft.add(.visitNumber, StoredText(recognised: String(visit))) }
        draft.add(.recency, StoredText(recognised: history.lag < 0 ? "new" : String(history.lag)))
        if let created = history.created { draft.add(.cohort, StoredText(recognised: String(created.description.prefix(7)))) }
    }
}
