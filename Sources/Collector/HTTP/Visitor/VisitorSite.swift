import AnalyticsCore
import Dashboard

/// What the visitor page must know of a site: its hosts, its day, its key.
struct VisitorSite: Sendable {
    let id: String
    let rules: SiteRules
    let calendar: SiteCalendar
    let asksConsent: Bool
    let key: CookieKey

    /// The widest domain of the site that holds a host too; nil when there is none.
    func domain(sharedWith host: String) -> String? {
        rules.hosts.compactMap { $0.domain(sharedWith: host) }.min { $0.utf8.count < $1.utf8.count }
    }

    /// What the cookie of a request is worth; nil when there is none, or none of ours.
    func standing(of cookies: OwnCookies, lifetime: Int64, at time: Timestamp) -> (cookie: VisitorCookie, standing: CookieStanding)? {
        cookies.visitor.flatMap { VisitorCookie($0) }.map { ($0, $0.standing(key, site: id, lifetime: lifetime, at: time)) }
    }
}
