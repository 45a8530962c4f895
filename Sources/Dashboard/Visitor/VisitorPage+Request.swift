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
        section("becomes", say("Ce qui en serait écrit", "What would be written of it"), facts.explanation.dropped == nil ? counted : notCounted)
    }

    private var counted: HTML {
        let rows = values.map { dimension, value -> (HTML, HTML) in (name(dimension), "\(wording.label(dimension, value).text)") }
        return """
            \(table(say("Une visite de plus pour chacune de ces valeurs, ce jour", "One visit more for each of these values, on this day"), rows))
            <p class="note">\(say(
                "C’est tout : des totaux par jour, à deux de ces valeurs au plus ensemble. Votre adresse devient un pays et une région, la description de votre navigateur devient ces noms, puis elles sont oubliées. Ni l’une, ni l’autre, ni aucun identifiant n’entrent dans les statistiques ; une valeur de moins de \(facts.rules.k) visites n’est pas montrée.",
                "That is all: totals per day, of two of these values together at most. Your address becomes a country and a region, the description of your browser becomes these names, then they are forgotten. Neither of them, and no identifier, enters the statistics; a value of fewer than \(facts.rules.k) visits is not shown."))</p>

            """
    }

    private var notCounted: HTML {
        switch facts.explanation.dropped {
        case .opposed: return "<p>\(say("Rien : vous vous opposez à la mesure.", "Nothing: you oppose to being measured."))</p>\n"
        case .signal:
            return
                "<p>\(say("Rien : ce site ne compte pas les visites qui portent ce signal.", "Nothing: this site does not count visits that carry this signal."))</p>\n"
        case .unconsented:
            return "<p>\(say("Rien : ce site ne compte que les visites avec accord.", "Nothing: this site counts visits with consent only."))</p>\n"
        default: break
        }
        guard let bot = facts.explanation.bot else { return "<p>\(say("Rien.", "Nothing."))</p>\n" }
        let rows: [(HTML, HTML)] = [
            (name(.bot), "\(bot.name)"), (name(.botClass), "\(wording.label(.botClass, bot.botClass.rawValue).text)"),
            (name(.botReason), "\(wording.label(.botReason, bot.reason.rawValue).text)"),
        ]
        return """
            <p>\(say("Cette requête est prise pour celle d’un programme, et comptée à part :", "This request is taken for that of a program, and counted apart:"))</p>
            \(table(say("Une requête de plus pour chacune de ces valeurs", "One request more for each of these values"), rows))
            """
    }

    /// What a visit would be counted under, as the pipeline names it.
    private var values: [(Dimension, String)] {
        let explanation = facts.explanation
        let agent = explanation.agent.userAgent
        let version = agent.browserVersion.isEmpty ? agent.browser : "\(agent.browser) \(agent.browserVersion)"
        let system = agent.osVersion.isEmpty ? agent.os : "\(agent.os) \(agent.osVersion)"
        return [
            (.country, explanation.region?.country ?? ""), (.region, explanation.region?.subdivision ?? ""), (.language, explanation.language),
            (.browserVersion, version), (.osVersion, system), (.device, agent.device.rawValue), (.consent, explanation.decision.name),
        ]
    }

    private func name(_ dimension: Dimension) -> HTML {
        switch dimension {
        case .country: say("Pays", "Country")
        case .region: say("Région", "Region")
        case .language: say("Langue", "Language")
        case .browserVersion: say("Navigateur et version", "Browser and version")
        case .osVersion: say("Système et version", "System and version")
        case .device: say("Appareil", "Device")
        case .consent: say("Consentement", "Consent")
        case .bot: say("Nom du programme", "Name of the program")
        case .botClass: say("Sorte de programme", "Kind of program")
        default: say("Reconnu à", "Known by")
        }
    }

    func muted(_ text: HTML) -> HTML { "<span class=\"muted\">\(text)</span>" }
}
