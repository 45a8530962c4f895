/// Every distinct (country, subdivision) once, so that a range holds two bytes instead of two strings.
struct RegionList {
    struct Region: Hashable {
        /// ISO 3166-1 alpha-2.
        var country: String
        /// The part of an ISO 3166-2 code after the hyphen; empty when unknown.
        var subdivision: String
    }

    private(set) var regions = [Region(country: "", subdivision: "")]
    private var ids: [Region: RegionID] = [:]

    /// The number of a region, the same for the same region. O(1).
    mutating func id(country: String, subdivision: String = "") -> RegionID {
        let region = Region(country: country, subdivision: subdivision)
        if let id = ids[region] { return id }
        let id = RegionID(regions.count)
        regions.append(region)
        ids[region] = id
        return id
    }

    subscript(id: RegionID) -> Region { regions[Int(id)] }
}
