import AnalyticsCore

/// Where visitors are and what language their browsers ask for: most in France, many around it, some far away.
struct SamplePlace: Sendable {
    let region: Region
    let languages: SampleList<String>

    private static let french = SampleList([("fr-FR", 93.0), ("en-GB", 2.5), ("en-US", 2), ("ar", 0.8), ("pt-PT", 0.8), ("es-ES", 0.6)])
    private static let tongues: [String: SampleList<String>] = [
        "FR": french, "BE": SampleList([("fr-BE", 68), ("nl-BE", 24), ("en-GB", 6), ("de-DE", 2)]),
        "CH": SampleList([("fr-CH", 72), ("de-CH", 18), ("en-GB", 7), ("it-CH", 3)]), "CA": SampleList([("fr-CA", 76), ("en-CA", 24)]),
        "LU": SampleList([("fr-FR", 62), ("de-DE", 22), ("en-GB", 12), ("pt-PT", 4)]), "DE": SampleList([("de-DE", 88), ("en-US", 9), ("fr-FR", 3)]),
        "GB": SampleList([("en-GB", 95), ("fr-FR", 5)]), "US": SampleList([("en-US", 92), ("es-US", 6), ("fr-FR", 2)]),
        "ES": SampleList([("es-ES", 90), ("fr-FR", 6), ("en-GB", 4)]), "IT": SampleList([("it-IT", 92), ("fr-FR", 8)]),
        "NL": SampleList([("nl-NL", 86), ("en-GB", 14)]), "PT": SampleList([("pt-PT", 90), ("fr-FR", 10)]),
    ]

    /// By number; the number stands in an address.
    static let all: [SamplePlace] = weighted.compactMap { place, _ in
        let country = String(place.prefix(2))
        return Region(country: country, subdivision: place.count > 2 ? place : "").map { SamplePlace(region: $0, languages: tongues[country] ?? french) }
    }

    /// Number of a place.
    static func pick(_ random: inout SampleRandom) -> Int { choice.index(&random) }

    private static let choice = SampleChoice(weighted.map(\.1))

    private static let weighted: [(String, Double)] = [
        ("FR-IDF", 190), ("FR-ARA", 88), ("FR-NAQ", 58), ("FR-OCC", 58), ("FR-HDF", 52), ("FR-GES", 50), ("FR-PAC", 52), ("FR-PDL", 46), ("FR-BRE", 42),
        ("FR-NOR", 32), ("FR-BFC", 28), ("FR-CVL", 25), ("FR-20R", 4), ("FR", 12), ("RE", 5), ("GP", 3), ("MQ", 3), ("NC", 2),
        ("BE-WAL", 42), ("BE-BRU", 28), ("BE-VLG", 14), ("BE", 3), ("CH-GE", 18), ("CH-VD", 20), ("CH-NE", 6), ("CH-FR", 7), ("CH-VS", 6), ("CH-ZH", 6),
        ("CH-BE", 4), ("CA-QC", 46), ("CA-ON", 9), ("CA-NB", 3), ("CA-BC", 2), ("LU", 9), ("MA-06", 6), ("MA-04", 4), ("SN-DK", 5), ("CI-AB", 5), ("TN-11", 6),
        ("DZ-16", 6), ("CM", 2), ("DE-BW", 6), ("DE-NW", 5), ("DE-BY", 4), ("DE-SL", 2), ("GB-ENG", 8), ("GB-SCT", 1), ("US-CA", 5), ("US-NY", 4), ("US-TX", 2),
        ("ES-CT", 5), ("ES-MD", 4), ("IT-25", 5), ("IT-21", 3), ("NL-NH", 4), ("PT-11", 3), ("PL-14", 2), ("IN-MH", 2), ("BR-SP", 1), ("JP-13", 1),
        ("AU-NSW", 1),
    ]

    /// An address nobody has (RFC 3849), in a place.
    static func address(_ place: Int, _ random: inout SampleRandom) -> ClientAddress? {
        ClientAddress(bytes: [0x20, 0x01, 0x0d, 0xb8, UInt8(place), 0, 0, 0] + random.bytes(8))
    }

    /// The place that such an address stands for.
    static func region(of address: ClientAddress) -> Region? {
        let number = address.withRawBytes { $0.count == 16 ? Int($0[4]) : all.count }
        return number < all.count ? all[number].region : nil
    }
}
