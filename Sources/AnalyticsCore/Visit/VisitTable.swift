/// The visits in progress, in memory (P2): joins each hit to its visit and says what to count.
///
/// A visit starts with the first event of a session key, and ends after 30 minutes without one, or at the site's midnight. Visitors who
/// consented are joined by their own identifier, also when their address changes. Bounded: beyond `limit` visits, those that have been
/// silent longest are forgotten first (their next event starts a new visit). Every operation is O(1), amortised.
public struct VisitTable: Sendable {
    /// What became of a hit.
    public enum Outcome: Sendable, Equatable {
        case event(Event)
        case drop(DropReason)
    }

    private let limit: Int
    private var visits: [SessionKey: Visit] = [:]
    /// Visitor key → key of the visit.
    private var visitors: [SessionKey: SessionKey] = [:]
    /// Visitors whose day has been counted, by day, so that two tabs count one visitor-day.
    private var countedVisitors: [Day: Set<SessionKey>] = [:]
    /// Keys by the minute in which their visit may have become idle.
    private var expiries: [Int64: [SessionKey]] = [:]
    private var earliestExpiry: Int64 = .max
    /// Visits forgotten because of the limit.
    public private(set) var evicted = 0

    public init(limit: Int) { self.limit = max(1, limit) }

    public var count: Int { visits.count }

    /// Joins a hit to its visit, or starts one.
    public mutating func apply(_ hit: Hit) -> Outcome {
        var live = LiveTraffic()
        return apply(hit, live: &live)
    }

    /// The same, telling what happens now.
    public mutating func apply(_ hit: Hit, live: inout LiveTraffic) -> Outcome {
        guard let sessionKey = hit.sessionKey else { return hit.kind == .engagement ? .drop(.noVisit) : .event(Self.unrecognised(hit, &live)) }
        let counts = countsVisitorDay(hit)
        if let key = find(session: sessionKey, visitor: hit.visitorKey, at: hit.time) {
            return .event(continueVisit(key, with: hit, countsVisitorDay: counts, &live))
        }
        if hit.kind == .engagement {
            // A page left open at midnight reports to the visit of the day before.
            guard let previous = hit.previousSessionKey,
                let key = find(session: previous, visitor: hit.previousVisitorKey, at: hit.time)
            else { return .drop(.noVisit) }
            var late = hit
            late.visitorKey = hit.previousVisitorKey
            return .event(continueVisit(key, with: late, countsVisitorDay: false, &live))
        }
        return .event(startVisit(hit, sessionKey: sessionKey, countsVisitorDay: counts, &live))
    }

    /// Forgets visits that are over. Cost is proportional to the visits whose half hour has passed since the last call.
    public mutating func expire(at time: Timestamp) {
        let minute = time.seconds / 60
        while earliestExpiry < minute { sweep(earliestExpiry, at: time) }
        guard countedVisitors.count > 1 else { return }
        let horizon = time.utcDay - 2
        countedVisitors = countedVisitors.filter { $0.key > horizon }
    }

    /// Forgets visits whose last events could not be stored, so that no visit builds on an event nobody has.
    public mutating func forget(_ keys: [SessionKey]) {
        for key in keys {
            remove(visitors[key] ?? key)
            for day in countedVisitors.keys { countedVisitors[day]?.remove(key) }
        }
    }

    /// The same; the live figures forget them, too.
    public mutating func forget(_ keys: [SessionKey], live: inout LiveTraffic) {
        for key in keys {
            if let visit = visits[visitors[key] ?? key], let place = visit.place { live.leave(place, site: visit.site) }
            forget([key])
        }
    }

    private mutating func find(session: SessionKey, visitor: SessionKey?, at time: Timestamp) -> SessionKey? {
        if let visitor, let key = visitors[visitor], let visit = visits[key] {
            if !visit.isOver(at: time) { return key }
            remove(key)
        }
        guard let visit = visits[session] else { return nil }
        if visit.isOver(at: time) {
            remove(session)
            return nil
        }
        // Somebody else with the same address and browser.
        if let visitor, let known = visit.visitorKey, known != visitor { return nil }
        return session
    }

    private mutating func startVisit(_ hit: Hit, sessionKey: SessionKey, countsVisitorDay: Bool, _ live: inout LiveTraffic) -> Event {
        while visits.count >= limit, earliestExpiry != .max { evict() }
        let key = visits[sessionKey] == nil ? sessionKey : hit.visitorKey ?? sessionKey
        var visit = Visit(start: hit)
        let event = visit.absorb(hit, countsVisitorDay: countsVisitorDay, live: &live)
        visits[key] = visit
        if let visitorKey = hit.visitorKey { visitors[visitorKey] = key }
        scheduleExpiry(of: key, after: hit.time)
        return event
    }

    private mutating func continueVisit(_ key: SessionKey, with hit: Hit, countsVisitorDay: Bool, _ live: inout LiveTraffic) -> Event {
        guard let index = visits.index(forKey: key) else { preconditionFailure("find returned a key without a visit") }
        if let visitorKey = hit.visitorKey, visits.values[index].visitorKey == nil {
            visits.values[index].visitorKey = visitorKey
            visitors[visitorKey] = key
        }
        guard hit.isLogged, hit.kind != .pageview else {
            return visits.values[index].absorb(hit, countsVisitorDay: countsVisitorDay, live: &live)
        }
        // A log names the file alone; it was asked for on the page seen last.
        var download = hit
        download.page = visits.values[index].exit
        return visits.values[index].absorb(download, countsVisitorDay: countsVisitorDay, live: &live)
    }

    /// With `unconsented: page`: a page view, and a visit where the visitor came from elsewhere; nothing is remembered.
    private static func unrecognised(_ hit: Hit, _ live: inout LiveTraffic) -> Event {
        var single = Visit(start: hit)
        let event = single.absorb(hit, countsVisitorDay: false)
        func adjusted(_ metrics: Metrics) -> Metrics {
            var copy = metrics
            copy.bounces = 0
            if !hit.isEntrance || hit.kind != .pageview { copy.visits = 0 }
            return copy
        }
        let visit = adjusted(event.visit)
        if visit.visits == 0 {
            live.note(visit, site: hit.site, at: hit.time)
        } else {
            _ = live.note(hit.page, site: hit.site, at: hit.time, from: nil, gain: visit)
        }
        return Event(
            site: event.site, time: event.time, day: event.day, hour: event.hour, kind: event.kind, facts: event.facts,
            visit: visit,
            parts: event.parts.map { Part(dimension: $0.dimension, value: $0.value, metrics: adjusted($0.metrics)) }, crossings: [], history: [],
            states: visit.visits == 0 ? [] : event.states)
    }

    private mutating func countsVisitorDay(_ hit: Hit) -> Bool {
        guard hit.kind != .engagement, let visitor = hit.visitorKey, let history = hit.history else { return false }
        guard countedVisitors[hit.interval.day, default: []].count < limit,
            countedVisitors[hit.interval.day, default: []].insert(visitor).inserted
        else { return false }
        return history.lag != 0
    }

    private mutating func scheduleExpiry(of key: SessionKey, after time: Timestamp) {
        let minute = (time.seconds + Visit.idleSeconds) / 60
        expiries[minute, default: []].append(key)
        earliestExpiry = min(earliestExpiry, minute)
    }

    /// Takes one minute's keys: those whose visit is over go, the others wait for their new minute.
    private mutating func sweep(_ minute: Int64, at time: Timestamp) {
        for key in expiries.removeValue(forKey: minute) ?? [] {
            guard let visit = visits[key] else { continue }
            if visit.isOver(at: time) { remove(key) } else { scheduleExpiry(of: key, after: max(visit.last, time + (60 - Visit.idleSeconds))) }
        }
        earliestExpiry = expiries.keys.min() ?? .max
    }

    /// Forgets one visit of those that are due first.
    private mutating func evict() {
        guard var keys = expiries[earliestExpiry], let key = keys.popLast() else {
            expiries[earliestExpiry] = nil
            earliestExpiry = expiries.keys.min() ?? .max
            return
        }
        expiries[earliestExpiry] = keys
        guard let visit = visits[key] else { return }
        let due = (visit.last.seconds + Visit.idleSeconds) / 60
        if due > earliestExpiry {
            scheduleExpiry(of: key, after: visit.last)
        } else {
            remove(key)
            evicted += 1
        }
    }

    private mutating func remove(_ key: SessionKey) {
        guard let visit = visits.removeValue(forKey: key) else { return }
        if let visitor = visit.visitorKey, visitors[visitor] == key { visitors[visitor] = nil }
    }
}

extension VisitTable {
    func encode(to writer: inout ByteWriter) {
        writer.write(count: visits.count)
        for (key, visit) in visits {
            writer.write(key: key)
            visit.encode(to: &writer)
        }
        writer.write(count: countedVisitors.count)
        for (day, keys) in countedVisitors {
            writer.write(day.number)
            writer.write(count: keys.count)
            for key in keys { writer.write(key: key) }
        }
    }

    init(limit: Int, from reader: inout ByteReader) throws(ByteError) {
        self.init(limit: limit)
        for _ in 0..<(try reader.count()) {
            guard let key = try reader.key() else { throw .outOfRange }
            let visit = try Visit(from: &reader)
            guard visits.count < limit else { continue }
            visits[key] = visit
            if let visitor = visit.visitorKey { visitors[visitor] = key }
            scheduleExpiry(of: key, after: visit.last)
        }
        for _ in 0..<(try reader.count()) {
            let day = Day(number: try reader.int())
            for _ in 0..<(try reader.count()) {
                guard let key = try reader.key() else { throw .outOfRange }
                countedVisitors[day, default: []].insert(key)
            }
        }
    }
}
