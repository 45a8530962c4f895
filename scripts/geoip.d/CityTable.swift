/// The regions of a city database: every network's country and, where its name is understood, subdivision. Cities and
/// coordinates are never looked at.
struct CityTable {
    private(set) var ranges: [AddressRange] = []
    /// Share of the IPv4 addresses with a subdivision's name for which a code was found, 0…1.
    private(set) var mappedShare = 0.0
    let buildEpoch: Int

    /// - Parameter names: nil leaves out all subdivisions.
    init(database: DatabaseReader, names: SubdivisionNames?, regions: inout RegionList) {
        buildEpoch = database.buildEpoch
        var places = PlaceList(records: database.records)
        var networks: [AddressRange] = []  // with places for regions
        database.forEachNetwork { first, last, record in
            networks.extend(first: first, last: last, region: places.number(ofRecord: record))
        }
        var names = names
        names?.learnLevels(from: places.all.lazy.map { ($0.country, $0.subdivision) })
        let codes = places.all.map { names?.code(country: $0.country, name: $0.subdivision) }
        let ids = zip(places.all, codes).map { $0.country.isEmpty ? 0 : regions.id(country: $0.country, subdivision: $1 ?? "") }
        for network in networks {
            ranges.extend(first: network.first, last: network.last, region: ids[Int(network.region)])
        }
        mappedShare = Self.share(of: networks.filter { $0.last <= UInt32.max }, places: places.all, codes: codes)
    }

    private static func share(of networks: [AddressRange], places: [Place], codes: [String?]) -> Double {
        var (named, mapped) = (0.0, 0.0)
        for network in networks where !places[Int(network.region)].subdivision.isEmpty {
            let addresses = Double(network.last - network.first) + 1
            named += addresses
            if codes[Int(network.region)] != nil { mapped += addresses }
        }
        return named > 0 ? mapped / named : 0
    }
}
