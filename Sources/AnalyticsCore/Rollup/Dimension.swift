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
    /// Classes of those bots, and what gave them away.
    case botClass, botReason
    case goal = 80
    /// Steps of funnels: funnel and number of the step.
    case funnel
    /// Page and the page after it.
    case next
    /// How far a page was scrolled: `pageviews` measured, percent points in `events`.
    case scroll
    // Details of other dimensions: the value, then what was done with it.
    case voteValue, videoProgress, formAction, emailAction, customProperty, notFoundLink, consentDecision
    /// Visitors by month of their first visit, each once in a calendar month.
    case cohortVisitors
    // What was done on a page: the page, then the file, site, term or target.
    case pageDownload, pageOutbound, pageSearch, pageVote

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
        case .botClass: "bot_class"
        case .botReason: "bot_reason"
        default: String(describing: self)
        }
    }

    /// nil for a name that is no dimension of reports.
    public init?(name: String) {
        guard let match = Self.reported.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    /// Dimensions that reports break down by; the others show inside them.
    public static let reported = allCases.filter { !$0.isInner }

    /// Whether values are shown inside the rows of another dimension.
    private var isInner: Bool {
        switch self {
        case .scroll, .voteValue, .videoProgress, .formAction, .emailAction, .customProperty, .notFoundLink, .consentDecision, .cohortVisitors,
            .pageDownload, .pageOutbound, .pageSearch, .pageVote:
            true
        default: false
        }
    }

    /// Where what was done with a value is counted: `up` and `down` of a vote.
    public var detail: Dimension? {
        switch self {
        case .vote: .voteValue
        case .video: .videoProgress
        case .form: .formAction
        case .email: .emailAction
        case .custom: .customProperty
        case .notFound: .notFoundLink
        case .consent: .consentDecision
        default: nil
        }
    }

    /// Where the values of one page are counted: the pages after it, what was downloaded from it.
    public var onPage: Dimension? {
        switch self {
        case .next: .next
        case .download: .pageDownload
        case .outbound: .pageOutbound
        case .search: .pageSearch
        case .vote: .pageVote
        default: nil
        }
    }

    /// Whether rows count requests or messages that belong to no visit.
    var isOutsideVisits: Bool {
        switch self {
        case .bot, .botClass, .botReason, .email: true
        default: false
        }
    }

    /// Dimensions that pairs are counted between, in the order that pairs are stored in (first < second).
    public static let paired: [Dimension] = [
        .page, .entry, .channel, .source, .utmCampaign, .country, .language, .browser, .os, .device, .goal,
    ]

    /// Whether pairs are counted with this dimension.
    public var isPaired: Bool {
        switch self {
        case .page, .entry, .channel, .source, .utmCampaign, .country, .language, .browser, .os, .device, .goal: true
        default: false
        }
    }
}
