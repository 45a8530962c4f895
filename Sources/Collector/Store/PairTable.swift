import AnalyticsCore
import Foundation
import GRDB

/// Rows of packed two-way counts.
///
/// A write appends one small row per pair that changed. Eight rows of a generation merge into one of the next, so that a cell is
/// rewritten about log₈ of the number of writes; a finished day is merged into one row per pair (generation 99).
struct PairTable {
    let db: Database
    static let rowsPerGeneration = 8
    static let finished = 99

    func add(_ cells: PairCells, site: Int64, pair: PairKey, day: Day) throws {
        guard !cells.cells.isEmpty else { return }
        try insert(cells, site, pair, day, generation: 0)
        var generation = 0
        while try count(site, pair, day, generation) >= Self.rowsPerGeneration {
            try merge(site, pair, day, generations: generation...generation, into: generation + 1)
            generation += 1
        }
    }

    /// Merges everything a day has into one row per pair.
    /// - Returns: how many rows went.
    @discardableResult
    func finish(site: Int64, day: Day) throws -> Int {
        let pairs = try Int.fetchAll(
            db, sql: "SELECT pair FROM daily_pair WHERE site = ? AND day = ? AND generation < ? GROUP BY pair",
            arguments: [site, day.number, Self.finished])
        var rows = 0
        for pair in pairs.compactMap(PairKey.init(code:)) {
            rows += try merge(site, pair, day, generations: 0...Self.finished, into: Self.finished) - 1
        }
        return rows
    }

    /// All cells of a pair in a range of days. Linear in their number.
    func cells(site: Int64, pair: PairKey, _ days: ClosedRange<Day>, _ body: (PairCells.Cell) throws -> Void) throws {
        let rows = try Data.fetchCursor(
            db, sql: "SELECT cells FROM daily_pair WHERE site = ? AND pair = ? AND day BETWEEN ? AND ?",
            arguments: [site, pair.code, days.lowerBound.number, days.upperBound.number])
        while let row = try rows.next() {
            for cell in try PairBlob.unpack([UInt8](row)).cells { try body(cell) }
        }
    }

    private func count(_ site: Int64, _ pair: PairKey, _ day: Day, _ generation: Int) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM daily_pair WHERE site = ? AND pair = ? AND day = ? AND generation = ?")
        return try Int.fetchOne(statement, arguments: [site, pair.code, day.number, generation]) ?? 0
    }

    @discardableResult
    private func merge(
        _ site: Int64, _ pair: PairKey, _ day: Day, generations: ClosedRange<Int>, into generation: Int
    ) throws -> Int {
        let arguments: StatementArguments = [site, pair.code, day.number, generations.lowerBound, generations.upperBound]
        let condition = "site = ? AND pair = ? AND day = ? AND generation BETWEEN ? AND ?"
        let blobs = try Data.fetchAll(db.cachedStatement(sql: "SELECT cells FROM daily_pair WHERE \(condition)"), arguments: arguments)
        var cells: [PairCells.Cell] = []
        for blob in blobs { cells += try PairBlob.unpack([UInt8](blob)).cells }
        try db.cachedStatement(sql: "DELETE FROM daily_pair WHERE \(condition)").execute(arguments: arguments)
        try insert(PairCells(summing: cells), site, pair, day, generation: generation)
        return blobs.count
    }

    private func insert(_ cells: PairCells, _ site: Int64, _ pair: PairKey, _ day: Day, generation: Int) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO daily_pair (site, pair, day, generation, cells) VALUES (?, ?, ?, ?, ?)")
        try statement.execute(
            arguments: [site, pair.code, day.number, generation, Data(try PairBlob.pack(cells, finished: generation == Self.finished))])
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

    static func unpack(_ blob: [UInt8]) throws -> PairCells {
        switch blob.first {
        case 0: return try PairCells(encoded: Array(blob.dropFirst()))
        case 1: return try PairCells(encoded: try Gzip.inflate(Array(blob.dropFirst()), limit: largest))
        default: throw ByteError.outOfRange
        }
    }
}
