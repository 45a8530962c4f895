/// The `exempt` profile: what the French exemption for audience measurement leaves of a request (docs/decisions/0011-exempt-profile.md).
///
/// Of everybody, the referrer is its host. Without consent also: a campaign says only that there was one, screens are not counted, and of
/// whatever is done on a page only that something was.
extension Pipeline {
    static func exemption(_ draft: inout Draft, _ pipeline: Pipeline) -> DropReason? {
        guard pipeline.profile == .exempt else { return nil }
        draft.values = draft.values.map(\.linkedFromHost)
        guard draft.consent != .granted else {
            draft.source = draft.source?.referredByHost
            return nil
        }
        // Whether letters are opened is no audience of the site.
        guard draft.beacon.kind != .email else { return .unconsented }
        draft.isExempt = true
        draft.source = exemptSource(draft.referrer, Campaign(draft.url))
        draft.screen = nil
        draft.values = draft.values.compactMap(\.withoutValue)
        let (page, isView) = (draft.page.text, draft.beacon.kind == .pageview)
        let pageGoals = draft.site.goals.filter { isView && $0.isReached(by: .pageview, value: page, action: nil) }.map(\.name)
        draft.goals = draft.goals.filter(pageGoals.contains)
        draft.funnelSteps = []
        return nil
    }

    /// Where a visit without consent came from, as the profile lets it be told.
    func sourceWithoutConsent(_ referrer: Referrer?, _ campaign: Campaign) -> FactGroup {
        profile == .exempt ? Self.exemptSource(referrer, campaign) : Self.source(referrer, campaign)
    }

    private static func exemptSource(_ referrer: Referrer?, _ campaign: Campaign) -> FactGroup {
        source(referrer, .none).exempted(hasCampaign: !campaign.isEmpty)
    }
}

extension Draft {
    /// The kind that is counted: without consent, whatever is done is an `interaction` under the `exempt` profile.
    var countedKind: EventKind { isExempt && beacon.kind.isInteraction ? .interaction : beacon.kind }
}

extension Facts {
    /// What a visit may go on with when consent is withdrawn under the `exempt` profile: entry, place, language and browser as they are, its
    /// source masked; neither screen nor anything that the visitor's cookie told.
    var exempted: Facts {
        Facts(
            groups: groups.compactMap { group in
                switch group.kind {
                case .entry, .place, .language, .agent: group
                case .source: group.exempted(hasCampaign: group.tellsCampaign)
                case .other: nil
                }
            })
    }
}

extension FactGroup {
    /// Where a visit came from, told in four words (direct, search, referral, campaign) and the host of the referrer.
    fileprivate func exempted(hasCampaign: Bool) -> FactGroup {
        let channel = self[.channel].flatMap { Channel(rawValue: $0.text) } ?? .direct
        let isNamed = hasCampaign && (tellsCampaign || self[.source] == .direct)
        let values: [(Dimension, StoredText?)] = [
            (.channel, hasCampaign ? .campaign : StoredText(recognised: Self.coarse(channel).rawValue)), (.source, isNamed ? .campaign : self[.source]),
            (.referrer, self[.referrer]?.host), (.utmCampaign, hasCampaign ? .campaign : nil),
        ]
        return FactGroup(values.compactMap { dimension, value in value.map { Fact(dimension: dimension, value: $0) } })
    }

    /// Whether the facts show that a campaign led here: its parameters, or a source that neither the referrer nor its absence explains.
    fileprivate var tellsCampaign: Bool {
        facts.contains { [.utmSource, .utmMedium, .utmCampaign, .utmTerm, .utmContent].contains($0.dimension) }
            || self[.referrer] == nil && self[.source] != .direct
    }

    /// The same, the referrer being a host only.
    fileprivate var referredByHost: FactGroup {
        FactGroup(facts.map { $0.dimension == .referrer ? Fact(dimension: .referrer, value: $0.value.host) : $0 })
    }

    private static func coarse(_ channel: Channel) -> Channel {
        switch channel {
        case .direct, .organicSearch: channel
        default: .referral
        }
    }

    private subscript(dimension: Dimension) -> StoredText? { facts.first { $0.dimension == dimension }?.value }
}

extension Part {
    /// A page that was not found names the page of this site, or the host of another, that links to it.
    fileprivate var linkedFromHost: Part {
        let parts = StoredText.parts(of: value.text)
        guard dimension == .notFoundLink, parts.count == 2 else { return self }
        return Part(dimension: dimension, value: StoredText(joining: StoredText(recognised: parts[0]), StoredText(recognised: parts[1]).host), metrics: metrics)
    }

    /// nil for what names what was done; a page of search results is an interaction.
    fileprivate var withoutValue: Part? {
        switch dimension {
        case .notFound, .notFoundLink: self
        case .event: Part(dimension: .event, value: EventKind.interaction.text, metrics: metrics)
        default: nil
        }
    }
}

extension StoredText {
    /// Stands for a campaign, whichever it was.
    public static let campaign = StoredText(recognised: "(campaign)")

    /// Of `host/path` the host; pages of the site itself (`/path`) and words in brackets stay as they are.
    var host: StoredText {
        guard let slash = text.firstIndex(of: "/"), slash != text.startIndex else { return self }
        return StoredText(recognised: String(text[..<slash]))
    }
}
