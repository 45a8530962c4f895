import AnalyticsCore
import Foundation
import GRDB

/// Rows of packed two-way counts, by day or by month.
///
/// A write appends one small row per pair that changed. Eight rows of a generation merge into one of the next, so that a cell is
/// rewritten about log₈ of the number of writes; a finished day or month is merged into one row per pair (generation 99).
struct PairTable {
    let db: Database
    var period = Period.day
    static let rowsPerGeneration = 8
    static let finished = 99
    /// The one row of a month to which days are still added.
    static let growing = 98

    enum Period {
        case day, month

        fileprivate var table: String { self == .day ? "daily_pair" : "monthly_pair" }
        fileprivate var column: String { self == .day ? "day" : "month" }

        /// The day a period is stored under.
        func start(of day: Day) -> Day { self == .day ? day : day.startOfMonth }
    }

    func add(_ cells: PairCells, site: Int64, pair: PairKey, day: Day) throws {
        guard !cells.cells.isEmpty else { return }
        try insert(cells, site, pair, day, last: day, generation: 0)
        var generation = 0
        while try count(site, pair, day, generation) >= Self.rowsPerGeneration {
            let rows = try take(site: site, pair: pair, day, generations: generation...generation)
            try insert(rows.cells, site, pair, day, last: rows.last ?? day, generation: generation + 1)
            generation += 1
        }
    }

    /// Merges everything a day has into one row per pair.
    /// - Returns: how many rows went.
    @discardableResult
    func finish(site: Int64, day: Day) throws -> Int {
        let pairs = try Int.fetchAll(
            db, sql: "SELECT pair FROM \(period.table) WHERE site = ? AND \(period.column) = ? AND generation < ? GROUP BY pair",
            arguments: [site, period.start(of: day).number, Self.finished])
        var rows = 0
        for pair in pairs.compactMap(PairKey.init(code:)) {
            let taken = try take(site: site, pair: pair, day)
            try insert(taken.cells, site, pair, day, last: taken.last ?? day, generation: Self.finished)
            rows += taken.rows - 1
        }
        return rows
    }

    /// All cells of a pair in a range: of its days, or of the months that begin in it. Linear in their number.
    func cells(site: Int64, pair: PairKey, _ days: ClosedRange<Day>, _ body: (PairCells.Cell) throws -> Void) throws {
        let rows = try Data.fetchCursor(
            db, sql: "SELECT cells FROM \(period.table) WHERE site = ? AND pair = ? AND \(period.column) BETWEEN ? AND ?",
            arguments: [site, pair.code, days.lowerBound.number, days.upperBound.number])
        while let row = try rows.next() {
            for cell in try PairBlob.unpack([UInt8](row)).cells { try body(cell) }
        }
    }

    /// Takes the rows of a pair out of a day or month.
    /// - Returns: their sum, how many they were, and the newest day inside (nil for days).
    func take(site: Int64, pair: PairKey, _ day: Day, generations: ClosedRange<Int> = 0...finished) throws -> (cells: PairCells, rows: Int, last: Day?) {
        let arguments: StatementArguments = [site, pair.code, period.start(of: day).number, generations.lowerBound, generations.upperBound]
        let condition = "site = ? AND pair = ? AND \(period.column) = ? AND generation BETWEEN ? AND ?"
        let last = period == .day ? "NULL" : "last"
        let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT cells, \(last) FROM \(period.table) WHERE \(condition)"), arguments: arguments)
        guard !rows.isEmpty else { return (PairCells(summing: []), 0, nil) }
        var cells: [PairCells.Cell] = []
        var newest: Day?
        for row in rows {
            cells += try PairBlob.unpack([UInt8](row[0] as Data)).cells
            newest = max((row[1] as Int?).map(Day.init(number:)), newest)
        }
        try db.cachedStatement(sql: "DELETE FROM \(period.table) WHERE \(condition)").execute(arguments: arguments)
        return (PairCells(summing: cells), rows.count, newest)
    }

    /// - Parameter last: the newest day inside; of no meaning for days.
    func insert(_ cells: PairCells, _ site: Int64, _ pair: PairKey, _ day: Day, last: Day, generation: Int) throws {
        var values: StatementArguments = [site, pair.code, period.start(of: day).number, generation]
        values += [Data(try PairBlob.pack(cells, finished: generation == Self.finished))]
        if period == .month { values += [last.number] }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO \(period.table) (site, pair, \(period.column), generation, cells\(period == .month ? ", last" : ""))
                VALUES (?, ?, ?, ?, ?\(period == .month ? ", ?" : ""))
                """)
        try statement.execute(arguments: values)
    }

    private func count(_ site: Int64, _ pair: PairKey, _ day: Day, _ generation: Int) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM \(period.table) WHERE site = ? AND pair = ? AND \(period.column) = ? AND generation = ?")
        return try Int.fetchOne(statement, arguments: [site, pair.code, period.start(of: day).number, generation]) ?? 0
    }

    private func max(_ a: Day?, _ b: Day?) -> Day? {
        guard let a, let b else { return a ?? b }
        return a > b ? a : b
    }
}

/// Packed cells as stored: one byte of form (0 plain, 1 zlib), then the bytes.
enum PairBlob {
    /// Below this, compression gains nothing.
    private static let smallest = 128
    private static let largest = 256 << 20

    static func pack(_ cells: PairCells, finished: Bool) throws -> [UInt8] {
        let plain = cells.encoded()
        guard plain.count >= smallest else { return [0] + plain }
        return [1] + (try Gzip.deflate(plain, level: finished ? 9 : 1))
    }

    static func unpack(_ blob: [UInt8]) throws -> PairCells { try PairCells(encoded: try plain(blob)) }

    /// The bytes of `PairCells.encoded()`.
    static func plain(_ blob: [UInt8]) throws -> [UInt8] {
        switch blob.first {
        case 0: return Array(blob.dropFirst())
        case 1: return try Gzip.inflate(Array(blob.dropFirst()), limit: largest)
        default: throw ByteError.outOfRange
        }
    }
}
