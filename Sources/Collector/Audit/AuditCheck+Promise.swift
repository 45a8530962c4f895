import AnalyticsCore

/// What each check proves, and what to do when it does not.
extension AuditCheck {
    /// Promises of the design (P…) and clauses of the privacy notice.
    var clauses: [String] {
        switch self {
        case .clock: ["P6", "P7"]
        case .accessLogAge: ["P7", "notice 30"]
        case .accessLogForm: ["P7", "notice 28"]
        case .accessLogKeys, .accessLogFrames: ["P7", "notice 60", "notice 69"]
        case .accessLogRotation: ["P7"]
        case .readingRecord: ["notice 54", "notice 67"]
        case .journalAge: ["P6"]
        case .journalRecords: ["P1", "R3"]
        case .handOver: ["P2", "R6"]
        case .dashboardAge: ["P6"]
        case .hours, .pairs, .values, .totals, .visitors, .months, .texts: ["P6", "notice 71"]
        case .rare: ["P6", "P8"]
        case .schema: ["P4", "P9", "notice 4"]
        case .cells: ["P9"]
        case .deleted: ["P6", "notice 72"]
        case .certificates: ["P6", "notice 72"]
        case .files: ["P1"]
        case .permissions: ["notice 59", "notice 60"]
        case .officerKey: ["notice 60", "notice 69"]
        case .dayKey: ["P2", "notice 35"]
        case .patterns: ["P1", "notice 25"]
        case .today: ["P1", "notice 10"]
        case .fewVisits: ["P8"]
        case .addresses: ["P7", "notice 60"]
        case .recipients: ["notice 69"]
        case .proxies: ["P1", "notice 28"]
        case .admin: ["notice 59"]
        case .consent: ["P3", "notice 34", "notice 44"]
        case .parameters: ["P1"]
        case .retention: ["P6", "P7", "notice 30"]
        }
    }

    /// - Parameter settings: what is configured, so that the promise is the one of this collector.
    func promise(_ settings: Settings) -> String {
        let rules = PurgeRules(settings: settings)
        return switch self {
        case .clock: "ages are counted by a clock that can be believed"
        case .accessLogAge: "access log: \(rules.accessLog)"
        case .accessLogForm: "access log: \(Self.form(settings)), no query of any address"
        case .accessLogKeys: "a sealed day has its keys, and keys go with their day"
        case .accessLogFrames: "nobody changed a sealed log, and only its recipients can open it"
        case .accessLogRotation: "finished days are compressed, nothing of a rotation or an erasure is left"
        case .readingRecord: "every reading of the access log left an entry that nobody changed"
        case .journalAge: "journal: \(rules.journal)"
        case .journalRecords: "the journal holds counted facts and nothing else"
        case .handOver: "visits wait for a restart in memory only, \(rules.handOver)"
        case .dashboardAge: "the dashboard shows no detail that has faded"
        case .hours: "hourly counts: \(rules.rule(.hours))"
        case .pairs: "two-way counts: \(rules.rule(.pairs))"
        case .values: "one-way counts: \(rules.rule(.values))"
        case .totals: "daily totals: \(rules.rule(.totals))"
        case .visitors: "tables about visitors: \(rules.rule(.visitors))"
        case .rare: "rare values: \(rules.rule(.folded))"
        case .months: "months: \(rules.rule(.months))"
        case .texts: "texts: \(rules.rule(.unusedValues))"
        case .schema: "no table can hold a visit, a visitor, or more than two things about a visit"
        case .cells: "packed counts are numbers and nothing else"
        case .deleted: "what was deleted is gone from the file and its log"
        case .certificates: "every deletion has a certificate that nobody changed"
        case .files: "nothing lies in the data folder but what the collector puts there"
        case .permissions: "only the collector's account reaches the data, and no name leads elsewhere"
        case .officerKey: "the key that opens a sealed log is not on this machine"
        case .dayKey: "the key by which a visit is recognised is on no disk"
        case .patterns: "no address, e-mail, number, identifier or user agent at rest outside the access log"
        case .today: "no visitor of today's access log is anywhere else"
        case .fewVisits: "rows of fewer than 5 visits are shown to nobody"
        case .addresses: "no whole address in the clear, nowhere"
        case .recipients: "what has recipients is encrypted to them"
        case .proxies: "only known proxies say who the visitor is"
        case .admin: "figures are shown on this machine only"
        case .consent: "no identifier without consent; DNT and GPC are refusals"
        case .parameters: "pages are counted without identifiers of their visitors"
        case .retention: "nothing is kept longer than the notice says"
        }
    }

    /// What to do when it is not so.
    var remedy: String {
        switch self {
        case .clock: "set the clock; if it is right, sillage purge --trust-clock; delete what has a date of the future"
        case .accessLogAge, .hours, .pairs, .values, .totals, .visitors, .rare, .months, .texts: "sillage purge, and find out why the collector did not"
        case .accessLogForm: "delete the days that do not keep the form (sillage subject erases single lines), and set access-log.ip"
        case .accessLogKeys: "delete what is left of the day, or restore its other half from a backup"
        case .accessLogFrames:
            "compare with a backup; find out who may write to the folder; of a former recipient: put the key back in access-log.recipients, or delete the day"
        case .accessLogRotation: "sillage rotate"
        case .readingRecord: "compare with the hash noted after the last reading; find out who may write to the folder"
        case .journalAge: "start the collector, which counts what waits, or sillage purge; a segment that was not counted must be counted first"
        case .journalRecords: "compare with a backup; what cannot be read was not counted"
        case .handOver: "delete the file; let the service have a folder in memory (RuntimeDirectory)"
        case .dashboardAge: "sillage dashboard --out, or delete the pages"
        case .schema: "find out what made the table; migrate by starting this version of the collector"
        case .cells: "find out what wrote there; restore the database from a backup"
        case .deleted: "sillage purge while nothing else reads the database"
        case .certificates: "compare with a backup of the database, and with the hash noted after the last audit"
        case .files: "delete it, or move it elsewhere, after finding out where it comes from"
        case .permissions: "chmod and chown to the collector's account; replace links by what they lead to"
        case .officerKey: "move it to the officer, make a new pair (sillage keys new) and use its public key from now on"
        case .dayKey: "delete the file; find out what wrote it"
        case .patterns, .today: "delete or correct what holds it, report the leak: the collector does not write such bytes"
        case .fewVisits: "privacy: {k: 5}"
        case .addresses: "access-log: {ip: truncated}, or sealed"
        case .recipients: "access-log: {ip: sealed}, or no recipients"
        case .proxies: "trusted-proxies: the addresses of your own proxies alone"
        case .admin: "admin: 127.0.0.1:8081"
        case .consent: "consent: {lifetime: 395d}"
        case .parameters: "take the name out of keep-parameters"
        case .retention: "take the key out of the configuration: its default is the longest"
        }
    }

    private static func form(_ settings: Settings) -> String {
        if settings.accessLogIsSealed { return "encrypted, no whole address in the clear" }
        return switch settings.accessLogAddress {
        case .truncated: "addresses cut to /24 and /48"
        case .none: "no addresses"
        case .full: "whole addresses, as configured"
        }
    }
}
