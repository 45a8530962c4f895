import AnalyticsCore
import CMaxMindDB

/// Where the makers of databases put the country and the subdivision.
enum RecordLayout {
    private static let country = LookupPath("country", "iso_code")
    private static let subdivision = LookupPath("subdivisions", "0", "iso_code")
    /// Flat layouts: IPinfo, and DB-IP's and others' small databases.
    private static let flatCountryCode = LookupPath("country_code")
    private static let flatCountry = LookupPath("country")
    /// Where the network is registered, for networks in nobody's country, as satellites.
    private static let registeredCountry = LookupPath("registered_country", "iso_code")

    /// The region of a record; nil when it has no country of ISO's shape. A subdivision of another shape counts as unknown.
    /// Throws `corrupt` when the record cannot be read.
    static func region(in entry: MMDB_entry_s) throws(GeoDatabaseError) -> Region? {
        if let code = try country.text(in: entry), let region = Region(country: code) {
            guard let part = try subdivision.text(in: entry), !part.isEmpty else { return region }
            return Region(country: code, subdivision: "\(code)-\(part)") ?? region
        }
        for path in [flatCountryCode, flatCountry, registeredCountry] {
            if let code = try path.text(in: entry), let region = Region(country: code) { return region }
        }
        return nil
    }
}
