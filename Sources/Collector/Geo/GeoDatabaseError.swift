/// Why region lookups cannot be answered. Says what and where, never an address.
enum GeoDatabaseError: Error, Equatable, CustomStringConvertible {
    /// The file cannot be read, or is not a MaxMind DB file, or its header is damaged; `reason` is libmaxminddb's.
    case unreadable(path: String, reason: String)
    /// A sound file, but of networks without a country (an ASN database, for instance).
    case noCountries(path: String, type: String)
    /// The file is damaged where a lookup led; other lookups may work.
    case corrupt

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "geoip: \(path): \(reason) (give a GeoIP2 or DB-IP .mmdb as geoip.database, or make one with scripts/geoip)"
        case .noCountries(let path, let type):
            "geoip: \(path): no countries in a database of type \(type.debugDescription) (give a country or city database as geoip.database)"
        case .corrupt:
            "geoip: the database is damaged (replace the file and restart)"
        }
    }
}
