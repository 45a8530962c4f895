import AnalyticsCore
import ArgumentParser
import Foundation

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "report", abstract: "Prints what the dashboard shows")

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "Site id")
    var site: String

    @Option(help: "First day, YYYY-MM-DD in the site's time zone (default: 29 days before the last)")
    var from: String?

    @Option(help: "Last day, YYYY-MM-DD (default: today)")
    var to: String?

    @Option(help: "Break down by one of: \(Breakdown.names.joined(separator: " ")) visitors-table")
    var by: String?

    @Option(name: .customLong("where"), help: ArgumentHelp("Count only visits with this value", valueName: "dimension=value"))
    var filter: String?

    @Option(help: "Most rows; the rest is in (other)")
    var limit: Int?

    @Option(help: "table, json or csv")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
    }

    func run() throws {
        let (settings, rules) = try options.load(site: site)
        let today = rules.calendar.interval(containing: SystemClock.now()).day
        let last = try day(to, "--to") ?? today
        let first = try day(from, "--from") ?? last - 29
        guard first <= last else { throw Failure("report", "--from \(first) is after --to \(last)", "exchange them") }
        guard last - first <= 36_600 else { throw Failure("report", "the range is longer than a hundred years", "choose a shorter one") }
        let query = ReportQuery(
            site: site, days: first...last, by: by == Self.tables ? nil : try by.map { try Breakdown(name: $0) },
            filter: try filter.map { try ReportQuery.Filter(parsing: $0) },
            limit: limit)
        try query.check()
        func answer(_ source: any ReportSource) throws -> Report {
            try ReportBuilder(source: source, calendar: rules.calendar, k: settings.k, profile: settings.profile).report(query)
        }
        let folder = DataFolder(path: settings.data)
        try folder.checkReadable()
        let store = try SQLiteStore.forReading(path: folder.database)
        if by == Self.tables { return try printTables(store, first...last) }
        let report = try store?.read(answer) ?? answer(EmptyReportSource())
        switch format {
        case .table: print(report.table(), terminator: "")
        case .json: print(try report.json())
        case .csv:
            print(report.csv(), terminator: "")
            // A comment would be a row of the file.
            if let note = report.roundingNote { FileHandle.standardError.write(Data("sillage: report: \(note)\n".utf8)) }
        }
    }

    /// `--by visitors-table`: what the estimate of visitors is worked out from, as `sillage estimate` reads it.
    private static let tables = "visitors-table"

    private func printTables(_ store: SQLiteStore?, _ days: ClosedRange<Day>) throws {
        guard format == .json else { throw ValidationError("--by visitors-table needs --format json") }
        let found = try store?.read { try $0.visitorTables(site: site, days) }
        let tables = found ?? VisitorTables(first: days.lowerBound, days: days.upperBound - days.lowerBound + 1)
        print(String(decoding: VisitorTablesFile(tables: tables, site: site, firstDay: tables.first).encoded(), as: UTF8.self))
    }

    private func day(_ text: String?, _ option: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw ValidationError("\(option) must be a day such as 2026-11-23") }
        return day
    }
}
