/// What one site's day has gained since the last write. Values are numbered per dimension while the day is open; 0 is `(other)`.
///
/// Facts are counted by their groups, and pairs between groups; only a write spells them out, value by value. So an event costs about
/// twenty counters, whatever the number of dimensions.
public struct DayRollup: Sendable {
    public private(set) var total = Metrics()
    public private(set) var hours: [Timestamp: Metrics] = [:]
    public private(set) var history: [HistoryCount: Int] = [:]
    public private(set) var states: [StateCell: Int] = [:]
    private(set) var values = DayValues()
    /// Per dimension, by number of the value.
    private(set) var counts = ValueCounts()
    private(set) var groups = GroupTable()
    private var visitGroups: [(kind: FactKind, id: Int32)] = []
    /// Two groups of one visit, by their kinds.
    private(set) var groupPairs = [CellTable](repeating: CellTable(), count: width * width)
    /// Pages and goals with each group, by its kind.
    private(set) var pageGroups = [CellTable](repeating: CellTable(), count: width)
    private(set) var goalGroups = [CellTable](repeating: CellTable(), count: width)
    /// Pages with goals.
    private(set) var pageGoals = CellTable()
    static let width = FactKind.allCases.count

    public private(set) var hasChanges = false

    /// Cells held in memory until the next write.
    public var cells: Int {
        (groupPairs + pageGroups + goalGroups).reduce(pageGoals.count + groups.count) { $0 + $1.count }
    }

    mutating func absorb(_ event: Event, valuesPerDay: Int, folded: inout Int) {
        hasChanges = true
        if !event.visit.isZero {
            total += event.visit
            hours[event.hour, default: Metrics()] += event.visit
        }
        visitGroups.removeAll(keepingCapacity: true)
        for group in event.facts.groups {
            let id = groups.id(of: group, &values, limit: valuesPerDay, folded: &folded)
            groups.members[Int(id)].metrics += event.visit
            if !group.kind.paired.isEmpty { visitGroups.append((group.kind, id)) }
        }
        if !event.visit.isZero { addPairs(event.visit) }
        for part in event.parts {
            let id = values.id(part.dimension, part.value, limit: valuesPerDay, folded: &folded)
            counts.add(part.metrics, part.dimension, id)
            switch part.dimension {
            case .page: for group in visitGroups { pageGroups[group.kind.rawValue].add(part.metrics, id, group.id) }
            case .goal: for group in visitGroups { goalGroups[group.kind.rawValue].add(part.metrics, id, group.id) }
            default: break
            }
        }
        for crossing in event.crossings { add(crossing, valuesPerDay: valuesPerDay, folded: &folded) }
        for count in event.history {
            let cell = HistoryCount(table: count.table, group: count.group, lag: count.lag)
            history[cell, default: 0] += count.isTakenBack ? -1 : 1
        }
        for change in event.states { states[StateCell(state: change.state, source: change.source), default: 0] += change.visits }
    }

    private mutating func addPairs(_ metrics: Metrics) {
        for i in visitGroups.indices {
            for j in (i + 1)..<max(i + 1, visitGroups.count) {
                let (first, second) = (visitGroups[i], visitGroups[j])
                groupPairs[first.kind.rawValue * Self.width + second.kind.rawValue].add(metrics, first.id, second.id)
            }
        }
    }

    private mutating func add(_ crossing: Crossing, valuesPerDay: Int, folded: inout Int) {
        for page in crossing.pages {
            let pageID = values.id(.page, page.value, limit: valuesPerDay, folded: &folded)
            for goal in crossing.goals {
                let goalID = values.id(.goal, goal, limit: valuesPerDay, folded: &folded)
                pageGoals.add(page.metrics, pageID, goalID)
            }
        }
    }

    mutating func register(_ dimension: Dimension, _ value: StoredText, limit: Int) {
        var folded = 0
        _ = values.id(dimension, value, limit: limit, folded: &folded)
    }

    mutating func clear() {
        hasChanges = false
        total = Metrics()
        hours.removeAll(keepingCapacity: true)
        history.removeAll()
        states.removeAll()
        counts.clear()
        groups = GroupTable()
        for index in groupPairs.indices { groupPairs[index].clear() }
        for index in pageGroups.indices { pageGroups[index].clear() }
        for index in goalGroups.indices { goalGroups[index].clear() }
        pageGoals.clear()
    }
}

/// A state of visits and a class of source.
public struct StateCell: Hashable, Sendable {
    public let state: VisitState
    public let source: SourceClass
}
