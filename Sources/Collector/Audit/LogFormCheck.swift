import AnalyticsCore
import Foundation

/// Whether lines of the access log that anybody can read have the form that is promised: addresses cut, no queries, the file's own day, and
/// nothing beside.
struct LogFormCheck {
    let settings: Settings
    /// Ages are counted up to here.
    let time: Timestamp
    private var lines = 0
    private var unknown = 0

    init(settings: Settings, time: Timestamp) { (self.settings, self.time) = (settings, time) }

    /// What is wrong with lines of one file: how many, and where the first is.
    private struct Tally {
        enum Kind: CaseIterable { case whole, network, query, otherDay, personal, tooLong, late }

        private(set) var finds: [Kind: (first: Int, count: Int)] = [:]

        mutating func add(_ kind: Kind, _ offset: Int) { finds[kind] = (finds[kind]?.first ?? offset, (finds[kind]?.count ?? 0) + 1) }
    }

    mutating func look(at file: AuditedFile, _ name: LogFileName, _ ledger: inout AuditLedger) {
        var tally = Tally()
        do throws(LogSourceError) {
            let source = try LogSource(path: file.fullPath)
            guard isWhatItsNameSays(source, file, name, &ledger) else { return }
            do throws(LogSourceError) {
                try source.forEachLine { line in
                    judge(line, of: name.day, &tally)
                    return true
                }
            } catch {
                if !isBeingWritten(file, name, error) { ledger.add(.accessLogForm, .unknown, file.path, "cannot be read to its end: \(error)") }
            }
            if source.gzipFlags & Gzip.headerTexts != 0 {
                ledger.add(.accessLogForm, file.path, "a name, comment or other text in the header of a gzip member")
            }
        } catch {
            if case .system(let failure) = error, failure.number == ENOENT { return }
            ledger.add(.accessLogForm, .unknown, file.path, "cannot be read: \(error)")
        }
        tell(tally, file, &ledger)
    }

    /// Whether a file is compressed where its name says so, and only there.
    private func isWhatItsNameSays(_ source: LogSource, _ file: AuditedFile, _ name: LogFileName, _ ledger: inout AuditLedger) -> Bool {
        guard !source.storedHead.isEmpty else { return true }
        switch name.form {
        case .compressed, .unfinished:
            // The first bytes of a file that is being written may be one alone.
            guard !source.isCompressed, source.storedHead.count > 1 || name.form == .compressed else { return true }
            ledger.add(.accessLogForm, file.path, "is no gzip file: nobody knows what is in it")
            return false
        case .plain, .taken, .absorbed:
            if source.isCompressed { ledger.add(.accessLogForm, file.path, "is compressed, and its name does not say so") }
            return true
        case .rewritten, .sealed, .keys: return true
        }
    }

    /// A rotation takes minutes.
    private func isBeingWritten(_ file: AuditedFile, _ name: LogFileName, _ error: LogSourceError) -> Bool {
        [.unfinished, .rewritten].contains(name.form) && error == .compression(.truncated) && time - file.modified < Audit.grace * 1000
    }

    private mutating func judge(_ line: LogSourceLine, of day: Day, _ tally: inout Tally) {
        guard !line.isTooLong else { return tally.add(.tooLong, line.offset) }
        let form = LogLineForm(line.bytes)
        switch form.kind {
        case .whole: lines += 1
        case .cutShort: unknown += 1
        case .foreign:
            unknown += 1
            if form.isPersonal { tally.add(.personal, line.offset) }
            return
        }
        if let address = form.address {
            tally.add(AddressPrefix(address).disclosedText() == address.disclosedText() ? .network : .whole, line.offset)
        }
        if form.hasQuery { tally.add(.query, line.offset) }
        guard let written = form.time else { return }
        if abs(written.utcDay - day) > 1 { tally.add(.otherDay, line.offset) }
        let age = Retention(seconds: settings.accessLogSeconds).seconds
        if written + age < time + -Audit.grace { tally.add(.late, line.offset) }
    }

    private func tell(_ tally: Tally, _ file: AuditedFile, _ ledger: inout AuditLedger) {
        let isWholeAllowed = settings.accessLogAddress == .full && !settings.accessLogIsSealed
        for kind in Tally.Kind.allCases {
            guard let find = tally.finds[kind] else { continue }
            switch kind {
            case .whole:
                if !isWholeAllowed { add("lines with a whole address") }
            case .network:
                if settings.accessLogAddress == .none { add("lines with an address") }
            case .query: add("lines with a query")
            case .otherDay: add("lines of another day than the file's")
            case .personal: add("lines that are none of ours, with an address or other personal data")
            case .tooLong: ledger.add(.accessLogForm, .unknown, file.path, "lines longer than any of ours", offset: find.first, count: find.count)
            case .late: ledger.add(.accessLogAge, file.path, "lines beyond their age", offset: find.first, count: find.count)
            }
            func add(_ what: String) { ledger.add(.accessLogForm, file.path, what, offset: find.first, count: find.count) }
        }
    }

    func tell(_ ledger: inout AuditLedger) {
        ledger.tell(.accessLogForm, "\(lines) lines in the clear")
        if unknown > 0 { ledger.tell(.accessLogForm, "\(unknown) that are none of ours, or were cut short by a crash") }
    }
}
