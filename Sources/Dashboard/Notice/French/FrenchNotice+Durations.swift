extension FrenchNotice {
    var durations: NoticeTable {
        NoticeTable(caption: "Durées de conservation", columns: ["Donnée", "Durée", "Ensuite"], rows: durationRows)
    }

    private var durationRows: [[NoticeText]] {
        var rows: [[NoticeText]] = [
            ["Adresse IP et description du navigateur, pour la mesure", "le temps de la requête, en mémoire vive", "oubliées"]
        ]
        if facts.recognisesVisits { rows.append(["Visite en cours, en mémoire vive", "trente minutes sans activité, minuit au plus tard", "oubliée"]) }
        rows += [
            ["File d’attente des événements comptés, sans adresse ni identifiant", duration(facts.journalSeconds), "effacée"],
            ["Totaux par heure", duration(facts.hourlyLife), "regroupés par jour"],
            ["Totaux qui croisent deux critères, par jour", duration(facts.hourlyLife), byMonth("regroupés par mois", at: facts.hourlyLife)],
            [
                "Totaux par jour", duration(facts.dailyLife),
                facts.keepsMonths ? "regroupés par mois ; les valeurs de moins de \(facts.fadingK) visites sont confondues" : "effacés",
            ],
        ]
        if facts.keepsMonths {
            let isForever = facts.monthlySeconds == nil
            rows.append([
                "Totaux par mois", facts.monthlySeconds.map(duration) ?? "sans limite (ces nombres ne concernent plus personne)", isForever ? "—" : "effacés",
            ])
        }
        if facts.asksConsent {
            rows += [
                [
                    "Totaux de retours des visiteurs qui acceptent", duration(facts.returnsLife),
                    byMonth("réduits à des totaux par mois", at: facts.returnsLife),
                ],
                [
                    "Cookie de mesure, avec votre accord", "\(duration(facts.consentSeconds)) après votre accord, sans prolongation",
                    "effacé par votre navigateur",
                ],
            ]
        }
        rows += [
            ["Cookie qui retient une opposition", duration(NoticeFacts.oppositionSeconds), "effacé par votre navigateur"],
            ["Journal d’accès", "\(duration(facts.accessLogSeconds)) au plus", "effacé"],
        ]
        return rows
    }

    /// What happens to daily totals that leave monthly ones behind, which have a line of their own only where they outlive the days.
    private func byMonth(_ text: NoticeText, at age: Int64) -> NoticeText {
        if facts.keepsMonths { return text }
        return age < facts.dailyLife ? text + ", effacés après \(duration(facts.dailyLife))" : "effacés"
    }
}
