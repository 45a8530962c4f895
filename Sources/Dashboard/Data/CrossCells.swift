import AnalyticsCore

/// Counts of two values at once, ready to be written file by file: rows of one of them, with the other's values and a rest in each.
struct CrossCells {
    let log: CellLog
    let lags: [UInt16]

    /// One row: packed values (how many, then each: index, number of entries, entries), and the days of its rest.
    struct Row {
        var values = Packed()
        var restDays = 0
        var rest = Packed()
    }

    /// Where values stand in a file; rows are of the first or second values.
    struct Sides {
        var rowsAreFirst: Bool
        var rows: [Int32]
        var rowCount: Int
        var columns: [Int32]
        var columnCount: Int
    }

    /// Rows in the order of their ranks, each once, also without any cell. Linear.
    func forEachRow(_ file: ArchiveFile, _ cells: Range<Int>, _ sides: Sides, _ body: (Row) throws -> Void) rethrows {
        let (rowValues, columnValues) = sides.rowsAreFirst ? (log.first, log.second) : (log.second, log.first)
        // What is left out stands behind all columns.
        func column(_ cell: Int) -> Int {
            guard lags[cell] == Lag.named else { return sides.columnCount }
            let number = Int(columnValues[cell])
            return number < sides.columns.count && sides.columns[number] >= 0 ? Int(sides.columns[number]) : sides.columnCount
        }
        func row(_ cell: Int) -> Int {
            let number = Int(rowValues[cell])
            return number < sides.rows.count ? Int(sides.rows[number]) : -1
        }
        let byColumn = CountingSort.order(cells, count: sides.columnCount + 1, column)
        let order = CountingSort.order(byColumn.cells.lazy.map(Int.init), count: sides.rowCount, row)
        var rest = RestWriter(file, log.counts)
        var (row, empty, entries, values) = (Row(), Row(), Packed(), Packed())
        empty.values.append(0)
        for rank in 0..<sides.rowCount {
            let end = order.starts[rank + 1]
            var index = order.starts[rank]
            guard index < end else {
                try body(empty)
                continue
            }
            var number = 0
            values.clear()
            rest.clear()
            while index < end {
                let current = column(Int(order.cells[index]))
                guard current < sides.columnCount else { break }
                var count = 0
                entries.clear()
                while index < end, column(Int(order.cells[index])) == current {
                    let cell = Int(order.cells[index])
                    entries.append(file.offset(of: log.parts[Int(log.part[cell])]))
                    log.copy(cell, to: &entries)
                    (count, index) = (count + 1, index + 1)
                }
                number += 1
                values.append(current)
                values.append(count)
                values.append(entries)
            }
            for index in index..<end {
                let cell = Int(order.cells[index])
                rest.add(cell, log, lag: lags[cell] == Lag.named ? Lag.same : lags[cell])
            }
            rest.close()
            row.values.clear()
            row.values.append(number)
            row.values.append(values)
            row.rest.clear()
            row.rest.append(rest.body)
            row.restDays = rest.days
            try body(row)
        }
    }
}
