import Hummingbird

/// `/visitor`: what a visit sends, what is kept and for how long, from the configuration in force.
struct VisitorPage: Sendable {
    let accessLogDays: Int
    let dailyDays: Int
    let consentDays: Int
    let addressKept: Bool

    func response(to request: Request) -> Response {
        let asked = request.uri.queryParameters["lang"].map(String.init) ?? request.headers[.acceptLanguage] ?? "fr"
        let isFrench = !asked.lowercased().hasPrefix("en")
        return htmlResponse(
            isFrench ? page("fr", "Ce que votre visite nous dit", french) : page("en", "What your visit tells us", english),
            policy: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    }

    private func page(_ language: String, _ title: String, _ paragraphs: [String]) -> String {
        let other = language == "fr" ? "<a href=\"?lang=en\" hreflang=\"en\">English</a>" : "<a href=\"?lang=fr\" hreflang=\"fr\">Français</a>"
        return """
            <!doctype html><html lang="\(language)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>\(title) · Sillage</title>
            <style>:root{color-scheme:light dark}body{font:400 1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;\
            color:light-dark(#12212b,#e4ecef);background:light-dark(#f5f8f9,#0d1519)}h1{font-size:1.75rem;line-height:1.25}\
            a{color:light-dark(#0b6577,#5cc1d3)}</style></head><body><main><h1>\(title)</h1>
            \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
            </main><footer><p>\(other)</p></footer></body></html>
            """
    }

    private var french: [String] {
        [
            "Quand vous ouvrez une page, votre navigateur nous envoie son adresse, celle du site qui vous y a conduit, la taille de votre écran et votre langue. Votre adresse IP et la description de votre navigateur accompagnent toute requête.",
            "De l’adresse IP nous tirons un pays et une région, puis nous l’oublions : elle n’entre dans aucune statistique. De la description du navigateur nous gardons son nom, sa version majeure, le système et le type d’appareil.",
            "Rien n’est enregistré sur votre appareil sans votre accord. Avec votre accord, un cookie de ce site compte les visiteurs ; il disparaît au plus tard \(consentDays) jours après votre accord, sans jamais être prolongé. Si votre navigateur envoie « Do Not Track » ou « Global Privacy Control », c’est un refus.",
            "Nous ne gardons que des totaux par jour, aucun parcours et aucune liste de visiteurs. Le détail quotidien est effacé après \(dailyDays) jours.",
            "Pour la sécurité, un journal technique note chaque requête"
                + (addressKept ? "" : " avec une adresse IP tronquée ou absente") + " ; il est effacé au bout de \(accessLogDays) jours au plus.",
        ]
    }

    private var english: [String] {
        [
            "When you open a page, your browser sends us its address, that of the site that led you there, your screen size and your language. Your IP address and the description of your browser come with every request.",
            "From the IP address we take a country and a region, then forget it: it enters no statistic. From the description of the browser we keep its name, major version, system and kind of device.",
            "Nothing is stored on your device without your consent. With your consent, a cookie of this site counts visitors; it is gone \(consentDays) days after your consent at the latest, and is never extended. If your browser sends “Do Not Track” or “Global Privacy Control”, that is a refusal.",
            "We keep nothing but totals per day, no journeys and no list of visitors. Daily detail is erased after \(dailyDays) days.",
            "For security, a technical log notes every request"
                + (addressKept ? "" : ", its IP address cut short or left out") + "; it is erased after \(accessLogDays) days at most.",
        ]
    }
}
