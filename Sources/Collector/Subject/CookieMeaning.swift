import AnalyticsCore

/// What a visitor's own cookie says, for the person who shows it (fields: `VisitorCookie`).
///
/// The identifier is left out: it is the visitor's, and nothing was kept under it.
struct CookieMeaning: Encodable, Equatable {
    /// Whether this installation has signed the cookie.
    enum Signature: String, Encodable, CaseIterable {
        case valid
        /// A script's own cookie, which no collector signed.
        case none
        /// Another installation's, or changed since it was signed.
        case foreign = "not_of_this_collector"
        /// There is a signature, and the keys to check it are not here.
        case unchecked = "not_checked"
    }

    let signature: Signature
    /// Days and times in UTC.
    let created: String
    let expires: String
    let isExpired: Bool
    let lastVisit: String?
    let lastDecision: String?
    let returned: Bool
    let visits: Int
    /// One of 16, drawn by the browser: for the error of the estimate.
    let group: Int

    /// - Parameters:
    ///   - text: the cookie's value, or `sillage=` and the value.
    ///   - keys: by which this installation signs, by site; nil where they cannot be read.
    ///   - lifetime: seconds from the consent to the cookie's end; no visit extends it.
    /// - Returns: nil for what is no such cookie.
    init?(_ text: String, keys: [String: CookieKey]?, lifetime: Int64, now: Timestamp) {
        guard let cookie = VisitorCookie(text.hasPrefix("sillage=") ? String(text.dropFirst("sillage=".count)) : text) else { return nil }
        signature = Self.signature(of: cookie, keys)
        let end = cookie.created + lifetime
        created = cookie.created.utcDay.description
        expires = end.utcDay.description
        isExpired = end <= now
        lastVisit = cookie.seen?.iso8601
        lastDecision = cookie.decision?.iso8601
        returned = cookie.hasReturned
        visits = cookie.visits ?? 0
        group = cookie.group
    }

    private static func signature(of cookie: VisitorCookie, _ keys: [String: CookieKey]?) -> Signature {
        // At the instant of its making no cookie is too old.
        func standing(_ key: CookieKey, _ site: String) -> CookieStanding { cookie.standing(key, site: site, lifetime: 1, at: cookie.created) }
        if standing(CookieKey(random: []), "") == .unsigned { return .none }
        guard let keys else { return .unchecked }
        return keys.contains { standing($0.value, $0.key) == .signed } ? .valid : .foreign
    }
}
