/// What numbers and dates of a language are put together from; the page's script is given the same.
struct Signs: Encodable, Sendable {
    /// Between thousands, and before tenths.
    var group: String
    var decimal: String
    /// After a share, and after a difference of shares.
    var percent: String
    var points: String
    /// Between a figure and its unit of time.
    var unitGap: String
    var units: Units
    /// Counts that take the singular.
    var singular: [Int]
    /// Hour and minute, and an hour alone: `{h}`, or `{hh}` and `{mm}` with two digits.
    var clock: String
    var clockHour: String
    /// The first day of a month.
    var first: String
    /// January…December, and Monday…Sunday.
    var months: [String]
    var weekdays: [String]
    /// Spans of time: one, and any other number.
    var spans: [String: [String]]

    struct Units: Encodable, Sendable {
        var hour: String
        var minute: String
        var second: String
    }

    static let french = Signs(
        group: "\u{202F}", decimal: ",", percent: "\u{A0}%", points: "\u{A0}pt", unitGap: "\u{A0}",
        units: Units(hour: "h", minute: "min", second: "s"), singular: [0, 1],
        clock: "{h}\u{A0}h\u{A0}{mm}", clockHour: "{h}\u{A0}h", first: "1er",
        months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        weekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
        spans: spans(.fr, day: ["jour", "jours"], month: ["mois", "mois"]))

    static let english = Signs(
        group: ",", decimal: ".", percent: "%", points: "\u{A0}pt", unitGap: "",
        units: Units(hour: "h", minute: "m", second: "s"), singular: [1], clock: "{hh}:{mm}", clockHour: "{hh}:00", first: "1",
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        spans: spans(.en, day: ["day", "days"], month: ["month", "months"]))

    private static func spans(_ language: Language, day: [String], month: [String]) -> [String: [String]] {
        func unit(_ seconds: Int64) -> [String] {
            [seconds, seconds * 2].map { length in
                let text = NoticeDuration(seconds: length).words(language).runs.map { if case .words(let text) = $0 { text } else { "" } }.joined()
                return String(text.split(separator: "\u{A0}").last ?? "")
            }
        }
        return ["day": day, "month": month, "hour": unit(3600), "minute": unit(60), "second": unit(1)]
    }
}

extension Wording {
    var signs: Signs { language == .fr ? .french : .english }
}
