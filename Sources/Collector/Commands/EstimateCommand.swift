import AnalyticsCore
import ArgumentParser
import Foundation

struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate", abstract: "Estimates visitors from a file of daily tables",
        discussion: """
            The file is what `report --by visitors-table --format json` prints, plain or gzip; - is standard input.
            No configuration is needed and no data folder is read: anybody with the file gets the same numbers (docs/estimation.md).
            """)

    @OptionGroup var options: ConfigurationOptions

    @Argument(help: "File of daily tables; - for standard input")
    var file: String

    @Option(help: "Length of the window in days, ending with the last day of the tables (default: 30, or all there are)")
    var days: Int?

    @Option(help: "table or json")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    func validate() throws {
        if let days, days < 1 { throw ValidationError("--days must be at least 1") }
    }

    func run() throws {
        let content = try TablesFile.read(file)
        let covered = content.tables.days
        if let days, days > covered {
            throw Failure("--days \(days)", "the tables cover \(covered) days", "ask for at most \(covered)")
        }
        let window = min(days ?? 30, covered)
        let estimator = VisitorEstimator(content.tables)
        let estimate = estimator.estimate(days: window, withBacktest: true)
        switch format {
        case .table: print(EstimateTable(content: content, estimate: estimate).text, terminator: "")
        case .json: print(try EstimateJSON(estimate, visits: estimator.visits(days: window)).text())
        }
    }
}

/// Reads a file of daily tables, plain or gzip, within the bounds of the format.
enum TablesFile {
    static func read(_ path: String) throws(Failure) -> VisitorTablesFile {
        let name = path == "-" ? "standard input" : path
        let bytes = try bytes(path, name)
        do throws(VisitorTablesError) { return try VisitorTablesFile(parsing: bytes) } catch {
            throw Failure("\(name): \(error.place)", error.reason, error.remedy)
        }
    }

    private static func bytes(_ path: String, _ name: String) throws(Failure) -> [UInt8] {
        let limit = VisitorTablesFile.largestSize
        let stored: Data
        do {
            let handle = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
            // One byte more tells a file that is too long.
            stored = try handle.read(upToCount: limit + 1) ?? Data()
        } catch { throw Failure(name, "cannot be read", "check the path and its permissions") }
        let tooLong = Failure(name, "holds more than \(limit >> 20) MiB", "export fewer days")
        guard stored.count <= limit else { throw tooLong }
        guard stored.starts(with: [0x1F, 0x8B]) else { return Array(stored) }
        do throws(GzipError) { return try Gzip.gunzip(Array(stored), limit: limit) } catch {
            if case .tooLarge = error { throw tooLong }
            throw Failure(name, "\(error)", "copy or export the file again")
        }
    }
}
