import AnalyticsCore
import Synchronization

/// What every connection needs to answer beacons and to write the access log.
final class BeaconService: Sendable {
    let ingest: Ingest
    let counters: Counters
    let accessLog: AccessLogWriter?
    let addressPolicy: AddressPolicy
    let forwarded: ForwardedFor
    let rate: RateLimit
    let bodyLimit: Int
    let eventLimit: Int
    let clock: @Sendable () -> Timestamp
    /// Links of e-mails by `campaign/link`.
    let links: [String: EmailLink]
    /// Seconds from a visitor's yes to the end of the cookie.
    let consentLifetime: Int64
    private let hosts: [HostPattern]
    private let sites: [CookieSite]
    /// Hosts, of registered sites, that pages and collector have in common.
    private let pageHosts = Mutex<Set<String>>([])
    /// Why beacons are refused for now; nil when they are taken.
    private let trouble = Mutex<String?>(nil)

    init(
        ingest: Ingest, counters: Counters, accessLog: AccessLogWriter?, settings: Settings, cookieKeys: [String: CookieKey],
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.ingest = ingest
        self.counters = counters
        self.accessLog = accessLog
        self.clock = clock
        addressPolicy = settings.accessLogAddress
        forwarded = ForwardedFor(trusted: settings.trustedProxies)
        rate = RateLimit(perSecond: settings.ratePerSecond)
        bodyLimit = settings.bodyBytes
        eventLimit = settings.eventsPerBeacon
        consentLifetime = settings.consentLifetimeSeconds
        hosts = settings.sites.flatMap(\.hosts)
        sites = settings.sites.compactMap { site in cookieKeys[site.id].map { CookieSite(id: site.id, hosts: site.hosts, key: $0) } }
        links = Dictionary(settings.sites.flatMap(\.links).map { ("\($0.campaign)/\($0.name)", $0) }, uniquingKeysWith: { first, _ in first })
    }

    var isRefusing: Bool { trouble.withLock { $0 != nil } }
    func refuse(because reason: String?) { trouble.withLock { $0 = reason } }

    /// The site whose cookie a host holds: the first one that the host belongs to.
    func cookieSite(ofHost host: Substring) -> CookieSite? {
        let host = host.lowercased()
        return sites.first { $0.hosts.contains { $0.matches(host) } }
    }

    /// Remembers that pages of a host send to this host.
    func note(pageHost host: Substring) {
        pageHosts.withLock { known in
            let host = host.lowercased()
            guard !known.contains(host), known.count < 1000, hosts.contains(where: { $0.matches(host) }) else { return }
            known.insert(host)
        }
    }

    /// Whether pages of a registered site were seen on this host, which is also the collector's.
    func hasPages(on host: String) -> Bool { pageHosts.withLock { $0.contains(host) } }

    func cookieSite(id: String) -> CookieSite? { sites.first { $0.id == id } }

    /// Whether an Origin header names a page of a registered host.
    func isRegistered(origin: String) -> Bool {
        guard let host = Self.host(ofOrigin: origin) else { return false }
        return hosts.contains { $0.matches(host) }
    }

    /// `https://www.example.org:8443` → `www.example.org`; nil for `null` and anything that is no origin (RFC 6454 §6).
    static func host(ofOrigin origin: String) -> String? {
        var rest: Substring
        if origin.hasPrefix("https://") { rest = origin.dropFirst(8) } else if origin.hasPrefix("http://") { rest = origin.dropFirst(7) } else { return nil }
        if !rest.hasPrefix("["), let colon = rest.lastIndex(of: ":") { rest = rest[..<colon] }
        guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return nil }
        return rest.lowercased()
    }
}

/// A site and the key of its visitors' cookies.
struct CookieSite: Sendable {
    let id: String
    let hosts: [HostPattern]
    let key: CookieKey
}
