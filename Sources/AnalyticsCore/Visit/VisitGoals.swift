/// The goals a visit has reached, and the pages it saw on the way: what makes the counts of "visits that reached the goal" exact.
struct VisitGoals: Sendable {
    /// Pages remembered; further ones count for no goal.
    static let maximumPages = 20

    private(set) var reached: [StoredText] = []
    private var pages: [Part] = []

    /// Counts an event for goals reached now (everything the visit has done so far) and for those reached before (what is new).
    /// - Parameter pages: what pages gained by the event.
    /// - Returns: what pages gain in visits that reached goals.
    mutating func absorb(_ hit: Hit, before: Metrics, _ delta: Metrics, pages gains: [Part], _ parts: inout [Part]) -> [Crossing] {
        var crossings: [Crossing] = []
        if !reached.isEmpty {
            if !delta.isZero { for goal in reached { parts.append(Part(dimension: .goal, value: goal, metrics: delta)) } }
            if !gains.isEmpty { crossings.append(Crossing(goals: reached, pages: gains)) }
        }
        for gain in gains { remember(gain) }
        let new = hit.goals.filter { !reached.contains($0) }
        guard !new.isEmpty else { return crossings }
        var all = before
        all += delta
        for goal in new { parts.append(Part(dimension: .goal, value: goal, metrics: all)) }
        if !pages.isEmpty { crossings.append(Crossing(goals: new, pages: pages)) }
        reached += new
        return crossings
    }

    private mutating func remember(_ gain: Part) {
        if let index = pages.firstIndex(where: { $0.value == gain.value }) {
            pages[index].metrics += gain.metrics
        } else if pages.count < Self.maximumPages {
            pages.append(gain)
        }
    }

    init() {}

    func encode(to writer: inout ByteWriter) {
        writer.write(count: reached.count)
        for goal in reached { writer.write(text: goal.text) }
        writer.write(parts: pages)
    }

    init(from reader: inout ByteReader) throws(ByteError) {
        for _ in 0..<(try reader.count()) { reached.append(StoredText(stored: try reader.text())) }
        pages = try reader.parts()
    }
}

extension FunnelStep {
    var value: StoredText { StoredText(joining: funnel, StoredText(recognised: String(number))) }
}
