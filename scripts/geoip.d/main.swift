import Foundation

// Builds one .mmdb of countries and subdivisions; `scripts/geoip` fetches the sources and calls this.
//   [--countries FILE]… [--city MMDB --iso JSON --aliases FILE] --out FILE

func say(_ line: String) { FileHandle.standardError.write(Data("geoip: \(line)\n".utf8)) }

func run(_ arguments: [String]) throws {
    var options: [String: [String]] = [:]
    for (key, value) in zip(arguments, arguments.dropFirst()) where key.hasPrefix("--") { options[key, default: []].append(value) }
    guard let out = options["--out"]?.last else { throw Failure("no --out FILE") }

    var regions = RegionList()
    var ranges: [AddressRange] = []
    var sources: [String] = []
    var date = Date(timeIntervalSince1970: 0)
    func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

    if let paths = options["--countries"] {
        let table = try CountryTable(paths: paths, regions: &regions)
        (ranges, date) = (table.ranges, table.generated ?? date)
        sources.append("Countries: IPFire Location Database \(day(date)), CC BY-SA 4.0, https://www.ipfire.org/location")
        say("\(ranges.count) ranges of countries, of \(day(date))")
    }
    if let path = options["--city"]?.last {
        var names: SubdivisionNames?
        if let iso = options["--iso"]?.last, let aliases = options["--aliases"]?.last {
            names = try SubdivisionNames(iso: iso, aliases: aliases)
        }
        let city = CityTable(database: try DatabaseReader(path: path), names: names, regions: &regions)
        let cityDate = Date(timeIntervalSince1970: TimeInterval(city.buildEpoch))
        say(
            "\(city.ranges.count) ranges of subdivisions, of \(day(cityDate)); ISO 3166-2 code found for "
                + "\((city.mappedShare * 1000).rounded() / 10) % of the addresses that have a subdivision")
        let whole = ranges.isEmpty
        ranges = whole ? city.ranges.filter { $0.region != 0 } : merged(countries: ranges, subdivisions: city.ranges, regions: regions)
        if whole { date = cityDate }
        sources.append("\(whole ? "All" : "Subdivisions"): DB-IP City Lite \(day(cityDate)), CC BY 4.0, https://db-ip.com")
    }
    guard !ranges.isEmpty else { throw Failure("no ranges in the sources") }

    let tree = SearchTree(ranges: ranges)
    let file = try DatabaseWriter.encode(
        tree, regions: regions, description: sources.joined(separator: ". "), buildEpoch: Int(date.timeIntervalSince1970))
    try file.write(to: URL(fileURLWithPath: out), options: .atomic)
    say("\(ranges.count) ranges, \(tree.count) nodes, \(file.count / 1_000_000) MB")
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    say("\(error)")
    exit(1)
}
