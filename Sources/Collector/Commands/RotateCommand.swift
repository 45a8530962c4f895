import AnalyticsCore
import ArgumentParser

struct RotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rotate", abstract: "Closes and compresses finished days of the access log")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let settings = try options.load()
        let rotation = Rotation(
            folder: DataFolder(path: settings.data).accessLog, retention: Retention(seconds: settings.accessLogSeconds))
        let report = rotation.rotate(now: SystemClock.now())
        print("access log: \(report.files.count) compressed, \(report.bytesBefore) bytes before, \(report.bytesAfter) after")
        try ReportedErrors.check(report.failures, "rotate")
    }
}

/// Errors that did not stop the rest, said at the end.
enum ReportedErrors {
    static func check(_ errors: [some CustomStringConvertible], _ what: String, remedy: String = "mend it and run the command again") throws {
        guard let first = errors.first else { return }
        throw Failure(what, errors.count == 1 ? "\(first)" : "\(errors.count) problems, the first: \(first)", remedy)
    }
}
