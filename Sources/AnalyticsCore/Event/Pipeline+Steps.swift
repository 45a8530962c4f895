extension Pipeline {
    static func site(_ draft: inout Draft, _ pipeline: Pipeline) throws(BeaconRejection) -> DropReason? {
        guard draft.site.accepts(host: draft.url.host) else { throw .unknownHost }
        return nil
    }

    /// Before everything else: a visitor who opposed is not even counted as a bot.
    static func opposition(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let decision = ConsentDecision(isOpposed: draft.request.isOpposed, signals: draft.request.signals, choice: draft.beacon.consent)
        return decision.ground == .opposition ? .opposed : nil
    }

    static func bot(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let agent = pipeline.recognise(draft.request)
        draft.agent = agent
        draft.bot = agent.bot ?? pipeline.automated(draft)
        return draft.bot == nil ? nil : .bot
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
        draft.place = place(pipeline.locate(draft.request.address))
        return nil
    }

    /// Country and subdivision, as facts.
    static func place(_ region: Region?) -> FactGroup {
        let subdivision = region?.subdivision ?? ""
        return FactGroup([
            Fact(dimension: .country, value: region.map { StoredText(recognised: $0.country) } ?? .unknown),
            Fact(dimension: .region, value: subdivision.isEmpty ? .unknown : StoredText(recognised: subdivision)),
        ])
    }

    static func userAgent(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        draft.language = language(draft.beacon.language ?? draft.request.acceptLanguage)
        let screen = draft.beacon.screen.map { ScreenClass.name($0) } ?? ""
        if !screen.isEmpty { draft.screen = FactGroup([Fact(dimension: .screen, value: StoredText(recognised: screen))]) }
        return nil
    }

    static func language(_ text: String?) -> FactGroup {
        let language = LanguageTag.primary(text)
        return FactGroup([Fact(dimension: .language, value: language.isEmpty ? .unknown : StoredText(recognised: language))])
    }

    static func page(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        draft.page = StoredText(recognised: draft.url.path)
        draft.entry = FactGroup([Fact(dimension: .entry, value: draft.page)])
        return nil
    }

    static func source(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        let site = draft.site
        draft.referrer = draft.beacon.referrer.flatMap { Referrer($0) { site.accepts(host: $0) } }
        draft.isEntrance = draft.referrer != nil || (draft.beacon.referrer ?? "").isEmpty
        let campaign = Campaign(draft.url)
        draft.source = source(draft.referrer, campaign)
        if pipeline.sourceMix { draft.sourceClass = SourceClass(Channel.classify(referrer: draft.referrer, campaign: campaign)) }
        guard draft.referrer?.isSpam == true else { return nil }
        draft.bot = .automated(reason: .spam)
        return .spam
    }

    /// Channel, source and campaign, as facts.
    static func source(_ referrer: Referrer?, _ campaign: Campaign) -> FactGroup {
        let source = campaign.source ?? referrer?.source ?? campaign.clickID?.sourceName
        let values: [(Dimension, String?)] = [
            (.channel, Channel.classify(referrer: referrer, campaign: campaign).rawValue), (.source, source ?? StoredText.direct.text),
            (.referrer, referrer?.location), (.utmSource, campaign.source), (.utmMedium, campaign.medium), (.utmCampaign, campaign.campaign),
            (.utmTerm, campaign.term), (.utmContent, campaign.content),
        ]
        return FactGroup(values.compactMap { dimension, value in value.map { Fact(dimension: dimension, value: StoredText(recognised: $0)) } })
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
        var facts: [Fact] = []
        if let visit = history.visit { facts.append(Fact(dimension: .visitNumber, value: StoredText(recognised: String(visit)))) }
        facts.append(Fact(dimension: .recency, value: StoredText(recognised: history.lag < 0 ? "new" : String(history.lag))))
        if let created = history.created {
            facts.append(Fact(dimension: .cohort, value: StoredText(recognised: String(created.description.prefix(7)))))
        }
        draft.known = FactGroup(facts)
    }
}
