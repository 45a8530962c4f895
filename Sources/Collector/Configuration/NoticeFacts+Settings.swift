import AnalyticsCore
import Dashboard

extension NoticeFacts {
    /// What the configuration in force promises, of all its sites together.
    init(_ settings: Settings) {
        self.init()
        sites = settings.sites.map(\.id)
        measures = Set(settings.sites.flatMap(Self.measures))
        keptParameters = settings.sites.flatMap(\.keepParameters).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        asksConsent = settings.sites.contains { $0.tracker.asksConsent }
        consentSeconds = settings.consentLifetimeSeconds
        signals = settings.signals == .drop ? .drop : .respect
        unconsented =
            switch settings.unconsented {
            case .visit: .visit
            case .page: .page
            case .none: .none
            }
        countsOpposed = settings.opposed == .total
        accessLog =
            switch settings.accessLogAddress {
            case .full: settings.accessLogIsSealed ? .sealed : .full
            case .truncated: .truncated
            case .none: .none
            }
        (accessLogSeconds, journalSeconds) = (settings.accessLogSeconds, settings.journalSeconds)
        (hourlySeconds, dailySeconds, monthlySeconds) = (settings.hourlySeconds, settings.dailySeconds, settings.monthlySeconds)
        (isExempt, k, usesSourceMix) = (settings.profile == .exempt, settings.k, settings.sourceMix)
        let notice = settings.notice
        (controller, address, contact, officer, host, url) = (notice.controller, notice.address, notice.contact, notice.officer, notice.host, notice.url)
    }

    /// What a site measures beside page views: its tracker's modules, what addresses tell, and what the configuration names.
    private static func measures(_ site: Settings.Site) -> [Measure] {
        var measures = site.tracker.modules.compactMap { module -> Measure? in
            switch module {
            case .engagement: .visibleTime
            case .links: .links
            case .forms: .forms
            case .search: .searches
            case .votes: .votes
            case .video: .videos
            case .custom: .custom
            default: nil
            }
        }
        if !site.searchParameters.isEmpty { measures.append(.searches) }
        if !site.links.isEmpty { measures.append(.emails) }
        for goal in site.goals { measures.append(goal.kind == .pageview ? .pageGoals : .goals) }
        if !site.funnels.isEmpty { measures.append(.funnels) }
        return measures
    }
}
