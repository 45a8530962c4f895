import AnalyticsCore
import Foundation

/// The journal: ages, and whether its segments are what they must be.
struct JournalCheck {
    let settings: Settings
    let files: [AuditedFile]
    let time: Timestamp
    /// Up to where events are in the aggregates.
    let position: JournalPosition?

    /// A segment is closed at 64 MiB; one group of records may still follow.
    private static let largest = 2 * JournalWriter.maximumSize

    func run(_ ledger: inout AuditLedger) {
        var (events, torn, number) = (0, 0, 0)
        for file in files {
            guard case .segment(let segment) = file.kind else { continue }
            number += 1
            guard file.size <= Self.largest else {
                ledger.add(.journalRecords, file.path, "larger than any segment")
                continue
            }
            guard let bytes = FileManager.default.contents(atPath: file.fullPath).map([UInt8].init) else { continue }
            age(file, segment, bytes, &ledger)
            let read = records(file, bytes, &ledger)
            events += read.events
            torn += read.isTorn ? 1 : 0
        }
        ledger.tell(.journalAge, "\(number) segments")
        ledger.tell(.journalRecords, "\(events) events" + (torn > 0 ? "; \(torn) cut short by a crash" : ""))
    }

    private func age(_ file: AuditedFile, _ segment: UInt64, _ bytes: [UInt8], _ ledger: inout AuditLedger) {
        let header = JournalFormat.parseHeader(bytes)
        // A segment that has just been made may not have all of its header.
        if header?.segment != segment, !bytes.isEmpty { ledger.add(.journalRecords, file.path, "its header is damaged, or another segment's", offset: 0) }
        let created = header?.created ?? file.modified
        let late = time.seconds - created.seconds - settings.journalSeconds
        guard late > Audit.grace else { return }
        let isCounted = position.map { segment < $0.segment || segment == $0.segment && $0.offset >= UInt64(bytes.count) } ?? false
        ledger.add(.journalAge, file.path, "\(Audit.days(late)) beyond its age, \(isCounted ? "counted" : "not counted yet")")
    }

    private func records(_ file: AuditedFile, _ bytes: [UInt8], _ ledger: inout AuditLedger) -> (events: Int, isTorn: Bool) {
        var scanner = JournalScanner(segment: bytes)
        var (events, isTorn) = (0, false)
        var kinds: [String: (first: Int, count: Int)] = [:]
        while let item = scanner.next() {
            switch item {
            case .event(let event, let end):
                events += 1
                for kind in Self.kinds(event) { kinds[kind] = (kinds[kind]?.first ?? end, (kinds[kind]?.count ?? 0) + 1) }
            case .skipped(let range):
                if range.upperBound == bytes.count {
                    isTorn = true
                } else {
                    ledger.add(.journalRecords, file.path, "bytes between records that are none", offset: range.lowerBound, count: range.count)
                }
            }
        }
        for (kind, find) in kinds.sorted(by: { $0.key < $1.key }) {
            ledger.add(.patterns, file.path, "\(ContentCheck.name(kind)) in an event", offset: find.first, count: find.count)
        }
        return (events, isTorn)
    }

    private static func kinds(_ event: Event) -> Set<String> {
        let texts = event.parts.map(\.value.text) + event.crossings.flatMap { $0.goals.map(\.text) + $0.pages.map(\.value.text) }
        return Set(texts.flatMap { $0.split(separator: "\u{1F}") }.flatMap { Scrubber.finds(in: String($0)) }.map(\.kind))
    }
}
