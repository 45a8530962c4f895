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
    private let hosts: [HostPattern]
    /// Why beacons are refused for now; nil when they are taken.
    private let trouble = Mutex<String?>(nil)

    init(
        ingest: Ingest, counters: Counters, accessLog: AccessLogWriter?, settings: Settings, clock: @escaping @Sendable () -> Timestamp
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
        hosts = settings.sites.flatMap(\.hosts)
        links = Dictionary(settings.sites.flatMap(\.links).map { ("\($0.campaign)/\($0.name)", $0) }, uniquingKeysWith: { first, _ in first })
    }

    var isRefusing: Bool { trouble.withLock { $0 != nil } }
    func refuse(because reason: String?) { trouble.withLock { $0 = reason } }

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
