import AnalyticsCore
import Synchronization

/// The way from beacons to the journal: recognise, join to visits, queue for the disk.
///
/// Recognition runs on the caller's thread; only joining visits and queuing is under a lock, so that the journal has events in the order
/// in which visits saw them.
final class Ingest: Sendable {
    private let pipeline: Pipeline
    private let calendars: [String: SiteCalendar]
    private let secrets: Mutex<[String: SiteSecrets]>
    private let box: VisitBox
    private let counters: Counters
    let commit: GroupCommit
    /// 32 random bytes for a day's secret.
    private let random: @Sendable () -> [UInt8]

    /// - Parameters:
    ///   - handOver: what the process before has left.
    ///   - live: sites whose live figures are kept.
    init(
        pipeline: Pipeline, calendars: [String: SiteCalendar], visitLimit: Int, handOver: HandOver?, live: [String], counters: Counters,
        random: @escaping @Sendable () -> [UInt8], commit: (@escaping (_ drain: () -> [SessionKey]) -> Void) -> GroupCommit
    ) {
        self.pipeline = pipeline
        self.calendars = calendars
        self.counters = counters
        self.random = random
        secrets = Mutex(handOver?.secrets.filter { calendars[$0.key] != nil } ?? [:])
        let box = VisitBox(visits: handOver?.visits ?? VisitTable(limit: visitLimit), live: LiveTraffic(sites: live))
        self.box = box
        self.commit = commit { drain in box.content.withLock { $0.forget(drain()) } }
    }

    var visitsActive: Int { box.content.withLock { $0.visits.count } }
    var visitsEvicted: Int { box.content.withLock { $0.visits.evicted } }

    /// What happens on a site now; nil for a site whose live figures are not kept. The figures are worked out after the lock, on a copy.
    func live(_ site: String, at time: Timestamp, k: Int) -> LiveFigures? { box.content.withLock { $0.live[site] }?.figures(at: time, k: k) }

    /// Counts beacons of one request, all or none.
    ///
    /// - Parameter done: called once on another thread, if something waits for the disk: true when it is there.
    /// - Returns: the site, and whether something waits for the disk.
    /// - Throws: why the beacons are refused; then nothing is counted and `done` is not called.
    func accept(
        _ beacons: [Beacon], _ request: AnalyticsCore.Request, done: @escaping @Sendable (Bool) -> Void
    ) throws(BeaconRejection) -> (site: String?, waits: Bool) {
        var request = request
        // Who opposes does so for everything that the request carries: it is one request that is not counted.
        request.isOpposed = request.isOpposed || beacons.contains { $0.consent == .opposed }
        let beacons = request.isOpposed ? Array(beacons.prefix(1)) : beacons
        var outcomes: [Pipeline.Outcome] = []
        outcomes.reserveCapacity(beacons.count)
        for beacon in beacons {
            outcomes.append(try pipeline.run(beacon, request) { secrets(of: $0, at: request.time) })
        }
        for beacon in beacons where !request.isOpposed { counters.count(noted: .badValue, times: beacon.badValues) }
        return (site(of: outcomes), store(outcomes, done: done))
    }

    /// What counting a beacon would write, by the same steps; counts nothing, remembers nothing.
    func preview(_ beacon: Beacon, _ request: AnalyticsCore.Request) throws(BeaconRejection) -> Pipeline.Outcome {
        try pipeline.run(beacon, request) { secrets(of: $0, at: request.time) }
    }

    /// Forgets visits that are over.
    func expire(at time: Timestamp) { box.content.withLock { $0.visits.expire(at: time) } }

    /// Forgets what is in memory of the visits of somebody who opposes, on every site.
    func forget(_ request: AnalyticsCore.Request, visitor: VisitorID?) {
        let keys = calendars.keys.compactMap { site in secrets(of: site, at: request.time).map { (site, $0.current) } }.flatMap { site, secret in
            [request.address.withBytes { secret.sessionKey(site: site, address: $0, userAgent: request.userAgent) }]
                + (visitor.map { [secret.visitorKey(site: site, visitor: $0)] } ?? [])
        }
        box.content.withLock { $0.forget(keys) }
    }

    /// What the next process needs to split no visit.
    func handOver(at time: Timestamp) -> HandOver {
        HandOver(created: time, secrets: secrets.withLock { $0 }, visits: box.content.withLock { $0.visits })
    }

    /// False when there is nothing to store.
    private func store(_ outcomes: [Pipeline.Outcome], done: @escaping @Sendable (Bool) -> Void) -> Bool {
        box.content.withLock { content in
            var events: [Event] = []
            var keys: [SessionKey] = []
            var kinds: [EventKind] = []
            for outcome in outcomes {
                switch outcome {
                case .drop(let reason): counters.count(dropped: reason)
                case .opposed(let opposition):
                    content.forget(opposition.keys)
                    guard let total = opposition.total else { continue }
                    counters.count(dropped: .opposed)
                    events.append(total)
                case .bot(let event, let reason):
                    counters.count(dropped: reason)
                    events.append(event)
                case .aside(let event):
                    kinds.append(event.kind)
                    events.append(event)
                case .hit(let hit):
                    if hit.history?.rejected == true { counters.count(noted: .historyRejected) }
                    switch content.visits.apply(hit, live: &content.live) {
                    case .drop(let reason): counters.count(dropped: reason)
                    case .event(let event):
                        kinds.append(event.kind)
                        events.append(event)
                        keys += [hit.sessionKey, hit.visitorKey, hit.previousSessionKey, hit.previousVisitorKey].compactMap { $0 }
                    }
                }
            }
            guard !events.isEmpty else { return false }
            commit.append(events, keys: keys) { [kinds, counters] isDurable in
                if isDurable { for kind in kinds { counters.count(event: kind) } }
                done(isDurable)
            }
            return true
        }
    }

    private func secrets(of site: String, at time: Timestamp) -> SiteSecrets? {
        guard let calendar = calendars[site] else { return nil }
        return secrets.withLock { secrets in
            if secrets[site] == nil {
                secrets[site] = SiteSecrets(interval: calendar.interval(containing: time), secret: DaySecret(random: random()))
            }
            secrets[site]?.advance(to: time, calendar: calendar, random: random)
            return secrets[site]
        }
    }

    private func site(of outcomes: [Pipeline.Outcome]) -> String? {
        switch outcomes.first {
        case .hit(let hit): hit.site
        case .bot(let event, _), .aside(let event): event.site
        case .opposed(let opposition): opposition.site
        case .drop, nil: nil
        }
    }
}

/// The visits and what they do now, shared with the journal's thread for the moment a write fails.
private final class VisitBox: Sendable {
    struct Content {
        var visits: VisitTable
        var live: LiveTraffic

        mutating func forget(_ keys: [SessionKey]) { visits.forget(keys, live: &live) }
    }

    let content: Mutex<Content>

    init(visits: VisitTable, live: LiveTraffic) { content = Mutex(Content(visits: visits, live: live)) }
}
