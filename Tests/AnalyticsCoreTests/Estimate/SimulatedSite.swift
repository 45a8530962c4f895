import AnalyticsCore

/// A small site whose every visit is known: tables as the collector would fill them, and the truth beside them. Whole numbers and a seed only, so that
/// it is the same everywhere.
struct SimulatedSite {
    struct Visit {
        var day: Int
        var visitor: Int
        var consented: Bool
    }

    private enum Kind { case accepts, refuses, undecided, signal }

    private struct Visitor {
        var kind: Kind
        var group: Int
        /// Chance of a visit on a day, of 1000.
        var rate: Int
        var lastVisit: Int?
        var lastDecision: Int?
        var hasReturned = false
        var visits = 0
    }

    private(set) var tables: VisitorTables
    private(set) var visits: [Visit] = []
    private var random: SplitMix

    /// Shares of visitors of each kind in percent; the rest sends a signal.
    init(seed: UInt64, days: Int, visitors: Int, accepting: Int = 50, refusing: Int = 20, undecided: Int = 20, lagCap: Int = 395) {
        tables = VisitorTables(days: days, lagCap: lagCap)
        random = SplitMix(seed: seed)
        var people = (0..<visitors).map { _ in
            let percent = random.next(below: 100)
            let kind: Kind =
                percent < accepting
                ? .accepts : percent < accepting + refusing ? .refuses : percent < accepting + refusing + undecided ? .undecided : .signal
            let group = random.next(below: 16)
            return Visitor(kind: kind, group: group, rate: random.next(below: 4) == 0 ? 150 : 12)
        }
        for day in 0..<days {
            for index in people.indices where random.next(below: 1000) < people[index].rate {
                for _ in 0..<(random.next(below: 10) == 0 ? 2 : 1) { visit(&people[index], index, day) }
            }
        }
    }

    /// Different visitors of the last `window` days up to and including `last`.
    func truth(days window: Int, endingAt last: Int, consenting: Bool = false) -> Int {
        Set(visits.lazy.filter { $0.day <= last && $0.day > last - window && (!consenting || $0.consented) }.map(\.visitor)).count
    }

    private mutating func visit(_ person: inout Visitor, _ index: Int, _ day: Int) {
        person.visits += 1
        // People come from search at first and later know the address.
        let source = [SourceClass.search, .direct, .referral, .campaign][
            (person.visits == 1 ? [0, 0, 0, 1, 2, 3] : [0, 1, 1, 1, 1, 2])[random.next(below: 6)]]
        var state = VisitState.undecided
        switch person.kind {
        case .signal: state = .signal
        case .undecided: break
        case .refuses: state = refuse(&person, day)
        case .accepts: state = accept(&person, day)
        }
        let consented = state == .idCreated || state == .idKnown
        if consented { remember(&person, day) }
        visits.append(Visit(day: day, visitor: index, consented: consented))
        tables.visitsByStateAndSource.append(.init(day: day, state: state, source: source, count: 1))
    }

    /// One in five looks first and decides later; one in thirty decides anew.
    private mutating func decides(_ person: Visitor) -> Bool {
        person.lastDecision == nil ? random.next(below: 5) > 0 : random.next(below: 30) == 0
    }

    private mutating func refuse(_ person: inout Visitor, _ day: Int) -> VisitState {
        guard decides(person) else { return person.lastDecision == nil ? .undecided : .refusalRemembered }
        person.lastDecision = day
        return .refusedNow
    }

    private mutating func accept(_ person: inout Visitor, _ day: Int) -> VisitState {
        if decides(person) {
            let isNew = person.lastDecision == nil
            if isNew { tables.idsCreated.append(.init(day: day, group: person.group, count: 1)) }
            tables.visitsConsentGiven.append(.init(day: day, group: person.group, count: 1))
            tables.decisions.append(.init(day: day, group: person.group, lag: lag(person.lastDecision, day), count: 1))
            person.lastDecision = day
            person.hasReturned = false
            return isNew ? .idCreated : .idKnown
        }
        guard let decided = person.lastDecision else { return .undecided }
        tables.visitsConsentRemembered.append(.init(day: day, group: person.group, count: 1))
        if !person.hasReturned {
            tables.firstReturnsAfterDecision.append(.init(day: day, group: person.group, lag: lag(decided, day), count: 1))
            person.hasReturned = true
        }
        return .idKnown
    }

    private mutating func remember(_ person: inout Visitor, _ day: Int) {
        guard person.lastVisit != day else { return }
        tables.visitDays.append(.init(day: day, group: person.group, lag: lag(person.lastVisit, day), count: 1))
        person.lastVisit = day
    }

    private func lag(_ earlier: Int?, _ day: Int) -> Int {
        guard let earlier, day - earlier <= tables.lagCap else { return -1 }
        return day - earlier
    }
}

extension SimulatedSite {
    /// The site whose numbers by the reference program stand in tests.
    static let usual = SimulatedSite(seed: 1, days: 120, visitors: 1500)
    /// The same with lags known up to 30 days only.
    static let shortLags = SimulatedSite(seed: 1, days: 120, visitors: 1500, lagCap: 30)
    static let small = SimulatedSite(seed: 2, days: 45, visitors: 90)
    /// Longer than the pool.
    static let old = SimulatedSite(seed: 3, days: 400, visitors: 500, accepting: 30, refusing: 40)
}
