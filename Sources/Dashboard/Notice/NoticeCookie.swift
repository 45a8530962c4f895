/// The cookies that a configuration can produce.
enum NoticeCookie: CaseIterable, Sendable {
    case visitor, preferences, opposition

    var name: String {
        switch self {
        case .visitor: "sillage"
        case .preferences: "sillage-preferences"
        case .opposition: "sillage-oppose"
        }
    }
}

extension NoticeFacts {
    /// An opposition can always be remembered; everything else needs somebody who asks for consent.
    var cookies: [NoticeCookie] { asksConsent ? NoticeCookie.allCases : [.opposition] }

    func seconds(of cookie: NoticeCookie) -> Int64 { cookie == .opposition ? Self.oppositionSeconds : consentSeconds }
}
