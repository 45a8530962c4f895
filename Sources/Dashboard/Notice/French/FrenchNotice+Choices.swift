extension FrenchNotice {
    var choices: [NoticeText] {
        var list: [NoticeText] = []
        if facts.asksConsent {
            list.append(
                "Aucun identifiant n’est déposé sur votre appareil sans votre accord. Vous pouvez retirer cet accord à tout moment : le cookie est effacé aussitôt."
            )
        } else {
            list.append("Le site ne dépose aucun cookie de mesure et n’en demande pas l’autorisation.")
        }
        switch facts.signals {
        case .respect:
            list.append("Les signaux « Do Not Track » et « Global Privacy Control » de votre navigateur valent refus, quoi que vous ayez répondu par ailleurs.")
        case .drop:
            list.append("Si votre navigateur envoie « Do Not Track » ou « Global Privacy Control », votre visite n’est pas comptée du tout.")
        }
        let total: NoticeText = facts.countsOpposed ? " Seul le nombre de requêtes ainsi écartées est compté, sans rien d’autre." : ""
        list.append(
            """
            Vous pouvez vous opposer à toute mesure : plus rien de vos visites n’est alors compté, et un cookie sans identifiant retient cette opposition \
            pendant \(duration(NoticeFacts.oppositionSeconds)).\(total)
            """)
        let actions: NoticeText =
            facts.asksConsent
            ? "y accepter, refuser, vous opposer et effacer. Ce qu’elle ne peut pas atteindre se fait dans le bandeau du site" : "vous y opposer"
        list.append(
            """
            La page visiteur montre ce que votre visite envoie, ce qu’il en reste, et pour quelles adresses vaut un choix fait là ; vous pouvez \(actions) : \
            \(visitorPage)
            """)
        return list
    }

    var accessLog: NoticeText {
        let start: NoticeText =
            """
            Pour la sécurité du site et du réseau, et pour elle seule, le serveur note chaque requête : la date, l’adresse demandée sans ses paramètres, \
            la page qui y mène, le navigateur\(addressInLog).
            """
        return start + " " + """
            Un fichier est effacé quand sa plus ancienne ligne atteint \(duration(facts.accessLogSeconds)). Cette trace est nécessaire à la sécurité : \
            refuser la mesure d’audience ne la supprime pas.
            """
    }

    private var addressInLog: NoticeText {
        switch facts.accessLog {
        case .truncated: ", et l’adresse IP tronquée (le dernier octet en IPv4, tout ce qui suit les 48 premiers bits en IPv6, sont remplacés par des zéros)"
        case .sealed:
            """
            , et l’adresse IP. Ces lignes sont chiffrées à mesure : le serveur ne peut pas relire ce qu’il a écrit, seuls le peuvent les détenteurs de clés \
            gardées ailleurs, et chaque lecture sur le serveur laisse une trace
            """
        case .full: ", et l’adresse IP entière"
        case .none: " ; l’adresse IP n’y figure pas"
        }
    }

    var rights: NoticeText {
        """
        Vous disposez des droits d’accès, de rectification, d’effacement, de limitation et d’opposition. Écrivez à \(contact). \(reach)
        """
    }

    /// What can be found for somebody who asks.
    private var reach: NoticeText {
        switch facts.accessLog {
        case .full, .sealed:
            "Nous pouvons retrouver dans le journal d’accès les lignes d’une adresse IP dont vous montrez qu’elle était la vôtre à un moment donné."
        case .truncated: "Le journal d’accès ne garde qu’une adresse IP tronquée, commune à beaucoup d’internautes : il ne permet pas de retrouver vos lignes."
        case .none: "Le journal d’accès ne garde aucune adresse IP : il ne permet pas de retrouver vos lignes."
        }
    }

    var article11: NoticeText {
        let totals: NoticeText = """
            Les totaux de la mesure d’audience ne peuvent être rattachés à personne, ni par nous ni par vous : il n’est donc pas possible d’y retrouver, \
            d’en corriger ou d’en retirer la part d’une personne (article 11 du RGPD).
            """
        guard facts.asksConsent else { return totals }
        return totals + " " + """
            Ce que retient votre cookie n’est que sur votre appareil : votre navigateur peut l’effacer, et la page visiteur aussi quand elle a la même \
            adresse que le site ; elle l’explique alors.
            """
    }

    var complaint: NoticeText {
        """
        Si notre réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07 \
        (\(NoticeText(.link("https://www.cnil.fr")))).
        """
    }
}
