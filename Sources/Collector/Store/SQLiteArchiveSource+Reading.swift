import AnalyticsCore
import Foundation
import GRDB

extension SQLiteArchiveSource: ArchiveSource {
    private typealias Dimension = AnalyticsCore.Dimension
    private static let counts = "visits, pageviews, bounces, engaged_seconds, events"

    func span(site: String) throws -> ClosedRange<Day>? {
        guard let id = try reports.id(site) else { return nil }
        // Dimension by dimension, so that each finds its ends in the key.
        let values = Dimension.allCases.map { "site = ?1 AND dimension = \($0.rawValue)" }
        var (first, last): (Int?, Int?) = (nil, nil)
        for (table, column, conditions) in [
            ("daily", "day", ["site = ?1"]), ("monthly", "month", ["site = ?1"]), ("daily_value", "day", values), ("monthly_value", "month", values),
        ] {
            for condition in conditions {
                for end in ["min", "max"] {
                    guard let day = try Int.fetchOne(db, sql: "SELECT \(end)(\(column)) FROM \(table) WHERE \(condition)", arguments: [id]) else { continue }
                    first = min(first ?? day, day)
                    last = max(last ?? day, day)
                }
            }
        }
        guard let first, let last else { return nil }
        return Day(number: first)...Day(number: last)
    }

    func foldedDays(site: String, of pair: PairKey?) throws -> [Day: Day] {
        guard let id = try reports.id(site) else { return [:] }
        var days: [Day: Day] = [:]
        let (sql, arguments): (String, StatementArguments) =
            if let pair {
                ("SELECT month, max(last) FROM monthly_pair WHERE site = ? AND pair = ? GROUP BY month", [id, pair.code])
            } else {
                ("SELECT month, last FROM monthly WHERE site = ?", [id])
            }
        try forEachRow(sql, arguments) { days[Day(number: $0[0])] = Day(number: $0[1]) }
        return days
    }

    func forEachTotal(site: String, _ span: ArchiveSpan, _ body: (ArchivePart, Metrics) throws -> Void) throws {
        guard let id = try reports.id(site) else { return }
        let months = try span.hasMonths ? reports.months(site: site, span.days).map { (ArchivePart($0.month, isMonth: true), $0.metrics) } : []
        var days: [(ArchivePart, Metrics)] = []
        try forEachRow("SELECT day, \(Self.counts) FROM daily WHERE site = ? AND day BETWEEN ? AND ? ORDER BY day", arguments(id, span)) {
            days.append((ArchivePart(Day(number: $0[0])), $0.metrics(from: 1)))
        }
        // Parts of months stand before the days from their first on.
        for (part, metrics) in (months + days).sorted(by: { Self.place($0.0) < Self.place($1.0) }) { try body(part, metrics) }
    }

    private static func place(_ part: ArchivePart) -> (Int, Int) { (part.day.number, part.isMonth ? 0 : 1) }

    func forEachCount(
        site: String, of dimension: AnalyticsCore.Dimension, _ span: ArchiveSpan, _ body: (ArchivePart, Int64, Metrics) throws -> Void
    ) throws {
        guard let id = try reports.id(site) else { return }
        // Each run of days lies between two months that have a part, so that both come in order.
        var from = span.days.lowerBound
        for month in try months("monthly_value", "dimension", dimension.rawValue, id, span) {
            try days(id, dimension, from, month - 1, body)
            try forEachRow(
                "SELECT value, \(Self.counts) FROM monthly_value WHERE site = ? AND dimension = ? AND month = ?",
                [id, dimension.rawValue, month.number]
            ) { try body(ArchivePart(month, isMonth: true), Int64($0[0]), $0.metrics(from: 1)) }
            from = month
        }
        try days(id, dimension, from, span.days.upperBound, body)
    }

    private func days(
        _ site: Int64, _ dimension: AnalyticsCore.Dimension, _ from: Day, _ to: Day, _ body: (ArchivePart, Int64, Metrics) throws -> Void
    ) throws {
        guard from <= to else { return }
        try forEachRow(
            "SELECT day, value, \(Self.counts) FROM daily_value WHERE site = ? AND dimension = ? AND day BETWEEN ? AND ? ORDER BY day, value",
            [site, dimension.rawValue, from.number, to.number]
        ) { try body(ArchivePart(Day(number: $0[0])), Int64($0[1]), $0.metrics(from: 2)) }
    }

    func forEachPart(site: String, of pair: PairKey, _ span: ArchiveSpan, _ body: (ArchivePart, PairColumns) throws -> Void) throws {
        guard let id = try reports.id(site) else { return }
        var reader = PairReader()
        var from = span.days.lowerBound
        func days(to end: Day) throws {
            guard from <= end else { return }
            try forEachRow(
                "SELECT day, cells FROM daily_pair WHERE site = ? AND pair = ? AND day BETWEEN ? AND ? ORDER BY day, generation",
                [id, pair.code, from.number, end.number]
            ) { try reader.read(ArchivePart(Day(number: $0[0])), $0.bytes(1), body) }
            try reader.finish(body)
        }
        for month in try months("monthly_pair", "pair", pair.code, id, span) {
            try days(to: month - 1)
            try forEachRow("SELECT cells FROM monthly_pair WHERE site = ? AND pair = ? AND month = ? ORDER BY generation", [id, pair.code, month.number]) {
                try reader.read(ArchivePart(month, isMonth: true), $0.bytes(0), body)
            }
            try reader.finish(body)
            from = month
        }
        try days(to: span.days.upperBound)
    }

    /// Months that have a part. That of the first day is about the whole of its month.
    private func months(_ table: String, _ column: String, _ code: Int, _ site: Int64, _ span: ArchiveSpan) throws -> [Day] {
        guard span.hasMonths else { return [] }
        var months: [Day] = []
        try forEachRow(
            "SELECT DISTINCT month FROM \(table) WHERE site = ? AND \(column) = ? AND month BETWEEN ? AND ? ORDER BY month",
            [site, code, span.days.lowerBound.startOfMonth.number, span.days.upperBound.number]
        ) { months.append(Day(number: $0[0])) }
        return months
    }

    private func arguments(_ site: Int64, _ span: ArchiveSpan) -> StatementArguments { [site, span.days.lowerBound.number, span.days.upperBound.number] }

    func text(of value: Int64) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM value WHERE id = ?"), arguments: [value])
    }

    func number(of text: String) throws -> Int64? { try reports.valueID(text) }
}

/// Puts the rows of a part together: an open day has several.
private struct PairReader {
    private var part: ArchivePart?
    private var columns = PairColumns()
    /// Rows of the part beyond the first one.
    private var more: [PairCells] = []
    private var first: [UInt8] = []

    mutating func read(_ next: ArchivePart, _ blob: UnsafeRawBufferPointer, _ body: (ArchivePart, PairColumns) throws -> Void) throws {
        if part == next {
            if more.isEmpty { more.append(try PairCells(encoded: first)) }
            more.append(try PairBlob.unpack([UInt8](blob)))
            return
        }
        try finish(body)
        part = next
        first = try PairBlob.plain([UInt8](blob))
    }

    mutating func finish(_ body: (ArchivePart, PairColumns) throws -> Void) throws {
        guard let part else { return }
        if more.isEmpty {
            try first.withUnsafeBytes { bytes in try columns.decode(bytes) }
            try body(part, columns)
        } else {
            try body(part, PairColumns(PairCells(summing: more.flatMap(\.cells))))
        }
        self.part = nil
        more = []
    }
}
