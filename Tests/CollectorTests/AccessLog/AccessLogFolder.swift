import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// A folder of access logs for one test, deleted with it.
final class AccessLogFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "sillage-access-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Names in the folder, sorted.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

    func path(_ day: Day, _ form: LogFileName.Form = .plain) -> String { "\(path)/\(LogFileName(day: day, form: form))" }

    func write(_ text: some StringProtocol, _ day: Day, _ form: LogFileName.Form = .plain) throws {
        try Data(text.utf8).write(to: URL(filePath: path(day, form)))
    }

    /// Writes gzip members, each of one text, with the `gzip` command.
    func writeGzip(_ texts: [String], _ day: Day, _ form: LogFileName.Form = .compressed) throws {
        var members = Data()
        for text in texts { members += try Self.run("/bin/gzip", ["-c"], input: Data(text.utf8)) }
        try members.write(to: URL(filePath: path(day, form)))
    }

    func text(_ day: Day, _ form: LogFileName.Form = .plain) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(day, form))), as: UTF8.self)
    }

    /// The compressed file of a day as the `gzip` command reads it, which fails for a damaged one.
    func gunzipped(_ day: Day) throws -> String {
        String(decoding: try Self.run("/bin/gzip", ["-dc", path(day, .compressed)]), as: UTF8.self)
    }

    func mode(_ path: String) throws -> mode_t {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o7777
    }

    /// The output of a command that ends with status 0. Input and output pass through files, which cannot fill up as pipes do.
    static func run(_ command: String, _ arguments: [String], input: Data = Data()) throws -> Data {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "sillage-run-\(UUID())")
        defer { for end in ["in", "out"] { try? FileManager.default.removeItem(at: scratch.appendingPathExtension(end)) } }
        try input.write(to: scratch.appendingPathExtension("in"))
        try Data().write(to: scratch.appendingPathExtension("out"))
        let process = Process()
        process.executableURL = URL(filePath: command)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: scratch.appendingPathExtension("in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.appendingPathExtension("out"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command) \(arguments)")
        return try Data(contentsOf: scratch.appendingPathExtension("out"))
    }
}
