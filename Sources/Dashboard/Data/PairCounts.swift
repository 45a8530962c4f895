import AnalyticsCore

/// Reads two-way counts, and judges which cells have k visits.
struct PairCounts {
    let cells: CrossCells
    let first: ValueRanks
    let second: ValueRanks
    /// What later days need to know of these.
    private(set) var remembered: [(key: UInt64, last: Int32)] = []

    /// - Parameter known: of days that are not read again.
    init(_ pair: PairKey, _ question: ArchiveQuestion, _ span: ArchiveSpan, first: ValueRanks, second: ValueRanks, known: KnownPairs?, remembers: Bool) throws {
        var log = CellLog(.metrics)
        var (firsts, seconds) = (first.values, second.values)
        // What a month has folded stands under the number of a rest, and is part of what is called `(other)`.
        let other = try question.source.number(of: StoredText.other.text) ?? PairCells.rest
        let others = (first: firsts.number(other), second: seconds.number(other))
        try question.source.forEachPart(site: question.site, of: pair, span) { part, columns in
            guard log.begin(part) else { return }
            for cell in 0..<columns.count {
                let (a, b) = (columns.first[cell], columns.second[cell])
                let number = (a == PairCells.rest ? others.first : firsts.number(a), b == PairCells.rest ? others.second : seconds.number(b))
                // Neither has a row.
                guard first.isNamed(number.0) || second.isNamed(number.1) else { continue }
                let metrics = Metrics(
                    visits: columns.metrics[0][cell], pageviews: columns.metrics[1][cell], bounces: columns.metrics[2][cell],
                    engagedSeconds: columns.metrics[3][cell], events: columns.metrics[4][cell])
                log.append(number.0, number.1, metrics)
            }
        }
        self.first = first
        self.second = second
        var judge = PairJudge(log: log, k: question.k, today: question.today, first: first, second: second, others: others)
        judge.run(firsts: firsts, seconds: seconds, known: known, remembers: remembers)
        cells = CrossCells(log: log, lags: judge.lags)
        remembered = judge.remembered
    }
}

/// Goes through the cells of one first value after the other, so that what it looks up stays close together.
private struct PairJudge {
    let log: CellLog
    let k: Int
    let today: Day
    let first: ValueRanks
    let second: ValueRanks
    let others: (first: Int, second: Int)
    private(set) var lags: [UInt16]
    private(set) var remembered: [(key: UInt64, last: Int32)] = []
    private var sums: [Int] = []
    private var last: [Int32] = []
    private static let never = Int32.min

    init(log: CellLog, k: Int, today: Day, first: ValueRanks, second: ValueRanks, others: (first: Int, second: Int)) {
        (self.log, self.k, self.today, self.first, self.second, self.others) = (log, k, today, first, second, others)
        lags = Array(repeating: Lag.none, count: log.count)
    }

    mutating func run(firsts: ValueIndex, seconds: ValueIndex, known: KnownPairs?, remembers: Bool) {
        sums = Array(repeating: 0, count: seconds.count)
        last = Array(repeating: Self.never, count: seconds.count)
        let order = CountingSort.order(0..<log.count, count: firsts.count) { Int(log.first[$0]) }
        var met: [Int] = []
        for number in 0..<firsts.count {
            let cells = order.starts[number]..<order.starts[number + 1]
            guard !cells.isEmpty else { continue }
            met.removeAll(keepingCapacity: true)
            for index in cells {
                let cell = Int(order.cells[index])
                let column = Int(log.second[cell])
                if last[column] == Self.never {
                    met.append(column)
                    let before = known?.find(firsts.ids[number], seconds.ids[column])
                    if before == KnownPairs.named { sums[column] = k }
                    last[column] = before.flatMap { $0 == KnownPairs.named ? nil : $0 } ?? Self.never + 1
                }
                sums[column] += log.leading(cell)
            }
            for index in cells { judge(Int(order.cells[index]), number) }
            for column in met {
                if remembers { remember(number, column, firsts, seconds) }
                (sums[column], last[column]) = (0, Self.never)
            }
        }
    }

    private func isNamed(_ number: Int, _ column: Int) -> Bool { sums[column] >= k && first.isNamed(number) && second.isNamed(column) }

    private mutating func judge(_ cell: Int, _ number: Int) {
        let column = Int(log.second[cell])
        if isNamed(number, column) {
            lags[cell] = Lag.named
        } else if number == others.first || column == others.second {
            lags[cell] = Lag.other
        } else {
            let part = log.parts[Int(log.part[cell])]
            lags[cell] = Lag.between(last[column] > Self.never + 1 ? last[column] : nil, part.day.number)
            // Nothing comes after today, and what is remembered is of the days before.
            if part.isMonth || part.day < today { last[column] = Int32(part.day.number) }
        }
    }

    private mutating func remember(_ number: Int, _ column: Int, _ firsts: ValueIndex, _ seconds: ValueIndex) {
        guard let key = KnownPairs.key(firsts.ids[number], seconds.ids[column]) else { return }
        if isNamed(number, column) { return remembered.append((key, KnownPairs.named)) }
        guard last[column] > Self.never + 1 else { return }
        remembered.append((key, last[column]))
    }
}
