import AnalyticsCore

/// `/visitor`: what this very request sends, what it becomes, what is kept, and the choice. A pure function of its facts; works without
/// script, loads nothing from anywhere.
public struct VisitorPage: Sendable {
    let facts: VisitorFacts
    let language: Language
    let wording: Wording

    public init(_ facts: VisitorFacts, _ language: Language) {
        self.facts = facts
        self.language = language
        wording = Wording(language)
    }

    /// Stands in the page; to be allowed by its hash.
    public static let styleSheet = String(decoding: PackageResources.visitor_css, as: UTF8.self)

    /// The whole page. Everything that came with the request is escaped.
    public var html: String { markup.source }

    private var markup: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">
        <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
        <title>\(title) · \(facts.site)</title><style>\(HTML(styleSheet: Self.styleSheet))</style></head>
        <body><a class="skip" href="#main">\(say("Aller au contenu", "Skip to content"))</a>
        <header><p class="brand">\(Self.mark)<span>Sillage</span> <b><bdi>\(facts.site)</bdi></b></p>\(languages)</header>
        <main id="main"><h1>\(title)</h1>
        <p class="lead">\(lead)</p>
        \(news)\(choice)\(sent)\(becomes)\(ownCookie)\(kept)\(answers)</main>
        <footer><p>\(say(
            "Cette page n’est ni comptée ni gardée ; sa requête a une ligne dans le journal d’accès, comme toute requête.",
            "This page is neither counted nor kept; its request has a line in the access log, as every request has."))</p></footer></body></html>

        """
    }

    private var title: HTML { say("Ce que votre visite nous dit", "What your visit tells us") }

    private var lead: HTML {
        say(
            """
            Voici ce que votre navigateur vient d’envoyer à <bdi>\(facts.host)</bdi>, ce qui en serait écrit pour le site <bdi>\(facts.site)</bdi>, et ce que
            vous pouvez décider. Regarder cette page ne compte rien.
            """,
            """
            This is what your browser has just sent to <bdi>\(facts.host)</bdi>, what would be written of it for the site <bdi>\(facts.site)</bdi>, and what you
            can decide. Looking at this page counts nothing.
            """)
    }

    private var languages: HTML {
        say(
            "<nav aria-label=\"Langue\"><b>Français</b> <a href=\"visitor?lang=en\" lang=\"en\" hreflang=\"en\">English</a></nav>",
            "<nav aria-label=\"Language\"><a href=\"visitor?lang=fr\" lang=\"fr\" hreflang=\"fr\">Français</a> <b>English</b></nav>")
    }

    private static let mark: HTML = """
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7c3-3.5 6-3.5 9 0s6 3.5 9 0"/><path opacity=".6" d="M3 12.5c3-3.5 6-3.5 9 0s6 3.5 9 0"/>\
        <path opacity=".3" d="M3 18c3-3.5 6-3.5 9 0s6 3.5 9 0"/></svg>
        """

    // MARK: Pieces

    func say(_ french: HTML, _ english: HTML) -> HTML { language == .fr ? french : english }

    func days(_ count: Int) -> String {
        wording.integer(count) + "\u{A0}"
            + (language == .fr ? wording.plural(count, one: "jour", many: "jours") : wording.plural(count, one: "day", many: "days"))
    }

    func section(_ id: HTML, _ heading: HTML, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading)</h2>\n\(content)</section>\n"
    }

    /// Rows of a name and what it is.
    func table(_ caption: HTML, _ rows: [(HTML, HTML)]) -> HTML {
        let lines = rows.map { name, value -> HTML in "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>\n" }
        return "<table><caption>\(caption)</caption><tbody>\(lines.joined())</tbody></table>\n"
    }

    /// Text that came with the request.
    func foreign(_ text: String) -> HTML { text.isEmpty ? "—" : "<bdi>\(Label(text).text)</bdi>" }
}
