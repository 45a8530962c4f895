import AnalyticsCore
import Dashboard

/// What a button of the visitor page does to the cookies of the collector's host.
enum VisitorChange {
    /// - Parameters:
    ///   - domain: where an opposition holds beside this host.
    ///   - random: 32 bytes from a cryptographic source.
    static func cookies(
        _ action: VisitorAction, _ request: VisitorRequest, site: VisitorSite, lifetime: Int64, isSecure: Bool, random: () -> [UInt8]
    ) -> [SetCookie] {
        let domain = site.domain(sharedWith: request.host)
        let identity = [OwnCookies.visitor, OwnCookies.preferences].map { SetCookie(deleting: $0, isSecure: isSecure) }
        let noOpposition =
            [SetCookie(deleting: OwnCookies.opposition, isSecure: isSecure)]
            + (domain.map { [SetCookie(deleting: OwnCookies.opposition, domain: $0, isSecure: isSecure)] } ?? [])
        switch action {
        case .accept:
            // Nobody chooses against the browser's signal, and not every site asks.
            guard site.asksConsent, !request.signals.isOptOut else { return [] }
            let known = site.standing(of: request.cookies, lifetime: lifetime, at: request.time).flatMap { $0.standing.isGood ? $0.cookie : nil }
            let cookie = known ?? VisitorCookie(new: request.time, random: random())
            let value = cookie.text(signedBy: site.key, site: site.id)
            return noOpposition + [
                SetCookie(OwnCookies.visitor, value, maxAge: cookie.secondsLeft(of: lifetime, at: request.time), isSecure: isSecure)
            ]
        case .refuse: return identity
        case .oppose:
            let life = Int64(VisitorPage.oppositionDays) * 86_400
            return identity + [SetCookie(OwnCookies.opposition, "1", maxAge: life, domain: domain, isSecure: isSecure)]
        case .again: return noOpposition
        case .erase: return identity + noOpposition
        }
    }
}
