extension FrenchNotice {
    /// The items as a list that is one sentence.
    func sentence(_ items: [NoticeItem]) -> [NoticeText] {
        items.enumerated().map { item($1) + ($0 == items.count - 1 ? "." : " ;") }
    }

    /// Without punctuation at its end.
    func item(_ item: NoticeItem) -> NoticeText {
        switch item {
        case .pages: "les pages vues et leur enchaînement, la page d’arrivée et la page de sortie (\(addresses))"
        case .singlePages: "les pages vues, une à une (\(addresses))"
        case .missingPages: "les pages introuvables, et la page qui y mène"
        case .referrerPage: "le site et la page qui vous ont conduit ici, sans les paramètres de leur adresse"
        case .referrerHost: "le nom du site qui vous a conduit ici, sans la page"
        case .campaign: "la campagne que nomme l’adresse de la page (paramètres \(code: "utm_…")), et par quel canal vous êtes venu"
        case .campaignYesNo:
            "si une campagne vous a conduit ici (oui ou non, sans dire laquelle), sinon si c’est une recherche, un lien ou un accès direct"
        case .place: "votre pays et votre région, déduits de l’adresse IP (jamais la ville ni une position)"
        case .language: "la langue de votre navigateur"
        case .agent: "le navigateur et le système avec leur version majeure, et le type d’appareil"
        case .screen: "la largeur de votre écran, rangée dans une classe"
        case .visit: "le jour et l’heure, le nombre de pages, et si la visite s’est arrêtée à la première"
        case .moment: "le jour et l’heure, et si vous arrivez d’un autre site"
        case .choice where !facts.asksConsent: "si votre navigateur envoie un signal de refus"
        case .choice: "l’état de votre choix : accepté, refusé, sans réponse, ou signal du navigateur"
        case .visibleTime: "le temps pendant lequel une page est visible, et jusqu’où elle est parcourue"
        case .downloads: "les documents téléchargés"
        case .outbound: "les liens suivis vers d’autres sites"
        case .searches: "les mots cherchés sur le site, et si la recherche n’a rien donné"
        case .votes: "les votes et les émoticônes donnés à un contenu"
        case .videos: "les vidéos regardées, par quart, et le temps passé à les regarder"
        case .forms: "les formulaires commencés et envoyés, jamais ce que vous y écrivez"
        case .custom: "des gestes que le site nomme lui-même, avec leurs propriétés"
        case .emails: "pour nos lettres, le nombre d’ouvertures et de clics par campagne, jamais par destinataire"
        case .goals: "si la visite a atteint un objectif du site, et les étapes qui y conduisent"
        case .pageGoals: "si la visite a atteint une page que le site s’est donnée pour objectif"
        case .gestures: "qu’un geste a eu lieu sur une page (téléchargement, lien, recherche, formulaire, vidéo, vote), sans dire lequel"
        case .returns: "le rang de la visite, le nombre de jours depuis la précédente et le mois de la première"
        case .visitors: "des totaux qui comptent exactement les visiteurs différents, d’après ce que retient votre propre cookie"
        }
    }

    private var addresses: NoticeText {
        guard !facts.keptParameters.isEmpty else { return "leur adresse est gardée sans paramètres" }
        let list = facts.keptParameters.map { NoticeText(.code($0)) }.joined(by: ", ")
        return "leur adresse est gardée sans paramètres, sauf \(list)"
    }
}
