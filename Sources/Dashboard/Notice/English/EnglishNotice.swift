/// The texts in English.
struct EnglishNotice: NoticeAuthor {
    let facts: NoticeFacts
    let language = Language.en

    var title: NoticeText { "Audience measurement: \(sites)" }

    func chapter(_ section: NoticeSection) -> NoticeChapter {
        switch section {
        case .notice: NoticeChapter(section: section, title: "What the site measures of your visit", blocks: notice)
        case .cookies: NoticeChapter(section: section, title: "Cookies of the audience measurement", blocks: cookies)
        case .register: NoticeChapter(section: section, title: "Record of processing activities (GDPR, article 30)", blocks: register)
        case .exemption:
            NoticeChapter(section: section, title: "Self-assessment: audience measurement exempt from consent in France", blocks: exemption)
        }
    }

    var controller: NoticeText {
        .filled(facts.controller, else: "controller: notice.controller") + ", " + .filled(facts.address, else: "postal address: notice.address")
    }

    var officer: NoticeText { .filled(facts.officer, else: "data protection officer: notice.officer, or remove this line") }

    var contact: NoticeText { .filled(facts.contact, else: "address for requests: notice.contact") }

    var visitorPage: NoticeText { .filled(facts.visitorPage ?? "", else: "address of the visitor page: notice.url followed by /visitor") }

    var site: NoticeText { facts.sites.count == 1 ? "the site \(sites)" : "the sites \(sites)" }
}
