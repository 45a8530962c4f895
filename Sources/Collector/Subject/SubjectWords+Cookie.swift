/// The sentences about a cookie.
extension SubjectWords {
    func cookie(_ cookie: CookieMeaning) -> String {
        let unknown = say("non renseigné", "not given")
        let rows = [
            (say("signature", "signature"), signature(cookie.signature)),
            (say("créé le", "created on"), cookie.created),
            (say(cookie.isExpired ? "expiré le" : "expire le", cookie.isExpired ? "expired on" : "expires on"), cookie.expires),
            (say("dernière visite", "last visit"), cookie.lastVisit ?? unknown),
            (say("dernier choix", "last choice"), cookie.lastDecision ?? unknown),
            (say("revenu depuis ce choix", "came back since that choice"), cookie.returned ? say("oui", "yes") : say("non", "no")),
            (say("nombre de visites", "number of visits"), String(cookie.visits)),
            (say("groupe (tiré au sort par votre navigateur, 0 à 15)", "group (drawn by your browser, 0 to 15)"), String(cookie.group)),
        ]
        return cookieHeading(cookie.signature) + "\n" + rows.map { "  \($0.0): \($0.1)" }.joined(separator: "\n") + "\n" + cookieEnd(cookie.signature)
    }

    private func cookieHeading(_ signature: CookieMeaning.Signature) -> String {
        switch signature {
        case .valid, .none: say("Votre cookie « sillage » (dates en UTC) :", "Your cookie \"sillage\" (dates in UTC):")
        case .unchecked, .foreign: say("Le cookie « sillage » que vous montrez (dates en UTC) :", "The cookie \"sillage\" that you show (dates in UTC):")
        }
    }

    private func signature(_ signature: CookieMeaning.Signature) -> String {
        switch signature {
        case .valid: say("valide, de ce collecteur", "valid, of this collector")
        case .none: say("aucune (posé par le script d'un site, celui-ci ou un autre)", "none (set by the script of a site, this or another)")
        case .foreign: say("pas de ce collecteur : d'un autre, ou cookie modifié", "not of this collector: of another, or the cookie was changed")
        case .unchecked: say("non vérifiée : la base de ce collecteur n'a pu être lue", "not checked: the database of this collector could not be read")
        }
    }

    private func cookieEnd(_ signature: CookieMeaning.Signature) -> String {
        guard signature != .foreign else {
            return say(
                """
                Nous n'avons pas signé ce cookie tel qu'il est : ce qui précède est ce que dit son texte, et non ce que nous savons. Adressez-vous au site \
                qui l'a posé, ou supprimez-le dans votre navigateur.
                """,
                """
                We did not sign this cookie as it is: the above is what its text says, not what we know. Ask the site that set it, or delete it in your \
                browser.
                """)
        }
        return say(
            """
            Cet historique n'existe que dans votre navigateur. Le serveur n'en a gardé que des totaux : « une visite, après tant de jours », \
            ajoutés à ceux des autres. L'identifiant du cookie n'a été enregistré nulle part. Pour l'effacer, retirez votre accord sur le site, ou \
            sur la page « /visitor » si elle est sur le même hôte que le site, ou supprimez les cookies du site.
            """,
            """
            This history exists in your browser alone. The server kept nothing of it but totals: "one visit, after so many days", added to those \
            of everybody else. The cookie's identifier was stored nowhere. To erase it, withdraw your consent on the site, or on the page \
            "/visitor" where that is on the site's own host, or delete the site's cookies.
            """)
    }
}
