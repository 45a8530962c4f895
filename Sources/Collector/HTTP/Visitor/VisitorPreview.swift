import AnalyticsCore

/// The page view that a visitor's request would be, had one of the site's pages sent it.
struct VisitorPreview {
    let beacon: Beacon
    let request: AnalyticsCore.Request
    let decision: ConsentDecision
    /// Whether the page is the one the visitor came from, rather than the site's front page.
    let knowsPage: Bool

    /// - Parameter cookie: the visitor's own, where it is believed.
    init(_ visitor: VisitorRequest, _ site: VisitorSite, _ cookie: VisitorCookie?) {
        let choice: ConsentChoice? = cookie == nil ? nil : .granted
        request = AnalyticsCore.Request(
            time: visitor.time, address: visitor.address, userAgent: visitor.userAgent, acceptLanguage: visitor["Accept-Language"] ?? "",
            hints: ClientHints { visitor[$0] }, signals: visitor.signals, isOpposed: visitor.cookies.isOpposed)
        decision = ConsentDecision(isOpposed: visitor.cookies.isOpposed, signals: visitor.signals, choice: choice)
        let page = Self.page(visitor, site)
        knowsPage = page != nil
        beacon = Beacon(
            site: site.id, url: page ?? "https://\(Self.host(visitor, site))/", referrer: "", consent: choice, visitor: cookie?.id,
            history: cookie?.history(at: visitor.time, calendar: site.calendar))
    }

    /// The page of the site that linked here; not this page itself, which a form or the other language came from.
    private static func page(_ visitor: VisitorRequest, _ site: VisitorSite) -> String? {
        guard let referrer = visitor["Referer"], let url = PageURL(referrer, keepParameters: []), site.rules.accepts(host: url.host),
            url.path != "/visitor", !url.path.hasSuffix("/visitor")
        else { return nil }
        return referrer
    }

    private static func host(_ visitor: VisitorRequest, _ site: VisitorSite) -> String {
        guard !site.rules.accepts(host: visitor.host) else { return visitor.host }
        let pattern = site.rules.hosts.first?.description ?? ""
        return pattern.hasPrefix("*.") ? "www\(pattern.dropFirst())" : pattern
    }
}

extension VisitorPreview: CustomStringConvertible, CustomReflectable {
    var description: String { "VisitorPreview" }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
