import Foundation
import GRDB

/// Which pages of the database file hold what (SQLite file format; table `dbstat`).
struct DatabasePages {
    static let packedTables: Set<String> = ["daily_pair", "monthly_pair"]

    let pageSize: Int
    private let count: Int
    private let hasPointerMap: Bool
    /// From 1.
    private var packed: Set<Int> = []
    private var used: Set<Int> = []

    /// nil where this SQLite cannot tell. Reads every page.
    init?(_ db: Database) throws {
        pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        hasPointerMap = try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") ?? 0 != 0
        guard pageSize > 0, let rows = try? Row.fetchCursor(db, sql: "SELECT name, pageno FROM dbstat") else { return nil }
        while let row = try rows.next() {
            let (name, page) = (row[0] as String, row[1] as Int)
            used.insert(page)
            if Self.packedTables.contains(name) { packed.insert(page) }
        }
    }

    /// Whether a page holds packed cells: compressed numbers, in which chance makes any short text.
    func isPacked(_ page: Int) -> Bool { packed.contains(page) }

    func isPacked(atByte offset: Int) -> Bool { packed.contains(offset / pageSize + 1) }

    /// Bytes of free pages that are not zero and name no other free page: what was deleted and not overwritten.
    /// - Parameter newer: pages of which the write-ahead log has a newer form.
    func leftBytes(_ descriptor: Int32, newer: Set<Int>) -> (pages: Int, first: Int?) {
        var (left, first) = (0, Int?.none)
        var page = [UInt8](repeating: 0, count: pageSize)
        for number in stride(from: 1, through: count, by: 1) where !used.contains(number) && !newer.contains(number) && !isPointerMap(number) {
            guard pread(descriptor, &page, pageSize, off_t((number - 1) * pageSize)) == pageSize else { continue }
            // A trunk: the next trunk, how many pages it names, and their numbers, all of 4 bytes.
            let named = page[4..<8].reduce(0) { $0 << 8 | Int($1) }
            let start = named <= pageSize / 4 - 2 ? 8 + 4 * named : 0
            guard let byte = page[start...].firstIndex(where: { $0 != 0 }) else { continue }
            left += 1
            first = first ?? (number - 1) * pageSize + byte
        }
        return (left, first)
    }

    /// Bytes of the file behind the last page it can have: SQLite neither reads nor overwrites them.
    ///
    /// Pages that a log of changes has taken off leave the file when the log is brought in, so that the largest of its sizes counts.
    func bytesBehind(_ descriptor: Int32, _ log: WriteAheadLog?) -> Range<Int>? {
        var status = stat()
        var header = [UInt8](repeating: 0, count: 4)
        guard fstat(descriptor, &status) == 0, pread(descriptor, &header, 4, 28) == 4 else { return nil }
        let pages = max(count, log == nil ? 0 : header.reduce(0) { $0 << 8 | Int($1) }, log?.largestSize ?? 0)
        return pages * pageSize < Int(status.st_size) ? pages * pageSize..<Int(status.st_size) : nil
    }

    /// Pages that say which page leads to which; and the page of the lock, at 1 GiB.
    private func isPointerMap(_ page: Int) -> Bool {
        if page == (1 << 30) / pageSize + 1 { return true }
        return hasPointerMap && page >= 2 && (page - 2) % (pageSize / 5 + 1) == 0
    }
}

/// The frames of a write-ahead log (SQLite WAL format): 32 bytes of header, then for each frame 24 bytes and a page.
struct WriteAheadLog {
    private let pageSize: Int
    private let numbers: [UInt32]
    /// Pages of the database after its largest transaction, also of earlier rounds of the log.
    let largestSize: Int

    var pages: Set<Int> { Set(numbers.map(Int.init)) }

    init(descriptor: Int32) {
        var header = [UInt8](repeating: 0, count: 32)
        let isWhole = pread(descriptor, &header, 32, 0) == 32
        pageSize = isWhole ? header[8..<12].reduce(0) { $0 << 8 | Int($1) } : 0
        guard (512...65_536).contains(pageSize) else {
            (numbers, largestSize) = ([], 0)
            return
        }
        var found: [UInt32] = []
        var largest = 0
        // Number of the page; pages of the database behind the last frame of a transaction, else 0.
        var frame = [UInt8](repeating: 0, count: 8)
        while pread(descriptor, &frame, 8, off_t(32 + found.count * (24 + pageSize))) == 8 {
            found.append(frame[..<4].reduce(0) { $0 << 8 | UInt32($1) })
            largest = max(largest, frame[4...].reduce(0) { $0 << 8 | Int($1) })
        }
        (numbers, largestSize) = (found, largest)
    }

    /// The page that a byte of the log is part of; nil for headers and what is no log.
    func page(atByte offset: Int) -> Int? {
        guard pageSize > 0, offset >= 32 else { return nil }
        let frame = (offset - 32) / (24 + pageSize)
        return numbers.indices.contains(frame) ? Int(numbers[frame]) : nil
    }
}
