import AnalyticsCore

/// What a purge did, or would do, with one class of what is kept.
struct PurgeLine: Equatable {
    var name: String
    var rule: String
    var items: Int
    /// What items are: `files`, `days`…
    var unit: String
    /// Rows of the database; nil for files.
    var rows: Int?
    var bytesBefore: Int?
    var bytesAfter: Int?
    /// Whether `bytesAfter` is worked out from the rows that would go.
    var isEstimate = false
    /// Whether more rows may go than `rows` says, in a dry run.
    var rowsAreAtLeast = false

    var isEmpty: Bool { items == 0 && (rows ?? 0) == 0 }

    /// `1 month`, `2 months`
    static func counted(_ items: Int, _ unit: String) -> String { "\(items) \(items == 1 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)" }

    /// What another run adds to the same class.
    func followed(by next: PurgeLine) -> PurgeLine {
        var sum = next
        sum.items += items
        sum.rows = rows.map { $0 + (next.rows ?? 0) } ?? next.rows
        sum.bytesBefore = bytesBefore ?? next.bytesBefore
        return sum
    }
}

/// The rules of the configuration, in words.
struct PurgeRules {
    let settings: Settings

    var accessLog: String { "deleted at \(Self.span(Retention(seconds: settings.accessLogSeconds).seconds))" }
    var journal: String { "deleted at \(Self.span(settings.journalSeconds)), once counted" }
    var handOver: String { "deleted after \(Self.span(SiteSecrets.grace))" }

    func rule(_ kind: FadedRows.Kind) -> String {
        let daily = min(settings.dailySeconds, settings.monthlySeconds ?? .max)
        let hourly = min(settings.hourlySeconds, daily)
        let visitors = min(settings.consentLifetimeSeconds, settings.monthlySeconds ?? .max)
        return switch kind {
        case .hours: "deleted at \(Self.span(hourly)), the day keeps the sum"
        case .pairs: "days become months at \(Self.span(hourly))"
        case .values, .totals: "days become months at \(Self.span(daily))"
        case .visitors: "days become monthly totals at \(Self.span(visitors))"
        case .folded: "fewer than \(settings.fadingK) visits in a month that is over become (other)"
        case .months: settings.monthlySeconds.map { "deleted at \(Self.span($0)) from their first day" } ?? "kept"
        case .unusedValues: "deleted when nothing names them"
        }
    }

    private static func span(_ seconds: Int64) -> String {
        for (unit, name) in [(86_400, "days"), (3600, "hours"), (60, "minutes")] as [(Int64, String)] where seconds % unit == 0 && seconds >= 2 * unit {
            return "\(seconds / unit) \(name)"
        }
        return seconds == 86_400 ? "24 hours" : "\(seconds) seconds"
    }
}

extension FadedRows.Kind {
    /// The name in tables and certificates.
    var name: String {
        switch self {
        case .hours: "hourly counts"
        case .pairs: "two-way days"
        case .values: "one-way days"
        case .totals: "daily totals"
        case .visitors: "visitor tables"
        case .folded: "rare values"
        case .months: "months"
        case .unusedValues: "unused texts"
        }
    }

    var unit: String {
        switch self {
        case .hours: "hours"
        case .pairs, .values, .totals, .visitors: "days"
        case .folded, .months: "months"
        case .unusedValues: "texts"
        }
    }
}
