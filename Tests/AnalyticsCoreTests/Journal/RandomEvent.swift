@testable import AnalyticsCore

/// Events with every kind of value that the format must carry, also ones that no visit would give.
struct RandomEvent {
    var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: seed) }

    mutating func next() -> Event {
        Event(
            site: text().text, time: Timestamp(milliseconds: number()), day: Day(number: random.int(-1_000_000...1_000_000)),
            hour: Timestamp(milliseconds: number()), kind: random.pick(EventKind.allCases),
            facts: Facts((0..<random.int(0...20)).map { _ in Fact(dimension: random.pick(Dimension.allCases), value: text()) }), visit: metrics(),
            parts: parts(),
            crossings: (0..<random.int(0...2)).map { _ in Crossing(goals: [text(), text()], pages: parts()) },
            history: (0..<random.int(0...3)).map { _ in
                HistoryCount(table: random.pick(HistoryTable.allCases), group: random.int(0...15), lag: random.int(-1...395), isTakenBack: random.oneIn(3))
            },
            states: (0..<random.int(0...2)).map { _ in
                StateChange(state: random.pick(VisitState.allCases), source: random.pick(SourceClass.allCases), visits: random.oneIn(2) ? 1 : -1)
            })
    }

    private mutating func parts() -> [Part] {
        (0..<random.int(0...6)).map { _ in Part(dimension: random.pick(Dimension.allCases), value: text(), metrics: metrics()) }
    }

    mutating func metrics() -> Metrics {
        Metrics(Int(number()), random.int(-3...3), random.int(-1...1), Int(number()), random.int(0...1_000_000))
    }

    private mutating func number() -> Int64 {
        // Around the borders of one, two and more varint bytes, and the largest.
        let magnitude = Int64(bitPattern: random.next() >> 1) >> Int64(63 - random.pick([0, 1, 6, 7, 13, 14, 31, 32, 45, 63]))
        return random.oneIn(2) ? magnitude : -1 - magnitude
    }

    private mutating func text() -> StoredText {
        let length = random.pick([0, 1, 5, 130, 700])
        let text = StoredText(recognised: (0..<length).map { _ in random.pick(["a", "/", "é", "😀", "SJR", "\u{FFFD}", " "]) }.joined())
        return random.oneIn(5) ? StoredText(joining: text, StoredText(recognised: "b")) : text
    }
}
