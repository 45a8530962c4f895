/// Countries from one table, subdivisions from another wherever both name the same country.
///
/// O(n + m): both tables are sorted and without overlap, and so is the result.
func merged(countries: [AddressRange], subdivisions: [AddressRange], regions: RegionList) -> [AddressRange] {
    var result: [AddressRange] = []
    result.reserveCapacity(countries.count + subdivisions.count)
    var next = 0
    for range in countries {
        var first = range.first
        while next < subdivisions.count, subdivisions[next].last < first { next += 1 }
        var index = next
        while index < subdivisions.count, subdivisions[index].first <= range.last {
            let finer = subdivisions[index]
            if finer.first > first { result.extend(first: first, last: finer.first - 1, region: range.region) }
            let (start, end) = (max(first, finer.first), min(range.last, finer.last))
            let agrees = regions[finer.region].country == regions[range.region].country
            result.extend(first: start, last: end, region: agrees ? finer.region : range.region)
            if end == range.last { break }
            first = end + 1
            index += 1
        }
        if index >= subdivisions.count || subdivisions[index].first > range.last {
            if first <= range.last { result.extend(first: first, last: range.last, region: range.region) }
        }
        next = index
    }
    return result
}
