/// A time of retention in words, exactly as configured: `13 mois (395 jours)`, `365 jours`, `48 heures`.
struct NoticeDuration: Hashable, Sendable {
    let seconds: Int64

    private enum Unit: Int64 {
        case day = 86_400
        case hour = 3600
        case minute = 60
        case second = 1
    }

    /// Days from three days on, else the largest unit that leaves nothing over.
    private var parts: (count: Int64, unit: Unit) {
        if seconds >= 3 * Unit.day.rawValue, seconds % Unit.day.rawValue == 0 { return (seconds / Unit.day.rawValue, .day) }
        let unit: Unit = seconds % Unit.hour.rawValue == 0 ? .hour : seconds % Unit.minute.rawValue == 0 ? .minute : .second
        return (seconds / unit.rawValue, unit)
    }

    /// Months where the days make whole months of 30.44 days within a day; not for a year, which everybody knows in days.
    private var months: Int64? {
        let (days, unit) = parts
        guard unit == .day, days >= 120, days != 365 else { return nil }
        let months = (Double(days) / 30.4375).rounded()
        return abs(Double(days) - months * 30.4375) < 1 ? Int64(months) : nil
    }

    func words(_ language: Language) -> NoticeText {
        let (count, unit) = parts
        let exact = Self.number(count, name(unit, count, language), language)
        guard let months else { return NoticeText(words: exact) }
        return NoticeText(words: "\(Self.number(months, language == .fr ? "mois" : "months", language)) (\(exact))")
    }

    private static func number(_ count: Int64, _ unit: String, _ language: Language) -> String {
        Wording(language).integer(Int(count)) + "\u{A0}\(unit)"
    }

    private func name(_ unit: Unit, _ count: Int64, _ language: Language) -> String {
        let name =
            switch (language, unit) {
            case (.fr, .day): "jour"
            case (.fr, .hour): "heure"
            case (.fr, .minute): "minute"
            case (.fr, .second): "seconde"
            case (.en, .day): "day"
            case (.en, .hour): "hour"
            case (.en, .minute): "minute"
            case (.en, .second): "second"
            }
        return count == 1 ? name : name + "s"
    }
}
