import AnalyticsCore

/// A `Set-Cookie` header of ours (RFC 6265 §4.1): for every path, not to cross-site requests, readable by the page's script.
struct SetCookie: Equatable {
    let name: String
    let value: String
    /// Seconds; 0 deletes.
    let maxAge: Int64
    /// nil for this host alone.
    let domain: String?
    let isSecure: Bool

    init(_ name: String, _ value: String, maxAge: Int64, domain: String? = nil, isSecure: Bool) {
        (self.name, self.value, self.maxAge, self.domain, self.isSecure) = (name, value, maxAge, domain, isSecure)
    }

    /// What the answer to a beacon does; nil when it leaves the cookie alone.
    init?(_ answer: CookieAnswer, isSecure: Bool) {
        switch answer {
        case .leave: return nil
        case .set(let value, let seconds): self.init(OwnCookies.visitor, value, maxAge: seconds, isSecure: isSecure)
        case .delete: self.init(deleting: OwnCookies.visitor, isSecure: isSecure)
        }
    }

    init(deleting name: String, domain: String? = nil, isSecure: Bool) { self.init(name, "", maxAge: 0, domain: domain, isSecure: isSecure) }

    /// The header's value.
    var text: String {
        "\(name)=\(value); Path=/; Max-Age=\(maxAge); SameSite=Lax" + (domain.map { "; Domain=\($0)" } ?? "") + (isSecure ? "; Secure" : "")
    }
}
