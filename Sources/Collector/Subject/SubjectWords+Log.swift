/// The sentences about the access log. A number of lines is said of days that were read, and of no others.
extension SubjectWords {
    func log(_ days: [SubjectLog.DayAnswer]) -> String {
        title(days)
            + days.map { day in
                let note = day.obstacle.map { "  \(day.day): " + obstacle($0) }
                return ([note].compactMap { $0 } + day.lines.map { "  " + $0 }).map { "\n" + $0 }.joined()
            }.joined()
    }

    private func title(_ days: [SubjectLog.DayAnswer]) -> String {
        let count = days.reduce(0) { $0 + $1.lines.count }
        let heading = say("Journal d'accès (sécurité) : ", "Access log (security): ")
        if days.allSatisfy({ $0.obstacle == nil }) {
            return heading
                + say(
                    "\(count) ligne(s) de votre adresse dans l'intervalle que vous avez prouvé.",
                    "\(count) line(s) of your address in the time that you proved.")
        }
        if count > 0 {
            return heading
                + say(
                    "\(count) ligne(s) de votre adresse dans ce qui a pu être lu de l'intervalle que vous avez prouvé ; le reste n'a pu être lu ou attribué.",
                    "\(count) line(s) of your address in what could be read of the time that you proved; the rest could not be read or attributed.")
        }
        if days.allSatisfy({ $0.obstacle == .absent }) {
            return heading + say("aucun journal de l'intervalle que vous avez prouvé.", "no log of the time that you proved.")
        }
        if days.contains(where: \.isClosed) {
            return heading
                + say(
                    "il n'a pu être lu. Il peut contenir des lignes de votre adresse, ou aucune : cette réponse n'en dit rien.",
                    "it could not be read. It may hold lines of your address, or none: this answer says nothing of it.")
        }
        return heading
            + say(
                "aucune ligne ne peut être rattachée à votre adresse, pour la raison suivante.",
                "no line can be attributed to your address, for the following reason.")
    }

    private func obstacle(_ obstacle: SubjectLog.DayAnswer.Obstacle) -> String {
        switch obstacle {
        case .absent: say("aucun journal de ce jour n'est conservé", "no log of this day is kept")
        case .sealed:
            say(
                "le journal est scellé et n'a pas été ouvert : aucune clé n'a été fournie pour cette réponse",
                "the log is sealed and was not opened: no key was given for this answer")
        case .wrongKey:
            say(
                "le journal est scellé et n'a pas été ouvert : la clé fournie ne l'ouvre pas",
                "the log is sealed and was not opened: the key that was given does not open it")
        case .lostKeys:
            say(
                "le journal est scellé et ne peut plus être ouvert par personne : les clés de ce jour n'existent plus",
                "the log is sealed and nobody can open it any more: the keys of this day are gone")
        case .partly: say("une partie du journal de ce jour n'a pu être lue", "a part of the log of this day could not be read")
        case .truncated:
            say(
                """
                le journal ne contient aucune adresse entière, seulement le début ou rien ; ses lignes ne peuvent être attribuées à personne et ne sont \
                pas communiquées
                """,
                "the log holds no whole address, only its beginning or nothing; its lines cannot be attributed to anybody and are not given")
        }
    }
}
