import Foundation
import Testing

/// The dashboard's script, tested where scripts run: `node --test` over Tests/DashboardTests/App/scripts.
struct AppScriptTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/node"), "node is not installed"))
    func everyScriptTestPasses() throws {
        let scripts = Self.folder.appending(path: "scripts")
        let tests = try FileManager.default.contentsOfDirectory(atPath: scripts.path).filter { $0.hasSuffix(".test.js") }.sorted()
        try #require(!tests.isEmpty)
        let result = try Self.run("/usr/bin/timeout", ["240", "/usr/bin/node", "--test"] + tests.map { scripts.appending(path: $0).path })
        #expect(result.status == 0, "\(Self.failures(in: result.output))")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/esbuild"), "esbuild is not installed"))
    func theBundleIsThatOfItsSource() throws {
        let script = Self.folder.appending(path: "../../../scripts/dashboard").standardizedFileURL.path
        let result = try Self.run(script, ["--check"])
        #expect(result.status == 0, "\(result.output)")
    }

    /// What failed, without the tests that passed; the end of everything where no test is named.
    private static func failures(in output: String) -> String {
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("not ok") }) else { return lines.suffix(60).joined(separator: "\n") }
        return lines[first...].prefix(120).joined(separator: "\n")
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
