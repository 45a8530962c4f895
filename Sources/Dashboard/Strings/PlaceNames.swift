import AnalyticsCore

/// Names of countries, regions and languages in every language, in the order of `Language.allCases`: the script cannot know them.
enum PlaceNames {
    /// Names of the first rows of each table, by dimension and value; of regions their countries' too.
    static func of(_ tables: [Dimension: Report], rows: Int) -> [String: [String: [String]]] {
        var names: [String: [String: [String]]] = [:]
        func add(_ dimension: Dimension, _ value: String) {
            if let pair = pair(dimension, value) { names[dimension.name, default: [:]][value] = pair }
        }
        for dimension in [Dimension.country, .region, .language] {
            for row in tables[dimension]?.rows.prefix(rows) ?? [] {
                add(dimension, row.value)
                if dimension == .region { add(.country, String(row.value.prefix { $0 != "-" })) }
            }
        }
        return names
    }

    /// nil where the value names itself.
    static func pair(_ dimension: Dimension, _ value: String) -> [String]? {
        let texts = Language.allCases.map { language -> String? in
            switch dimension {
            case .country: wordings[language]?.names.country(value)
            case .region: RegionNames.name(of: value, in: language)
            case .language: wordings[language]?.names.language(value)
            default: nil
            }
        }
        let known = texts.compactMap(\.self)
        return known.count == texts.count ? known : nil
    }

    private static let wordings = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Wording($0)) })
}
