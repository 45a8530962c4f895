/// A piece of the tracker, minified (`scripts/tracker`); `source` beside it is the readable form.
enum TrackerModule: String, CaseIterable, Sendable {
    // Always served: the first, the one after what is measured, the last.
    case core, start, end
    // What is measured beside page views.
    case navigation, engagement, links, forms, search, votes, video, custom
    // With consent, and where visitors can oppose to what needs none.
    case opposition, opposed
    // With consent only.
    case consent, preferences
    // Consent tools.
    case gcm, tcf, tarteaucitron, axeptio, didomi, klaro, cookiebot

    /// What `tracker.modules` of a site may name.
    static let measuring: [TrackerModule] = [.navigation, .engagement, .links, .forms, .search, .votes, .video, .custom]
    /// What `tracker.consent` of a site may name beside `api`, the page's own calls.
    static let consentTools: [TrackerModule] = [.gcm, .tcf, .tarteaucitron, .axeptio, .didomi, .klaro, .cookiebot]

    var minified: [UInt8] {
        switch self {
        case .core: PackageResources.core_min_js
        case .start: PackageResources.start_min_js
        case .end: PackageResources.end_min_js
        case .navigation: PackageResources.navigation_min_js
        case .engagement: PackageResources.engagement_min_js
        case .links: PackageResources.links_min_js
        case .forms: PackageResources.forms_min_js
        case .search: PackageResources.search_min_js
        case .votes: PackageResources.votes_min_js
        case .video: PackageResources.video_min_js
        case .custom: PackageResources.custom_min_js
        case .opposition: PackageResources.opposition_min_js
        case .opposed: PackageResources.opposed_min_js
        case .consent: PackageResources.consent_min_js
        case .preferences: PackageResources.preferences_min_js
        case .gcm: PackageResources.gcm_min_js
        case .tcf: PackageResources.tcf_min_js
        case .tarteaucitron: PackageResources.tarteaucitron_min_js
        case .axeptio: PackageResources.axeptio_min_js
        case .didomi: PackageResources.didomi_min_js
        case .klaro: PackageResources.klaro_min_js
        case .cookiebot: PackageResources.cookiebot_min_js
        }
    }
}
