/// What a visit tells about consent, known from the beacons of that visit alone (ESTIMATION §2). The raw value is stored: never renumber.
public enum VisitState: Int, CaseIterable, Sendable {
    /// Consent given in this visit, and the cookie is new.
    case idCreated = 0
    /// Consent remembered, or given again by a known cookie.
    case idKnown
    /// Refusal given in this visit.
    case refusedNow
    /// The page says "denied", and nobody decided in this visit.
    case refusalRemembered
    /// No choice known.
    case undecided
    /// DNT or GPC: never asked.
    case signal
}

/// Where a visit came from, as coarse as the estimate needs it. The raw value is stored: never renumber.
public enum SourceClass: Int, CaseIterable, Sendable {
    case search = 0, direct, referral, campaign

    public init(_ channel: Channel) {
        switch channel {
        case .organicSearch: self = .search
        case .direct: self = .direct
        case .referral, .organicSocial, .organicVideo, .organicShopping, .aiAssistant: self = .referral
        case .paidSearch, .paidSocial, .paidVideo, .paidShopping, .paidOther, .email, .display, .affiliates, .sms, .push, .audio, .crossNetwork:
            self = .campaign
        }
    }
}
