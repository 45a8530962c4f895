import AnalyticsCore

/// The visitor's own cookie, what is kept for how long, and who answers.
extension VisitorPage {
    var ownCookie: HTML {
        section("cookie", say("Votre propre historique", "Your own history"), facts.cookie.map(decoded) ?? noCookie)
    }

    private var noCookie: HTML {
        facts.hasStrangeCookie
            ? "<p>\(say("Un cookie <code>sillage</code> est venu, qui n’a pas la forme des nôtres : rien n’en est lu.", "A cookie <code>sillage</code> came that does not have the shape of ours: nothing of it is read."))</p>\n"
            : "<p>\(say("Votre navigateur n’a envoyé aucun identifiant à cet hôte.", "Your browser sent no identifier to this host."))</p>\n"
    }

    private func decoded(_ cookie: VisitorFacts.Cookie) -> HTML {
        func day(_ day: Day?) -> HTML { day.map { "\(wording.weekdayDate($0, year: true))" } ?? muted(say("pas encore", "not yet")) }
        let rows: [(HTML, HTML)] = [
            (say("Identifiant", "Identifier"), "<code>\(cookie.id)</code>"),
            (say("Votre accord", "Your consent"), day(cookie.created)),
            (say("Fin, quoi qu’il arrive", "End, whatever happens"), day(cookie.expires)),
            (say("Dernière visite", "Last visit"), day(cookie.seen)),
            (say("Dernière décision", "Last decision"), day(cookie.decision)),
            (say("Visites comptées", "Visits counted"), "\(wording.integer(cookie.visits ?? 0))"),
            (say("Groupe, tiré au sort de 0 à 15", "Group, drawn from 0 to 15"), "\(cookie.group)"),
            (say("Signature", "Signature"), standing(cookie.standing)),
        ]
        return """
            \(table(say("Le cookie <code>sillage</code> de cet hôte, en clair", "The cookie <code>sillage</code> of this host, in words"), rows))
            <p class="note">\(say(
                "Il est chez vous seul. Le collecteur en reçoit quelques nombres (« 12 jours depuis la dernière visite »), ajoute un à un total et les oublie ; l’identifiant sert en mémoire à relier les événements d’une visite.",
                "It is with you alone. The collector gets a few numbers of it (“12 days since the last visit”), adds one to a total and forgets them; the identifier serves in memory to join the events of one visit."))</p>

            """
    }

    private func standing(_ standing: CookieStanding) -> HTML {
        switch standing {
        case .signed: say("valable", "valid")
        case .unsigned: say("aucune : ce cookie vient du script de la page", "none: this cookie comes from the page’s script")
        case .forged: say("fausse : ce cookie ne sera pas cru, et sera effacé", "wrong: this cookie will not be believed, and will be erased")
        case .expired: say("sans objet : ce cookie est trop vieux, et sera effacé", "no matter: this cookie is too old, and will be erased")
        case .future: say("sans objet : ce cookie vient du futur, et sera effacé", "no matter: this cookie is from the future, and will be erased")
        }
    }

    var kept: HTML {
        let rules = facts.rules
        let rows: [(HTML, HTML)] = [
            (
                say("Journal d’accès, pour la sécurité : une ligne par requête", "Access log, for security: a line per request"),
                "\(days(rules.accessLogDays)) — \(address)"
            ),
            (
                say("Ce qui reconnaît une visite, en mémoire seulement", "What recognises a visit, in memory only"),
                say("30 minutes sans événement, le jour au plus", "30 minutes without an event, the day at most")
            ),
            (
                say("Événements en attente, sans rien de personnel", "Waiting events, nothing personal in them"),
                "\(wording.integer(rules.journalHours))\u{A0}\(say("heures", "hours"))"
            ),
            (say("Totaux par heure", "Totals per hour"), "\(days(rules.hourlyDays))"),
            (say("Totaux par jour, de deux valeurs ensemble", "Totals per day of two values together"), "\(days(rules.hourlyDays)), \(then(rules.hourlyDays))"),
            (
                say("Totaux par jour, d’une valeur ou du site", "Totals per day of one value or of the site"),
                "\(days(rules.dailyDays)), \(then(rules.dailyDays))"
            ),
            (say("Tables des visiteurs qui acceptent, sans identifiant", "Tables of visitors who accept, without identifiers"), "\(days(rules.consentDays))"),
            (
                say("Totaux par mois", "Totals per month"),
                rules.monthlyDays.map { "\(days($0))" } ?? say("sans limite : ils ne parlent de personne", "without limit: they are about nobody")
            ),
            (say("Sur votre appareil : le cookie de l’accord", "On your device: the cookie of the consent"), "\(days(rules.consentDays))"),
            (say("Sur votre appareil : le cookie d’une opposition", "On your device: the cookie of an opposition"), "\(days(Self.oppositionDays))"),
        ]
        let content = table(say("Durées en vigueur, au plus", "Times in force, at most"), rows)
        return section("kept", say("Ce qui est gardé, et combien de temps", "What is kept, and for how long"), content)
    }

    /// What follows the days: months, where months live longer.
    private func then(_ days: Int) -> HTML {
        facts.rules.monthlyDays.map { $0 <= days } == true ? say("puis effacés", "then erased") : say("puis par mois", "then per month")
    }

    private var address: HTML {
        switch facts.rules.accessLogAddress {
        case .truncated: say("adresse IP tronquée (les derniers octets manquent)", "IP address cut short (its last bytes are missing)")
        case .sealed: say("chiffré : le serveur ne peut plus relire ce qu’il a écrit", "encrypted: the server cannot read again what it has written")
        case .full: say("adresse IP entière", "whole IP address")
        case .none: say("sans adresse IP", "without IP address")
        }
    }

    var answers: HTML {
        let contact = facts.contact
        let rows: [(HTML, HTML)] = [
            (say("Responsable du traitement", "Controller"), contact.controller), (say("Adresse", "Address"), contact.address),
            (say("Délégué à la protection des données", "Data protection officer"), contact.officer),
            (say("Exercer vos droits", "Exercise your rights"), contact.contact), (say("Machine tenue par", "Machine run by"), contact.host),
        ].filter { !$0.1.isEmpty }.map { ($0.0, linked($0.1)) }
        guard !rows.isEmpty else { return "" }
        return section("answers", say("Qui répond", "Who answers"), table(say("Contacts", "Contacts"), rows))
    }

    /// An address of a page or a mailbox becomes a link; anything else stays text.
    private func linked(_ text: String) -> HTML {
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return "<a href=\"\(text)\" rel=\"noreferrer\">\(text)</a>" }
        let isMailbox = text.contains("@") && !text.contains { $0 == " " || $0 == "<" || $0 == "," || $0 == ":" || $0 == "?" }
        return isMailbox ? "<a href=\"mailto:\(text)\">\(text)</a>" : "\(text)"
    }
}
