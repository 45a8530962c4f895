/// The words of a company that makes pumps: paths, search terms, names of things.
enum SampleWords {
    static let families = ["pompes", "vannes", "filtres", "surpresseurs", "capteurs", "compresseurs", "raccords", "cuves", "regulation", "pieces-detachees"]
    static let things = [
        "pompe", "vanne", "filtre", "surpresseur", "capteur", "compresseur", "raccord", "cuve", "regulateur", "joint", "moteur", "clapet", "manometre",
        "debitmetre", "automate", "armoire", "echangeur", "ballon", "doseur", "adoucisseur", "forage", "relevage", "circulateur", "purgeur",
    ]
    static let qualities = [
        "inox", "fonte", "compacte", "silencieuse", "immergee", "centrifuge", "a-membrane", "haute-pression", "basse-pression", "connectee", "solaire",
        "doseuse", "agricole", "domestique", "industrielle", "marine", "alimentaire", "sanitaire", "autonome", "modulaire", "double", "triple", "mini", "maxi",
    ]
    static let subjects = [
        "bien-choisir", "entretenir", "installer", "reparer", "comparer", "dimensionner", "comprendre", "economiser-avec", "hiverner", "remplacer", "regler",
        "cinq-erreurs", "guide-complet", "la-norme-et", "nos-conseils", "temoignage", "etude-de-cas", "le-vrai-cout", "demarrer", "securiser",
    ]
    static let towns = [
        "lyon", "nantes", "lille", "bordeaux", "toulouse", "strasbourg", "rennes", "grenoble", "dijon", "rouen", "brest", "metz", "tours", "nimes", "namur",
        "liege", "lausanne", "quebec", "montreal", "bruxelles", "geneve", "luxembourg", "annecy", "caen",
    ]
    static let trades = ["technicien", "soudeur", "ingenieur", "commercial", "acheteur", "comptable", "logisticien", "developpeur", "chef-atelier", "apprenti"]
    static let english = [
        "pump", "valve", "filter", "booster", "sensor", "compressor", "fitting", "tank", "controller", "seal", "motor", "check-valve", "gauge",
    ]
    static let englishQualities = [
        "stainless", "cast-iron", "compact", "silent", "submersible", "centrifugal", "membrane", "high-pressure", "connected", "solar", "dosing", "marine",
        "sanitary", "modular", "twin",
    ]
    static let searches = [
        "pompe immergée", "prix", "notice", "garantie", "pièces détachées", "joint torique", "devis", "contact", "filtre à sable", "capteur de niveau",
        "horaires", "livraison", "retour", "catalogue pdf", "emploi", "stage", "vanne motorisée", "schéma électrique", "surpresseur", "débit",
        "certificat", "rgpd", "plan d'accès", "fiche technique", "adoucisseur", "code erreur", "entretien", "hivernage", "tarif 2026", "distributeur",
    ]
    static let searchesInVain = [
        "piscine", "tondeuse", "chaudière gaz", "groupe électrogène", "vente aux particuliers", "chat en ligne", "location", "occasion",
    ]
    static let campaigns = ["printemps", "rentree", "salon-pollutec", "remise-pro", "webinaire", "pieces-origine", "hivernage", "nouveau-catalogue"]
    static let terms = ["pompe industrielle", "surpresseur prix", "pompe de relevage", "filtre inox", "capteur niveau cuve", "vanne papillon"]
}
