import AnalyticsCore
import Crypto
import Dashboard
import Foundation
import HTTPTypes
import Hummingbird

/// `/visitor`: shows a visitor what their request says, and takes their choice. Counts nothing, keeps nothing, is kept by nobody.
struct VisitorRoutes: Sendable {
    private let settings: Settings
    private let sites: [VisitorSite]
    private let service: BeaconService
    private let random: @Sendable () -> [UInt8]

    /// A form of ours is a few bytes.
    private static let formLimit = 1024

    init(_ process: CollectorProcess) {
        let service = process.service
        settings = process.settings
        self.service = service
        random = SystemClock.random
        sites = process.settings.sites.compactMap { site in
            service.cookieSite(id: site.id).map {
                VisitorSite(id: site.id, rules: site.rules, calendar: site.calendar, asksConsent: site.tracker.asksConsent, key: $0.key)
            }
        }
    }

    func add(to router: Router<PublicRequestContext>) {
        router.get("/visitor") { request, context in try show(understand(request, context)) }
        router.post("/visitor") { request, context in try await change(request, context) }
    }

    // MARK: Answers

    private func show(_ request: VisitorRequest) throws -> Response {
        guard let site = site(of: request.host) else { throw HTTPError(.notFound) }
        let page = VisitorPage(facts(request, site), request.isFrench ? .fr : .en)
        return htmlResponse(page.html, policy: Self.policy)
    }

    /// Nothing but our own style sheet and forms; nothing may frame the page.
    private static let policy: String = {
        let hash = Data(SHA256.hash(data: Data(VisitorPage.styleSheet.utf8))).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    }()

    private func change(_ request: Hummingbird.Request, _ context: PublicRequestContext) async throws -> Response {
        let visitor = try understand(request, context)
        guard visitor.isOwnForm else {
            throw HTTPError(.forbidden, message: "a choice is taken from this host's own page only")
        }
        let body = try await request.body.collect(upTo: Self.formLimit)
        guard let action = Self.action(in: String(buffer: body)) else { throw HTTPError(.badRequest, message: "no such action") }
        guard let site = site(of: visitor.host) else { throw HTTPError(.notFound) }
        if action == .oppose {
            service.ingest.forget(
                AnalyticsCore.Request(time: visitor.time, address: visitor.address, userAgent: visitor.userAgent),
                visitor: visitor.cookies.visitor.flatMap { VisitorCookie($0) }?.id)
        }
        let language = visitor.namesLanguage ? "lang=\(visitor.isFrench ? "fr" : "en")&" : ""
        var response = Response(status: .seeOther, headers: [.location: "visitor?\(language)done=\(action.rawValue)", .cacheControl: "no-store"])
        let cookies = VisitorChange.cookies(
            action, visitor, site: site, lifetime: settings.consentLifetimeSeconds, isSecure: visitor.page?.isSecure == true, random: random)
        for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie.text)) }
        return response
    }

    /// `action=accept` of a form (WHATWG URL, application/x-www-form-urlencoded); our values need no decoding.
    private static func action(in form: String) -> VisitorAction? {
        form.split(separator: "&").first { $0.hasPrefix("action=") }.flatMap { VisitorAction(rawValue: String($0.dropFirst(7))) }
    }

    private func understand(_ request: Hummingbird.Request, _ context: PublicRequestContext) throws -> VisitorRequest {
        guard let peer = context.peer else { throw HTTPError(.serviceUnavailable) }
        func values(_ name: String) -> [String] { HTTPField.Name(name).map { request.headers[values: $0] } ?? [] }
        let client = service.forwarded.client(peer: peer, xForwardedFor: values("X-Forwarded-For"), forwarded: values("Forwarded"))
        let time = service.clock()
        guard service.rate.allows(client, at: time) else { throw HTTPError(.tooManyRequests, headers: [.retryAfter: "1"], message: nil) }
        return VisitorRequest(request, address: client, at: time)
    }

    /// The site a host belongs to; the first one for a host of the collector alone.
    private func site(of host: String) -> VisitorSite? {
        sites.first { $0.rules.accepts(host: host) } ?? sites.first { $0.domain(sharedWith: host) != nil } ?? sites.first
    }

    // MARK: Facts

    private func facts(_ request: VisitorRequest, _ site: VisitorSite) -> VisitorFacts {
        let known = site.standing(of: request.cookies, lifetime: settings.consentLifetimeSeconds, at: request.time)
        let isGranted = known?.standing.isGood == true
        let preview = VisitorPreview(request, site, isGranted ? known?.cookie : nil)
        let outcome = (try? service.ingest.preview(preview.beacon, preview.request)) ?? .drop(.unconsented)
        return VisitorFacts(
            host: request.host, site: site.id, siteHosts: site.rules.hosts.map(\.description),
            isPageHost: isPageHost(request, site), oppositionDomain: site.domain(sharedWith: request.host), asksConsent: site.asksConsent,
            address: request.address.disclosedText(), headers: Self.headers(request), decision: preview.decision,
            outcome: VisitorFacts.Outcome(outcome, knowsPage: preview.knowsPage), signals: request.signals,
            cookie: known.map { cookie($0.cookie, $0.standing, site.calendar) }, hasStrangeCookie: known == nil && request.cookies.visitor != nil,
            rules: VisitorFacts.Rules(settings), contact: VisitorFacts.Contact(settings.notice), done: request.done.flatMap { VisitorAction(rawValue: $0) })
    }

    /// Pages are on this host when it is named as one, when they have sent from it, or when their cookie is here.
    private func isPageHost(_ request: VisitorRequest, _ site: VisitorSite) -> Bool {
        site.rules.hosts.contains { $0.description == request.host } || service.hasPages(on: request.host)
            || (request.cookies.visitor != nil && site.rules.accepts(host: request.host))
    }

    private func cookie(_ cookie: VisitorCookie, _ standing: CookieStanding, _ calendar: SiteCalendar) -> VisitorFacts.Cookie {
        func day(_ time: Timestamp) -> Day { calendar.interval(containing: time).day }
        return VisitorFacts.Cookie(
            id: cookie.disclosedID, group: cookie.group, created: day(cookie.created), expires: day(cookie.created + settings.consentLifetimeSeconds),
            seen: cookie.seen.map(day), decision: cookie.decision.map(day), visits: cookie.visits, standing: standing)
    }

    /// The headers that a beacon's are read for, in their order here; of cookies only ours.
    private static func headers(_ request: VisitorRequest) -> [(name: String, value: String)] {
        let hints = request.headers.map(\.name.canonicalName).filter { $0.hasPrefix("sec-ch-ua") }.sorted()
        var seen: Set<String> = []
        let names = ["User-Agent", "Accept-Language", "DNT", "Sec-GPC"] + hints.map(headerName) + ["X-Requested-With", "Origin", "Referer"]
        var headers = names.filter { seen.insert($0).inserted }.compactMap { name in request[name].map { (name: name, value: $0) } }
        let cookies = request.cookies
        let ours =
            (cookies.visitor.map { ["\(OwnCookies.visitor)=\($0)"] } ?? []) + (cookies.hasPreferences ? ["\(OwnCookies.preferences)=…"] : [])
            + (cookies.isOpposed ? ["\(OwnCookies.opposition)=1"] : [])
        if !ours.isEmpty { headers.append(("Cookie", ours.joined(separator: "; "))) }
        return headers
    }

    /// `sec-ch-ua-mobile` → `Sec-CH-UA-Mobile`.
    private static func headerName(_ name: String) -> String {
        name.split(separator: "-").map { ["ch", "ua"].contains($0) ? $0.uppercased() : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }
}

extension VisitorFacts.Rules {
    fileprivate init(_ settings: Settings) {
        let address: Address =
            switch settings.accessLogAddress {
            case _ where settings.accessLogIsSealed: .sealed
            case .truncated: .truncated
            case .full: .full
            case .none: .none
            }
        self.init(
            accessLogAddress: address, accessLogDays: Int(settings.accessLogSeconds / 86_400), journalHours: Int(settings.journalSeconds / 3600),
            hourlyDays: Int(settings.hourlySeconds / 86_400), dailyDays: Int(settings.dailySeconds / 86_400),
            monthlyDays: settings.monthlySeconds.map { Int($0 / 86_400) },
            consentDays: Int(settings.consentLifetimeSeconds / 86_400), k: settings.k, unconsented: settings.unconsented, opposed: settings.opposed,
            profile: settings.profile)
    }
}

extension VisitorFacts.Contact {
    fileprivate init(_ notice: NoticeSettings) {
        self.init()
        (controller, address, contact, officer, host) = (notice.controller, notice.address, notice.contact, notice.officer, notice.host)
    }
}
