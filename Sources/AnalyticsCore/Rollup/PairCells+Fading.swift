/// Two-way counts of a month that rest (P6).
///
/// A folded cell is added to the rest of its row and to the rest of its column, so that both of the questions it can answer, "only the first
/// value" and "only the second", keep their sums. The rest of a row stands under second value 0, that of a column under first value 0.
extension PairCells {
    /// Stands for `(other)`; no stored value has this id.
    public static let rest: Int64 = 0

    /// Folds cells of fewer than k visits, and as many more that no row or column folds a single value or fewer than k visits, where there are
    /// enough. Rows and columns of fewer than k visits keep no rest. O(n log n).
    ///
    /// - Parameters:
    ///   - firsts: values that may rest as first ones; nil for all.
    ///   - seconds: values that may rest as second ones; nil for all.
    public func folded(k: Int, firsts: Set<Int64>? = nil, seconds: Set<Int64>? = nil) -> PairCells {
        var fold = CellFold(self)
        fold.run(k: k) { (firsts?.contains($0.first) ?? true) && (seconds?.contains($0.second) ?? true) }
        return PairCells(summing: fold.kept + fold.rests(k: k, firsts: firsts, seconds: seconds))
    }
}

private struct CellFold {
    /// The cells of one first or one second value.
    private struct Line {
        /// The value; its rest is that of a row or of a column.
        let value: Int64
        let isRow: Bool
        /// Ascending by visits.
        var cells: [Int] = []
        /// All before are folded.
        var next = 0
        var foldedValues = 0
        var rest = Metrics()
        var visits = 0
    }

    private var cells: [(cell: PairCells.Cell, row: Int, column: Int)] = []
    private var isFolded: [Bool]
    private var lines: [Line] = []

    init(_ packed: PairCells) {
        var rows: [Int64: Int] = [:]
        var columns: [Int64: Int] = [:]
        isFolded = []
        for cell in packed.cells {
            // What was folded before is more than one value as far as anybody can tell.
            if cell.second == PairCells.rest { addRest(cell.metrics, to: line(cell.first, isRow: true, &rows)) }
            if cell.first == PairCells.rest { addRest(cell.metrics, to: line(cell.second, isRow: false, &columns)) }
            guard cell.first != PairCells.rest, cell.second != PairCells.rest else { continue }
            cells.append((cell, line(cell.first, isRow: true, &rows), line(cell.second, isRow: false, &columns)))
        }
        isFolded = Array(repeating: false, count: cells.count)
        for index in cells.indices.sorted(by: { (cells[$0].cell.metrics.visits, $0) < (cells[$1].cell.metrics.visits, $1) }) {
            for line in [cells[index].row, cells[index].column] {
                lines[line].cells.append(index)
                lines[line].visits += cells[index].cell.metrics.visits
            }
        }
    }

    private mutating func line(_ value: Int64, isRow: Bool, _ known: inout [Int64: Int]) -> Int {
        if let index = known[value] { return index }
        known[value] = lines.count
        lines.append(Line(value: value, isRow: isRow))
        return lines.count - 1
    }

    private mutating func addRest(_ metrics: Metrics, to line: Int) {
        lines[line].rest += metrics
        lines[line].visits += metrics.visits
        lines[line].foldedValues = 2
    }

    mutating func run(k: Int, mayRest: (PairCells.Cell) -> Bool) {
        for index in cells.indices where cells[index].cell.metrics.visits < k || !mayRest(cells[index].cell) { fold(index) }
        // Folding a cell for its row can leave its column with too little, and the other way round.
        var work = Array(lines.indices)
        while let line = work.popLast() {
            while lines[line].foldedValues > 0, lines[line].foldedValues < 2 || lines[line].rest.visits < k, let index = smallest(line) {
                fold(index)
                work.append(lines[line].isRow ? cells[index].column : cells[index].row)
            }
        }
    }

    private mutating func fold(_ index: Int) {
        isFolded[index] = true
        for line in [cells[index].row, cells[index].column] {
            lines[line].foldedValues += 1
            lines[line].rest += cells[index].cell.metrics
        }
    }

    /// The smallest cell of a line that is not folded.
    private mutating func smallest(_ line: Int) -> Int? {
        while lines[line].next < lines[line].cells.count {
            let index = lines[line].cells[lines[line].next]
            if !isFolded[index] { return index }
            lines[line].next += 1
        }
        return nil
    }

    var kept: [PairCells.Cell] { cells.indices.filter { !isFolded[$0] }.map { cells[$0].cell } }

    func rests(k: Int, firsts: Set<Int64>?, seconds: Set<Int64>?) -> [PairCells.Cell] {
        lines.compactMap { line in
            guard line.visits >= k, (line.isRow ? firsts : seconds)?.contains(line.value) ?? true else { return nil }
            return PairCells.Cell(
                first: line.isRow ? line.value : PairCells.rest, second: line.isRow ? PairCells.rest : line.value, metrics: line.rest)
        }
    }
}
