import AnalyticsCore

extension DimensionWords {
    static func french(_ dimension: Dimension) -> DimensionWords {
        switch dimension {
        case .page: feminine("Pages", "Page", "page", "pages", none: "Aucune page vue")
        case .entry: feminine("Pages d’entrée", "Page", "page", "pages", none: "Aucune page d’entrée")
        case .exit: feminine("Pages de sortie", "Page", "page", "pages", none: "Aucune page de sortie")
        case .channel: masculine("Canaux", "Canal", "canal", "canaux", none: "Aucun canal")
        case .source: feminine("Sources", "Source", "source", "sources", none: "Aucune source")
        case .referrer: masculine("Pages référentes", "Adresse", "lien", "liens", none: "Aucun lien entrant")
        case .utmSource: feminine("Sources de campagne", "utm_source", "source", "sources", none: "Aucune source de campagne")
        case .utmMedium: masculine("Supports de campagne", "utm_medium", "support", "supports", none: "Aucun support de campagne")
        case .utmCampaign: feminine("Campagnes", "utm_campaign", "campagne", "campagnes", none: "Aucune campagne")
        case .utmTerm: masculine("Mots-clés de campagne", "utm_term", "mot-clé", "mots-clés", none: "Aucun mot-clé de campagne")
        case .utmContent: feminine("Variantes de campagne", "utm_content", "variante", "variantes", none: "Aucune variante de campagne")
        case .country: masculine("Pays", "Pays", "pays", "pays", none: "Aucun pays")
        case .region: feminine("Régions", "Région", "région", "régions", none: "Aucune région")
        case .language: feminine("Langues", "Langue", "langue", "langues", none: "Aucune langue")
        case .browser: masculine("Navigateurs", "Navigateur", "navigateur", "navigateurs", none: "Aucun navigateur")
        case .browserVersion: feminine("Versions de navigateur", "Version", "version", "versions", none: "Aucune version de navigateur")
        case .os: masculine("Systèmes", "Système", "système", "systèmes", none: "Aucun système")
        case .osVersion: feminine("Versions de système", "Version", "version", "versions", none: "Aucune version de système")
        case .device: masculine("Appareils", "Type", "type", "types", none: "Aucun appareil")
        case .screen: feminine("Écrans", "Taille", "taille", "tailles", none: "Aucun écran")
        case .visitNumber: feminine("Numéro de visite", "Visite", "classe", "classes", none: "Aucune visite avec consentement")
        case .recency: masculine("Récence", "Depuis la visite précédente", "délai", "délais", none: "Aucun retour")
        case .cohort: masculine("Visites par mois de première visite", "Première visite", "mois", "mois", none: "Aucune première visite connue")
        case .consent: feminine("Consentement et signaux", "Choix", "réponse", "réponses", none: "Aucun choix")
        case .download: masculine("Téléchargements", "Fichier", "fichier", "fichiers", none: "Aucun téléchargement")
        case .outbound: masculine("Liens sortants", "Adresse", "lien", "liens", none: "Aucun lien sortant")
        case .search: masculine("Recherches", "Terme", "terme", "termes", none: "Aucune recherche")
        case .searchEmpty: masculine("Recherches sans résultat", "Terme", "terme", "termes", none: "Aucune recherche sans résultat")
        case .vote: masculine("Votes", "Contenu", "contenu", "contenus", none: "Aucun vote")
        case .video: feminine("Vidéos", "Vidéo", "vidéo", "vidéos", none: "Aucune lecture de vidéo")
        case .form: masculine("Formulaires", "Formulaire", "formulaire", "formulaires", none: "Aucun formulaire")
        case .email: masculine("E-mails", "Campagne", "envoi", "envois", none: "Aucun e-mail ouvert")
        case .notFound: feminine("Pages introuvables", "Adresse demandée", "adresse", "adresses", none: "Aucune page introuvable")
        case .botClass: masculine("Types de robots", "Type", "type", "types", none: "Aucun robot")
        case .botReason: masculine("Ce qui trahit les robots", "Indice", "indice", "indices", none: "Aucun robot")
        case .goal: masculine("Objectifs", "Objectif", "objectif", "objectifs", none: "Aucun objectif atteint")
        case .funnel: feminine("Parcours", "Étape", "étape", "étapes", none: "Aucun parcours commencé")
        case .next: feminine("Pages suivantes", "Page", "page", "pages", none: "Aucune page suivante")
        case .scroll: feminine("Défilement", "Page", "page", "pages", none: "Aucun défilement mesuré")
        case .voteValue: masculine("Choix des votes", "Choix", "choix", "choix", none: "Aucun vote")
        case .videoProgress: masculine("Progression des vidéos", "Point atteint", "point", "points", none: "Aucune lecture de vidéo")
        case .formAction: masculine("Usage des formulaires", "Geste", "geste", "gestes", none: "Aucun formulaire")
        case .emailAction: masculine("Usage des e-mails", "Geste", "geste", "gestes", none: "Aucun e-mail ouvert")
        case .customProperty: feminine("Propriétés d’événements", "Propriété", "propriété", "propriétés", none: "Aucune propriété")
        case .consentDecision: masculine("Choix des visiteurs", "Choix", "choix", "choix", none: "Aucun choix")
        case .pageDownload: masculine("Téléchargements par page", "Fichier", "fichier", "fichiers", none: "Aucun téléchargement")
        case .pageOutbound: masculine("Liens sortants par page", "Lien", "lien", "liens", none: "Aucun lien sortant")
        case .pageSearch: feminine("Recherches par page", "Recherche", "recherche", "recherches", none: "Aucune recherche")
        case .pageVote: masculine("Votes par page", "Contenu", "contenu", "contenus", none: "Aucun vote")
        case .cohortVisitors:
            masculine("Visiteurs par mois de première visite", "Première visite", "visiteur", "visiteurs", none: "Aucun visiteur ayant accepté")
        case .notFoundLink: masculine("Liens vers des pages introuvables", "Page", "lien", "liens", none: "Aucune page introuvable")
        case .bot: masculine("Robots", "Robot", "robot", "robots", none: "Aucun robot")
        case .event: masculine("Événements", "Événement", "type", "types", none: "Aucun événement")
        case .custom: masculine("Événements du site", "Nom", "événement", "événements", none: "Aucun événement propre au site")
        }
    }

    private static func masculine(_ title: String, _ column: String, _ one: String, _ many: String, none: String) -> Self {
        Self(title, column, one, many, each: "chacun", none: none)
    }

    private static func feminine(_ title: String, _ column: String, _ one: String, _ many: String, none: String) -> Self {
        Self(title, column, one, many, each: "chacune", none: none)
    }
}
