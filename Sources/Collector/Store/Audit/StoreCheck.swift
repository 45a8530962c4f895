import AnalyticsCore
import Foundation
import GRDB

/// What the database holds against what it may hold.
struct StoreCheck {
    let settings: Settings
    let store: SQLiteStore
    /// Ages are counted up to here.
    let time: Timestamp
    /// What has a date behind this is of the future.
    let latest: Timestamp
    /// Whether an import runs, which folds and cleans at its end.
    var isImporting = false

    private static let all: [AuditCheck] =
        FadedRows.Kind.allCases.map(AuditCheck.init) + [.schema, .cells, .deleted, .certificates]

    /// Every check of the store is as unproven as it can be.
    static func cannotLook(_ why: String, _ ledger: inout AuditLedger) {
        for check in all { ledger.add(check, .unknown, "sillage.sqlite", why) }
    }

    func run(_ ledger: inout AuditLedger) {
        attempt(.schema, &ledger) { try schema(&$0) }
        guard (try? store.isOfThisVersion()) == true else {
            for check in Self.all where check != .schema { ledger.add(check, .unknown, "sillage.sqlite", "the schema is not of this version") }
            return
        }
        attempt(.hours, &ledger) { try rows(&$0) }
        attempt(.texts, &ledger) { ledger in
            let unused = try store.unusedValues()
            if unused > 0, !isImporting { ledger.add(.texts, "table value", "texts that no count names any more", count: unused) }
        }
        attempt(.cells, &ledger) { ledger in
            try cells(&ledger)
            try bounds(&ledger)
        }
        attempt(.patterns, &ledger) { try texts(&$0) }
        attempt(.deleted, &ledger) { ledger in
            if isImporting { return ledger.tell(.deleted, "an import is running, and cleans at its end") }
            if try store.isUnclean() { ledger.add(.deleted, "sillage.sqlite", "a purge was interrupted: deleted bytes may still be there") }
        }
    }

    private func attempt(_ check: AuditCheck, _ ledger: inout AuditLedger, _ body: (inout AuditLedger) throws -> Void) {
        do { try body(&ledger) } catch { ledger.add(check, .unknown, "sillage.sqlite", "cannot be read: \(Self.reason(error))") }
    }

    /// Messages of SQLite without the statement, which may hold what is in the database.
    static func reason(_ error: any Error) -> String { (error as? DatabaseError).map { "\($0.resultCode)" } ?? "\(type(of: error))" }

    private func schema(_ ledger: inout AuditLedger) throws {
        let (problems, live) = try store.pool.read { (try SchemaRules.problems($0), try SQLiteStore.schema($0)) }
        for problem in problems { ledger.add(.schema, "database", problem) }
        let expected = try SQLiteStore.schema()
        for name in Set(live.keys).union(expected.keys).sorted() where live[name] != expected[name] {
            let what = expected[name] == nil ? "is not of this version" : live[name] == nil ? "is missing" : "is not as this version makes it"
            ledger.add(.schema, "database", "\(name) \(what)")
        }
        ledger.tell(.schema, "\(live.count) tables and indexes")
    }

    private func rows(_ ledger: inout AuditLedger) throws {
        let horizon = StoreHorizon(settings, at: time + -Audit.grace)
        for faded in try store.overdue(horizon, k: settings.fadingK) where faded.rows > 0 && !(faded.kind == .folded && isImporting) {
            let what = faded.kind == .folded ? "values of too few visits" : "\(faded.items) \(faded.kind.unit) beyond their age"
            ledger.add(AuditCheck(faded.kind), "table \(faded.kind.tables.joined(separator: ", "))", what, count: faded.rows)
        }
        if ledger[.rare].state == .kept, !isImporting {
            let rare = try rareValues(horizon)
            if rare > 0 { ledger.add(.rare, "table monthly_value", "values of fewer than \(Fading.smallestK) visits", count: rare) }
        }
        let columns: [(AuditCheck, String)] = [
            (.hours, "hour) FROM hourly"), (.pairs, "day * 86400) FROM daily_pair"), (.values, "day * 86400) FROM daily_value"),
            (.totals, "day * 86400) FROM daily"), (.visitors, "day * 86400) FROM daily_history"),
        ]
        for (check, column) in columns {
            let oldest = try store.pool.read { try Int64.fetchOne($0, sql: "SELECT min(\(column)") }
            ledger.tell(check, oldest.map { "oldest \(Audit.days(time.seconds - $0))" } ?? "none")
        }
    }

    /// Values of months that are over and have faded: also where no purge is due any more. What a larger `privacy.k` folded is not undone by a
    /// smaller one, nor the other way round, so that the smallest there can be is asked for.
    private func rareValues(_ horizon: StoreHorizon) throws -> Int {
        try store.pool.read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT month, dimension, visits, pageviews, events FROM monthly_value
                    WHERE month < ?1 AND value NOT IN (SELECT id FROM value WHERE text = ?2 OR substr(text, -length(?3)) = ?3)
                    """, arguments: [horizon.day.number, StoredText.other.text, StoredText.other(under: "")])
            var number = 0
            while let row = try rows.next() {
                guard StoreHorizon.isComplete(month: Day(number: row[0]), before: horizon.day), let dimension = AnalyticsCore.Dimension(rawValue: row[1])
                else { continue }
                let count = dimension.fadingCount(Metrics(visits: row[2], pageviews: row[3], events: row[4]))
                if count.map({ $0 < Fading.smallestK }) ?? false { number += 1 }
            }
            return number
        }
    }

    /// Columns hold what they can stand for, and no row is of the future.
    private func bounds(_ ledger: inout AuditLedger) throws {
        for find in try store.pool.read({ try CellRules.problems($0, latest: latest) }) {
            ledger.add(find.isOfFuture ? .clock : .cells, "table \(find.table)", find.what, count: find.rows)
        }
    }

    /// Packed counts are unpacked; fingerprints and keys are as long as they must be.
    private func cells(_ ledger: inout AuditLedger) throws {
        var number = 0
        for table in DatabasePages.packedTables.sorted() {
            var bad = 0
            try store.pool.read { db in
                let rows = try Data.fetchCursor(db, sql: "SELECT cells FROM \(table)")
                while let row = try rows.next() {
                    number += 1
                    if (try? PairBlob.unpack([UInt8](row))) == nil { bad += 1 }
                }
            }
            if bad > 0 { ledger.add(.cells, "table \(table)", "cells that are no counts", count: bad) }
        }
        let lengths = try store.pool.read { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM imported_log WHERE length(head_digest) != 32 OR head_length NOT BETWEEN 1 AND 50") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM site_secret WHERE length(cookie_key) != 32") ?? 0
            )
        }
        if lengths.0 > 0 { ledger.add(.cells, "table imported_log", "fingerprints that are none", count: lengths.0) }
        if lengths.1 > 0 { ledger.add(.cells, "table site_secret", "keys that are none", count: lengths.1) }
        ledger.tell(.cells, "\(number) packed rows")
    }

    /// Every text of every table as it is, its parts apart; the bytes of the file are looked at besides.
    private func texts(_ ledger: inout AuditLedger) throws {
        var number = 0
        try store.pool.read { db in
            for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name") {
                for column in try Row.fetchAll(db, sql: "SELECT name, type FROM pragma_table_xinfo(?)", arguments: [table])
                where (column[1] as String) != "INTEGER" && !["cells", "head_digest", "cookie_key"].contains(column[0] as String) {
                    let name = (column[0] as String).quotedDatabaseIdentifier
                    let rows = try Data.fetchCursor(
                        db, sql: "SELECT CAST(\(name) AS BLOB) FROM \(table.quotedDatabaseIdentifier) WHERE \(name) IS NOT NULL")
                    var finds: [String: Int] = [:]
                    while let row = try rows.next() {
                        number += 1
                        for kind in Self.kinds(row) { finds[kind, default: 0] += 1 }
                    }
                    for (kind, count) in finds.sorted(by: { $0.key < $1.key }) {
                        ledger.add(.patterns, "table \(table), \(column[0] as String)", ContentCheck.name(kind), count: count)
                    }
                }
            }
        }
        ledger.tell(.patterns, "\(number) texts of the database, and every byte of every file")
    }

    private static func kinds(_ bytes: Data) -> Set<String> {
        var kinds: Set<String> = []
        bytes.withUnsafeBytes { bytes in
            for part in bytes.split(separator: 0x1F) {
                let text = UnsafeRawBufferPointer(rebasing: part).assumingMemoryBound(to: UInt8.self)
                for find in Scrubber.finds(in: text) where find.range.count != 64 || !isHash(text, find.range) { kinds.insert(find.kind) }
            }
        }
        return kinds
    }

    /// The hash of the certificate before, in one.
    private static func isHash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let name = #""previous":""#.utf8
        return range.lowerBound >= name.count && text[(range.lowerBound - name.count)..<range.lowerBound].elementsEqual(name)
    }
}
