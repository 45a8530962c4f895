import AnalyticsCore
import Dashboard

/// Countries and regions of addresses, from the configured database or from none.
final class GeoLocator: Sendable {
    private let database: GeoDatabase?
    private let counters: Counters
    let path: String?

    init(path: String?, counters: Counters) throws {
        self.path = path
        self.counters = counters
        database = try path.map { try GeoDatabase(path: $0) }
    }

    /// nil for an address the database does not know, and counted when the database itself is damaged there.
    func region(of address: ClientAddress) -> Region? {
        guard let database else { return nil }
        do { return try address.withBytes { try database.region(of: $0) } } catch {
            counters.count(noted: .geoError)
            return nil
        }
    }

    var attributions: [Attribution] { database?.attributions ?? [] }
}
