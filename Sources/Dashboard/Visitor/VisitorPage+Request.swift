import AnalyticsCore

/// What the request sends, and what it becomes.
extension VisitorPage {
    var sent: HTML {
        var rows: [(HTML, HTML)] = [(say("Adresse IP", "IP address"), foreign(facts.address))]
        rows += facts.headers.map { header in ("<code>\(header.name)</code>", foreign(header.value)) }
        let absent = ["DNT", "Sec-GPC", "Cookie"].filter { name in !facts.headers.contains { $0.name == name } }
        rows += absent.map { name in ("<code>\(name)</code>", muted(say("non envoyé", "not sent"))) }
        let content: HTML = """
            \(table(say("Reçu avec cette requête, et lu par le collecteur", "Came with this request, and is read by the collector"), rows))
            <p class="note">\(say(
                "Sur une page du site s’y ajoutent l’adresse de la page et de celle qui y a conduit, la taille de l’écran et la langue. Nos cookies seuls sont lus.",
                "On a page of the site, the page’s address and that of the page before it, the screen’s size and the language are added. Of cookies only ours are read."))</p>

            """
        return section("sent", say("Ce que votre navigateur envoie", "What your browser sends"), content)
    }

    var becomes: HTML {
        let content: HTML =
            switch facts.outcome {
            case .visit(let values): counted(values)
            case .bot(let values): apart(values)
            case .nothing(let reason): "<p>\(notCounted(reason))</p>\n"
            }
        return section("becomes", say("Ce qui en serait écrit", "What would be written of it"), content)
    }

    private func counted(_ values: [VisitorFacts.Value]) -> HTML {
        """
        \(table(say("Une visite de plus pour chacune de ces valeurs, ce jour", "One visit more for each of these values, on this day"), rows(values)))
        <p class="note">\(say(
            "C’est tout, avec la page, sa provenance\(masksScreen ? "" : " et la classe de largeur de l’écran") : des totaux par jour, à deux de ces valeurs au plus ensemble. Votre adresse devient un pays et une région, la description de votre navigateur devient ces noms, puis elles sont oubliées. Ni l’une, ni l’autre, ni aucun identifiant n’entrent dans les statistiques ; une valeur de moins de \(facts.rules.k) visites n’est pas montrée.",
            "That is all, with the page\(masksScreen ? " and" : ",") where it was reached from\(masksScreen ? "" : ", and the screen’s class of widths"): totals per day, of two of these values together at most. Your address becomes a country and a region, the description of your browser becomes these names, then they are forgotten. Neither of them, and no identifier, enters the statistics; a value of fewer than \(facts.rules.k) visits is not shown."))</p>
        \(masking)
        """
    }

    private var masksScreen: Bool { facts.rules.profile == .exempt && facts.decision.state != .granted }

    /// What the `exempt` profile leaves out.
    private var masking: HTML {
        guard facts.rules.profile == .exempt else { return "" }
        return """
            <p class="note">\(say(
                "Ce site se limite à ce que la mesure d’audience exemptée de consentement permet : sans accord, de la provenance ne restent que sa sorte et un nom d’hôte, de ce que vous faites sur une page seulement qu’il s’y est passé quelque chose, et de l’écran rien. Tous les chiffres montrés sont arrondis à la dizaine.",
                "This site keeps to what audience measurement exempt from consent may do: without consent, all that remains of where you came from is its kind and a host, of what you do on a page only that something was done, and of the screen nothing. All figures shown are rounded to the nearest ten."))</p>

            """
    }

    private func apart(_ values: [VisitorFacts.Value]) -> HTML {
        """
        <p>\(say("Cette requête est prise pour celle d’un programme, et comptée à part :", "This request is taken for that of a program, and counted apart:"))</p>
        \(table(say("Une requête de plus pour chacune de ces valeurs", "One request more for each of these values"), rows(values)))
        """
    }

    private func notCounted(_ reason: DropReason) -> HTML {
        switch reason {
        case .opposed: say("Rien : vous vous opposez à la mesure.", "Nothing: you oppose to being measured.")
        case .signal: say("Rien : ce site ne compte pas les visites qui portent ce signal.", "Nothing: this site does not count visits that carry this signal.")
        case .unconsented: say("Rien : ce site ne compte que les visites avec accord.", "Nothing: this site counts visits with consent only.")
        default: say("Rien.", "Nothing.")
        }
    }

    private func rows(_ values: [VisitorFacts.Value]) -> [(HTML, HTML)] {
        values.map { value in (name(value.dimension), "\(wording.label(value.dimension, value.text).text)") }
    }

    private func name(_ dimension: Dimension) -> HTML {
        switch dimension {
        case .entry: say("Page d’entrée", "Entry page")
        case .country: say("Pays", "Country")
        case .region: say("Région", "Region")
        case .language: say("Langue", "Language")
        case .browser: say("Navigateur", "Browser")
        case .browserVersion: say("Navigateur et version", "Browser and version")
        case .os: say("Système", "System")
        case .osVersion: say("Système et version", "System and version")
        case .device: say("Appareil", "Device")
        case .visitNumber: say("Numéro de la visite", "Number of the visit")
        case .recency: say("Jours depuis la visite précédente", "Days since the visit before")
        case .cohort: say("Mois de la première visite", "Month of the first visit")
        case .consent: say("Consentement", "Consent")
        case .bot: say("Nom du programme", "Name of the program")
        case .botClass: say("Sorte de programme", "Kind of program")
        case .botReason: say("Reconnu à", "Known by")
        default: "\(dimension.name)"
        }
    }

    func muted(_ text: HTML) -> HTML { "<span class=\"muted\">\(text)</span>" }
}
