/// The texts in French.
struct FrenchNotice: NoticeAuthor {
    let facts: NoticeFacts
    let language = Language.fr

    var title: NoticeText { "Mesure d’audience : \(sites)" }

    func chapter(_ section: NoticeSection) -> NoticeChapter {
        switch section {
        case .notice: NoticeChapter(section: section, title: "Ce que le site mesure de votre visite", blocks: notice)
        case .cookies: NoticeChapter(section: section, title: "Cookies de la mesure d’audience", blocks: cookies)
        case .register: NoticeChapter(section: section, title: "Registre des activités de traitement (article 30 du RGPD)", blocks: register)
        case .exemption:
            NoticeChapter(section: section, title: "Auto-évaluation : mesure d’audience exemptée de consentement", blocks: exemption)
        }
    }

    var controller: NoticeText {
        .filled(facts.controller, else: "responsable du traitement : notice.controller") + ", "
            + .filled(facts.address, else: "adresse postale : notice.address")
    }

    var officer: NoticeText { .filled(facts.officer, else: "délégué à la protection des données : notice.officer, ou retirez cette ligne") }

    var contact: NoticeText { .filled(facts.contact, else: "adresse pour exercer ses droits : notice.contact") }

    var visitorPage: NoticeText { .filled(facts.visitorPage ?? "", else: "adresse de la page visiteur : notice.url, suivie de /visitor") }

    var site: NoticeText { facts.sites.count == 1 ? "le site \(sites)" : "les sites \(sites)" }
}
