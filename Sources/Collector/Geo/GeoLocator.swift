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

    /// Regions as facts, each made once: for logs, where millions of addresses lie in a few thousand regions. For one thread.
    func places() -> (ClientAddress) -> FactGroup {
        var known: [UInt32: FactGroup] = [:]
        var groups: [Region?: FactGroup] = [:]
        let unknown = FactGroup.place(nil)
        return { [self] address in
            guard let database, let record = address.withRawBytes({ database.record(of: $0) }) else { return unknown }
            if let group = known[record] { return group }
            let place = region(of: address)
            let group = groups[place] ?? FactGroup.place(place)
            groups[place] = group
            known[record] = group
            return group
        }
    }

    var attributions: [Attribution] { database?.attributions ?? [] }
}
