import AnalyticsCore
import ArgumentParser
import Foundation

struct UnsealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unseal", abstract: "Prints those lines of a sealed access log that meet conditions",
        discussion: """
            Conditions: ip=ADDRESS or range, status=404 or 4xx, method=, path=, site=, referrer=, agent= (* stands for anything), \
            after=2026-11-23T10:00:00Z, before=…. All must hold; of several with one name, one. What is not about one address, or a network of at \
            most /24 (IPv6: /48), needs a --reason. Each reading leaves an entry in reading.jsonl beside the log, which names the conditions and not \
            their values.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "File of the private key, - for standard input")
    var key: String?

    @Option(help: "Day, YYYY-MM-DD (UTC); may be repeated")
    var day: [String]

    @Option(name: .customLong("where"), help: ArgumentHelp("Print only lines that meet this; may be repeated", valueName: "name=value"))
    var conditions: [String] = []

    @Flag(help: "Print every line; needs --reason")
    var all = false

    @Option(help: "Why, for the record")
    var reason: String?

    @Option(help: "Folder of the access log (default: access/ of the configured data)")
    var folder: String?

    @Option(help: "log (lines as they are) or json (an object per line)")
    var format = LogLinePrinter.Format.log

    func validate() throws {
        guard !day.isEmpty, day.count <= 400 else { throw ValidationError("--day takes a day, and may be repeated up to 400 times") }
        for text in day where Day(text) == nil { throw ValidationError("--day takes a day such as 2026-11-23, not '\(text)'") }
        for text in conditions {
            do throws(LogConditionError) { _ = try LogCondition(parsing: text) } catch { throw ValidationError("--where: \(error)") }
        }
        let isWithoutReason = reason?.allSatisfy(\.isWhitespace) ?? true
        if all, isWithoutReason { throw ValidationError("--all needs a --reason, for the record") }
        if all, !conditions.isEmpty { throw ValidationError("--all and --where exclude each other") }
        if !all, conditions.isEmpty { throw ValidationError("say which lines: --where NAME=VALUE (or --all with --reason)") }
        if isWithoutReason, !LogFilter(conditions.compactMap { try? LogCondition(parsing: $0) }).isOfFewAddresses {
            throw ValidationError("lines of more than one network need a --reason, for the record (or --where ip=ADDRESS; ranges up to /24, IPv6 /48)")
        }
    }

    func run() throws {
        let folder = try folder ?? DataFolder(path: options.loadIfThere().data).accessLog
        let days = Set(day.compactMap { Day($0) }).sorted()
        let filter = LogFilter(try conditions.map { try LogCondition(parsing: $0) })
        let officer = try key.map { try OfficerKeyFile.read($0) }
        let reading = LogReading(folder: folder, key: officer, days: days, filter: filter)
        let files = try reading.open()
        let record = ReadingRecord(folder: folder)
        let entry = ReadingRecord.Entry(begin: "unseal", days: days, conditions: all ? ["all"] : filter.names, reason: reason, now: SystemClock.now())
        try record.append(entry)
        var printer = LogLinePrinter(format: format)
        let result = reading.read(files) { printer.print($0, $1) }
        printer.flush()
        let hash = try record.append(entry.end(lines: printer.lines, outcome: result.outcome, now: SystemClock.now()))
        for notice in result.findings.notices { StandardError.line("note: \(notice)") }
        for problem in result.findings.problems { StandardError.line("problem: \(problem)") }
        StandardError.line("\(printer.lines) \(printer.lines == 1 ? "line" : "lines"), recorded in \(record.path) as \(hash)")
        if let refusal = result.refusal { throw refusal }
        try ReportedErrors.check(result.findings.problems, "unseal", remedy: "what could be opened was printed; take the files from a backup")
    }
}

/// Lines for standard error.
enum StandardError {
    static func line(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
