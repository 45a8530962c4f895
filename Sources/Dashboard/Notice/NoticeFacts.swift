import AnalyticsCore

/// What a configuration promises, as far as a privacy notice, a cookie declaration, a register or a self-assessment must say it.
///
/// Every text is the operator's and may hold anything; it is escaped wherever it is shown. Empty texts show as blanks to be filled.
public struct NoticeFacts: Sendable {
    /// What is measured beside page views.
    public enum Measure: CaseIterable, Sendable {
        case visibleTime, links, forms, searches, votes, videos, custom, emails
        /// Goals that a page view reaches, other goals, and funnels.
        case pageGoals, goals, funnels
    }

    public enum Signals: Sendable { case respect, drop }
    public enum Unconsented: Sendable { case visit, page, none }
    public enum AccessLog: String, Sendable { case truncated, sealed, full, none }

    /// Names of the sites.
    public var sites: [String] = []
    public var measures = Set(Measure.allCases)
    /// Query parameters that stay in the addresses of pages.
    public var keptParameters: [String] = []
    /// Whether consent is asked for anywhere; without it there is no cookie but that of an opposition.
    public var asksConsent = true
    public var consentSeconds: Int64 = 395 * 86_400
    public var signals = Signals.respect
    public var unconsented = Unconsented.visit
    /// Whether requests of visitors who opposed leave a total.
    public var countsOpposed = false

    public var accessLog = AccessLog.truncated
    public var accessLogSeconds: Int64 = 365 * 86_400
    public var journalSeconds: Int64 = 48 * 3600
    public var hourlySeconds: Int64 = 62 * 86_400
    public var dailySeconds: Int64 = 760 * 86_400
    /// nil: without a limit.
    public var monthlySeconds: Int64?

    public var isExempt = false
    /// Fewest visits that a shown row stands for.
    public var k = 5
    public var usesSourceMix = true

    public var controller = ""
    public var address = ""
    public var contact = ""
    public var officer = ""
    /// Who runs the machine, where it is not the controller.
    public var host = ""
    /// Where visitors reach the public listener.
    public var url = ""

    public init() {}

    /// Life of the cookie that remembers an opposition.
    static let oppositionSeconds: Int64 = 395 * 86_400

    /// Whether monthly totals outlive the daily ones.
    var keepsMonths: Bool { monthlySeconds.map { $0 > dailySeconds } ?? true }

    /// Fewest visits of a value that a month still names when it has faded.
    var fadingK: Int { max(k, Fading.smallestK) }

    /// How long each kind of totals is kept in force: none outlives a shorter time of what it is put together into.
    var dailyLife: Int64 { min(dailySeconds, monthlySeconds ?? .max) }
    var hourlyLife: Int64 { min(hourlySeconds, dailyLife) }
    var returnsLife: Int64 { min(consentSeconds, monthlySeconds ?? .max) }

    /// Whether anything is counted of those who did not consent.
    var countsUnconsented: Bool { unconsented != .none }

    /// Whether any visit is recognised in memory.
    var recognisesVisits: Bool { unconsented == .visit || asksConsent }

    /// The page for visitors; nil while nobody said where it is.
    var visitorPage: String? {
        guard !url.isEmpty else { return nil }
        return (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/visitor"
    }
}
