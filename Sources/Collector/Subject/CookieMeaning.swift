import AnalyticsCore

/// What a visitor's own cookie says, for the person who shows it (fields: `VisitorCookie`).
///
/// The identifier is left out: it is the visitor's, and nothing was kept under it. A signature says nothing about a person.
struct CookieMeaning: Encodable, Equatable {
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
    ///   - lifetime: seconds from the consent to the cookie's end; no visit extends it.
    /// - Returns: nil for what is no such cookie.
    init?(_ text: String, lifetime: Int64, now: Timestamp) {
        guard let cookie = VisitorCookie(text.hasPrefix("sillage=") ? String(text.dropFirst("sillage=".count)) : text) else { return nil }
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
}
