import AnalyticsCore

/// What the visitor page shows: the request that asked for it, and the rules in force. Personal: lives for the length of that request.
public struct VisitorFacts: Sendable {
    /// The collector's host, as the browser names it.
    public var host: String
    public var site: String
    /// The site's hosts, patterns as configured.
    public var siteHosts: [String]
    /// Whether the site's pages are on the collector's own host, so that both have the same cookies.
    public var isPageHost: Bool
    /// The domain on which an opposition said here holds; nil for this host alone.
    public var oppositionDomain: String?
    /// Whether the site asks for consent at all.
    public var asksConsent: Bool

    public var address: String
    /// Headers that came and that the collector reads, by name.
    public var headers: [(name: String, value: String)]
    /// Which rule decides about consent.
    public var decision: ConsentDecision
    /// What the collector's own steps make of them.
    public var outcome: Outcome
    public var signals: PrivacySignals
    public var cookie: Cookie?
    /// Whether a cookie of ours has no shape of ours.
    public var hasStrangeCookie: Bool

    public var rules: Rules
    public var contact: Contact
    /// What was asked for just now.
    public var done: VisitorAction?

    public init(
        host: String, site: String, siteHosts: [String], isPageHost: Bool, oppositionDomain: String?, asksConsent: Bool, address: String,
        headers: [(name: String, value: String)], decision: ConsentDecision, outcome: Outcome, signals: PrivacySignals, cookie: Cookie?, hasStrangeCookie: Bool,
        rules: Rules,
        contact: Contact, done: VisitorAction?
    ) {
        (self.host, self.site, self.siteHosts, self.isPageHost) = (host, site, siteHosts, isPageHost)
        (self.oppositionDomain, self.asksConsent, self.address, self.headers) = (oppositionDomain, asksConsent, address, headers)
        (self.decision, self.outcome) = (decision, outcome)
        (self.signals, self.cookie, self.hasStrangeCookie) = (signals, cookie, hasStrangeCookie)
        (self.rules, self.contact, self.done) = (rules, contact, done)
    }

    /// The visitor's own cookie, decoded. Days are those of the site's time zone.
    public struct Cookie: Sendable {
        public var id: String
        public var group: Int
        public var created: Day
        public var expires: Day
        public var seen: Day?
        public var decision: Day?
        public var visits: Int?
        public var standing: CookieStanding

        public init(id: String, group: Int, created: Day, expires: Day, seen: Day?, decision: Day?, visits: Int?, standing: CookieStanding) {
            (self.id, self.group, self.created, self.expires) = (id, group, created, expires)
            (self.seen, self.decision, self.visits, self.standing) = (seen, decision, visits, standing)
        }
    }

    /// What is kept for how long, from the configuration.
    public struct Rules: Sendable {
        public enum Address: Sendable { case truncated, sealed, full, none }

        public var accessLogAddress: Address
        public var accessLogDays: Int
        public var journalHours: Int
        public var hourlyDays: Int
        public var dailyDays: Int
        /// nil where months stay for ever.
        public var monthlyDays: Int?
        public var consentDays: Int
        /// Fewest visits a shown value stands for.
        public var k: Int
        public var unconsented: UnconsentedPolicy
        public var opposed: OpposedPolicy
        public var profile: PrivacyProfile

        public init(
            accessLogAddress: Address, accessLogDays: Int, journalHours: Int, hourlyDays: Int, dailyDays: Int, monthlyDays: Int?, consentDays: Int, k: Int,
            unconsented: UnconsentedPolicy, opposed: OpposedPolicy, profile: PrivacyProfile
        ) {
            (self.accessLogAddress, self.accessLogDays, self.journalHours) = (accessLogAddress, accessLogDays, journalHours)
            (self.hourlyDays, self.dailyDays, self.monthlyDays) = (hourlyDays, dailyDays, monthlyDays)
            (self.consentDays, self.k, self.profile) = (consentDays, k, profile)
            (self.unconsented, self.opposed) = (unconsented, opposed)
        }
    }

    /// Who answers; empty where the configuration does not say.
    public struct Contact: Sendable {
        public var controller = ""
        public var address = ""
        public var contact = ""
        public var officer = ""
        public var host = ""

        public init() {}
    }
}

extension VisitorFacts: CustomStringConvertible, CustomReflectable {
    public var description: String { "VisitorFacts" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What a visitor may ask for on the page.
public enum VisitorAction: String, CaseIterable, Sendable { case accept, refuse, oppose, again, erase }
