import AnalyticsCore

/// The choice: what holds now and why, and the buttons.
extension VisitorPage {
    private var ground: ConsentGround { facts.decision.ground }
    private var isGranted: Bool { facts.decision.state == .granted }

    var choice: HTML {
        let content: HTML = """
            <p class="state"><b>\(state)</b> \(consequence)</p>
            \(reasons)\(elsewhere)\(buttons)
            """
        return section("choice", say("Votre choix", "Your choice"), content)
    }

    private var state: HTML {
        switch ground {
        case .opposition: say("Vous vous opposez à la mesure.", "You oppose to being measured.")
        case .signal: say("Votre navigateur refuse pour vous.", "Your browser refuses for you.")
        case .choice: say("Vous avez accepté.", "You have accepted.")
        case .none: say("Aucun choix n’est connu ici.", "No choice is known here.")
        }
    }

    private var consequence: HTML {
        switch ground {
        case .opposition:
            facts.rules.opposed == .total
                ? say(
                    "Rien de vos visites n’est compté ; seul un total anonyme dit combien de requêtes ne l’ont pas été.",
                    "Nothing of your visits is counted; one anonymous total says how many requests were not.")
                : say("Rien de vos visites n’est compté.", "Nothing of your visits is counted.")
        case .choice: say("Un identifiant au hasard compte les visiteurs.", "A random identifier counts visitors.")
        case .signal where isDropped: say("Vos visites ne sont pas comptées.", "Your visits are not counted.")
        case .signal, .none: unconsented
        }
    }

    /// Whether the site counts no visit that carries a signal.
    private var isDropped: Bool {
        if case .nothing(.signal) = facts.outcome { true } else { false }
    }

    private var unconsented: HTML {
        switch facts.rules.unconsented {
        case .visit:
            say(
                "Vos visites comptent une à une, sans identifiant, et rien ne relie deux visites.",
                "Your visits count one by one, without an identifier, and nothing links two visits.")
        case .page:
            say(
                "Vos pages comptent une à une, sans identifiant, et rien ne les relie.",
                "Your pages count one by one, without an identifier, and nothing links them.")
        case .none: say("Vos visites ne sont pas comptées.", "Your visits are not counted.")
        }
    }

    /// The rules in their order; the one that decides is marked.
    private var reasons: HTML {
        let rules: [(ConsentGround, HTML)] = [
            (.opposition, say("L’opposition (cookie <code>sillage-oppose</code>)", "Opposition (cookie <code>sillage-oppose</code>)")),
            (.signal, say("Le signal du navigateur (DNT, GPC)", "The browser’s signal (DNT, GPC)")),
            (.choice, say("Votre réponse (cookie <code>sillage</code>)", "Your answer (cookie <code>sillage</code>)")),
            (.none, say("Rien de cela", "None of these")),
        ]
        let items = rules.map { rule, name -> HTML in
            rule == ground ? "<li aria-current=\"true\"><b>\(name)</b> <span>\(say("décide ici", "decides here"))</span></li>" : "<li>\(name)</li>"
        }
        return """
            <p class="note" id="order">\(say("La première règle qui s’applique décide :", "The first rule that applies decides:"))</p>
            <ol class="rules" aria-labelledby="order">\(items.joined())</ol>

            """
    }

    // MARK: Where it holds

    /// Pages and collector on different hosts: what can be done from here, and what only there.
    private var elsewhere: HTML {
        guard !facts.isPageHost else { return "" }
        let links = facts.siteHosts.map { host -> HTML in
            host.hasPrefix("*.") ? "<bdi>\(host)</bdi>" : "<a href=\"https://\(host)/\" rel=\"noreferrer\"><bdi>\(host)</bdi></a>"
        }
        let list = links.enumerated().map { $0.offset == 0 ? $0.element : ", \($0.element)" }.joined()
        let opposition: HTML =
            facts.oppositionDomain.map { domain in
                say(
                    "L’opposition, elle, vaut aussi pour <bdi>\(domain)</bdi> et tout ce qui en dépend.",
                    "Opposition holds for <bdi>\(domain)</bdi> and everything under it as well.")
            }
            ?? say("L’opposition aussi ne vaut ici que pour cet hôte.", "Opposition too holds for this host alone.")
        return """
            <p class="note">\(say(
                "Les pages du site sont sur d’autres hôtes (\(list)), dont <bdi>\(facts.host)</bdi> ne lit ni n’écrit les cookies : accepter, refuser et effacer pour le site se font là, dans son bandeau. Les boutons d’ici agissent sur les cookies de <bdi>\(facts.host)</bdi>. \(opposition)",
                "The site’s pages are on other hosts (\(list)), whose cookies <bdi>\(facts.host)</bdi> neither reads nor writes: accepting, refusing and erasing for the site happen there, in its banner. The buttons here act on the cookies of <bdi>\(facts.host)</bdi>. \(opposition)"))</p>

            """
    }

    // MARK: Buttons

    private var buttons: HTML {
        var all: [HTML] = []
        if facts.asksConsent { all.append(button(.accept)) }
        all.append(button(.refuse))
        all.append(button(ground == .opposition ? .again : .oppose))
        all.append(button(.erase))
        return """
            <form method="post" action="visitor?lang=\(language.rawValue)"><ul class="buttons" aria-label="\(say("Ce que vous pouvez faire", "What you can do"))">\(all.joined())</ul></form>
            \(facts.asksConsent ? "" : "<p class=\"note\">\(say("Ce site ne demande aucun accord et ne pose jamais d’identifiant.", "This site asks for no consent and never sets an identifier."))</p>")
            """
    }

    private func button(_ action: VisitorAction) -> HTML {
        let isOff = action == .accept && facts.signals.isOptOut
        return """
            <li><button name="action" value="\(action.rawValue)" aria-describedby="about-\(action.rawValue)"\(isOff ? " disabled" : "")>\(name(action))</button>
            <p id="about-\(action.rawValue)">\(isOff ? say("Sans effet tant que votre navigateur envoie ce signal.", "Without effect while your browser sends this signal.") : effect(action))</p></li>

            """
    }

    private func name(_ action: VisitorAction) -> HTML {
        switch action {
        case .accept: say("Accepter", "Accept")
        case .refuse: say("Refuser", "Refuse")
        case .oppose: say("M’opposer", "Oppose")
        case .again: say("Être compté à nouveau", "Be counted again")
        case .erase: say("Tout effacer", "Erase everything")
        }
    }

    private func effect(_ action: VisitorAction) -> HTML {
        switch action {
        case .accept:
            say(
                "Un cookie avec un identifiant au hasard, pour \(days(facts.rules.consentDays)) et jamais prolongé. Lève une opposition.",
                "A cookie with a random identifier, for \(days(facts.rules.consentDays)) and never prolonged. Lifts an opposition.")
        case .refuse:
            say(
                "L’identifiant est effacé. Rien n’est gardé pour se souvenir du refus.",
                "The identifier is erased. Nothing is kept to remember the refusal.")
        case .oppose:
            say(
                "Plus rien n’est compté. Un cookie sans identifiant s’en souvient \(days(Self.oppositionDays)).",
                "Nothing is counted any more. A cookie without an identifier remembers it for \(days(Self.oppositionDays)).")
        case .again: say("Le cookie d’opposition est effacé.", "The opposition cookie is erased.")
        case .erase:
            say(
                "Tous nos cookies sont effacés, celui d’une opposition aussi.", "All our cookies are erased, that of an opposition too.")
        }
    }

    /// Life of the cookie that remembers an opposition: 13 months, as that of a consent at most.
    public static let oppositionDays = 395

    // MARK: What was asked for just now

    /// Says what a button has done, as far as the cookies of this request show it.
    var news: HTML {
        guard let done = facts.done else { return "" }
        let isDone =
            switch done {
            case .accept: isGranted
            case .refuse: facts.cookie == nil && !facts.hasStrangeCookie
            case .oppose: ground == .opposition
            case .again: ground != .opposition
            case .erase: facts.cookie == nil && !facts.hasStrangeCookie && ground != .opposition
            }
        let text: HTML =
            switch done {
            case _ where !isDone:
                say(
                    "Votre navigateur n’a pas gardé ce choix : il bloque sans doute les cookies de cet hôte.",
                    "Your browser did not keep this choice: it probably blocks cookies of this host.")
            case .accept: say("C’est noté : vous avez accepté.", "Noted: you have accepted.")
            case .refuse: say("C’est fait : aucun identifiant n’est sur votre appareil.", "Done: no identifier is on your device.")
            case .oppose: say("C’est noté : plus rien n’est compté.", "Noted: nothing is counted any more.")
            case .again: say("C’est fait : l’opposition est levée.", "Done: the opposition is lifted.")
            case .erase: say("C’est fait : aucun de nos cookies n’est sur votre appareil.", "Done: none of our cookies is on your device.")
            }
        return "<p class=\"news\" role=\"status\">\(text)</p>\n"
    }
}
