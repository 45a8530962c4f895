extension Pipeline {
    /// What the event itself names: the file, the term, the target. All of it is scrubbed.
    static func values(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        switch draft.beacon.detail {
        case .pageview(let status):
            if status == 404 { draft.value(.notFound, draft.page) }
            if let term = draft.site.searchParameters.lazy.compactMap({ [draft] in draft.url.parameter($0) }).first(where: { !$0.isEmpty }) {
                draft.value(.search, searchTerm(term))
                draft.value(.event, StoredText(recognised: EventKind.search.name))
            }
        case .engagement, .consent: break
        case .download(let href): draft.value(.download, location(href, draft.site))
        case .outbound(let href): draft.value(.outbound, location(href, draft.site))
        case .search(let term, let results):
            let term = term.map(searchTerm) ?? .unknown
            draft.value(.search, term)
            if results == 0 { draft.value(.searchEmpty, term) }
        case .vote(let target, let value): draft.value(.vote, pair(target, value))
        case .video(let id, let progress, _): draft.value(.video, pair(id, progress.map { "\($0) %" }))
        case .form(let id, let action): draft.value(.form, pair(id, action))
        case .email(let campaign, let action): draft.value(.email, pair(campaign, action))
        case .custom(let name, _): draft.value(.custom, name.map { StoredText(scrubbing: $0, limit: 200) } ?? .unknown)
        }
        return nil
    }

    /// Path of a link within the site, host and path of any other; a host may be an address or name a person too.
    private static func location(_ href: String?, _ site: SiteRules) -> StoredText {
        guard let href, let url = PageURL(href, keepParameters: []) else { return .unknown }
        return site.accepts(host: url.host) ? StoredText(recognised: url.path) : StoredText(scrubbing: url.host + url.path)
    }

    private static func searchTerm(_ term: String) -> StoredText { StoredText(scrubbing: term.lowercased(), limit: 200) }

    /// `target: value`.
    private static func pair(_ target: String?, _ value: String?) -> StoredText {
        let name = target.map { StoredText(scrubbing: $0, limit: 200) } ?? .unknown
        return value.map { StoredText(recognised: "\(name.text): \($0)") } ?? name
    }
}

extension Draft {
    fileprivate mutating func value(_ dimension: Dimension, _ value: StoredText) {
        values.append(Fact(dimension: dimension, value: value.text.isEmpty ? .unknown : value))
    }
}
