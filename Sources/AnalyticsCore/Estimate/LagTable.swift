/// Counts by day, group and lag, sparse: each day and group has its lags in order, with the running sum of their counts, so that the counts
/// beyond a lag cost one binary search. Ten bytes per entry.
struct LagTable: Sendable {
    static let groups = GroupVector.scalarCount
    /// More in one cell is not believed; keeps sums exact in a `Double`.
    static let largestCount = 1_000_000_000

    /// Stands for "none before or longer ago": beyond every lag.
    let beyond: Int
    /// Where each row (day · 16 + group) starts in `lags`; one more at the end.
    private let starts: [Int32]
    private let lags: [Int16]
    /// `sums[i]`: all counts before entry i, over all rows.
    private let sums: [Int]

    /// Entries in any order; several for one cell add up, one outside the table or without a positive count is left out. Linear where the lags of a row
    /// come in order.
    init(_ entries: [VisitorTables.LagCount], days: Int, lagCap: Int) {
        let beyond = min(max(lagCap, 0), Int(Int16.max) - 1) + 1
        let rows = days * Self.groups
        var starts = [Int32](repeating: 0, count: rows + 1)
        for entry in entries where Self.holds(entry, days) { starts[entry.day * Self.groups + entry.group + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }

        // A counting sort by row. Lags fill their row from its start; those with none before, wherever they stand among them, from its end.
        let count = Int(starts[rows])
        var lags = [Int16](repeating: 0, count: count)
        var sums = [Int](repeating: 0, count: count + 1)
        var next = starts
        var end = [Int32](starts.dropFirst())
        var isSorted = true
        for entry in entries where Self.holds(entry, days) {
            let row = entry.day * Self.groups + entry.group
            let isBeyond = entry.lag < 0 || entry.lag >= beyond
            let lag = Int16(isBeyond ? beyond : entry.lag)
            if isBeyond { end[row] -= 1 }
            let index = Int(isBeyond ? end[row] : next[row])
            if !isBeyond {
                if next[row] > starts[row], lags[index - 1] > lag { isSorted = false }
                next[row] += 1
            }
            lags[index] = lag
            sums[index + 1] = min(entry.count, Self.largestCount)
        }
        if !isSorted { for row in 0..<rows { Self.sort(&lags, &sums, Int(starts[row])..<Int(starts[row + 1])) } }
        for index in 0..<count { sums[index + 1] += sums[index] }

        self.beyond = beyond
        self.starts = starts
        self.lags = lags
        self.sums = sums
    }

    private static func holds(_ entry: VisitorTables.LagCount, _ days: Int) -> Bool {
        entry.day >= 0 && entry.day < days && entry.group >= 0 && entry.group < groups && entry.count > 0
    }

    /// Orders one row by lag; `sums` still has the counts, one place on.
    private static func sort(_ lags: inout [Int16], _ sums: inout [Int], _ row: Range<Int>) {
        let cells = row.map { (lag: lags[$0], count: sums[$0 + 1]) }.sorted { $0.lag < $1.lag }
        for (index, cell) in zip(row, cells) {
            lags[index] = cell.lag
            sums[index + 1] = cell.count
        }
    }

    /// Counts of a day whose lag is at least `lag`, among them those with none before.
    func counts(_ day: Int, from lag: Int) -> GroupVector {
        let lag = min(lag, beyond)
        return vector { sums[Int(starts[day * Self.groups + $0 + 1])] - sums[first(day * Self.groups + $0, from: lag)] }
    }

    /// Counts of a day whose lag is at most `lag`; those with none before only when `lag` is beyond every lag.
    func counts(_ day: Int, through lag: Int) -> GroupVector {
        let lag = min(lag, beyond)
        return vector { sums[first(day * Self.groups + $0, from: lag + 1)] - sums[Int(starts[day * Self.groups + $0])] }
    }

    /// All counts of a day.
    func counts(_ day: Int) -> GroupVector {
        vector { sums[Int(starts[day * Self.groups + $0 + 1])] - sums[Int(starts[day * Self.groups + $0])] }
    }

    private func vector(_ count: (_ group: Int) -> Int) -> GroupVector {
        var result = GroupVector.zero
        for group in 0..<Self.groups { result[group] = Double(count(group)) }
        return result
    }

    /// Adds counts of a row with a lag of at least 1, 2, … to the group's place.
    func addSuffixes(row: Int, _ group: Int, to suffixes: inout [GroupVector]) {
        let end = Int(starts[row + 1])
        var entry = Int(starts[row])
        for age in suffixes.indices {
            while entry < end, Int(lags[entry]) < min(age + 1, beyond) { entry += 1 }
            suffixes[age][group] += Double(sums[end] - sums[entry])
        }
    }

    /// The first entry of a row with at least this lag.
    private func first(_ row: Int, from lag: Int) -> Int {
        var low = Int(starts[row])
        var high = Int(starts[row + 1])
        while low < high {
            let middle = (low + high) / 2
            if lags[middle] < lag { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
