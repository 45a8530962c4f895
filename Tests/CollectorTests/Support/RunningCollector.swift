import Foundation
import Testing

/// The real binary, started on a folder and ports of its own, as an operator would.
final class RunningCollector {
    static let binary = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../.build/debug/sillage").standardizedFileURL.path

    let folder: String
    let port: Int
    let adminPort: Int
    private(set) var process: Process?
    private var environment: [String: String]

    /// - Parameters:
    ///   - extra: more lines of configuration.
    ///   - data: the data folder; a new one when nil.
    init(sites: String = RunningCollector.exampleSite, extra: String = "", data: String? = nil, geo: String = "auto") throws {
        folder = NSTemporaryDirectory() + "sillage-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        (port, adminPort) = (try FreePort.next(), try FreePort.next())
        environment = ProcessInfo.processInfo.environment
        let text = """
            data: \(data ?? folder + "/data")
            listen: 127.0.0.1:\(port)
            admin: 127.0.0.1:\(adminPort)
            trusted-proxies: [127.0.0.1/32]
            sites:
            \(sites)
            geoip: {database: \(geo)}
            dashboard: {every: 1s}
            \(extra)

            """
        try text.write(toFile: config, atomically: true, encoding: .utf8)
    }

    static let exampleSite = """
          - id: example.org
            hosts: [example.org, "*.example.org"]
            timezone: Europe/Paris
            search-parameters: [q]
        """

    var config: String { folder + "/sillage.yaml" }
    var data: String { folder + "/data" }

    /// Starts `serve` and returns when it answers.
    func start() throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.binary)
        process.arguments = ["serve", "--config", config]
        process.environment = environment
        if !FileManager.default.fileExists(atPath: folder + "/log") { _ = FileManager.default.createFile(atPath: folder + "/log", contents: nil) }
        let output = FileHandle(forWritingAtPath: folder + "/log")
        _ = try? output?.seekToEnd()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.process = process
        let answers = Poll.until(seconds: 60) { [self] in
            !process.isRunning || (try? RawClient(port: adminPort).request("GET", "/healthz").status) != nil
        }
        try #require(answers && process.isRunning, "serve does not answer: \(log(lines: 5))")
    }

    /// Ends the process with a signal and waits for it.
    func stop(_ signal: Int32 = SIGTERM) {
        guard let process, process.isRunning else { return }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        self.process = nil
    }

    /// Stops and removes everything.
    func close() {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func log(lines: Int) -> String {
        let text = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(lines).joined(separator: "\n")
    }

    /// Runs a command of the binary with this configuration.
    func run(_ arguments: String...) throws -> (status: Int32, out: String, error: String) {
        try Shell.run(Self.binary, [arguments[0], "--config", config] + arguments.dropFirst())
    }

    /// `report` as JSON over a range around today.
    func report(_ arguments: String..., site: String = "example.org") throws -> ReportDocument {
        let day: (Double) -> String = { Date(timeIntervalSinceNow: $0 * 86_400).formatted(.iso8601.year().month().day()) }
        let result = try Shell.run(
            Self.binary,
            ["report", "--config", config, "--site", site, "--from", day(-2), "--to", day(2), "--format", "json"] + arguments)
        try #require(result.status == 0, "report fails: \(result.error)")
        return try JSONDecoder().decode(ReportDocument.self, from: Data(result.out.utf8))
    }

    /// The totals once `condition` holds, or the last ones.
    func report(until site: String = "example.org", _ condition: (ReportDocument) -> Bool) throws -> ReportDocument {
        var last = try report(site: site)
        _ = try Poll.until(seconds: 20) {
            last = try report(site: site)
            return condition(last)
        }
        return last
    }

    func client() throws -> RawClient { try RawClient(port: port) }
    func adminClient() throws -> RawClient { try RawClient(port: adminPort) }
}

/// What `report --format json` prints.
struct ReportDocument: Decodable {
    struct Counts: Decodable {
        var value: String?
        var values: Int?
        var visits: Int
        var pageviews: Int
        var bounces: Int
        var events: Int
        var details: [Detail]?
        var mean: Double?
        var scroll: Double?
    }
    struct Detail: Decodable, Equatable {
        var value: String
        var visits: Int
        var events: Int
    }
    struct Total: Decodable {
        struct Visitors: Decodable {
            var counted: Int
        }
        var visits: Int
        var pageviews: Int
        var bounces: Int
        /// Absent with a filter.
        private var kinds: [String: Int]?
        var events: [String: Int] { kinds ?? [:] }
        var visitors: Visitors

        enum CodingKeys: String, CodingKey {
            case visits, pageviews, bounces, visitors
            case kinds = "events"
        }
    }
    var total: Total
    var rows: [Counts]
    var other: Counts?

    subscript(value: String) -> Counts? { rows.first { $0.value == value } }
}

/// Waits for another process, never for time: bounded, and done at once when the condition holds.
enum Poll {
    static func until(seconds: Double, _ condition: () throws -> Bool) rethrows -> Bool {
        let end = DispatchTime.now() + seconds
        while DispatchTime.now() < end {
            if try condition() { return true }
            usleep(20_000)
        }
        return try condition()
    }
}

enum Shell {
    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, out: String, error: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let (out, error) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = error
        try process.run()
        // Errors are a few lines: reading one pipe after the other cannot fill the second.
        let outData = out.fileHandleForReading.readDataToEndOfFile()
        let errorData = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: outData, as: UTF8.self), String(decoding: errorData, as: UTF8.self))
    }
}

enum FreePort {
    /// A port nobody listens on now.
    static func next() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0 }
        }
        try #require(bound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
