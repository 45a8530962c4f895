extension FrenchNotice {
    var cookies: [NoticeBlock] {
        let start: NoticeText =
            facts.asksConsent
            ? "La mesure d’audience utilise les cookies suivants, et aucun autre. Sans votre accord, aucun n’est déposé, sauf celui qui retient une opposition."
            : "La mesure d’audience ne dépose qu’un cookie, et seulement si vous vous opposez à toute mesure : il retient cette opposition."
        return [
            .paragraph(start),
            .table(
                NoticeTable(
                    caption: "Cookies que le site peut déposer", columns: ["Nom", "Déposé par", "But", "Contenu", "Durée", "Accord"],
                    rows: facts.cookies.map { cookie in
                        [
                            NoticeText(.code(cookie.name)), setter(cookie), purpose(cookie), content(cookie), life(cookie),
                            cookie == .opposition ? "non requis : il ne sert qu’à respecter votre choix" : "requis, demandé avant le dépôt",
                        ]
                    })),
            .paragraph(
                """
                Aucun autre site ne lit ces cookies, et aucun tiers ne les reçoit. \(reach) Rien d’autre n’est écrit sur votre appareil. La page visiteur \
                montre et efface ceux qui lui parviennent : \(visitorPage)
                """),
        ]
    }

    private var reach: NoticeText {
        let opposition: NoticeText = "L’opposition peut valoir pour tout le domaine du site, car elle n’identifie personne."
        return facts.asksConsent ? "Les deux premiers ne valent que pour l’hôte qui les dépose. " + opposition : opposition
    }

    private func setter(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor, .preferences: "le site visité (\(sites)), après votre accord"
        case .opposition: "le site visité (\(sites)), à votre demande"
        }
    }

    private func purpose(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor: "compter les visiteurs en plus des visites, et savoir s’ils reviennent"
        case .preferences: "retenir vos préférences d’affichage, comme la langue ; il n’est jamais envoyé à la mesure d’audience"
        case .opposition: "ne plus rien mesurer de vos visites"
        }
    }

    private func content(_ cookie: NoticeCookie) -> NoticeText {
        switch cookie {
        case .visitor:
            """
            un identifiant tiré au hasard (128 bits), un groupe de 0 à 15 tiré au hasard, les dates de l’accord, de la dernière activité et du dernier choix, \
            si vous êtes revenu depuis, et le nombre de visites ; une signature du serveur, qui le protège d’une falsification, peut s’y ajouter
            """
        case .preferences: "les préférences que vous avez choisies, en clair"
        case .opposition: "le chiffre 1"
        }
    }

    private func life(_ cookie: NoticeCookie) -> NoticeText {
        let time = duration(facts.seconds(of: cookie))
        return cookie == .opposition ? time : "\(time) à compter de l’accord, sans que les visites la prolongent"
    }
}
