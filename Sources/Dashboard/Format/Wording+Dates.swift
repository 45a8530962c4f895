import AnalyticsCore

extension Wording {
    /// `23 nov.`, `1er nov.` · `23 Nov`; with the year where asked. Parts are kept on one line.
    func date(_ day: Day, year: Bool = false) -> String {
        let (yearNumber, month, number) = day.civil
        let text = ordinal(number) + "\u{A0}" + monthName(month)
        return year ? text + "\u{A0}\(yearNumber)" : text
    }

    /// `lun. 23 nov.` · `Mon 23 Nov`
    func weekdayDate(_ day: Day, year: Bool = false) -> String { weekdayName(day) + "\u{A0}" + date(day, year: year) }

    /// `nov. 2026` · `Nov 2026`
    func month(_ day: Day, year: Bool = true) -> String {
        let (yearNumber, month, _) = day.civil
        return year ? monthName(month) + "\u{A0}\(yearNumber)" : monthName(month)
    }

    /// `27 oct. – 23 nov. 2026`; what both ends share is said once.
    func dates(_ from: Day, _ to: Day) -> String {
        if from == to { return weekdayDate(to, year: true) }
        let (first, last) = (from.civil, to.civil)
        let end = date(to, year: true)
        if first.year != last.year { return date(from, year: true) + " – " + end }
        if first.month != last.month { return date(from) + " – " + end }
        return ordinal(first.day) + "\u{A0}–\u{A0}" + end
    }

    /// `14 h 32` · `14:32`; without minutes where they are not given and French leaves them out: `14 h`.
    func time(hour: Int, minute: Int? = nil) -> String {
        (minute == nil ? signs.clockHour : signs.clock)
            .replacing("{h}", with: String(hour)).replacing("{hh}", with: padded(hour)).replacing("{mm}", with: padded(minute ?? 0))
    }

    private func ordinal(_ number: Int) -> String { number == 1 ? signs.first : String(number) }

    private func monthName(_ month: Int) -> String { signs.months[(month - 1) % 12] }

    private func weekdayName(_ day: Day) -> String { signs.weekdays[(day.weekday - 1) % 7] }
}
