extension Pipeline {
    /// What the event itself names: the file, the term, the target. All of it is scrubbed.
    static func values(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        switch draft.beacon.detail {
        case .pageview(let status): page(status, &draft)
        case .engagement, .consent: break
        case .download(let href): draft.value(.download, location(href, draft.site))
        case .outbound(let href): draft.value(.outbound, location(href, draft.site))
        case .search(let term, let results):
            let term = term.map(searchTerm) ?? .unknown
            draft.value(.search, term)
            if results == 0 { draft.value(.searchEmpty, term) }
        case .vote(let target, let value): draft.value(.vote, text(target), .voteValue, value)
        case .video(let id, let progress, let watched):
            draft.value(.video, text(id), .videoProgress, progress.map(String.init), seconds: ((watched ?? 0) + 500) / 1000)
        case .form(let id, let action): draft.value(.form, text(id), .formAction, action)
        case .email(let campaign, let action): draft.value(.email, text(campaign), .emailAction, action)
        case .custom(let name, let props):
            let name = text(name)
            draft.value(.custom, name)
            for (key, value) in props.sorted(by: { $0.key < $1.key }) {
                draft.values.append(
                    Part(
                        dimension: .customProperty,
                        value: StoredText(joining: name, text(key), StoredText(scrubbing: Scrubber.scrub(value, ofParameter: key), limit: 200)),
                        metrics: Metrics(events: 1)))
            }
        }
        return nil
    }

    /// A page that was not found, with the page that links to it; a page of search results.
    private static func page(_ status: Int?, _ draft: inout Draft) {
        if status == 404 {
            draft.values += missing(draft.page, link: link(draft.referrer, draft.beacon.referrer ?? ""))
        }
        if let term = draft.site.searchParameters.lazy.compactMap({ [draft] in draft.url.parameter($0) }).first(where: { !$0.isEmpty }) {
            draft.value(.search, searchTerm(term))
            draft.value(.event, StoredText(recognised: EventKind.search.name))
        }
    }

    /// A page that was not found, and which page links to it.
    static func missing(_ page: StoredText, link: StoredText) -> [Part] {
        [
            Part(dimension: .notFound, value: page, metrics: Metrics(events: 1)),
            Part(dimension: .notFoundLink, value: StoredText(joining: page, link), metrics: Metrics(events: 1)),
        ]
    }

    /// Where a visitor came from: another site, or a page of this one.
    static func link(_ referrer: Referrer?, _ text: String) -> StoredText {
        let location = referrer?.location ?? (text.isEmpty ? nil : PageURL(text, keepParameters: [])?.path)
        return location.map { StoredText(recognised: $0) } ?? .direct
    }

    /// The goals the event reaches, and the steps of funnels it is.
    static func goals(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        guard draft.beacon.kind != .engagement, !draft.site.goals.isEmpty || !draft.site.funnels.isEmpty else { return nil }
        // Who asks for a page that is not there has reached nothing.
        if case .pageview(status: 404) = draft.beacon.detail { return nil }
        let isView = draft.beacon.kind == .pageview
        let action = draft.values.count > 1 ? StoredText.parts(of: draft.values[1].value.text).last : nil
        for goal in draft.site.goals {
            let isReached =
                isView && goal.kind == .pageview
                ? goal.isReached(by: .pageview, value: draft.page.text, action: nil)
                : draft.values.contains { value in
                    EventKind(counted: value.dimension).map { goal.isReached(by: $0, value: value.value.text, action: action) } ?? false
                }
            if isReached, !draft.goals.contains(goal.name) { draft.goals.append(goal.name) }
        }
        for funnel in draft.site.funnels {
            for (index, step) in funnel.steps.enumerated() {
                let isTaken =
                    switch step {
                    case .page(let pattern): isView && pattern.matches(draft.page.text)
                    case .goal(let name): draft.goals.contains(name)
                    }
                if isTaken { draft.funnelSteps.append(FunnelStep(funnel: funnel.name, number: index + 1)) }
            }
        }
        return nil
    }

    /// Path of a link within the site, host and path of any other; a host may be an address or name a person too.
    private static func location(_ href: String?, _ site: SiteRules) -> StoredText {
        guard let href, let url = PageURL(href, keepParameters: []) else { return .unknown }
        return site.accepts(host: url.host) ? StoredText(recognised: url.path) : StoredText(scrubbing: url.host + url.path)
    }

    static func searchTerm(_ term: String) -> StoredText {
        // What is hidden by its capitals, as keys and wallets are, must be seen first.
        let scrubbed = StoredText(scrubbing: term, limit: 200)
        return StoredText(scrubbing: scrubbed.text.lowercased(), limit: 200)
    }

    private static func text(_ text: String?) -> StoredText {
        let stored = text.map { StoredText(scrubbing: $0, limit: 200) } ?? .unknown
        return stored.text.isEmpty ? .unknown : stored
    }
}

extension Draft {
    fileprivate mutating func value(_ dimension: Dimension, _ value: StoredText) {
        values.append(Part(dimension: dimension, value: value.text.isEmpty ? .unknown : value, metrics: Metrics(events: 1)))
    }

    /// A value, and what was done with it.
    fileprivate mutating func value(_ dimension: Dimension, _ value: StoredText, _ detail: Dimension, _ text: String?, seconds: Int = 0) {
        values.append(Part(dimension: dimension, value: value, metrics: Metrics(engagedSeconds: seconds, events: 1)))
        guard let text else { return }
        values.append(Part(dimension: detail, value: StoredText(joining: value, StoredText(recognised: text)), metrics: Metrics(events: 1)))
    }
}

extension EventKind {
    /// The kind of event whose values a dimension counts.
    fileprivate init?(counted dimension: Dimension) {
        switch dimension {
        case .download: self = .download
        case .outbound: self = .outbound
        case .search: self = .search
        case .vote: self = .vote
        case .video: self = .video
        case .form: self = .form
        case .custom: self = .custom
        default: return nil
        }
    }
}
