import AnalyticsCore
import ArgumentParser
import Foundation

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Compares what is on the disk with what is promised; changes nothing",
        discussion: """
            Looks at ages, permissions, leftovers, the schema, the chains of certificates and readings, the configuration, and at every byte of the data \
            folder for personal data. Ends with 1 unless every check is kept; --accept NAME takes a weakening of the configuration (config.…) that is \
            known. What was found is named by its kind and place, never shown.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: ArgumentHelp("A check of the configuration whose weakening is accepted; may be repeated", valueName: "check"))
    var accept: [String] = []

    @Option(
        help: ArgumentHelp("Hash of a certificate or reading noted after an earlier audit: it must still be in its chain; may be repeated", valueName: "hash"))
    var known: [String] = []

    @Option(help: "table or json")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    func validate() throws {
        let names = AuditCheck.allCases.map(\.rawValue).filter { $0.hasPrefix("config.") }
        for name in accept where !names.contains(name) { throw ValidationError("--accept takes one of \(names.joined(separator: ", "))") }
        for hash in known where hash.utf8.count != 64 || !hash.allSatisfy(\.isHexDigit) {
            throw ValidationError("--known takes the 64 hexadecimal digits that an audit, a purge or a reading has printed")
        }
    }

    func run() throws {
        let settings = try options.load()
        let file = options.config ?? (FileManager.default.fileExists(atPath: "sillage.yaml") ? "sillage.yaml" : nil)
        let report = try Audit(settings: settings, now: MachineClock.now(), configuration: file, accepted: Set(accept), known: known).run()
        print(try format == .json ? report.json() : report.table())
        if !report.isGood { throw ExitCode(1) }
    }
}
