/// What one site's day has gained since the last write. Values are numbered per dimension while the day is open; 0 is `(other)`.
///
/// Facts are counted by their groups, and pairs between groups; only a write spells them out, value by value. So an event costs about
/// twenty counters, whatever the number of dimensions.
public struct DayRollup: Sendable {
    public private(set) var total = Metrics()
    public private(set) var hours: [Timestamp: Metrics] = [:]
    public private(set) var history: [HistoryCount: Int] = [:]
    private(set) var values = DayValues()
    /// Per dimension, by number of the value.
    private(set) var counts = ValueCounts()
    private(set) var groups = GroupTable()
    private var groupIDs: [Int32] = []
    /// Two groups of one visit.
    private(set) var groupPairs: [UInt64: Metrics] = [:]
    /// Pages and goals with each group.
    private(set) var pageGroups: [UInt64: Metrics] = [:]
    private(set) var goalGroups: [UInt64: Metrics] = [:]
    /// Pages with goals.
    private(set) var pageGoals: [UInt64: Metrics] = [:]

    public private(set) var hasChanges = false

    /// Cells held in memory until the next write.
    public var cells: Int { groupPairs.count + pageGroups.count + goalGroups.count + pageGoals.count + groups.count }

    mutating func absorb(_ event: Event, valuesPerDay: Int, folded: inout Int) {
        hasChanges = true
        if !event.visit.isZero {
            total += event.visit
            hours[event.hour, default: Metrics()] += event.visit
        }
        groupIDs.removeAll(keepingCapacity: true)
        for group in event.facts.groups {
            let id = groups.id(of: group, &values, limit: valuesPerDay, folded: &folded)
            groups.members[Int(id)].metrics += event.visit
            if groups.members[Int(id)].isPaired { groupIDs.append(id) }
        }
        if !event.visit.isZero { addPairs(event.visit) }
        for part in event.parts {
            let id = values.id(part.dimension, part.value, limit: valuesPerDay, folded: &folded)
            counts.add(part.metrics, part.dimension, id)
            switch part.dimension {
            case .page: for group in groupIDs { pageGroups[Self.cell(id, group), default: Metrics()] += part.metrics }
            case .goal: for group in groupIDs { goalGroups[Self.cell(id, group), default: Metrics()] += part.metrics }
            default: break
            }
        }
        for crossing in event.crossings { add(crossing, valuesPerDay: valuesPerDay, folded: &folded) }
        for count in event.history { history[count, default: 0] += 1 }
    }

    private mutating func addPairs(_ metrics: Metrics) {
        for i in groupIDs.indices {
            for j in (i + 1)..<max(i + 1, groupIDs.count) {
                groupPairs[Self.cell(groupIDs[i], groupIDs[j]), default: Metrics()] += metrics
            }
        }
    }

    private mutating func add(_ crossing: Crossing, valuesPerDay: Int, folded: inout Int) {
        for page in crossing.pages {
            let pageID = values.id(.page, page.value, limit: valuesPerDay, folded: &folded)
            for goal in crossing.goals {
                let goalID = values.id(.goal, goal, limit: valuesPerDay, folded: &folded)
                pageGoals[Self.cell(pageID, goalID), default: Metrics()] += page.metrics
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
        counts.clear()
        groups = GroupTable()
        groupPairs.removeAll(keepingCapacity: true)
        pageGroups.removeAll(keepingCapacity: true)
        goalGroups.removeAll(keepingCapacity: true)
        pageGoals.removeAll(keepingCapacity: true)
    }

    static func cell(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }
}
