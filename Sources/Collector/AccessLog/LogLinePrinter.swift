import AnalyticsCore
import ArgumentParser
import Foundation

/// Prints lines of the access log on standard output.
///
/// The writer's lines are printable ASCII; whatever else stands in a file by now shows as `?` and does nothing to a terminal.
struct LogLinePrinter {
    enum Format: String, ExpressibleByArgument, CaseIterable { case log, json }

    /// What `json` prints of a line; all fields are nil but `line` for what is no line of ours.
    private struct Object: Encodable {
        var line: String
        var time: String?
        var address: String?
        var method: String?
        var path: String?
        var status: Int?
        var referrer: String?
        var agent: String?
        var site: String?
    }

    let format: Format
    private(set) var lines = 0
    private var buffer: [UInt8] = []
    private var isClosed = false

    init(format: Format) { self.format = format }

    /// False when nobody reads the output any more.
    mutating func print(_ line: AccessLogDay.Line, _ logged: LoggedLine?) -> Bool {
        guard !isClosed else { return false }
        switch format {
        case .log: buffer += line.bytes.map(Self.printable)
        case .json: buffer += Self.json(line.bytes, logged)
        }
        buffer.append(UInt8(ascii: "\n"))
        lines += 1
        if buffer.count >= 64 << 10 { flush() }
        return !isClosed
    }

    mutating func flush() {
        var done = 0
        while done < buffer.count, !isClosed {
            let count = buffer.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { isClosed = true }
            done += max(0, count)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes.map(printable), as: UTF8.self) }

    private static func printable(_ byte: UInt8) -> UInt8 { (0x20..<0x7F).contains(byte) ? byte : UInt8(ascii: "?") }

    private static func json(_ bytes: UnsafeRawBufferPointer, _ logged: LoggedLine?) -> [UInt8] {
        var object = Object(line: text(bytes))
        if let logged {
            let field = { (name: LoggedLine.Field) -> String? in logged.field(name).isEmpty ? nil : text(logged.field(name)) }
            (object.time, object.address, object.status) = (logged.time.iso8601, logged.address?.disclosedText(), logged.status)
            (object.method, object.path, object.site) = (field(.method), field(.path), field(.site))
            (object.referrer, object.agent) = (field(.referrer), field(.agent))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map(Array.init) ?? []
    }
}
