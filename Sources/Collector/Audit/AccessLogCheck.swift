import AnalyticsCore
import Foundation

/// The folder of the access log: ages, leftovers, and whether days and their keys belong together.
struct AccessLogCheck {
    let settings: Settings
    let files: [AuditedFile]
    /// Ages are counted up to here.
    let time: Timestamp

    private var logs: [(file: AuditedFile, name: LogFileName)] {
        files.compactMap { file in if case .log(let name) = file.kind { (file, name) } else { nil } }
    }

    func run(_ ledger: inout AuditLedger) {
        ages(&ledger)
        rotation(&ledger)
        keys(&ledger)
        var form = LogFormCheck(settings: settings, time: time)
        for (file, name) in logs where ![.sealed, .keys].contains(name.form) { form.look(at: file, name, &ledger) }
        form.tell(&ledger)
        var sealed = SealedCheck(settings: settings, time: time)
        for (file, name) in logs where name.form == .sealed {
            let keys = logs.first { $0.name == LogFileName(day: name.day, form: .keys) }?.file
            sealed.look(at: file, of: name.day, keys: keys, &ledger)
        }
        sealed.tell(&ledger)
    }

    private func ages(_ ledger: inout AuditLedger) {
        let retention = Retention(seconds: settings.accessLogSeconds)
        for name in retention.plan(logs.map(\.name.description), now: time + -Audit.grace).delete {
            let late = time.seconds - retention.end(of: name.day).seconds
            ledger.add(.accessLogAge, "access/\(name)", "its oldest line is \(Audit.days(late)) beyond its age")
        }
        if let first = logs.map(\.name.day).min() {
            ledger.tell(.accessLogAge, "\(logs.count) files, oldest \(Audit.days(time.seconds - Timestamp(utcStartOf: first).seconds))")
        } else {
            ledger.tell(.accessLogAge, "no files")
        }
    }

    /// A rotation takes minutes; the collector runs one every hour.
    private func rotation(_ ledger: inout AuditLedger) {
        for (file, name) in logs {
            let isOld = time - file.modified > Audit.grace * 1000
            switch name.form {
            case .taken, .unfinished, .absorbed: if isOld { ledger.add(.accessLogRotation, file.path, "left by a rotation that was interrupted") }
            case .rewritten: if isOld { ledger.add(.accessLogRotation, file.path, "left by an erasure that was interrupted") }
            case .plain:
                if isOld, time.seconds > Timestamp(utcStartOf: name.day + 1).seconds + Audit.grace {
                    ledger.add(.accessLogRotation, file.path, "a finished day that is not compressed")
                }
            case .compressed, .sealed, .keys: break
            }
        }
    }

    private func keys(_ ledger: inout AuditLedger) {
        let sealed = Set(logs.filter { $0.name.form == .sealed }.map(\.name.day))
        let keys = Set(logs.filter { $0.name.form == .keys }.map(\.name.day))
        for day in sealed.subtracting(keys).sorted() {
            ledger.add(.accessLogKeys, "access/\(LogFileName(day: day, form: .sealed))", "has no keys: nobody can read it")
        }
        // The keys of today are written before the first lines.
        for day in keys.subtracting(sealed).sorted() where day < time.utcDay {
            ledger.add(.accessLogKeys, "access/\(LogFileName(day: day, form: .keys))", "has no log: it opens nothing but copies")
        }
        ledger.tell(.accessLogKeys, "\(sealed.count) sealed days")
    }
}
