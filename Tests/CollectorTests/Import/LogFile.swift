import Foundation

@testable import Collector

/// A log in a temporary folder, deleted with this.
final class LogFile {
    let path: String

    init(_ bytes: some Sequence<UInt8>) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "sillage-import-\(UUID())").path
        try Data(bytes).write(to: URL(filePath: path))
    }

    convenience init(_ text: String) throws { try self.init(text.utf8) }

    /// Gzip members, one per text.
    convenience init(members: [String]) throws {
        try self.init(members.flatMap { try Gzip.gzip(Array($0.utf8)) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> LogSource { try withExtendedLifetime(self) { try LogSource(path: path) } }

    func append(_ text: String) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
    }
}

/// A line as it was given, kept.
struct KeptLine: Equatable {
    var text: String
    var offset: Int
    var number: Int
    var isTerminated = true
    var isTooLong = false
    var nextOffset: Int

    init(_ line: LogSourceLine) {
        (text, offset, number) = (String(decoding: line.bytes, as: UTF8.self), line.offset, line.number)
        (isTerminated, isTooLong, nextOffset) = (line.isTerminated, line.isTooLong, line.nextOffset)
    }
}

extension LogSource {
    /// All lines from an offset, and the error that ended the reading, if any.
    func kept(from offset: Int = 0, number: Int = 1) -> (lines: [KeptLine], error: LogSourceError?) {
        var lines: [KeptLine] = []
        do throws(LogSourceError) {
            try forEachLine(from: offset, number: number) { line in
                lines.append(KeptLine(line))
                return true
            }
            return (lines, nil)
        } catch { return (lines, error) }
    }
}
