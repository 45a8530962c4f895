extension EnglishNotice {
    func item(_ item: NoticeItem) -> NoticeText {
        switch item {
        case .pages: "the pages seen and their succession, the page of arrival and the page of departure (\(addresses))"
        case .singlePages: "the pages seen, one by one (\(addresses))"
        case .missingPages: "pages that were not found, and the page that leads to them"
        case .referrerPage: "the site and the page that led you here, without the parameters of their address"
        case .referrerHost: "the name of the site that led you here, without the page"
        case .campaign: "the campaign that the address of the page names (parameters \(code: "utm_…")), and through which channel you came"
        case .campaignYesNo: "whether a campaign led you here (yes or no, not which), otherwise whether a search, a link or nothing did"
        case .place: "your country and region, derived from the IP address (never the city or a position)"
        case .language: "the language of your browser"
        case .agent: "browser and system with their major version, and the type of device"
        case .screen: "the width of your screen, put into a class"
        case .visit: "day and hour, the number of pages, and whether the visit ended on the first one"
        case .moment: "day and hour, and whether you come from another site"
        case .choice where !facts.asksConsent: "whether your browser sends a signal of refusal"
        case .choice: "the state of your choice: accepted, refused, no answer, or a signal of the browser"
        case .visibleTime: "how long a page is visible, and how far it is scrolled"
        case .downloads: "documents downloaded"
        case .outbound: "links followed to other sites"
        case .searches: "words searched for on the site, and whether nothing was found"
        case .votes: "votes and emoji given to a content"
        case .videos: "videos watched, by quarters, and the time spent watching"
        case .forms: "forms begun and sent, never what you write in them"
        case .custom: "actions that the site itself names, with their properties"
        case .emails: "of our letters, the number of openings and clicks per campaign, never per recipient"
        case .goals: "whether the visit reached a goal of the site, and the steps that lead there"
        case .pageGoals: "whether the visit reached a page that the site has made its goal"
        case .gestures: "that something was done on a page (download, link, search, form, video, vote), not what"
        case .returns: "the number of the visit, the days since the one before and the month of the first"
        case .visitors: "totals that count distinct visitors exactly, from what your own cookie remembers"
        }
    }

    private var addresses: NoticeText {
        guard !facts.keptParameters.isEmpty else { return "their address is kept without parameters" }
        let list = facts.keptParameters.map { NoticeText(.code($0)) }.joined(by: ", ")
        return "their address is kept without parameters, except \(list)"
    }
}
