/// What the answer to a beacon does with the visitor's cookie, where the page and the collector have the same host.
///
/// Browsers that end a script's cookie after days (Safari: 7) keep one that a server has set; so the collector sets again, with the same
/// value, what the script has made with consent. It never makes one, and never prolongs one.
public enum CookieAnswer: Sendable {
    case leave
    /// The value as it came, signed; it ends when it would have ended anyway.
    case set(value: String, seconds: Int64)
    /// The consent is over, withdrawn, or was never there.
    case delete(isRejected: Bool)

    /// - Parameters:
    ///   - cookies: ours, as they came with the request.
    ///   - site: the site that the page's host belongs to.
    ///   - lifetime: seconds from the yes to the end of the cookie.
    public init(
        _ cookies: OwnCookies, beacons: [Beacon], isOpposed: Bool, signals: PrivacySignals, site: String, key: CookieKey, lifetime: Int64, at now: Timestamp
    ) {
        self = .leave
        guard let text = cookies.visitor else { return }
        let choice = beacons.last { $0.consent != nil }?.consent
        switch ConsentDecision(isOpposed: isOpposed, signals: signals, choice: choice).state {
        case nil, .signal, .denied: self = .delete(isRejected: false)
        case .undecided: break
        case .granted:
            guard let cookie = VisitorCookie(text), beacons.contains(where: { $0.visitor != nil }),
                beacons.allSatisfy({ $0.visitor == nil || $0.visitor == cookie.id })
            else { return }
            if cookie.standing(key, site: site, lifetime: lifetime, at: now).isGood {
                self = .set(value: cookie.text(signedBy: key, site: site), seconds: cookie.secondsLeft(of: lifetime, at: now))
            } else {
                self = .delete(isRejected: true)
            }
        }
    }
}

extension CookieAnswer: CustomStringConvertible, CustomReflectable {
    public var description: String { "CookieAnswer" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Beacon {
    /// Without what came from a cookie that is not believed: no identifier, no history.
    public var withoutVisitor: Beacon {
        var copy = self
        copy.visitor = nil
        copy.history = nil
        return copy
    }
}
