import Foundation

/// The few things this program needs of an existing .mmdb: its networks, and strings inside their records
/// (format: https://maxmind.github.io/MaxMind-DB/).
struct DatabaseReader {
    private let bytes: UnsafeRawBufferPointer
    private let dataStart: Int
    let nodeCount: Int
    let recordSize: Int
    let buildEpoch: Int

    /// Maps the file for as long as the program runs. Throws `Failure` when it is not an IPv6 .mmdb.
    init(path: String) throws {
        let file = open(path, O_RDONLY)
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        guard file >= 0, size > 0, let map = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), map != MAP_FAILED else {
            throw Failure("cannot read \(path)")
        }
        bytes = UnsafeRawBufferPointer(start: map, count: size)
        guard let marker = Self.lastMarker(in: bytes) else { throw Failure("\(path) has no .mmdb metadata") }
        let metadata = RecordDecoder(bytes: bytes, base: marker)
        func number(_ key: String) -> Int? { metadata.find([.key(key)], at: marker).flatMap(metadata.number(at:)) }
        guard let nodes = number("node_count"), let record = number("record_size"), number("ip_version") == 6,
            [24, 28, 32].contains(record), nodes > 96, nodes * record / 4 + 16 < marker
        else { throw Failure("\(path) is not an IPv6 .mmdb") }
        (nodeCount, recordSize, buildEpoch) = (nodes, record, number("build_epoch") ?? 0)
        dataStart = nodes * record / 4 + 16
    }

    var records: RecordDecoder { RecordDecoder(bytes: bytes, base: dataStart) }

    /// Every network with data once, in address order: first and last address, place of its record.
    /// Aliases of the IPv4 tree (2002::/16 and the like) are left out.
    func forEachNetwork(_ body: (UInt128, UInt128, Int) -> Void) {
        var ipv4Root = 0
        for _ in 0..<96 where ipv4Root < nodeCount { ipv4Root = child(of: ipv4Root, right: false) }
        walk(node: 0, first: 0, depth: 0, ipv4Root: ipv4Root, body)
    }

    private func walk(node: Int, first: UInt128, depth: Int, ipv4Root: Int, _ body: (UInt128, UInt128, Int) -> Void) {
        if node == nodeCount || depth > 128 { return }
        if node > nodeCount {
            let last = depth == 0 ? UInt128.max : first | (UInt128.max >> UInt128(depth))
            return body(first, depth == 128 ? first : last, node - nodeCount - 16 + dataStart)
        }
        if node == ipv4Root && first != 0 { return }
        walk(node: child(of: node, right: false), first: first, depth: depth + 1, ipv4Root: ipv4Root, body)
        guard depth < 128 else { return }
        let middle = first | (1 << UInt128(127 - depth))
        walk(node: child(of: node, right: true), first: middle, depth: depth + 1, ipv4Root: ipv4Root, body)
    }

    @inline(__always)
    private func child(of node: Int, right: Bool) -> Int {
        let start = node * recordSize / 4
        func big(_ offset: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) } }
        switch recordSize {
        case 24: return big(start + (right ? 3 : 0), 3)
        case 28: return right ? Int(bytes[start + 3] & 0x0F) << 24 | big(start + 4, 3) : Int(bytes[start + 3] >> 4) << 24 | big(start, 3)
        default: return big(start + (right ? 4 : 0), 4)
        }
    }

    private static func lastMarker(in bytes: UnsafeRawBufferPointer) -> Int? {
        let marker = [0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8)
        var start = bytes.count - marker.count
        while start >= 0 {
            if bytes[start] == 0xAB, marker.indices.allSatisfy({ bytes[start + $0] == marker[$0] }) { return start + marker.count }
            start -= 1
        }
        return nil
    }
}
