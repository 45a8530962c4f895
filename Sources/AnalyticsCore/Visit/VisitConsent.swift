/// What one visit tells about consent, and what that counts in the daily tables of visitors (ESTIMATION §2).
///
/// A visit has one state at a time. When it changes, the old state gives the visit back, so that sums are right at any moment. A visit whose
/// visitor was counted by an identifier keeps a state with one, also when consent is withdrawn in it: nobody is counted as two people.
struct VisitConsent: Sendable {
    private(set) var state: VisitState?
    private var source = SourceClass.direct
    private var countedDecision = false
    private var countedReturn = false
    /// Group under which the visit counts as one with a consent given before.
    private var rememberedGroup: Int?

    /// Whether an earlier visit's consent, or this one's, counted the visitor.
    private var hasVisitor: Bool { state == .idCreated || state == .idKnown }

    /// Every table that gains by an event.
    mutating func absorb(_ hit: Hit, countsVisitorDay: Bool) -> (history: [HistoryCount], states: [StateChange]) {
        // A server's log knows nothing about consent.
        guard !hit.isLogged else { return ([], []) }
        let states = change(to: following(hit), hit)
        guard hit.kind != .engagement, hit.consent == .granted, let history = hit.history else { return ([], states) }
        return (counts(history, decided: hit.decided, countsVisitorDay: countsVisitorDay), states)
    }

    /// What a choice made now is: given, refused, or withdrawn; nil when it says nothing new.
    func name(ofDecision hit: Hit) -> String? {
        switch hit.consent {
        case .granted: countedDecision ? nil : "given"
        case .denied: hasVisitor ? "withdrawn" : state == .refusedNow ? nil : "refused"
        case .signal, .undecided: nil
        }
    }

    private mutating func change(to next: VisitState, _ hit: Hit) -> [StateChange] {
        guard next != state else { return [] }
        var changes: [StateChange] = []
        if let state { changes.append(StateChange(state: state, source: source, visits: -1)) } else { source = hit.sourceClass }
        changes.append(StateChange(state: next, source: source, visits: 1))
        state = next
        return changes
    }

    private func following(_ hit: Hit) -> VisitState {
        switch hit.consent {
        case .granted:
            if let state, hasVisitor { return state }
            return hit.decided && hit.history?.isOfKnownVisitor != true ? .idCreated : .idKnown
        case .denied:
            if let state, hasVisitor || state == .refusedNow { return state }
            return hit.decided ? .refusedNow : .refusalRemembered
        case .signal: return state.map { hasVisitor ? $0 : .signal } ?? .signal
        case .undecided: return state ?? .undecided
        }
    }

    private mutating func counts(_ history: VisitorHistory, decided: Bool, countsVisitorDay: Bool) -> [HistoryCount] {
        var counts: [HistoryCount] = []
        func add(_ table: HistoryTable, lag: Int = 0) { counts.append(HistoryCount(table: table, group: history.group, lag: lag)) }
        if countsVisitorDay { add(.visitDays, lag: history.lag) }
        guard !countedDecision else { return counts }
        if decided {
            countedDecision = true
            add(.decisions, lag: history.decisionLag)
            add(.visitsConsentGiven)
            if !history.isOfKnownVisitor { add(.idsCreated) }
            if let group = rememberedGroup {
                counts.append(HistoryCount(table: .visitsConsentRemembered, group: group, lag: 0, isTakenBack: true))
                rememberedGroup = nil
            }
            return counts
        }
        if !countedReturn, !history.returned, history.decisionLag >= 0 {
            countedReturn = true
            add(.firstReturnAfterDecision, lag: history.decisionLag)
        }
        if rememberedGroup == nil {
            rememberedGroup = history.group
            add(.visitsConsentRemembered)
        }
        return counts
    }
}

extension VisitorHistory {
    /// Whether there was a decision or a visit before the one this came with.
    fileprivate var isOfKnownVisitor: Bool { decisionLag >= 0 || lag > 0 }
}

extension VisitConsent {
    func encode(to writer: inout ByteWriter) {
        writer.write(state?.rawValue ?? -1)
        writer.write(source.rawValue)
        writer.write(byte: (countedDecision ? 1 : 0) | (countedReturn ? 2 : 0))
        writer.write(rememberedGroup ?? -1)
    }

    init(from reader: inout ByteReader) throws(ByteError) {
        state = VisitState(rawValue: try reader.int())
        guard let source = SourceClass(rawValue: try reader.int()) else { throw .outOfRange }
        self.source = source
        let flags = try reader.byte()
        countedDecision = flags & 1 != 0
        countedReturn = flags & 2 != 0
        let group = try reader.int()
        rememberedGroup = (0...15).contains(group) ? group : nil
    }
}
