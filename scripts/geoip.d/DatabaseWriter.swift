import Foundation

/// Writes an .mmdb in GeoIP2 layout with `country.iso_code` and `subdivisions[0].iso_code`, nothing else
/// (format: https://maxmind.github.io/MaxMind-DB/).
struct DatabaseWriter {
    private var bytes: [UInt8] = []

    /// The whole file. Throws `Failure` when the tree does not fit 24-bit records.
    static func encode(_ tree: SearchTree, regions: RegionList, description: String, buildEpoch: Int) throws -> Data {
        var data = DatabaseWriter()
        let places = regions.regions.indices.map { index in
            let start = data.bytes.count
            if index > 0 { data.region(regions.regions[index]) }
            return start
        }
        let nodeCount = tree.count
        guard nodeCount + 16 + data.bytes.count < 1 << 24 else { throw Failure("\(nodeCount) nodes do not fit 24-bit records") }
        var file = DatabaseWriter()
        file.bytes.reserveCapacity(nodeCount * 6 + data.bytes.count + 1024)
        for node in 0..<nodeCount {
            let (left, right) = tree[node]
            for target in [left, right] {
                switch target {
                case .node(let number): file.big(number, bytes: 3)
                case .region(let id): file.big(nodeCount + 16 + places[Int(id)], bytes: 3)
                case .nothing: file.big(nodeCount, bytes: 3)
                }
            }
        }
        file.bytes += [UInt8](repeating: 0, count: 16) + data.bytes
        file.bytes += [0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8)
        file.metadata(nodeCount: nodeCount, description: description, buildEpoch: buildEpoch)
        return Data(file.bytes)
    }

    private mutating func region(_ region: RegionList.Region) {
        map(region.subdivision.isEmpty ? 1 : 2)
        string("country")
        map(1)
        string("iso_code")
        string(region.country)
        guard !region.subdivision.isEmpty else { return }
        string("subdivisions")
        bytes += [0x01, 0x04]  // an array of one
        map(1)
        string("iso_code")
        string(region.subdivision)
    }

    private mutating func metadata(nodeCount: Int, description: String, buildEpoch: Int) {
        map(9)
        for (key, number) in [
            ("binary_format_major_version", 2), ("binary_format_minor_version", 0), ("ip_version", 6), ("record_size", 24),
        ] {
            string(key)
            bytes.append(5 << 5 | 2)  // uint16
            big(number, bytes: 2)
        }
        string("node_count")
        bytes.append(6 << 5 | 4)  // uint32
        big(nodeCount, bytes: 4)
        string("build_epoch")
        bytes += [0x08, 0x02]  // uint64
        big(buildEpoch, bytes: 8)
        string("database_type")
        string("Sillage-Region")
        string("languages")
        bytes += [0x00, 0x04]  // an empty array
        string("description")
        map(1)
        string("en")
        string(description)
    }

    private mutating func map(_ count: Int) { bytes.append(UInt8(7 << 5 | count)) }

    private mutating func string(_ text: String) {
        let utf8 = Array(text.utf8.prefix(284))
        if utf8.count < 29 {
            bytes.append(UInt8(2 << 5 | utf8.count))
        } else {
            bytes += [2 << 5 | 29, UInt8(utf8.count - 29)]
        }
        bytes += utf8
    }

    private mutating func big(_ number: Int, bytes count: Int) {
        for shift in stride(from: 8 * (count - 1), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
