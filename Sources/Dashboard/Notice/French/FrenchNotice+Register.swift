extension FrenchNotice {
    var register: [NoticeBlock] {
        [.heading("Mesure d’audience"), .table(audience), .heading("Journal d’accès"), .table(security)]
    }

    private func table(_ caption: NoticeText, _ rows: [[NoticeText]]) -> NoticeTable {
        NoticeTable(caption: caption, columns: ["Rubrique", "Contenu"], rows: rows)
    }

    private var parties: [[NoticeText]] {
        [["Responsable du traitement", controller], ["Délégué à la protection des données", officer], ["Contact", contact], ["Sites", sites]]
    }

    private var recipients: NoticeText {
        facts.host.isEmpty
            ? "personnes habilitées du responsable" : "personnes habilitées du responsable ; \(facts.host), qui exploite la machine (sous-traitant, article 28)"
    }

    private var audience: NoticeTable {
        let items = (facts.itemsWithoutConsent + facts.itemsWithConsent).reduce(into: [NoticeItem]()) { if !$0.contains($1) { $0.append($1) } }
        let basis: NoticeText =
            !facts.asksConsent
            ? "intérêt légitime"
            : facts.countsUnconsented ? "intérêt légitime pour le comptage sans identifiant ; consentement pour le cookie de mesure" : "consentement"
        return table(
            "Mesure d’audience",
            parties + [
                ["Finalité", "mesurer l’audience du site et l’améliorer, pour le seul compte de son éditeur"], ["Base légale", basis],
                ["Personnes concernées", "visiteurs du site"],
                [
                    "Données",
                    "en mémoire vive : adresse IP, description du navigateur, adresses des pages. Sur disque, une file d’attente d’événements sans adresse ni identifiant (\(duration(facts.journalSeconds)) au plus), puis des totaux seulement :",
                ],
                ["Totaux", items.map(item).joined(by: " ; ")], ["Destinataires", recipients],
                ["Transferts hors de l’Union européenne", "aucun par le logiciel, qui n’ouvre aucune connexion sortante"],
                ["Délais d’effacement", durations.rows.dropLast().map { "\($0[0]) : \($0[1])" }.joined(by: " ; ")],
                ["Mesures de sécurité", measures],
            ])
    }

    private var measures: NoticeText {
        """
        aucun identifiant sur disque, aucune ligne par visiteur ou par visite dans la base, au plus deux critères croisés par total ; textes épurés avant l’écriture ; clés de visite en \
        mémoire vive, changées chaque jour ; lignes de moins de \(facts.k) visites regroupées à l’affichage\(rounding) ; dossier de données réservé au \
        compte de service ; tableau de bord sur une adresse locale ; effacement vérifiable (\(code: "sillage purge --dry-run")) et contrôle des promesses \
        (\(code: "sillage audit"))
        """
    }

    private var rounding: NoticeText { facts.isExempt ? ", chiffres arrondis à la dizaine" : "" }

    private var security: NoticeTable {
        table(
            "Journal d’accès",
            parties + [
                ["Finalité", "sécurité du site et du réseau, recherche d’incidents"], ["Base légale", "intérêt légitime"],
                ["Personnes concernées", "toute personne dont l’appareil envoie une requête au serveur"],
                ["Données", "date, adresse demandée sans paramètres, page d’origine sans paramètres, navigateur, taille et état de la réponse ; \(address)"],
                ["Destinataires", facts.accessLog == .sealed ? "détenteurs des clés de lecture, gardées hors du serveur" : recipients],
                ["Transferts hors de l’Union européenne", "aucun par le logiciel"], ["Délai d’effacement", "\(duration(facts.accessLogSeconds)) au plus"],
                ["Mesures de sécurité", protection],
            ])
    }

    private var address: NoticeText {
        switch facts.accessLog {
        case .truncated: "adresse IP tronquée (/24 en IPv4, /48 en IPv6)"
        case .sealed: "adresse IP entière, chiffrée"
        case .full: "adresse IP entière"
        case .none: "sans adresse IP"
        }
    }

    private var protection: NoticeText {
        let start: NoticeText = "un fichier par jour, lisible du seul compte de service et de son groupe, compressé puis effacé à son terme"
        guard facts.accessLog == .sealed else { return start }
        return start
            + " ; chiffrement par jour aux clés publiques des détenteurs ; lecture par \(code: "sillage unseal"), qui laisse une trace là où elle est faite"
    }
}
