extension Wording {
    /// A time of retention: `25 mois` from four months on, else `62 jours`, `48 heures`, `90 minutes`.
    func span(_ seconds: Int64, inMonths: Bool = true) -> String {
        let days = seconds / 86_400
        if inMonths, days >= 120 { return count(Int((Double(days) / 30.44).rounded()), .spanMonthOne, .spanMonthMany) }
        return days > 0 && seconds % 86_400 == 0 ? count(Int(days), .spanDayOne, .spanDayMany) : hours(seconds)
    }

    /// The same in the largest unit below a day that leaves nothing over, days from three days on.
    func hours(_ seconds: Int64) -> String {
        let words = NoticeDuration(seconds: seconds).words(language).runs.map { if case .words(let text) = $0 { text } else { "" } }
        return words.joined().replacing("\u{A0}", with: " ")
    }

    private func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String { self(plural(number, one: one, many: many), ["n": integer(number)]) }
}
