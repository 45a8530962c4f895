import AnalyticsCore

extension DimensionWords {
    static func english(_ dimension: Dimension) -> DimensionWords {
        switch dimension {
        case .page: words("Pages", "Page", "page", "pages", none: "No page was viewed")
        case .entry: words("Entry pages", "Page", "page", "pages", none: "No entry page")
        case .exit: words("Exit pages", "Page", "page", "pages", none: "No exit page")
        case .channel: words("Channels", "Channel", "channel", "channels", none: "No channel")
        case .source: words("Sources", "Source", "source", "sources", none: "No source")
        case .referrer: words("Referring pages", "Address", "link", "links", none: "No incoming link")
        case .utmSource: words("Campaign sources", "utm_source", "source", "sources", none: "No campaign source")
        case .utmMedium: words("Campaign media", "utm_medium", "medium", "media", none: "No campaign medium")
        case .utmCampaign: words("Campaigns", "utm_campaign", "campaign", "campaigns", none: "No campaign")
        case .utmTerm: words("Campaign keywords", "utm_term", "keyword", "keywords", none: "No campaign keyword")
        case .utmContent: words("Campaign variants", "utm_content", "variant", "variants", none: "No campaign variant")
        case .country: words("Countries", "Country", "country", "countries", none: "No country")
        case .region: words("Regions", "Region", "region", "regions", none: "No region")
        case .language: words("Languages", "Language", "language", "languages", none: "No language")
        case .browser: words("Browsers", "Browser", "browser", "browsers", none: "No browser")
        case .browserVersion: words("Browser versions", "Version", "version", "versions", none: "No browser version")
        case .os: words("Systems", "System", "system", "systems", none: "No system")
        case .osVersion: words("System versions", "Version", "version", "versions", none: "No system version")
        case .device: words("Devices", "Type", "type", "types", none: "No device")
        case .screen: words("Screens", "Size", "size", "sizes", none: "No screen")
        case .visitNumber: words("Frequency", "Visit number", "number", "numbers", none: "No visit with consent")
        case .recency: words("Recency", "Days since the last visit", "interval", "intervals", none: "No return")
        case .cohort: words("First visit", "Month", "month", "months", none: "No first visit is known")
        case .consent: words("Consent and signals", "Choice", "answer", "answers", none: "No choice")
        case .download: words("Downloads", "File", "file", "files", none: "No download")
        case .outbound: words("Outbound links", "Address", "link", "links", none: "No outbound link")
        case .search: words("Searches", "Term", "term", "terms", none: "No search")
        case .searchEmpty: words("Searches without results", "Term", "term", "terms", none: "No search without results")
        case .vote: words("Votes", "Content", "content", "contents", none: "No vote")
        case .video: words("Videos", "Video", "video", "videos", none: "No video was played")
        case .form: words("Forms", "Form", "form", "forms", none: "No form")
        case .email: words("E-mails", "Campaign", "mailing", "mailings", none: "No e-mail was opened")
        case .notFound: words("Pages not found", "Address asked for", "address", "addresses", none: "No page was missing")
        case .botClass: words("Kinds of bots", "Kind", "kind", "kinds", none: "No bot")
        case .botReason: words("How bots were recognised", "Sign", "sign", "signs", none: "No bot")
        case .goal: words("Goals", "Goal", "goal", "goals", none: "No goal was reached")
        case .funnel: words("Funnels", "Step", "step", "steps", none: "No funnel was entered")
        case .next: words("Next pages", "Page", "page", "pages", none: "No page followed")
        case .scroll, .voteValue, .videoProgress, .formAction, .emailAction, .customProperty, .notFoundLink:
            words("Details", "Value", "value", "values", none: "No detail")
        case .bot: words("Bots", "Bot", "bot", "bots", none: "No bot")
        case .event: words("Events", "Event", "kind", "kinds", none: "No event")
        case .custom: words("Events of the site", "Name", "event", "events", none: "No event of the site itself")
        }
    }

    private static func words(_ title: String, _ column: String, _ one: String, _ many: String, none: String) -> Self {
        Self(title, column, one, many, each: "each", none: none)
    }
}
