extension FrenchNotice {
    var exemption: [NoticeBlock] { facts.isExempt ? assessment : standard }

    private var assessment: [NoticeBlock] {
        let answers = ExemptionCriterion.allCases.map { ($0, facts.answer($0)) }
        func count(_ state: ExemptionAnswer.State) -> Int { answers.filter { $0.1.state == state }.count }
        return [
            .paragraph(
                """
                Auto-évaluation du responsable du traitement, remplie d’après la configuration en vigueur (\(code: "privacy.profile: exempt")) ; elle \
                n’engage que lui. Points satisfaits : \(count(.met)) ; non satisfaits : \(count(.notMet)) ; à vérifier par vous : \(count(.toCheck)).
                """),
            .table(
                NoticeTable(
                    caption: "Les quatorze critères", columns: ["Critère", "État", "Ce qui le montre", "Preuve (clé et valeur)", "Commande"],
                    rows: answers.map { criterion, answer in
                        [
                            "\(criterion.rawValue). \(name(criterion))", state(answer.state), reason(criterion),
                            answer.evidence.map { NoticeText(.code($0)) }.joined(by: ", "), NoticeText(.code(answer.command)),
                        ]
                    })),
            .paragraph("Les nombres exacts restent dans la base ; seul ce qui est montré est arrondi. Conservez cette page avec la configuration du jour."),
        ]
    }

    private var standard: [NoticeBlock] {
        [
            .paragraph(
                """
                Le profil en vigueur est \(code: "privacy.profile: standard") : l’auto-évaluation de l’exemption ne s’applique pas, et la mesure d’audience \
                ne doit pas s’en prévaloir. Voici les clés qui s’y opposent.
                """),
            .table(
                NoticeTable(
                    caption: "Clés qui s’opposent à l’exemption", columns: ["Clé", "Valeur", "Remède"],
                    rows: facts.obstacles.map { [NoticeText(.code($0.key)), NoticeText(.code($0.value)), remedy($0.remedy)] })),
        ]
    }

    private func remedy(_ remedy: ExemptionObstacle.Remedy) -> NoticeText {
        switch remedy {
        case .profile: "réglé par \(code: "privacy.profile: exempt")"
        case .fill: "à remplir"
        case .judge: "à vérifier par vous"
        }
    }

    private func state(_ state: ExemptionAnswer.State) -> NoticeText {
        switch state {
        case .met: "satisfait"
        case .notMet: "\(strong: "non satisfait")"
        case .toCheck: "\(strong: "à vérifier par vous")"
        }
    }

    private func name(_ criterion: ExemptionCriterion) -> NoticeText {
        switch criterion {
        case .purpose: "Finalité limitée à la mesure d’audience, pour le seul éditeur"
        case .anonymous: "Statistiques anonymes seulement"
        case .oneSite: "Aucun suivi d’un site à l’autre"
        case .noMatching: "Aucun recoupement avec d’autres traitements"
        case .noThirdParty: "Aucune transmission à un tiers"
        case .information: "Information des personnes"
        case .opposition: "Opposition facile, sur tous les appareils"
        case .trackerLife: "Traceur d’une durée de treize mois au plus, sans prolongation"
        case .dataLife: "Données gardées vingt-cinq mois au plus"
        case .address: "Adresse IP privée de son dernier octet, lieu pas plus fin que la ville"
        case .referrer: "Site d’origine réduit à son nom"
        case .campaigns: "Campagnes et canaux masqués sans consentement"
        case .eventTypes: "Trois types d’événements au plus sans consentement"
        case .rounding: "Chiffres arrondis, aucun parcours individuel"
        }
    }

    private func reason(_ criterion: ExemptionCriterion) -> NoticeText {
        switch criterion {
        case .purpose: "Le logiciel ne sait que compter ; vérifiez que ses chiffres ne servent à rien d’autre."
        case .anonymous:
            "Sur disque, des totaux, et \(duration(facts.journalSeconds)) au plus une file d’événements sans adresse ni identifiant ; une ligne de moins de \(facts.k) visites n’est jamais montrée seule."
        case .oneSite: "Une clé par site, tirée au hasard ; un cookie de mesure sans attribut de domaine ; une base sans identifiant."
        case .noMatching:
            facts.keptParameters.isEmpty
                ? "Ni compte, ni identifiant, ni paramètre d’adresse dans les totaux."
                : "Des paramètres d’adresse sont gardés ; vérifiez qu’aucun ne désigne une personne."
        case .noThirdParty:
            facts.host.isEmpty
                ? "Aucune connexion sortante ; rien n’est chargé d’ailleurs."
                : "Aucune connexion sortante ; vérifiez le contrat avec \(facts.host) (article 28 du RGPD)."
        case .information: "La notice est prête ; vérifiez qu’elle est publiée et que le site y conduit."
        case .opposition: "La page visiteur et les signaux du navigateur ; rien n’est compté d’une visite opposée."
        case .trackerLife:
            facts.asksConsent
                ? "Sans consentement, aucun traceur ; avec, \(duration(facts.consentSeconds)) à compter de l’accord."
                : "Aucun traceur, sauf la mémoire d’une opposition (\(duration(NoticeFacts.oppositionSeconds)))."
        case .dataLife: "Totaux par jour : \(duration(facts.dailyLife)) ; totaux par mois : \(facts.monthlySeconds.map(duration) ?? "sans limite")."
        case .address:
            facts.accessLog == .truncated || facts.accessLog == .none
                ? "La mesure ne garde que pays et région ; le journal d’accès n’a pas d’adresse entière."
                : "La mesure ne garde que pays et région ; le journal d’accès, tenu à part pour la sécurité, a des adresses entières : vérifiez-le."
        case .referrer: "Le chemin de la page d’origine est retiré avant tout comptage, pour tous."
        case .campaigns: "Sans consentement : campagne, oui ou non ; canal : direct, recherche, lien ou campagne ; pas de taille d’écran."
        case .eventTypes: "Sans consentement : page, geste, durée ; aucun geste n’est détaillé."
        case .rounding: "À la dizaine, après regroupement des lignes rares ; ni enregistrement de session, ni suite de pages d’une personne."
        }
    }
}
