/// A run of addresses of one region, first and last included. IPv4 stands at ::a.b.c.d, as in every .mmdb of IP version 6.
struct AddressRange {
    var first: UInt128
    var last: UInt128
    var region: RegionID
}

/// Index into `RegionList`; 0 is "unknown".
typealias RegionID = UInt16

extension [AddressRange] {
    /// Appends a range that lies after all others, melting it into the last one when they touch and say the same. O(1).
    mutating func extend(first: UInt128, last: UInt128, region: RegionID) {
        if let end = indices.last, self[end].region == region, self[end].last &+ 1 == first {
            self[end].last = last
        } else {
            append(AddressRange(first: first, last: last, region: region))
        }
    }
}
