import AnalyticsCore
import Crypto
import Foundation

/// What was deleted, when and by which rule: a text that is kept. Each names the SHA-256 of the one before, so that none can be changed or left
/// out unseen while the last one's hash is known. Nothing in it is about a visitor.
struct PurgeCertificate: Codable, Equatable {
    struct Class: Codable, Equatable {
        var name: String
        var rule: String
        var items: Int
        var unit: String
        var rows: Int?
        var bytesBefore: Int?
        var bytesAfter: Int?

        enum CodingKeys: String, CodingKey {
            case name = "class"
            case rule, items, unit, rows
            case bytesBefore = "bytes_before"
            case bytesAfter = "bytes_after"
        }

        init(_ line: PurgeLine) {
            (name, rule, items, unit, rows) = (line.name, line.rule, line.items, line.unit, line.rows)
            (bytesBefore, bytesAfter) = (line.bytesBefore, line.bytesAfter)
        }
    }

    struct Database: Codable, Equatable {
        var bytesBefore: Int
        var bytesAfter: Int

        enum CodingKeys: String, CodingKey {
            case bytesBefore = "bytes_before"
            case bytesAfter = "bytes_after"
        }
    }

    /// 1, 2, 3…
    var number: Int
    /// Hexadecimal SHA-256 of the text of the certificate before; 64 zeros for the first.
    var previous: String
    /// Up to when ages were counted, RFC 3339.
    var time: String
    /// What the machine's clock said of itself (`ClockAnchor`).
    var clock: String
    /// `serve` or `purge`.
    var by: String
    var version: String
    /// Those of which something was deleted.
    var classes: [Class]
    var database: Database

    static let first = String(repeating: "0", count: 64)

    static func hash(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// One line, keys sorted: what is hashed and kept.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// What is wrong with a chain of certificates, oldest first; nil when each follows the one before.
    static func problem(in chain: [(number: Int, json: String)]) -> String? {
        var previous = first
        for (index, entry) in chain.enumerated() {
            guard let certificate = try? JSONDecoder().decode(PurgeCertificate.self, from: Data(entry.json.utf8)) else {
                return "certificate \(entry.number) cannot be read"
            }
            guard entry.number == index + 1, certificate.number == entry.number else { return "certificate \(index + 1) is missing" }
            guard certificate.previous == previous else {
                return index == 0 ? "certificate 1 does not begin the chain" : "certificate \(index) was changed after certificate \(index + 1) named its hash"
            }
            previous = hash(entry.json)
        }
        return nil
    }
}

/// What was deleted since the last certificate. Hours and journal segments go every hour: they wait for something else to go, or for the day.
struct PurgeLedger {
    private var lines: [String: PurgeLine] = [:]
    private var order: [String] = []
    private var databaseBefore: Int?
    private var day: Day?

    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ more: [PurgeLine], databaseBefore bytes: Int) {
        for line in more where !line.isEmpty {
            if lines[line.name] == nil { order.append(line.name) }
            lines[line.name] = lines[line.name]?.followed(by: line) ?? line
            databaseBefore = databaseBefore ?? bytes
        }
    }

    /// Whether a certificate is to be written now.
    func isDue(on today: Day) -> Bool {
        !isEmpty && (day != today || lines.keys.contains { $0 != FadedRows.Kind.hours.name && $0 != "journal" })
    }

    /// Writes a certificate of what was added, and forgets it. Nothing without anything deleted.
    @discardableResult
    mutating func certify(_ store: SQLiteStore, _ judgement: ClockAnchor.Judgement, by command: String) throws -> (number: Int, json: String)? {
        guard !isEmpty else { return nil }
        let after = DataFolder.databaseSize(store.path)
        let certificate = try store.addCertificate { number, previous in
            try PurgeCertificate(
                number: number, previous: previous.map(PurgeCertificate.hash) ?? PurgeCertificate.first, time: judgement.time.utcText,
                clock: judgement.verdict.name, by: command, version: VersionCommand.number,
                classes: order.compactMap { lines[$0] }.map(PurgeCertificate.Class.init),
                database: .init(bytesBefore: databaseBefore ?? after, bytesAfter: after)
            ).text()
        }
        self = PurgeLedger()
        day = judgement.time.utcDay
        return certificate
    }
}
