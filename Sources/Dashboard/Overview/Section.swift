import AnalyticsCore

/// The parts of a page and the tables in each, in the order they are shown.
enum Section: String, CaseIterable, Sendable {
    case sources, audience, content, goals, loyalty, trust

    var title: Phrase {
        switch self {
        case .sources: .sources
        case .audience: .audience
        case .content: .content
        case .goals: .goals
        case .loyalty: .loyalty
        case .trust: .trust
        }
    }

    /// Every dimension of reports stands in one section, but for `next`: it is asked of one page.
    var dimensions: [Dimension] {
        switch self {
        case .sources: [.page, .channel, .entry, .exit, .source, .referrer, .utmCampaign, .utmSource, .utmMedium, .utmTerm, .utmContent]
        case .audience: [.country, .region, .browser, .os, .device, .screen, .language, .browserVersion, .osVersion]
        case .content: [.download, .outbound, .event, .search, .searchEmpty, .vote, .video, .form, .email, .notFound, .custom]
        case .goals: [.goal, .funnel]
        case .loyalty: [.visitNumber, .recency, .cohort]
        case .trust: [.consent, .bot, .botClass, .botReason]
        }
    }
}
