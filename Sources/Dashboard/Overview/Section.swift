import AnalyticsCore

/// The parts of a page and the tables in each, in the order they are shown.
enum Section: String, CaseIterable, Sendable {
    case sources, audience, content, loyalty, trust

    var title: Phrase {
        switch self {
        case .sources: .sources
        case .audience: .audience
        case .content: .content
        case .loyalty: .loyalty
        case .trust: .trust
        }
    }

    /// Every dimension stands in one section.
    var dimensions: [Dimension] {
        switch self {
        case .sources: [.page, .channel, .entry, .exit, .source, .referrer, .utmCampaign, .utmSource, .utmMedium, .utmTerm, .utmContent]
        case .audience: [.country, .region, .browser, .os, .device, .screen, .language, .browserVersion, .osVersion]
        case .content: [.goal, .funnel, .download, .outbound, .search, .searchEmpty, .video, .form, .vote, .email, .custom, .notFound, .event]
        case .loyalty: [.visitNumber, .recency, .cohort]
        case .trust: [.consent, .bot, .botClass, .botReason]
        }
    }
}
