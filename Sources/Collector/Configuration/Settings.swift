import AnalyticsCore

/// The whole configuration, checked: what every part of the collector is told at its start.
///
/// Units are in the names; `docs/configuration.md` lists the keys, defaults and limits.
struct Settings {
    /// Folder of everything durable, absolute.
    var data = ""
    var listen = Endpoint(host: "127.0.0.1", port: 8080)
    var admin = Endpoint(host: "127.0.0.1", port: 8081)
    var trustedProxies: [AddressRange] = []
    var sites: [Site] = []

    var consentLifetimeSeconds: Int64 = 395 * 86_400
    var signals = SignalPolicy.respect
    var unconsented = UnconsentedPolicy.visit
    var opposed = OpposedPolicy.none

    /// Path of an .mmdb file, or `auto`.
    var geoDatabase = "auto"
    /// Path of a list of networks in which nobody browses.
    var botNetworks: String?
    var accessLogAddress = AddressPolicy.truncated
    /// Whether what is personal in the access log is encrypted to its recipients.
    var accessLogIsSealed = false
    /// Public keys of those who may read a sealed access log.
    var accessLogRecipients: [String] = []
    /// Days of the access log that must not be erased before their age.
    var legalHold: [Day] = []

    var accessLogSeconds: Int64 = 365 * 86_400
    var journalSeconds: Int64 = 48 * 3600
    var hourlySeconds: Int64 = 62 * 86_400
    var dailySeconds: Int64 = 760 * 86_400
    /// nil for ever.
    var monthlySeconds: Int64?

    var profile = PrivacyProfile.standard
    /// Fewest visits a shown row may stand for.
    var k = 5
    /// Whether the estimate of visitors may use the class of a visit's source.
    var sourceMix = true
    var notice = NoticeSettings()
    var dashboardSeconds: Int64 = 60
    var dashboardLanguages = ["fr", "en"]

    var bodyBytes = 16 << 10
    var eventsPerBeacon = 50
    var visits = 1_000_000
    var valuesPerDay = 10_000
    /// Beacons per second and address; 0 for no limit.
    var ratePerSecond = 20.0
    /// Bytes that may wait between journal and database before beacons are refused.
    var backlogBytes = 256 << 20
    var userAgents = 20_000
    var connections = 10_000

    /// A further file name of the tracker; `sillage.js` is always one.
    var trackerFile = "sillage.js"

    /// One web site.
    struct Site {
        var id: String
        var hosts: [HostPattern] = []
        var calendar: SiteCalendar
        var searchParameters = ["q", "s", "query", "recherche"]
        var keepParameters: [String] = []
        var downloads = ["pdf", "zip", "docx", "xlsx", "pptx", "csv", "epub", "mp3", "mp4"]
        var tracker = TrackerSettings()
        var goals: [GoalRule] = []
        var funnels: [FunnelRule] = []
        var links: [EmailLink] = []

        /// What the pipeline must know.
        var rules: SiteRules {
            SiteRules(
                id: id, hosts: hosts, searchParameters: searchParameters, keepParameters: Set(keepParameters), goals: goals, funnels: funnels)
        }
    }
}

/// Who answers for the site: what a privacy notice must name, and only its company can say. Empty where it is not given.
struct NoticeSettings: Equatable {
    /// Name of the company, with its registration number.
    var controller = ""
    /// Postal address.
    var address = ""
    /// Where visitors write to exercise their rights: an e-mail address or the URL of a form.
    var contact = ""
    /// Data protection officer.
    var officer = ""
    /// Who runs the machine, where it is not the company itself.
    var host = ""
    /// Where the public listener is reached by visitors: `https://stats.example.org`.
    var url = ""
}
