import AnalyticsCore

/// How one language says things: phrases, numbers, dates and the names of values.
struct Wording: Sendable {
    let language: Language
    /// Names of countries and languages.
    let names: LocaleNames

    init(_ language: Language) {
        self.language = language
        names = LocaleNames(language)
    }

    /// A phrase without blanks.
    subscript(_ phrase: Phrase) -> String {
        switch language {
        case .fr: phrase.french
        case .en: phrase.english
        }
    }

    /// A phrase with its blanks filled: `{n} pages` with `n` = 31. A blank without a value stays as it is.
    func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> String {
        var filled = ""
        var rest = self[phrase][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// What a dimension's values are called.
    func words(_ dimension: Dimension) -> DimensionWords {
        switch language {
        case .fr: .french(dimension)
        case .en: .english(dimension)
        }
    }

    /// `one` or `many` as the language's grammar wants it: French counts 0 and 1 as one, English only 1.
    func plural<Form>(_ count: Int, one: Form, many: Form) -> Form {
        switch language {
        case .fr: count.magnitude < 2 ? one : many
        case .en: count == 1 ? one : many
        }
    }
}
