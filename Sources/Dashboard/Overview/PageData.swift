import AnalyticsCore
import Foundation

/// What the page's script works with: the reports of the first view, every word in every language, and which data files there are.
struct PageData: Encodable, Sendable {
    let site: String
    let timezone: String
    let today: String
    let updated: String
    let k: Int
    let profile: String
    let language: String
    let languages: [String]
    let first: String?
    let months: [String]
    let hasNow: Bool
    let funnels: [String: [String]]
    let current: Report
    let previous: Report
    /// All events of `current` and `previous`: reports say in their totals only how many there are of each kind.
    let events: [Int]
    /// Leading rows of `current` and `previous` that are only kept inside a month.
    let undated: [Int]
    /// By the dimension's name in `report --by`.
    let tables: [String: Report.Table]
    let frequency: Report?
    /// Names in words, French and English, by dimension and value.
    let labels: [String: [String: [String]]]
    let words: [String: Words]
    let facts: FooterFacts

    /// Rows of a table in here; the page itself shows more, a data file has all.
    static let rows = 10

    init(overview: SiteOverview, facts: DashboardFacts, languages: [Language], language: Language) {
        site = overview.site
        timezone = overview.current.timezone
        today = overview.current.to.description
        updated = overview.updated
        k = facts.k
        profile = (overview.current.roundedTo == nil ? PrivacyProfile.standard : .exempt).rawValue
        self.language = language.rawValue
        self.languages = languages.map(\.rawValue)
        first = overview.first?.description
        months = overview.months
        hasNow = overview.hasNow
        funnels = overview.funnels
        (current, previous, frequency) = (overview.current, overview.previous, overview.frequency)
        events = [overview.current.total.metrics.events, overview.previous.total.metrics.events]
        undated = [overview.currentUndated, overview.previousUndated]
        tables = Dictionary(uniqueKeysWithValues: overview.tables.map { ($0.name, Self.table($1)) })
        labels = PlaceNames.of(overview.tables, rows: Self.rows)
        words = Dictionary(uniqueKeysWithValues: languages.map { ($0.rawValue, Words.of[$0] ?? Words($0)) })
        self.facts = FooterFacts(facts)
    }

    /// The first rows of a table, with labels no longer than the page shows them.
    private static func table(_ report: Report) -> Report.Table {
        var cut = report
        cut.rows = report.rows.prefix(rows).map { row in
            var short = row
            short.value = Label(row.value).text
            short.details = row.details.prefix(FigureList.limit).map { detail in
                ReportDetail(value: Label(detail.value).text, visits: detail.visits, events: detail.events)
            }
            return short
        }
        return Report.Table(cut, more: report.rows.count - cut.rows.count)
    }

    /// Sorted and compact, without a character that could end the element around it, hide or reorder anything: these are escaped as JSON
    /// allows. Empty where a figure is none (never for reports of counts).
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return "{}" }
        return Escaping.inScript(json: String(decoding: bytes, as: UTF8.self))
    }
}

/// What the footer says of the promises kept, ages in seconds.
struct FooterFacts: Encodable, Sendable {
    let hours: Int64
    let days: Int64
    let months: Int64?
    let visitors: Int64
    let access: Int64
    let journal: Int64
    let keepsMonths: Bool
    let keepsVisitorMonths: Bool
    let attributions: [Attribution]

    init(_ facts: DashboardFacts) {
        (hours, days, months, visitors) = (facts.hoursKept, facts.daysKept, facts.monthlySeconds, facts.visitorsKept)
        (access, journal) = (facts.accessLogSeconds, facts.journalSeconds)
        (keepsMonths, keepsVisitorMonths, attributions) = (facts.keepsMonths, facts.keepsVisitorMonths, facts.attributions)
    }
}
