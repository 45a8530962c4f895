import AnalyticsCore

/// Everything one language says, for the page's script: it has no text of its own.
struct Words: Encodable, Sendable {
    /// Place of the language in pairs of names.
    let index: Int
    /// By the name of their case.
    let phrases: [String: String]
    /// By the dimension's name in `report --by`.
    let dimensions: [String: DimensionWords]
    /// By `dimension.value`.
    let values: [String: String]
    let signs: Signs

    /// Of every language, put together once.
    static let of = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Words($0)) })

    init(_ language: Language) {
        let wording = Wording(language)
        index = Language.allCases.firstIndex(of: language) ?? 0
        phrases = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, wording[$0]) })
        dimensions = Dictionary(uniqueKeysWithValues: Dimension.allCases.filter { !Self.silent.contains($0) }.map { ($0.name, wording.words($0)) })
        values = Dictionary(uniqueKeysWithValues: KnownValue.allCases.map { ($0.rawValue, wording.name($0)) })
        signs = wording.signs
    }

    /// Details and tables that no panel is named after.
    private static let silent: Set<Dimension> = [.voteValue, .videoProgress, .formAction, .emailAction, .customProperty, .consentDecision, .notFoundLink]
}
