import AnalyticsCore
import Foundation

/// Pages of the dashboard that no process renders any more: their detail does not fade.
struct DashboardCheck {
    let settings: Settings
    let files: [AuditedFile]
    let time: Timestamp

    func run(_ ledger: inout AuditLedger) {
        var pages = 0
        for file in files {
            guard case .dashboard(let layout) = file.kind else { continue }
            pages += 1
            // The entrance has no figures.
            guard let folder = layout.site else { continue }
            switch layout {
            // Counts of a month stay as they are while nothing of it fades.
            case .month(_, let month, let isFilter):
                if !isFilter, hasOldHours(file, month) { ledger.add(.dashboardAge, file.path, "shows hours that have faded") }
            default:
                let age = time.seconds - file.modified.seconds
                if age > settings.hourlySeconds + Audit.grace { ledger.add(.dashboardAge, file.path, "shows figures as they were \(Audit.days(age)) ago") }
            }
            if !settings.sites.contains(where: { Self.folder(of: $0.id) == folder }) {
                ledger.add(.files, "dashboard/\(folder)/", "pages of a site that is not configured")
            }
        }
        ledger.tell(.dashboardAge, "\(pages) pages")
    }

    /// Whether a month's file has hours although all of its days are too old for them.
    private func hasOldHours(_ file: AuditedFile, _ month: Day) -> Bool {
        let end = Timestamp(utcStartOf: month.startOfMonth(adding: 1) + 1)
        guard time > end + (settings.hourlySeconds + Audit.grace) else { return false }
        // They stand before the counts of values.
        guard let handle = FileHandle(forReadingAtPath: file.fullPath), let head = try? handle.read(upToCount: 1 << 20) else { return false }
        let text = String(decoding: head, as: UTF8.self)
        return text.prefix(upTo: text.range(of: ",\"dimensions\":")?.lowerBound ?? text.endIndex).contains(",\"hours\":")
    }

    /// As the dashboard writes the id of a site into a path.
    private static func folder(of site: String) -> String {
        site == "index.html"
            ? "~69ndex.html"
            : site.utf8.enumerated().map { index, byte in
                let isHarmless = Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte) || "-_.".utf8.contains(byte)
                let hexadecimal = String(byte, radix: 16, uppercase: true)
                return isHarmless && (index > 0 || byte != 0x2E) ? String(Unicode.Scalar(byte)) : "~" + (byte < 16 ? "0" : "") + hexadecimal
            }.joined()
    }
}
