import AnalyticsCore
import GRDB

/// P9 as a rule about rows: a number in a key is one of the few that it can be, so that none of them can stand for a visitor.
///
/// One pass over each table: a million rows a second.
struct CellRules {
    struct Problem {
        var table: String
        var what: String
        var rows: Int
        var isOfFuture = false
    }

    /// Something that is never so: its condition in SQL.
    private struct Rule {
        var what: String
        var condition: String
        var isOfFuture = false
    }

    private static let dimensions = list(Dimension.allCases.map(\.rawValue))
    private static let pairs = list(PairKey.all.map(\.code))
    private static let histories = list(HistoryTable.allCases.map(\.rawValue))
    private static let states = list(VisitState.allCases.map(\.rawValue))
    private static let sources = list(SourceClass.allCases.map(\.rawValue))
    private static func list(_ codes: [Int]) -> String { "(\(codes.map(String.init).joined(separator: ", ")))" }

    /// Columns of tables of counts and what they may hold.
    private static let columns: [String: Rule] = [
        "site": Rule(what: "rows of no site", condition: "site NOT IN (SELECT id FROM site)"),
        "value": Rule(what: "rows of no text", condition: "value NOT IN (SELECT id FROM value)"),
        "dimension": Rule(what: "rows of an unknown dimension", condition: "dimension NOT IN \(dimensions)"),
        "pair": Rule(what: "rows of an unknown pair", condition: "pair NOT IN \(pairs)"),
        "history": Rule(what: "rows of an unknown table about visitors", condition: "history NOT IN \(histories)"),
        "cookie_group": Rule(what: "rows of a group beyond 0 to 15", condition: "cookie_group NOT BETWEEN 0 AND 15"),
        "lag": Rule(what: "rows of a lag beyond \(VisitorHistory.maximumLag) days", condition: "lag NOT BETWEEN -1 AND \(VisitorHistory.maximumLag)"),
        "state": Rule(what: "rows of an unknown state", condition: "state NOT IN \(states)"),
        "source": Rule(what: "rows of an unknown class of source", condition: "source NOT IN \(sources)"),
        "code": Rule(
            what: "rows of an unknown dimension or pair",
            condition: "code NOT IN \(list(Dimension.allCases.map(\.rawValue) + PairKey.all.map(\.code)))"),
        // Days of a site begin on a quarter of an hour of UTC.
        "hour": Rule(what: "rows of no whole hour", condition: "hour % 900 != 0"),
        "month": Rule(
            what: "rows of no first day of a month", condition: "strftime('%d', 86400 * month, 'unixepoch') IS NOT '01'"),
        "last": Rule(what: "rows whose last day is not of their month", condition: "last NOT BETWEEN month AND month + 30"),
    ]

    private static let tables = [
        "hourly", "daily", "daily_value", "daily_pair", "daily_history", "daily_visit_state", "monthly", "monthly_value", "monthly_pair", "monthly_history",
        "monthly_visit_state", "month_to_fold",
    ]

    /// - Parameter latest: no row is of a later time.
    static func problems(_ db: Database, latest: Timestamp) throws -> [Problem] {
        let future = [
            "hour": Rule(what: "hours that have not come", condition: "hour > \(latest.seconds)", isOfFuture: true),
            "day": Rule(what: "days that have not come", condition: "day > \(latest.seconds / 86_400)", isOfFuture: true),
            "month": Rule(what: "months that have not come", condition: "month > \(latest.seconds / 86_400)", isOfFuture: true),
            "last": Rule(what: "months with a day that has not come", condition: "last > \(latest.seconds / 86_400)", isOfFuture: true),
        ]
        return try tables.flatMap { table -> [Problem] in
            // A missing table is a matter of the schema.
            let names = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_xinfo(?)", arguments: [table])
            let rules = names.compactMap { columns[$0] } + names.compactMap { future[$0] }
            guard !rules.isEmpty else { return [] }
            let sums = rules.map { "ifnull(sum(\($0.condition)), 0)" }.joined(separator: ", ")
            guard let row = try Row.fetchOne(db, sql: "SELECT \(sums) FROM \(table)") else { return [] }
            return rules.enumerated().compactMap { index, rule in
                let count = row[index] as Int
                return count > 0 ? Problem(table: table, what: rule.what, rows: count, isOfFuture: rule.isOfFuture) : nil
            }
        }
    }
}
