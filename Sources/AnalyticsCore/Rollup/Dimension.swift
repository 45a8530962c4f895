/// A property of visits or events that is counted per value. The raw value is stored in the database: never renumber.
public enum Dimension: Int, CaseIterable, Sendable {
    case page = 1, entry, exit, channel, source, referrer
    case utmSource = 10, utmMedium, utmCampaign, utmTerm, utmContent
    case country = 20, region, language
    case browser = 30, browserVersion, os, osVersion, device, screen
    case download = 40, outbound, search, searchEmpty, vote, video, form, email, custom, notFound
    case visitNumber = 60, recency, cohort, consent
    /// Kind of event (`pageview`, `download`…), for the totals.
    case event = 70
    /// Names of bots that were counted apart; no visit has one.
    case bot = 71

    /// The name in `report --by`, JSON and CSV.
    public var name: String {
        switch self {
        case .utmSource: "utm_source"
        case .utmMedium: "utm_medium"
        case .utmCampaign: "utm_campaign"
        case .utmTerm: "utm_term"
        case .utmContent: "utm_content"
        case .browserVersion: "browser_version"
        case .osVersion: "os_version"
        case .searchEmpty: "search_empty"
        case .notFound: "notfound"
        case .visitNumber: "visit_number"
        default: String(describing: self)
        }
    }

    /// nil for a name that is no dimension.
    public init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    /// Dimensions that pairs are counted between, in the order that pairs are stored in (first < second).
    public static let paired: [Dimension] = [
        .page, .entry, .channel, .source, .utmCampaign, .country, .language, .browser, .os, .device,
    ]

    /// Whether pairs are counted with this dimension.
    public var isPaired: Bool {
        switch self {
        case .page, .entry, .channel, .source, .utmCampaign, .country, .language, .browser, .os, .device: true
        default: false
        }
    }
}
