import AnalyticsCore

/// Everything that is sent on a day of a site: visit by visit, that of one visitor in its order.
struct SampleTraffic: Sendable {
    let secrets: SiteSecrets
    private(set) var sent: [(beacon: Beacon, request: Request)] = []

    init(secrets: SiteSecrets) { self.secrets = secrets }

    /// Visits end at midnight.
    mutating func send(_ beacon: Beacon, _ request: Request) {
        if secrets.interval.contains(request.time) { sent.append((beacon, request)) }
    }

    /// The way through the collector: recognised, joined to visits, added up.
    /// - Parameter now: what would be sent later has not happened yet.
    func counted(_ pipeline: Pipeline, _ settings: Settings, until now: Timestamp) -> Counted {
        var visits = VisitTable(limit: settings.visits)
        var counted = Counted(rollup: Rollup(valuesPerDay: settings.valuesPerDay))
        var last: (beacon: Beacon, hit: Hit)?
        for (beacon, request) in sent where request.time <= now {
            if let last, let hit = Self.timeSpent(beacon, request, after: last.beacon, last.hit) {
                if case .event(let event) = visits.apply(hit) { counted.absorb(event) }
                continue
            }
            last = nil
            switch try? pipeline.run(beacon, request, secrets: { _ in secrets }) {
            case .hit(let hit):
                last = (beacon, hit)
                if case .event(let event) = visits.apply(hit) { counted.absorb(event) }
            case .bot(let event, _), .aside(let event): counted.absorb(event)
            case .opposed(let opposition):
                visits.forget(opposition.keys)
                if let total = opposition.total { counted.absorb(total) }
            case .drop, nil: break
            }
        }
        return counted
    }

    /// Time spent on the page that the last hit was on, of which everything but the time is known already: half of all beacons need no recognition.
    private static func timeSpent(_ beacon: Beacon, _ request: Request, after known: Beacon, _ hit: Hit) -> Hit? {
        guard case .engagement(let milliseconds, let scroll) = beacon.detail, beacon.url == known.url, beacon.visitor == known.visitor,
            beacon.consent == known.consent
        else { return nil }
        var hit = hit
        hit.kind = .engagement
        hit.time = request.time
        hit.visibleMilliseconds = milliseconds
        hit.scroll = scroll
        (hit.values, hit.goals, hit.funnelSteps, hit.history, hit.decided) = ([], [], [], nil, false)
        return hit
    }

    /// What a day counts.
    struct Counted: Sendable {
        private(set) var rollup: Rollup
        private(set) var events = 0

        init(rollup: Rollup) { self.rollup = rollup }

        fileprivate mutating func absorb(_ event: Event) {
            events += 1
            rollup.absorb(event)
        }
    }
}
