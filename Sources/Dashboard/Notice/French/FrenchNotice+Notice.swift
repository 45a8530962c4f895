extension FrenchNotice {
    /// For visitors.
    var notice: [NoticeBlock] {
        [.paragraph(introduction), .heading("Qui en répond")] + [.list(responsible)] + collected
            + [.heading("Pourquoi"), .list(purposes), .paragraph(bases)]
            + [.heading("Ni publicité, ni tiers"), .paragraph(nobodyElse)]
            + [.heading("Combien de temps"), .table(durations)] + visitors
            + [.heading("Refuser, s’opposer, changer d’avis"), .list(choices)]
            + [.heading("Le journal d’accès du serveur"), .paragraph(accessLog)]
            + [.heading("Vos droits"), .paragraph(rights), .paragraph(article11), .paragraph(complaint)]
    }

    private var introduction: NoticeText {
        """
        Pour savoir ce qui est lu sur \(site), et pour l’améliorer, nous comptons les visites avec le logiciel Sillage. \
        Il ne garde que des totaux, dont aucune ligne ne décrit une personne, ni même une visite. Avant d’y entrer, et pour ne rien perdre en cas de \
        panne, ce qui est compté attend \(duration(facts.journalSeconds)) au plus dans une file, sans adresse ni identifiant.
        """
    }

    private var responsible: [NoticeText] {
        let machine: NoticeText = facts.host.isEmpty ? "Le logiciel fonctionne sur nos propres machines." : "Hébergement : \(facts.host)"
        return [
            "Responsable du traitement : \(controller)", "Délégué à la protection des données : \(officer)", "Nous écrire : \(contact)", machine,
        ]
    }

    private var collected: [NoticeBlock] {
        let (everybody, consenting) = (sentence(facts.itemsWithoutConsent), sentence(facts.itemsWithConsent))
        var blocks: [NoticeBlock] = [.heading("Ce qui est relevé")]
        if everybody.isEmpty {
            blocks.append(.paragraph("Sans votre accord, rien de votre visite n’est compté."))
        } else {
            blocks += [.paragraph("À chaque visite, sans rien déposer sur votre appareil :"), .list(everybody)]
        }
        if !consenting.isEmpty {
            blocks += [.paragraph(everybody.isEmpty ? "Avec votre accord :" : "Avec votre accord, en plus :"), .list(consenting)]
        }
        blocks.append(
            .paragraph(
                """
                Avant d’être écrit, tout texte est débarrassé de ce qui ressemble à une adresse électronique, à un numéro de téléphone, de carte ou \
                de compte, à une adresse IP ou à une clé. Les robots sont comptés à part.
                """))
        return blocks + [.paragraph(recognition)]
    }

    private var recognition: NoticeText {
        let region: NoticeText = "Votre adresse IP ne sert qu’en mémoire vive : elle devient un pays et une région, puis elle est oubliée."
        switch facts.unconsented {
        case .visit:
            return region + " " + """
                Pour réunir les pages d’une même visite, une empreinte de cette adresse et de votre navigateur est calculée en mémoire vive, avec une clé \
                tirée au hasard pour chaque site et changée chaque jour ; elle n’est jamais écrite sur un disque. Après trente minutes sans activité, \
                ou à minuit, la visite est oubliée. Si vous refusez, deux de vos visites ne peuvent pas être rapprochées, même le même jour.
                """ + identifier
        case .page where !facts.asksConsent: return region + " Aucune visite n’est reconnue : les pages sont comptées une à une."
        case .page: return region + " Sans votre accord, aucune visite n’est reconnue : les pages sont comptées une à une." + joining + identifier
        case .none: return region + joining + identifier
        }
    }

    private var joining: NoticeText {
        guard facts.asksConsent else { return "" }
        return " " + """
            Avec votre accord, les pages d’une même visite sont réunies en mémoire vive, par votre cookie ou par une empreinte de l’adresse et du navigateur \
            dont la clé change chaque jour ; cette empreinte n’est jamais écrite sur un disque.
            """
    }

    private var identifier: NoticeText {
        facts.asksConsent ? " L’identifiant que contient votre cookie n’est jamais écrit sur nos disques ; il n’y reste que des totaux." : ""
    }

    private var purposes: [NoticeText] {
        [
            "mesurer l’audience : quelles pages sont lues, d’où viennent les visites, ce qui ne fonctionne pas ;",
            "améliorer le contenu, la présentation et la navigation, sur tous les appareils et dans toutes les langues du site ;",
            "assurer la sécurité du site et du réseau, avec le seul journal d’accès.",
        ]
    }

    private var bases: NoticeText {
        let counting: NoticeText = facts.countsUnconsented ? "Le comptage sans identifiant et le journal d’accès reposent" : "Le journal d’accès repose"
        let interest =
            counting + " sur notre intérêt légitime à connaître l’audience du site et à le protéger (article 6, paragraphe 1, point f du RGPD)."
        guard facts.asksConsent else { return interest }
        let cookie: NoticeText = facts.countsUnconsented ? " Le cookie de mesure repose" : " La mesure d’audience, avec son cookie, repose"
        return interest + cookie + " sur votre consentement (article 82 de la loi Informatique et Libertés)."
    }

    private var nobodyElse: NoticeText {
        """
        Le site ne transmet ces données à personne et le logiciel n’ouvre aucune connexion vers l’extérieur ; il ne transfère rien hors de la machine \
        qui l’héberge, donc rien hors de l’Union européenne si elle s’y trouve. Aucune donnée n’est vendue, ni croisée avec un compte, une commande \
        ou une liste d’envoi. Rien ne suit un visiteur d’un site à l’autre.
        """
    }

    /// What is counted of people, where any are.
    private var visitors: [NoticeBlock] {
        var text: NoticeText = ""
        if facts.asksConsent, !facts.countsUnconsented {
            text = "Les personnes qui acceptent sont comptées exactement, et elles seules. "
        } else if facts.asksConsent {
            text = """
                Les personnes qui acceptent sont comptées exactement. Le nombre de celles qui refusent ou ne répondent pas est estimé par un calcul \
                statistique, à partir de totaux quotidiens : les choix exprimés, les visites, et le rythme auquel reviennent celles qui ont accepté\(mix). \
                Aucun identifiant n’est gardé pour cela, et le résultat est toujours montré avec sa marge d’erreur.
                """
            text = text + " "
        }
        text = text + "Une ligne qui compte moins de \(facts.k) visites n’est jamais montrée seule."
        if facts.isExempt { text = text + " Les chiffres montrés sont arrondis à la dizaine." }
        return [.heading(facts.asksConsent ? "Compter sans suivre" : "Ce qui est montré"), .paragraph(text)]
    }

    private var mix: NoticeText {
        facts.usesSourceMix ? ", ainsi que la provenance des visites rangée en quatre catégories (recherche, accès direct, lien, campagne)" : ""
    }
}
