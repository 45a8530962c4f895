/// Names of the subdivisions of countries (ISO 3166-2) in the dashboard's languages; those of countries are in `LocaleNames`.
///
/// The names are Debian's iso-codes (LGPL-2.1-or-later), written to `Regions/` by `scripts/regions`.
enum RegionNames {
    /// The name of a code as visits are stored with it: `FR-IDF` → `Île-de-France`; nil for a code that ISO 3166-2 does not have.
    /// The list is read when the first name is asked for (5,127 codes, some milliseconds); then a look-up takes about a microsecond.
    static func name(of code: some StringProtocol, in language: Language) -> String? {
        guard code.utf8.count <= 6, let name = names[String(code)] else { return nil }
        switch language {
        case .en: return name.english
        case .fr: return name.french
        }
    }

    /// Number of codes known.
    static var count: Int { names.count }

    private struct Name {
        var english: String
        var french: String
    }

    private static let names: [String: Name] = {
        var names: [String: Name] = [:]
        names.reserveCapacity(5200)
        for line in list.split(separator: "\n") {
            let country = line.prefix(2)
            for entry in line.dropFirst(3).split(separator: "|") {
                let parts = entry.split(separator: "=")
                guard let code = parts.first, parts.count >= 2, let last = parts.last else { continue }
                names["\(country)-\(code)"] = Name(english: String(parts[1]), french: String(last))
            }
        }
        return names
    }()
}
