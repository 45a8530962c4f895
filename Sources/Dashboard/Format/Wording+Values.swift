import AnalyticsCore

extension Wording {
    /// How a value is shown: names for codes and fixed vocabularies, anything else as it is.
    func label(_ dimension: Dimension, _ value: String) -> Label {
        switch value {
        case "", "(unknown)": return Label(self[.unknown])
        case "(other)": return Label(self[.other])
        case "(direct)": return Label(self[.direct])
        case StoredText.campaign.text: return Label(self[.campaign])
        default: break
        }
        switch dimension {
        case .country: return Label(names.country(value) ?? value)
        case .region: return Label(RegionNames.name(of: value, in: language) ?? value, detail: names.country(value.prefix { $0 != "-" }))
        case .language: return Label(names.language(value) ?? value)
        case .cohort: return Label(point(value))
        case .visitNumber, .recency: return Label(history(dimension, value) ?? value)
        case .screen: return Label(screenWidth(value) ?? value)
        default: return Label(KnownValue(dimension, value).map(name) ?? value)
        }
    }

    /// A class of widths, `0-575`, `576-767`, `1920+`, in words; nil for anything else.
    private func screenWidth(_ range: String) -> String? {
        let ends = range.split(separator: "-").map { Int($0) }
        if ends.count == 2, let from = ends[0], let to = ends[1] {
            let phrase = from == 0 ? Phrase.screenUpTo : .screenBetween
            return self(phrase, ["from": integer(from), "to": integer(to)])
        }
        guard range.hasSuffix("+"), let from = Int(range.dropLast()) else { return nil }
        return self(.screenFrom, ["from": integer(from)])
    }

    func name(_ value: KnownValue) -> String {
        switch language {
        case .fr: value.french
        case .en: value.english
        }
    }
}
