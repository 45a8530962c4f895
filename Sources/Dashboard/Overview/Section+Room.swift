import AnalyticsCore

extension Section {
    /// Panels whose rows say more than figures; they stand together after the others, with more room each.
    static func isRoomy(_ dimension: Dimension) -> Bool {
        switch dimension {
        case .vote, .video, .form, .email, .notFound, .custom, .goal, .funnel: true
        default: false
        }
    }
}
