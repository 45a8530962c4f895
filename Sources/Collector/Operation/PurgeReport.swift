import AnalyticsCore
import Foundation

/// What `sillage purge` prints.
struct PurgeReport {
    let now: Timestamp
    let judgement: ClockAnchor.Judgement
    let dryRun: Bool
    let lines: [PurgeLine]
    let database: (before: Int, after: Int)
    let certificate: (number: Int, json: String)?

    func table() -> String {
        var cells = [["class", "rule", dryRun ? "would go" : "gone", "rows", "bytes before", "after"]]
        for line in lines {
            let after = line.bytesAfter.map { (line.isEstimate ? "~" : "") + String($0) } ?? "-"
            cells.append([
                line.name, line.rule, PurgeLine.counted(line.items, line.unit),
                line.rows.map { (line.rowsAreAtLeast ? "at least " : "") + String($0) } ?? "-", line.bytesBefore.map(String.init) ?? "-", after,
            ])
        }
        cells.append(["database", "the file and its log", "-", "-", String(database.before), String(database.after)])
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let rows = cells.map { row in
            row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return column < 2 ? text + padding : padding + text
            }.joined(separator: "  ")
        }
        let clock =
            judgement.time == now ? "ages up to \(now.utcText)" : "ages up to \(judgement.time.utcText) by the running time; the clock says \(now.utcText)"
        let end = certificate.map { ["certificate \($0.number), SHA-256 \(PurgeCertificate.hash($0.json))"] } ?? []
        return ([clock + (dryRun ? ", nothing is changed" : "")] + rows + end).joined(separator: "\n")
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Document(self)), as: UTF8.self)
    }

    private struct Document: Encodable {
        struct Written: Encodable {
            var number: Int
            var sha256: String
        }

        var time: String
        var clock: String
        var clockAgrees: Bool
        var dryRun: Bool
        var classes: [PurgeCertificate.Class]
        var database: PurgeCertificate.Database
        var certificate: Written?

        enum CodingKeys: String, CodingKey {
            case time, clock, classes, database, certificate
            case clockAgrees = "clock_agrees"
            case dryRun = "dry_run"
        }

        init(_ report: PurgeReport) {
            time = report.judgement.time.utcText
            clock = report.now.utcText
            clockAgrees = report.judgement.verdict == .agrees
            dryRun = report.dryRun
            classes = report.lines.map(PurgeCertificate.Class.init)
            database = .init(bytesBefore: report.database.before, bytesAfter: report.database.after)
            certificate = report.certificate.map { Written(number: $0.number, sha256: PurgeCertificate.hash($0.json)) }
        }
    }
}
