import AnalyticsCore
import Foundation

/// Whether lines of the access log that anybody can read have the form that is promised: addresses cut, no queries.
struct LogFormCheck {
    let settings: Settings
    private var reader = LoggedLineReader()
    private var lines = 0
    private var unknown = 0

    init(settings: Settings) { self.settings = settings }

    mutating func look(at file: AuditedFile, _ ledger: inout AuditLedger) {
        var (whole, any, query, firsts) = (0, 0, 0, [String: Int]())
        do throws(LogSourceError) {
            try LogSource(path: file.fullPath).forEachLine { line in
                guard !line.isTooLong, let logged = reader.read(line.bytes) else {
                    unknown += 1
                    return true
                }
                lines += 1
                if let address = logged.address {
                    any += 1
                    firsts["any"] = firsts["any"] ?? line.offset
                    if AddressPrefix(address).disclosedText() != address.disclosedText() {
                        whole += 1
                        firsts["whole"] = firsts["whole"] ?? line.offset
                    }
                }
                if logged.field(.path).contains(UInt8(ascii: "?")) || logged.field(.referrer).contains(UInt8(ascii: "?")) {
                    query += 1
                    firsts["query"] = firsts["query"] ?? line.offset
                }
                return true
            }
        } catch {
            if case .system(let failure) = error, failure.number == ENOENT { return }
            ledger.add(.accessLogForm, .unknown, file.path, "cannot be read to its end: \(error)")
        }
        let isWholeAllowed = settings.accessLogAddress == .full && !settings.accessLogIsSealed
        if whole > 0, !isWholeAllowed { ledger.add(.accessLogForm, file.path, "lines with a whole address", offset: firsts["whole"], count: whole) }
        if any > whole, settings.accessLogAddress == .none {
            ledger.add(.accessLogForm, file.path, "lines with an address", offset: firsts["any"], count: any)
        }
        if query > 0 { ledger.add(.accessLogForm, file.path, "lines with a query", offset: firsts["query"], count: query) }
    }

    func tell(_ ledger: inout AuditLedger) {
        ledger.tell(.accessLogForm, "\(lines) lines in the clear")
        if unknown > 0 { ledger.tell(.accessLogForm, "\(unknown) that are none of ours, or were cut short by a crash") }
    }
}
