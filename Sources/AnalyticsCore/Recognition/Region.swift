/// Where a visit comes from: a country and, when known, its subdivision. Nothing finer exists here, by design (DESIGN P5).
public struct Region: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, two capital letters: `FR`.
    public let country: String
    /// ISO 3166-2: the country, a hyphen, one to three capital letters or digits, as `FR-IDF`. Empty when unknown.
    public let subdivision: String

    /// nil when a code does not have the shape of ISO 3166. The subdivision may be empty; it must be one of the country's.
    public init?(country: String, subdivision: String = "") {
        guard country.utf8.count == 2, country.utf8.allSatisfy(Self.isCapital) else { return nil }
        if !subdivision.isEmpty {
            let code = subdivision.utf8.dropFirst(3)
            guard subdivision.hasPrefix(country), subdivision.utf8.dropFirst(2).first == UInt8(ascii: "-"), (1...3).contains(code.count),
                code.allSatisfy({ Self.isCapital($0) || Self.isDigit($0) })
            else { return nil }
        }
        self.country = country
        self.subdivision = subdivision
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
