/// The sentences of `SubjectAnswer`, in both languages.
struct SubjectWords {
    let isFrench: Bool

    init(_ language: SubjectAnswer.Language) { isFrench = language == .fr }

    func say(_ french: String, _ english: String) -> String { isFrench ? french : english }

    var heading: String { say("CE QUE NOUS DÉTENONS SUR VOUS", "WHAT WE HOLD ABOUT YOU") }

    var aggregates: String {
        say(
            """
            Statistiques : rien. Elles ne contiennent que des totaux par jour et par valeur (par exemple le nombre de visites d'une page) ; aucune \
            ligne ne décrit une personne ou une visite, et aucun total ne peut être rattaché à vous, par nous non plus. Pendant 48 heures au plus, une \
            file d'attente garde aussi chaque événement compté, sans adresse ni identifiant : rien n'y dit qui l'a causé. Nous n'avons pas à \
            recueillir d'informations pour vous identifier à cette seule fin (RGPD, article 11, paragraphe 1) ; les droits d'accès, de rectification \
            et d'effacement ne trouvent donc rien à quoi s'appliquer dans ces totaux (article 11, paragraphe 2).
            """,
            """
            Statistics: nothing. They hold only totals per day and value (such as the number of visits of a page); no row describes a person or a \
            visit, and no total can be attributed to you, not by us either. For at most 48 hours a queue also holds each counted event, without address \
            or identifier: nothing in it says who caused it. We need not collect information to identify you for this purpose alone \
            (GDPR, article 11(1)); the rights of access, rectification and erasure therefore find nothing in these totals to apply to (article 11(2)).
            """)
    }

    func erasure(_ days: [SubjectAnswer.Erasure]) -> String {
        say("Effacement :", "Erasure:") + days.map { "\n  \($0.day): " + erased($0) }.joined()
    }

    private func erased(_ day: SubjectAnswer.Erasure) -> String {
        switch day.refusal {
        case .legalHold:
            return say(
                "refusé : ce jour doit être conservé pour la constatation, l'exercice ou la défense de droits en justice (article 17, paragraphe 3, e)",
                "refused: this day must be kept for the establishment, exercise or defence of legal claims (article 17(3)(e))")
        case .sealed:
            return say(
                "le journal de ce jour est chiffré en bloc ; une ligne ne peut en être retirée. Il disparaît à son terme",
                "the log of this day is encrypted as a whole; a line cannot be taken out of it. It goes at the end of its term")
        case .absent: return say("aucun journal de ce jour n'est conservé", "no log of this day is kept")
        case .truncated:
            return say(
                "le journal ne contient que le début des adresses ; aucune ligne ne peut être dite la vôtre",
                "the log holds only the beginning of addresses; no line can be said to be yours")
        case nil: break
        }
        if day.isWholeDay {
            return day.isDryRun
                ? say("le journal scellé du jour serait rendu illisible", "the sealed log of the day would be made unreadable")
                : say("le journal scellé du jour a été rendu illisible", "the sealed log of the day has been made unreadable")
        }
        return day.isDryRun
            ? say("\(day.lines) ligne(s) seraient effacées", "\(day.lines) line(s) would be erased")
            : say("\(day.lines) ligne(s) effacées", "\(day.lines) line(s) erased")
    }
}
