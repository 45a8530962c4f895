import AnalyticsCore

extension Section {
    /// Tables that share a card, in the order of their tabs.
    static let groups: [[Dimension]] = [[.page, .entry, .exit], [.channel, .source, .utmCampaign], [.browser, .os, .device]]

    /// Panels whose rows say more than figures; they stand together after the others, with more room each.
    static func isRoomy(_ dimension: Dimension) -> Bool {
        switch dimension {
        case .vote, .video, .form, .email, .notFound, .custom, .goal, .funnel: true
        default: false
        }
    }
}
