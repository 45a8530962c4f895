extension EnglishNotice {
    var cookies: [NoticeBlock] {
        let start: NoticeText =
            facts.asksConsent
            ? "The audience measurement uses the following cookies and no other. Without your consent none is set, except the one that remembers an objection."
            : "The audience measurement sets one cookie only, and only if you object to any measurement: it remembers this objection."
        return [
            .paragraph(start),
            .table(
                NoticeTable(
                    caption: "Cookies that the site can set", columns: ["Name", "Set by", "Purpose", "Content", "Life", "Consent"],
                    rows: facts.cookies.map { cookie in
                        [
                            NoticeText(.code(cookie.name)), setter(cookie), purpose(cookie), content(cookie), life(cookie),
                            cookie == .opposition ? "not required: it serves only to respect your choice" : "required, asked for before it is set",
                        ]
                    })),
            .paragraph(
                """
                No other site reads these cookies, and no third party receives them. \(reach) Nothing else is written on your device. The visitor page \
                shows and erases those that reach it: \(visitorPage)
                """),
        ]
    }

    private var reach: NoticeText {
        let objection: NoticeText = "The objection may hold for the whole domain of the site, as it identifies nobody."
        return facts.asksConsent ? "The first two hold only for the host that sets them. " + objection : objection
    }

    private func setter(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor, .preferences: "the site visited (\(sites)), after your consent"
        case .opposition: "the site visited (\(sites)), when you ask for it"
        }
    }

    private func purpose(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor: "to count visitors besides visits, and to know whether they return"
        case .preferences: "to remember your preferences of display, such as the language; it is never sent to the audience measurement"
        case .opposition: "to measure nothing of your visits any more"
        }
    }

    private func content(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor:
            """
            an identifier drawn at random (128 bits), a group from 0 to 15 drawn at random, the dates of the consent, the last activity and the last choice, \
            whether you have returned since, and the number of visits; a signature of the server, against forgery, may be added
            """
        case .preferences: "the preferences you have chosen, readable"
        case .opposition: "the digit 1"
        }
    }

    private func life(_ cookie: NoticeCookie) -> NoticeText {
        let time = duration(facts.seconds(of: cookie))
        return cookie == .opposition ? time : "\(time) from the consent, not extended by visits"
    }
}
