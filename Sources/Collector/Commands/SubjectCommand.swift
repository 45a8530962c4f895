import AnalyticsCore
import ArgumentParser
import Foundation

struct SubjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject", abstract: "Prints what can be said to a person who asks what is held about them, and erases it",
        discussion: """
            Lines of the access log are given for one address and at most 24 hours, both proven by the person: look at the proof first, for many \
            people may share an address. Reading and erasing leave entries in reading.jsonl beside the log, without the address.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "Language of the answer: fr or en (default: the dashboard's first)")
    var lang: String?

    @Option(help: "Value of the person's cookie, to be explained")
    var cookie: String?

    @Option(help: "The person's address, with --from and --to")
    var ip: String?

    @Option(help: "First instant, such as 2026-11-23T10:00:00Z")
    var from: String?

    @Option(help: "End, not included; at most 24 hours later")
    var to: String?

    @Option(help: "File of a private key, where the log is sealed; - for standard input")
    var key: String?

    @Flag(help: "Erase the lines from logs in the clear, instead of printing them")
    var erase = false

    @Option(help: "Make the sealed log of a whole day, YYYY-MM-DD (UTC), unreadable for ever; needs --reason")
    var eraseDay: String?

    @Option(help: "Why, for the record")
    var reason: String?

    @Flag(help: "With --erase and --erase-day: say what would go, erase nothing")
    var dryRun = false

    @Option(help: "text or json")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func validate() throws {
        if let lang, SubjectAnswer.Language(rawValue: lang) == nil { throw ValidationError("--lang takes fr or en") }
        let given = [ip, from, to].compactMap { $0 }.count
        if given != 0, given != 3 { throw ValidationError("--ip, --from and --to go together") }
        if erase, given != 3 { throw ValidationError("--erase needs --ip, --from and --to") }
        if let eraseDay, Day(eraseDay) == nil { throw ValidationError("--erase-day takes a day such as 2026-11-23") }
        if eraseDay != nil, !dryRun, reason?.isEmpty ?? true { throw ValidationError("--erase-day needs a --reason, for the record") }
        if dryRun, !erase, eraseDay == nil { throw ValidationError("--dry-run goes with --erase or --erase-day") }
        if erase, key != nil { throw ValidationError("--erase takes no --key: lines cannot be cut out of a sealed log") }
    }

    func run() throws {
        let (settings, now) = (try options.load(), SystemClock.now())
        let folder = DataFolder(path: settings.data).accessLog
        var answer = SubjectAnswer(language: SubjectAnswer.Language(rawValue: lang ?? settings.dashboardLanguages.first ?? "en") ?? .en)
        if let cookie {
            guard let meaning = CookieMeaning(cookie, keys: Self.cookieKeys(settings), lifetime: settings.consentLifetimeSeconds, now: now) else {
                throw Failure("subject", "--cookie is not the value of a cookie of ours", "copy the whole value of the cookie named sillage")
            }
            answer.cookie = meaning
        }
        let span = try ip.map { try SubjectSpan(address: $0, from: from ?? "", to: to ?? "", now: now) }
        let officer = try key.map { try OfficerKeyFile.read($0) }
        var problems: [String] = []
        if let span, !erase { problems += try read(span, officer, folder, &answer) }
        try erase(span, folder, settings, &answer)
        print(try format == .json ? Self.json(answer) : answer.text, terminator: "")
        try ReportedErrors.check(problems + answer.obstacles, "subject", remedy: "the rest of the answer stands")
    }

    private func read(_ span: SubjectSpan, _ key: OfficerKey?, _ folder: String, _ answer: inout SubjectAnswer) throws -> [String] {
        var problems: [String] = []
        try recorded("subject", span.days, ["ip", "from", "to"], in: folder) {
            let found = try SubjectLog(folder: folder, key: key, span: span).answers()
            for notice in found.findings.notices { StandardError.line("note: \(notice)") }
            (answer.log, problems) = (found.days, found.findings.problems)
            let outcome = found.days.contains(where: \.isClosed) ? "refused" : problems.isEmpty ? "done" : "damaged"
            return (found.days.reduce(0) { $0 + $1.lines.count }, outcome)
        }
        return problems
    }

    private func erase(_ span: SubjectSpan?, _ folder: String, _ settings: Settings, _ answer: inout SubjectAnswer) throws {
        let erasure = SubjectErasure(folder: folder, legalHold: settings.legalHold, isDryRun: dryRun)
        let command = dryRun ? "subject --dry-run" : "subject"
        if let span, erase {
            try recorded("\(command) --erase", span.days, ["ip", "from", "to"], in: folder) {
                let days = try erasure.erase(span, now: SystemClock.now())
                answer.erasure = days
                return (days.reduce(0) { $0 + $1.lines }, days.contains { $0.refusal != nil } ? "refused" : "done")
            }
        }
        if let day = eraseDay.flatMap({ Day($0) }) {
            try recorded("\(command) --erase-day", [day], [], in: folder) {
                let done = try erasure.eraseSealed(day)
                answer.erasure = (answer.erasure ?? []) + [done]
                return (0, done.refusal == nil ? "done" : "refused")
            }
        }
    }

    /// Does it between two entries of the record. Where nothing was ever logged the answer is recorded too; without a folder of data there is no place for it.
    private func recorded(_ command: String, _ days: [Day], _ conditions: [String], in folder: String, _ body: () throws -> (lines: Int, outcome: String))
        throws
    {
        guard FileManager.default.fileExists(atPath: (folder as NSString).deletingLastPathComponent) else {
            _ = try body()
            return
        }
        try OpenLogFile.makeFolder(folder)
        let record = ReadingRecord(folder: folder)
        let entry = ReadingRecord.Entry(begin: command, days: days, conditions: conditions, reason: reason, now: SystemClock.now())
        try record.append(entry)
        do {
            let (lines, outcome) = try body()
            let hash = try record.append(entry.end(lines: lines, outcome: outcome, now: SystemClock.now()))
            StandardError.line("recorded in \(record.path) as \(hash)")
        } catch {
            _ = try? record.append(entry.end(lines: 0, outcome: "failed", now: SystemClock.now()))
            throw error as? Failure ?? Failure("subject", "\(error)", "mend it and run the command again; a file is replaced as a whole or not at all")
        }
    }

    /// The keys by which this installation signs cookies; nil where its database cannot be read.
    private static func cookieKeys(_ settings: Settings) -> [String: CookieKey]? {
        guard let store = try? SQLiteStore.asItIs(path: DataFolder(path: settings.data).database) else { return nil }
        defer { store.close() }
        return try? store.cookieKeys()
    }

    private static func json(_ answer: SubjectAnswer) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
    }
}
