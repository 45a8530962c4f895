/// One visit while it lives in memory: the little that must be known to count its next event right.
struct Visit: Sendable {
    /// A visit ends when nothing was heard of it for this long.
    static let idleSeconds: Int64 = 1800
    /// Visible time from which a visit of one page is no bounce.
    static let bounceMilliseconds = 10_000
    /// Distinct pages, steps between them and values remembered per visit; further ones count as already seen.
    static let maximumSeen = 512

    let site: String
    let interval: DayInterval
    private(set) var facts: Facts
    let entry: StoredText
    var exit: StoredText
    var consent: ConsentState
    var last: Timestamp
    /// What the visit has counted so far.
    private(set) var metrics = Metrics()
    var visibleMilliseconds = 0
    var visitorKey: SessionKey?
    /// Hashes of pages and values already counted for this visit.
    private var seen: [UInt64] = []
    private(set) var goals = VisitGoals()
    private var funnels: [FunnelStep] = []
    /// Deepest position on the page shown now; nil before the first report.
    private var scroll: Int?
    private var decisions = VisitConsent()
    /// Where the live figures count it; the next process counts it anew.
    var place: LivePlace?

    init(start hit: Hit) {
        site = hit.site
        interval = hit.interval
        facts = hit.facts
        entry = hit.page
        exit = hit.page
        consent = hit.consent
        last = hit.time
        visitorKey = hit.visitorKey
    }

    func isOver(at time: Timestamp) -> Bool { time - last >= Self.idleSeconds * 1000 }

    /// One page view, less than ten visible seconds, nothing else done.
    private var isBounce: Bool {
        metrics.pageviews == 1 && metrics.events == 0 && visibleMilliseconds < Self.bounceMilliseconds
    }

    /// Adds an event. The first event of a visit also counts the visit itself.
    mutating func absorb(_ hit: Hit, countsVisitorDay: Bool) -> Event {
        if hit.isExempt, consent == .granted, hit.consent != .undecided { facts = facts.exempted }
        let before = metrics
        var delta = Metrics(visits: metrics.visits == 0 ? 1 : 0)
        switch hit.kind {
        case .pageview:
            delta.pageviews = 1
            // A page of search results is a search as well.
            delta.events = hit.values.contains { $0.dimension == .event } ? 1 : 0
        case .engagement: delta.engagedSeconds = addVisibleTime(hit.visibleMilliseconds)
        default: delta.events = hit.kind.isInteraction ? 1 : 0
        }
        metrics += delta
        let bounces = isBounce ? 1 : 0
        delta.bounces = bounces - before.bounces
        metrics.bounces = bounces
        last = max(last, hit.time)

        let pages = pageParts(hit, delta)
        var parts = pages
        parts.reserveCapacity(8)
        addNext(hit, to: &parts)
        addExit(hit, before, delta, to: &parts)
        addConsent(hit, before, delta, to: &parts)
        addScroll(hit, to: &parts)
        noteSilence(hit, to: &parts)
        addValues(hit, to: &parts)
        addFunnelSteps(hit, to: &parts)
        let crossings = hit.siteHasGoals ? goals.absorb(hit, before: before, delta, pages: pages, &parts) : []
        addDecision(hit, to: &parts)
        addCohort(hit, countsVisitorDay, to: &parts)
        let visitors = decisions.absorb(hit, countsVisitorDay: countsVisitorDay)
        return Event(
            site: site, time: hit.time, day: interval.day, hour: interval.hour(of: hit.time), kind: hit.kind, facts: facts,
            visit: delta, parts: parts, crossings: crossings, history: visitors.history, states: visitors.states)
    }

    /// Whole seconds gained; the visit carries the rest, so that many short reports add up right.
    private mutating func addVisibleTime(_ milliseconds: Int) -> Int {
        let before = (visibleMilliseconds + 500) / 1000
        visibleMilliseconds = min(visibleMilliseconds + milliseconds, 86_400_000)
        return (visibleMilliseconds + 500) / 1000 - before
    }

    private mutating func pageParts(_ hit: Hit, _ delta: Metrics) -> [Part] {
        var page = delta
        page.visits = see(.page, hit.page) ? 1 : 0
        page.bounces = 0
        if delta.bounces == 0 || hit.page == entry {
            page.bounces = delta.bounces
            return page.isZero ? [] : [Part(dimension: .page, value: hit.page, metrics: page)]
        }
        // A bounce belongs to the page the visit entered on.
        return [
            Part(dimension: .page, value: hit.page, metrics: page),
            Part(dimension: .page, value: entry, metrics: Metrics(bounces: delta.bounces)),
        ]
    }

    /// The page after the one before; a page that is loaded again leads nowhere.
    private mutating func addNext(_ hit: Hit, to parts: inout [Part]) {
        guard hit.kind == .pageview, metrics.pageviews > 1, hit.page != exit else { return }
        let step = StoredText(joining: exit, hit.page)
        parts.append(Part(dimension: .next, value: step, metrics: Metrics(visits: see(.next, step) ? 1 : 0, pageviews: 1)))
    }

    private mutating func addExit(_ hit: Hit, _ before: Metrics, _ delta: Metrics, to parts: inout [Part]) {
        let old = exit
        if hit.kind == .pageview { exit = hit.page }
        Self.add(.exit, from: old, to: exit, before, delta, to: &parts)
    }

    private mutating func addConsent(_ hit: Hit, _ before: Metrics, _ delta: Metrics, to parts: inout [Part]) {
        let old = consent
        if hit.consent != .undecided { consent = hit.consent }
        Self.add(.consent, from: old.text, to: consent.text, before, delta, to: &parts)
    }

    /// Choices made now, for the record of consents: given, refused, withdrawn.
    private func addDecision(_ hit: Hit, to parts: inout [Part]) {
        guard hit.decided, let name = decisions.name(ofDecision: hit) else { return }
        let value = StoredText(joining: hit.consent.text, StoredText(recognised: name))
        parts.append(Part(dimension: .consentDecision, value: value, metrics: Metrics(visits: 1, events: 1)))
    }

    /// A visitor of a month of first visits, once in every calendar month: their own lag tells whether they were here in it before.
    private func addCohort(_ hit: Hit, _ countsVisitorDay: Bool, to parts: inout [Part]) {
        guard countsVisitorDay, hit.consent == .granted, let history = hit.history, let created = history.created,
            history.lag < 0 || history.lag >= interval.day.civil.day
        else { return }
        let value = StoredText(recognised: String(created.description.prefix(7)))
        parts.append(Part(dimension: .cohortVisitors, value: value, metrics: Metrics(visits: 1)))
    }

    /// What a value of the visit gains; when the visit changed the value, the old one gives everything back.
    private static func add(
        _ dimension: Dimension, from old: StoredText, to new: StoredText, _ before: Metrics, _ delta: Metrics, to parts: inout [Part]
    ) {
        var gain = delta
        if !before.isZero, old != new {
            parts.append(Part(dimension: dimension, value: old, metrics: before.negated))
            gain += before
        }
        if !gain.isZero { parts.append(Part(dimension: dimension, value: new, metrics: gain)) }
    }

    /// Percent points gained on the page shown now, and one page view when it reports for the first time.
    private mutating func addScroll(_ hit: Hit, to parts: inout [Part]) {
        if hit.kind == .pageview { scroll = nil }
        guard hit.kind == .engagement, let depth = hit.scroll, hit.page == exit else { return }
        let gain = Metrics(pageviews: scroll == nil ? 1 : 0, events: max(0, depth - (scroll ?? 0)))
        scroll = max(depth, scroll ?? 0)
        if !gain.isZero { parts.append(Part(dimension: .scroll, value: exit, metrics: gain)) }
    }

    /// So many pages without visible time or anything done are what programs do; noted once, and still counted: the page may simply report
    /// nothing.
    private func noteSilence(_ hit: Hit, to parts: inout [Part]) {
        guard hit.kind == .pageview, !hit.isLogged, metrics.pageviews == Self.silentPageviews, metrics.events == 0, visibleMilliseconds == 0 else { return }
        parts.append(Part(dimension: .botReason, value: Self.noInteraction, metrics: Metrics(visits: 1, events: 1)))
    }

    /// Page views after which silence is noted.
    static let silentPageviews = 100
    private static let noInteraction = StoredText(recognised: BotReason.noInteraction.rawValue)

    private mutating func addValues(_ hit: Hit, to parts: inout [Part]) {
        guard hit.kind != .engagement else { return }
        for var value in hit.values {
            value.metrics.visits = see(value.dimension, value.value) ? 1 : 0
            parts.append(value)
            // A log tells which file was fetched, not from which page.
            guard let onPage = value.dimension.onPage, !hit.isLogged else { continue }
            let place = StoredText(joining: hit.page, value.value)
            parts.append(Part(dimension: onPage, value: place, metrics: Metrics(visits: see(onPage, place) ? 1 : 0, events: value.metrics.events)))
        }
        // Under the exemption a refusal is a state of the visit, no event of its own.
        guard hit.kind != .pageview, !hit.isExempt || hit.kind != .consent else { return }
        let visits = see(.event, hit.kind.text) ? 1 : 0
        parts.append(Part(dimension: .event, value: hit.kind.text, metrics: Metrics(visits: visits, events: 1)))
    }

    /// A visit takes the steps of a funnel in their order, one with each event.
    private mutating func addFunnelSteps(_ hit: Hit, to parts: inout [Part]) {
        var advanced: [StoredText] = []
        for step in hit.funnelSteps where !advanced.contains(step.funnel) {
            let index = funnels.firstIndex { $0.funnel == step.funnel }
            guard step.number == (index.map { funnels[$0].number } ?? 0) + 1 else { continue }
            if let index { funnels[index] = step } else { funnels.append(step) }
            advanced.append(step.funnel)
            parts.append(Part(dimension: .funnel, value: step.value, metrics: Metrics(visits: 1, events: 1)))
        }
    }

    /// Whether this visit shows a value for the first time.
    private mutating func see(_ dimension: Dimension, _ value: StoredText) -> Bool {
        // FNV-1a: stable across a restart, unlike Hasher. A collision merges two values of one visit, once in 10^17.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        hash = (hash ^ UInt64(dimension.rawValue)) &* 0x100_0000_01b3
        for byte in value.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        guard seen.count < Self.maximumSeen, !seen.contains(hash) else { return false }
        seen.append(hash)
        return true
    }
}

extension Visit: CustomStringConvertible, CustomReflectable {
    var description: String { "Visit" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension Visit {
    func encode(to writer: inout ByteWriter) {
        writer.write(text: site)
        writer.write(interval: interval)
        writer.write(facts: facts)
        writer.write(text: entry.text)
        writer.write(text: exit.text)
        writer.write(byte: consent.rawValue)
        writer.write(signed: last.milliseconds)
        writer.write(metrics: metrics)
        writer.write(visibleMilliseconds)
        writer.write(key: visitorKey)
        writer.write(count: seen.count)
        for hash in seen { writer.write(fixed: hash) }
        goals.encode(to: &writer)
        writer.write(count: funnels.count)
        for step in funnels {
            writer.write(text: step.funnel.text)
            writer.write(step.number)
        }
        writer.write(signed: scroll.map(Int64.init) ?? -1)
        decisions.encode(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ByteError) {
        site = try reader.text()
        interval = try reader.interval()
        facts = try reader.facts()
        entry = StoredText(recognised: try reader.text())
        exit = StoredText(recognised: try reader.text())
        guard let state = ConsentState(rawValue: try reader.byte()) else { throw .outOfRange }
        consent = state
        last = Timestamp(milliseconds: try reader.signed())
        metrics = try reader.metrics()
        visibleMilliseconds = try reader.int()
        visitorKey = try reader.key()
        for _ in 0..<(try reader.count()) { seen.append(try reader.fixed()) }
        goals = try VisitGoals(from: &reader)
        for _ in 0..<(try reader.count()) {
            funnels.append(FunnelStep(funnel: StoredText(stored: try reader.text()), number: try reader.int()))
        }
        scroll = Int(exactly: try reader.signed()).flatMap { $0 < 0 ? nil : $0 }
        decisions = try VisitConsent(from: &reader)
    }
}
