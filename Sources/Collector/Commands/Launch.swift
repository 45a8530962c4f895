import AnalyticsCore
import ArgumentParser
import Foundation
import Glibc

/// Runs a command and ends the process as INTERFACE says: 0 done, 1 a problem in what was asked, 64 usage, 70 internal; one line per error.
enum Launch {
    static func run() async -> Never {
        // What the collector writes is its owner's alone, unless a file says otherwise.
        umask(0o077)
        // A closed pipe or a file that may not grow is an error of one call, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            guard TimeZone(identifier: "Europe/Paris") != nil else {
                throw Failure("time zones", "this machine knows none", "install the package tzdata")
            }
            var command = try Sillage.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            exit(0)
        } catch {
            fail(error)
        }
    }

    private static func fail(_ error: any Error) -> Never {
        switch error {
        case let error as ConfigurationError: stop(1, error.problems.sorted().map { "configuration: \(error.file): \($0)" })
        case let error as Failure: stop(1, [error.description])
        case let error as ReportError: stop(1, ["report: \(error)"])
        case let error as GeoDatabaseError: stop(1, ["\(error)"])
        case is ExitCode: Sillage.exit(withError: error)
        default:
            // Help and version end well, usage with 64; whatever the parser does not know is ours.
            let code = Sillage.exitCode(for: error)
            if code == .success || code == .validationFailure { Sillage.exit(withError: error) }
            stop(70, ["internal error: \(error)"])
        }
    }

    private static func stop(_ code: Int32, _ lines: [String]) -> Never {
        for line in lines { FileHandle.standardError.write(Data("sillage: \(line)\n".utf8)) }
        exit(code)
    }
}
