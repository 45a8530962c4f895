import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// A folder with a sealed log and two officers, for one test.
struct SealedFolder {
    static let day = Day(year: 2026, month: 11, day: 23)

    let folder: AccessLogFolder
    let officer = OfficerKey()
    let other = OfficerKey()

    init() throws { folder = try AccessLogFolder() }

    var path: String { folder.path }
    var sealedPath: String { folder.path(Self.day, .sealed) }
    var keysPath: String { folder.path(Self.day, .keys) }

    func writer(limit: Int = 4 << 20, pause: UInt32 = 0, retry: TimeInterval = 3600) throws -> AccessLogWriter {
        try AccessLogWriter(folder: path, limit: limit, pause: pause, retry: retry, recipients: [officer.publicKey, other.publicKey])
    }

    /// Writes a session of one frame for each text, ended in order.
    func write(_ frames: [String], _ day: Day = SealedFolder.day) throws {
        let writer = try writer()
        for frame in frames {
            writer.append(day: day) { $0 += Array(frame.utf8) }
            #expect(writer.flush())
        }
        writer.close()
        #expect(writer.counters == AccessLogWriter.Counters(written: frames.count))
    }

    struct Reading: Equatable {
        var lines: [String] = []
        var findings = LogFindings()
    }

    func read(_ day: Day = SealedFolder.day, with key: OfficerKey? = nil, folder other: String? = nil) throws -> Reading {
        let files = try AccessLogReader(folder: other ?? path).open(day)
        var reading = Reading()
        reading.findings = files.forEachLine(try files.sealedReader(key ?? officer)) { line in
            reading.lines.append(String(decoding: line.bytes, as: UTF8.self))
            return true
        }
        return reading
    }

    func sealed(_ day: Day = SealedFolder.day) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: folder.path(day, .sealed)))) }

    func put(_ bytes: [UInt8], _ day: Day = SealedFolder.day, _ form: LogFileName.Form = .sealed) throws {
        try Data(bytes).write(to: URL(filePath: folder.path(day, form)))
    }

    /// Where each frame of a file of whole frames lies.
    static func frames(_ bytes: [UInt8]) -> [Range<Int>] {
        var (ranges, index) = ([Range<Int>](), 0)
        while index < bytes.count {
            let end = index + 40 + Int(bytes[index + 36]) + Int(bytes[index + 37]) << 8 + Int(bytes[index + 38]) << 16
            ranges.append(index..<end)
            index = end
        }
        return ranges
    }
}
