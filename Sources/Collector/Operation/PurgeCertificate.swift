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
        /// That rows are at least so many; only in a dry run.
        var rowsAtLeast: Bool?
        var bytesBefore: Int?
        var bytesAfter: Int?

        enum CodingKeys: String, CodingKey {
            case name = "class"
            case rule, items, unit, rows
            case rowsAtLeast = "rows_at_least"
            case bytesBefore = "bytes_before"
            case bytesAfter = "bytes_after"
        }

        init(_ line: PurgeLine) {
            (name, rule, items, unit, rows) = (line.name, line.rule, line.items, line.unit, line.rows)
            rowsAtLeast = line.rowsAreAtLeast ? true : nil
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
    /// Who wrote it: `serve`, `purge` or `import`; a process before may have been killed.
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
