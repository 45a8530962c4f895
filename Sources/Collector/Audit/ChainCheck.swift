import AnalyticsCore
import Foundation

/// The two records that are chains: certificates of purges, and readings of the access log.
struct ChainCheck {
    /// Hashes that were noted after earlier audits: each must still be one of an entry.
    let known: [String]
    let folder: DataFolder
    let store: SQLiteStore?

    func run(_ ledger: inout AuditLedger) {
        var hashes: Set<String> = []
        if let store, let chain = try? store.certificates() {
            if let problem = PurgeCertificate.problem(in: chain) { ledger.add(.certificates, "table purge_certificate", problem) }
            hashes.formUnion(chain.map { PurgeCertificate.hash($0.json) })
            ledger.tell(.certificates, "\(chain.count) certificates" + (chain.last.map { ", the last \(PurgeCertificate.hash($0.json))" } ?? ""))
        }
        let record = ReadingRecord(folder: folder.accessLog)
        let place = "access/\(LogFileName.readingRecord)"
        do {
            for problem in try record.problems() { ledger.add(.readingRecord, place, problem) }
            let lines = try Self.lines(record.path)
            hashes.formUnion(lines.map(PurgeCertificate.hash))
            ledger.tell(.readingRecord, "\(lines.count) entries" + (lines.last.map { ", the last \(PurgeCertificate.hash($0))" } ?? ""))
        } catch { ledger.add(.readingRecord, .unknown, place, "cannot be read") }
        for hash in known where !hashes.contains(hash.lowercased()) {
            // Of which chain it was, nobody can tell.
            let what = "no entry of either chain has the hash that was noted, \(hash.prefix(8))…: the end was cut off, or it is another data folder"
            ledger.add(.certificates, "table purge_certificate", what)
            ledger.add(.readingRecord, place, what)
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
