import Foundation

/// A chromedriver process of our own, on a port that it chose.
struct ChromeDriver: Sendable {
    let port: Int
    private let process: ChildProcess
    /// Everything that chromedriver and its browsers write: log, profiles, sockets.
    private let folder: URL

    /// Starts chromedriver (Debian's `chromium-driver`) and waits until it listens.
    ///
    /// - Throws: `WebDriverError.notInstalled` when it is not on the path, `.timedOut` when it does not listen within 20 s.
    static func start() async throws -> ChromeDriver {
        // Its port is free in IPv6 when it looks; now and then somebody has it in IPv4, and it ends.
        for _ in 1...3 {
            if let driver = try? await launch() { return driver }
        }
        return try await launch()
    }

    private static func launch() async throws -> ChromeDriver {
        guard let executable = find("chromedriver") else { throw WebDriverError.notInstalled }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("browser-\(UUID().uuidString.prefix(8))")
        let log = folder.appendingPathComponent("chromedriver.log")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = try ChildProcess(executable, ["--port=0"], environment: ["TMPDIR": folder.path], log: log.path)
        do {
            let port = try await eventually("chromedriver listens") {
                guard process.isRunning else { throw WebDriverError.unreadable("chromedriver ended at once, see \(log.path)") }
                return announcedPort(in: try String(contentsOf: log, encoding: .utf8))
            }
            return ChromeDriver(port: port, process: process, folder: folder)
        } catch {
            process.kill()
            throw error
        }
    }

    /// Asks chromedriver to close its browsers and to end, then kills what is left after 20 s at most, and removes its files.
    func stop() async {
        _ = try? await Self.exchange(port: port, "GET", "/shutdown")
        _ = try? await eventually("chromedriver ends") { process.isRunning ? nil : true }
        process.kill()
        _ = try? await eventually("a dying browser lets go of its files", limit: .seconds(5)) {
            try? FileManager.default.removeItem(at: folder)
            return FileManager.default.fileExists(atPath: folder.path) ? nil : true
        }
    }

    /// "ChromeDriver was started successfully on port 41234."
    private static func announcedPort(in log: String) -> Int? {
        guard let mark = log.range(of: "successfully on port ") else { return nil }
        return Int(log[mark.upperBound...].prefix(while: \.isNumber))
    }

    private static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
