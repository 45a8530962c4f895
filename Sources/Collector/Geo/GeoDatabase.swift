import AnalyticsCore
import CMaxMindDB
import Dashboard
import Glibc

/// An open .mmdb that turns client addresses into regions: GeoIP2 and GeoLite2 layout (country, city), DB-IP's and IPinfo's.
///
/// Reads countries and subdivisions only; cities and coordinates are never looked at. The file is mapped, not loaded, and must not be
/// overwritten in place while open (replace it by renaming). Lookups may run on many threads at once.
/// libmaxminddb promises that for a `const` database: nothing here changes after `init`, hence `@unchecked Sendable`.
final class GeoDatabase: @unchecked Sendable {
    private let database: UnsafeMutablePointer<MMDB_s>

    /// Version of the libmaxminddb in use.
    static var libraryVersion: String { String(cString: MMDB_lib_version()) }

    /// What the file calls itself, as `GeoLite2-City`.
    let type: String
    /// When its data were put together.
    let buildDate: Timestamp
    /// Who must be named wherever regions are shown.
    let attributions: [Attribution]

    /// Opens a file and looks at its first records. O(1), a few milliseconds.
    ///
    /// Throws `unreadable` when there is no such file or it is not a sound .mmdb, `noCountries` when its records have none.
    init(path: String) throws(GeoDatabaseError) {
        let database = UnsafeMutablePointer<MMDB_s>.allocate(capacity: 1)
        database.initialize(to: MMDB_s())
        let status = MMDB_open(path, UInt32(MMDB_MODE_MMAP), database)
        guard status == MMDB_SUCCESS else {
            let cause = status == MMDB_FILE_OPEN_ERROR ? String(cString: strerror(errno)) : String(cString: MMDB_strerror(status))
            database.deallocate()
            throw .unreadable(path: path, reason: cause)
        }
        let metadata = database.pointee.metadata
        type = metadata.database_type.map { String(cString: $0) } ?? ""
        buildDate = Timestamp(seconds: Int64(min(metadata.build_epoch, 253_402_300_799)))  // no later than the year 9999
        attributions = Attribution.required(type: type, description: Self.description(in: metadata))
        self.database = database
        guard [4, 6].contains(metadata.ip_version) else {
            throw .unreadable(path: path, reason: "IP version \(metadata.ip_version)")
        }
        switch firstRecords() {
        case .countries: return
        case .none: throw .noCountries(path: path, type: type)
        case .corrupt: throw .unreadable(path: path, reason: "its search tree or its records are damaged")
        }
    }

    deinit {
        MMDB_close(database)
        database.deallocate()
    }

    /// The region of an address of 4 or 16 bytes in network order; `::ffff:a.b.c.d` counts as IPv4.
    ///
    /// nil when the database does not know the address or its country, and for any other number of bytes.
    /// Throws `corrupt` where the file is damaged. About a microsecond, no allocation.
    func region(of address: UnsafeRawBufferPointer) throws(GeoDatabaseError) -> Region? {
        switch address.count {
        case 4: return try region(ofIPv4: address)
        case 16 where address.prefix(12).elementsEqual(Self.mappedPrefix): return try region(ofIPv4: .init(rebasing: address.suffix(4)))
        case 16: return try region(ofIPv6: address)
        default: return nil
        }
    }

    /// The same for an array of 4 or 16 bytes.
    func region(of address: [UInt8]) throws(GeoDatabaseError) -> Region? {
        let answer = address.withUnsafeBytes { bytes in
            Result { () throws(GeoDatabaseError) in try region(of: bytes) }
        }
        return try answer.get()
    }

    /// Number of the record that an IPv4 or IPv6 address of 4 or 16 bytes leads to; equal numbers mean equal regions. nil for none.
    func record(of address: UnsafeRawBufferPointer) -> UInt32? {
        var status: Int32 = 0
        var result: MMDB_lookup_result_s
        if address.count == 4 {
            var socket = sockaddr_in()
            socket.sin_family = sa_family_t(AF_INET)
            withUnsafeMutableBytes(of: &socket.sin_addr) { $0.copyMemory(from: address) }
            result = withUnsafePointer(to: &socket) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { MMDB_lookup_sockaddr(database, $0, &status) }
            }
        } else {
            var socket = sockaddr_in6()
            socket.sin6_family = sa_family_t(AF_INET6)
            withUnsafeMutableBytes(of: &socket.sin6_addr) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: address.prefix(16))) }
            result = withUnsafePointer(to: &socket) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { MMDB_lookup_sockaddr(database, $0, &status) }
            }
        }
        return status == MMDB_SUCCESS && result.found_entry ? result.entry.offset : nil
    }

    private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    private func region(ofIPv4 address: UnsafeRawBufferPointer) throws(GeoDatabaseError) -> Region? {
        var socket = sockaddr_in()
        socket.sin_family = sa_family_t(AF_INET)
        withUnsafeMutableBytes(of: &socket.sin_addr) { $0.copyMemory(from: address) }
        var status: Int32 = 0
        let result = withUnsafePointer(to: &socket) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { MMDB_lookup_sockaddr(database, $0, &status) }
        }
        return try region(in: result, status: status)
    }

    private func region(ofIPv6 address: UnsafeRawBufferPointer) throws(GeoDatabaseError) -> Region? {
        var socket = sockaddr_in6()
        socket.sin6_family = sa_family_t(AF_INET6)
        withUnsafeMutableBytes(of: &socket.sin6_addr) { $0.copyMemory(from: address) }
        var status: Int32 = 0
        let result = withUnsafePointer(to: &socket) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { MMDB_lookup_sockaddr(database, $0, &status) }
        }
        return try region(in: result, status: status)
    }

    private func region(in result: MMDB_lookup_result_s, status: Int32) throws(GeoDatabaseError) -> Region? {
        switch status {
        case MMDB_SUCCESS: return result.found_entry ? try RecordLayout.region(in: result.entry) : nil
        case MMDB_IPV6_LOOKUP_IN_IPV4_DATABASE_ERROR: return nil
        default: throw .corrupt
        }
    }

    private enum FirstRecords { case countries, none, corrupt }

    /// Whether one of the first records, in address order, has a country: tells a damaged or foreign file at once.
    /// Bounded in nodes, since a damaged tree may run in circles.
    private func firstRecords() -> FirstRecords {
        var pending: [UInt64] = [0]
        for _ in 0..<2000 {
            guard let number = pending.popLast() else { break }
            var node = MMDB_search_node_s()
            guard let number = UInt32(exactly: number), MMDB_read_node(database, number, &node) == MMDB_SUCCESS else { return .corrupt }
            let records = [
                (node.right_record_type, node.right_record, node.right_record_entry),
                (node.left_record_type, node.left_record, node.left_record_entry),
            ]
            for (type, record, entry) in records {
                switch Int32(type) {
                case MMDB_RECORD_TYPE_SEARCH_NODE: pending.append(record)
                case MMDB_RECORD_TYPE_EMPTY: continue
                case MMDB_RECORD_TYPE_DATA:
                    do {
                        if try RecordLayout.region(in: entry) != nil { return .countries }
                    } catch { return .corrupt }
                default: return .corrupt
                }
            }
        }
        return .none
    }

    private static func description(in metadata: MMDB_metadata_s) -> String {
        let all = UnsafeBufferPointer(start: metadata.description.descriptions, count: metadata.description.count)
        return all.lazy.compactMap { $0?.pointee }.first { $0.language.map { String(cString: $0) } == "en" }
            .flatMap { $0.description.map { String(cString: $0) } } ?? ""
    }
}
