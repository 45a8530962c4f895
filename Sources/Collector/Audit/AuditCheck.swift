/// What `sillage audit` looks at. The raw value is the id in tables and JSON: never change.
enum AuditCheck: String, CaseIterable {
    case clock
    case accessLogAge = "access-log.age"
    case accessLogForm = "access-log.form"
    case accessLogKeys = "access-log.keys"
    case accessLogFrames = "access-log.frames"
    case accessLogRotation = "access-log.rotation"
    case readingRecord = "access-log.readings"
    case journalAge = "journal.age"
    case journalRecords = "journal.records"
    case handOver = "hand-over"
    case dashboardAge = "dashboard.age"
    case hours = "rows.hours"
    case pairs = "rows.two-way"
    case values = "rows.one-way"
    case totals = "rows.totals"
    case visitors = "rows.visitors"
    case rare = "rows.rare"
    case months = "rows.months"
    case texts = "rows.texts"
    case schema = "database.schema"
    case cells = "database.cells"
    case deleted = "database.deleted"
    case certificates = "purge.certificates"
    case files = "files.known"
    case permissions = "files.permissions"
    case officerKey = "keys.officer"
    case dayKey = "keys.day"
    case patterns = "personal.patterns"
    case today = "personal.today"
    case fewVisits = "config.k"
    case addresses = "config.access-log"
    case recipients = "config.recipients"
    case proxies = "config.trusted-proxies"
    case admin = "config.admin"
    case consent = "config.consent"
    case parameters = "config.parameters"
    case retention = "config.retention"

    /// The check of a class of what the store keeps.
    init(_ kind: FadedRows.Kind) {
        self =
            switch kind {
            case .hours: .hours
            case .pairs: .pairs
            case .values: .values
            case .totals: .totals
            case .visitors: .visitors
            case .folded: .rare
            case .months: .months
            case .unusedValues: .texts
            }
    }
}

/// What a check found, the worst of it.
enum AuditState: String, Comparable, CaseIterable {
    /// As promised.
    case kept
    /// The configuration makes a default promise of the notice weaker.
    case weakened
    /// It could not be looked at, so it is not proven.
    case unknown
    /// Not as promised.
    case violated

    static func < (a: AuditState, b: AuditState) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}
