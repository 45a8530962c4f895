import Foundation

/// Names of countries and languages, from the system's Unicode data (CLDR); nil where it has none.
struct LocaleNames: Sendable {
    private let locale: Locale

    init(_ language: Language) { locale = Locale(identifier: language.rawValue) }

    /// The name of an ISO 3166-1 alpha-2 code: `CI` → `Côte d’Ivoire`.
    func country(_ code: some StringProtocol) -> String? {
        guard code.utf8.count == 2, code.utf8.allSatisfy(isLetter) else { return nil }
        return locale.localizedString(forRegionCode: code.uppercased())
    }

    /// The name of a language tag, as a heading: `fr` → `Français`, `pt-BR` → `Portugais (Brésil)`.
    func language(_ tag: String) -> String? {
        let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let code = parts.first, (2...3).contains(code.utf8.count), code.utf8.allSatisfy(isLetter),
            let name = locale.localizedString(forLanguageCode: code.lowercased())
        else { return nil }
        let heading = name.prefix(1).uppercased() + name.dropFirst()
        guard parts.count > 1, let country = parts.last.flatMap({ self.country($0) }) else { return heading }
        return "\(heading) (\(country))"
    }

    private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
