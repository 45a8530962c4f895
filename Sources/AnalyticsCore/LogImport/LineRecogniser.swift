/// From a line of a server log to a hit: the pipeline's steps for requests without a script on the page.
///
/// Counted are requests with GET that were answered with 200 or 304 (page views and downloads) or with 404 (pages not found); everything
/// else is skipped with its reason. Visits, channels, searches and bots follow the same rules as beacons do. What has been recognised
/// once is kept, bounded, so a line costs about a microsecond. Everything personal stays in memory and goes with the line.
public final class LineRecogniser {
    public enum Outcome: Sendable {
        case hit(Hit)
        /// A bot's page view or download, counted apart.
        case bot(Event)
        case skipped(LogSkipReason)
    }

    private let site: SiteRules
    private let downloads: Set<String>
    private let unconsented: UnconsentedPolicy
    private let locate: (ClientAddress) -> FactGroup
    private let pipeline: Pipeline
    private let host: String
    private let language = Pipeline.language(nil)
    private let nobody = LoggedAgent(unlogged: true)
    private let nowhere = FactGroup.place(nil)
    private let nameSeed: UInt64
    private var secrets: LogSecrets
    private var pages: ByteTable<LoggedPage?>
    private var queries: ByteTable<LoggedQuery>
    private var referrers: ByteTable<LoggedReferrer>
    private var agents: ByteTable<LoggedAgent>
    private var hosts: ByteTable<Bool>
    private var sources: [SourceKey: FactGroup] = [:]

    private struct SourceKey: Hashable {
        let referrer: UInt64
        let campaign: Int
    }

    /// - Parameters:
    ///   - downloads: endings of files that count as downloads, in lower case.
    ///   - locate: country and region, as facts (`FactGroup.place`).
    ///   - random: 64 random bits from a cryptographic source.
    public init(
        site: SiteRules, downloads: Set<String>, unconsented: UnconsentedPolicy, profile: PrivacyProfile = .standard, calendar: SiteCalendar,
        random: @escaping () -> UInt64, locate: @escaping (ClientAddress) -> FactGroup
    ) {
        self.site = site
        self.downloads = downloads
        self.unconsented = unconsented
        self.locate = locate
        pipeline = Pipeline(
            sites: [site], signals: .respect, unconsented: unconsented, profile: profile, locate: { _ in nil },
            recognise: { RecognisedAgent($0.userAgent) })
        host = "http://\(site.id)"
        secrets = LogSecrets(calendar: calendar, random: random)
        nameSeed = random()
        pages = ByteTable(seed: random(), limit: 20_000)
        queries = ByteTable(seed: random(), limit: 5000)
        referrers = ByteTable(seed: random(), limit: 20_000)
        agents = ByteTable(seed: random(), limit: 5000)
        hosts = ByteTable(seed: random(), limit: 1000)
    }

    /// - Parameters:
    ///   - line: the line that the request was read from.
    ///   - hasAgents: whether the log holds user agents at all; where it does, a request without one is a program's.
    public func recognise(_ request: LogRequest, in line: UnsafeRawBufferPointer, hasAgents: Bool = true) -> Outcome {
        guard Self.isGet(request.method, line) else { return .skipped(request.target.isEmpty ? .unreadable : .method) }
        guard request.status == 200 || request.status == 304 || request.status == 404 else { return .skipped(.status) }
        if !request.host.isEmpty, !accepts(request, line) { return .skipped(.host) }
        guard let (page, query) = page(request, line) else { return .skipped(.unreadable) }
        guard page.target != .asset, page.target == .page || request.status == 200 else { return .skipped(.asset) }
        if !request.contentType.isEmpty, page.target == .page, !Self.isHTML(request.contentType, line) { return .skipped(.asset) }
        secrets.move(to: request.time)
        let (agent, agentHash) = hasAgents ? agent(request, line) : (nobody, 0)
        if let parts = agent.bot { return .bot(bot(parts, page.kind, at: request.time)) }
        guard unconsented != .none else { return .skipped(.unconsented) }
        guard let (address, place) = client(request, line) else { return .skipped(.unreadable) }
        let (referrer, referrerHash) = referrer(request, line)
        if referrer.referrer?.isSpam == true { return .skipped(.spam) }
        var hit = Hit(
            site: site.id, time: request.time, interval: secrets.interval, kind: page.kind, page: page.page,
            facts: Facts(groups: [page.entry, source(referrer, referrerHash, query), place, language, agent.facts]),
            values: page.values, visibleMilliseconds: 0, consent: .undecided, decided: false, history: nil, isEntrance: referrer.isEntrance,
            sessionKey: unconsented == .visit ? secrets.sessionKey(address, agent: agentHash) : nil)
        hit.isLogged = true
        hit.goals = page.goals
        hit.funnelSteps = page.funnelSteps
        hit.siteHasGoals = !site.goals.isEmpty
        if request.status == 404 {
            hit.values = Pipeline.missing(page.page, link: referrer.link) + page.values
            (hit.goals, hit.funnelSteps) = ([], [])
        }
        return .hit(hit)
    }
}

extension LineRecogniser {
    private static func bytes(_ range: Range<Int>, _ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: line[range.clamped(to: 0..<line.count)])
    }

    private static func isGet(_ range: Range<Int>, _ line: UnsafeRawBufferPointer) -> Bool {
        range.count == 3 && range.upperBound <= line.count && line[range.lowerBound] | 0x20 == UInt8(ascii: "g")
            && line[range.lowerBound + 1] | 0x20 == UInt8(ascii: "e") && line[range.lowerBound + 2] | 0x20 == UInt8(ascii: "t")
    }

    private static func isHTML(_ range: Range<Int>, _ line: UnsafeRawBufferPointer) -> Bool {
        let type = String(decoding: bytes(range, line), as: UTF8.self).lowercased()
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    }

    /// The client and its region. Where the server logged names instead of addresses, a keyed hash of the name stands for the client, whose
    /// region is unknown.
    private func client(_ request: LogRequest, _ line: UnsafeRawBufferPointer) -> (ClientAddress, FactGroup)? {
        let text = Self.bytes(request.address, line)
        if let address = ClientAddress(log: text) { return (address, locate(address)) }
        guard !text.isEmpty else { return nil }
        return (ClientAddress(high: ByteTable<Int>.hash(text, nameSeed), low: UInt64(text.count), isIPv4: false), nowhere)
    }

    private func accepts(_ request: LogRequest, _ line: UnsafeRawBufferPointer) -> Bool {
        let key = Self.bytes(request.host, line)
        let (known, hash) = hosts.find(key)
        if let known { return known }
        let isOurs = site.accepts(host: request.text(\.host, in: line))
        hosts.insert(key, hash, isOurs)
        return isOurs
    }

    private func page(_ request: LogRequest, _ line: UnsafeRawBufferPointer) -> (LoggedPage, LoggedQuery)? {
        if request.usesEscapes {
            var text = request.text(\.target, in: line)
            return text.withUTF8 { page(UnsafeRawBufferPointer($0)) }
        }
        return page(Self.bytes(request.target, line))
    }

    private func page(_ target: UnsafeRawBufferPointer) -> (LoggedPage, LoggedQuery)? {
        guard let mark = target.firstIndex(of: UInt8(ascii: "?")) else { return known(target).map { ($0, .none) } }
        let query = query(UnsafeRawBufferPointer(rebasing: target[(mark + 1)...]))
        return known(query.concernsPage ? target : UnsafeRawBufferPointer(rebasing: target[..<mark])).map { ($0, query) }
    }

    private func known(_ target: UnsafeRawBufferPointer) -> LoggedPage? {
        let (known, hash) = pages.find(target)
        if let known { return known }
        let page = logged(String(decoding: target, as: UTF8.self))
        pages.insert(target, hash, page)
        return page
    }

    private func query(_ text: UnsafeRawBufferPointer) -> LoggedQuery {
        let (known, hash) = queries.find(text)
        if let known { return known }
        let query = LoggedQuery(String(decoding: text, as: UTF8.self), site: site)
        queries.insert(text, hash, query)
        return query
    }

    private func logged(_ target: String) -> LoggedPage? {
        let url = target.hasPrefix("/") ? host + target : target
        let path = target.prefix { $0 != "?" && $0 != "#" }
        let kind = LogTarget(path: String(path), downloads: downloads)
        if url == target, let parsed = PageURL(url, keepParameters: []), !site.accepts(host: parsed.host) { return nil }
        guard let draft = draft(url, kind == .download ? .download(href: url) : .pageview(status: nil)) else { return nil }
        return LoggedPage(target: kind, draft: draft)
    }

    /// The steps that look at the page alone.
    private func draft(_ url: String, _ detail: EventDetail) -> Draft? {
        guard let parsed = PageURL(url, keepParameters: site.keepParameters), let nobody = ClientAddress(bytes: [0, 0, 0, 0]) else { return nil }
        let request = Request(time: Timestamp(seconds: 0), address: nobody, userAgent: "")
        var draft = Draft(
            beacon: Beacon(detail: detail, url: url), request: request, site: site, url: parsed,
            secrets: SiteSecrets(interval: secrets.interval, secret: DaySecret(random: [])))
        _ = Pipeline.page(&draft, pipeline)
        _ = Pipeline.source(&draft, pipeline)
        _ = Pipeline.values(&draft, pipeline)
        _ = Pipeline.goals(&draft, pipeline)
        _ = Pipeline.exemption(&draft, pipeline)
        return draft
    }

    private func agent(_ request: LogRequest, _ line: UnsafeRawBufferPointer) -> (LoggedAgent, UInt64) {
        let key = Self.bytes(request.userAgent, line)
        let (known, hash) = agents.find(key)
        if let known { return (known, hash) }
        let agent = LoggedAgent(request.text(\.userAgent, in: line))
        agents.insert(key, hash, agent)
        return (agent, hash)
    }

    private func referrer(_ request: LogRequest, _ line: UnsafeRawBufferPointer) -> (LoggedReferrer, UInt64) {
        let key = Self.bytes(request.referrer, line)
        let (known, hash) = referrers.find(key)
        if let known { return (known, hash) }
        let referrer = LoggedReferrer(request.text(\.referrer, in: line), site: site, pipeline: pipeline)
        referrers.insert(key, hash, referrer)
        return (referrer, hash)
    }

    private func source(_ referrer: LoggedReferrer, _ referrerHash: UInt64, _ query: LoggedQuery) -> FactGroup {
        guard !query.campaign.isEmpty else { return referrer.source }
        let key = SourceKey(referrer: referrerHash, campaign: query.campaignKey)
        if let known = sources[key] { return known }
        let group = pipeline.sourceWithoutConsent(referrer.referrer, query.campaign)
        if sources.count >= 10_000 { sources.removeAll(keepingCapacity: true) }
        sources[key] = group
        return group
    }

    private func bot(_ parts: [Part], _ kind: EventKind, at time: Timestamp) -> Event {
        Event(
            site: site.id, time: time, day: secrets.interval.day, hour: secrets.interval.hour(of: time), kind: kind, facts: [], visit: Metrics(),
            parts: parts, history: [])
    }
}

extension FactGroup {
    /// Country and subdivision; unknown for nil.
    public static func place(_ region: Region?) -> FactGroup { Pipeline.place(region) }
}
