import Foundation

/// Sorted lines `first,last,CC` as in Tor's export of the IPFire Location Database: IPv4 as decimal numbers, IPv6 as text.
/// A fourth field, the part of an ISO 3166-2 code after the hyphen, may follow (Tor's files have none).
struct CountryTable {
    private(set) var ranges: [AddressRange] = []
    /// The `# Generated:` line of the export, in seconds since 1970; nil when there is none.
    private(set) var generated: Date?

    /// Reads the files in the order given, IPv4 first. Throws `Failure` when a line is not understood or out of order: half a
    /// table would be a wrong one.
    init(paths: [String], regions: inout RegionList) throws {
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else { throw Failure("cannot read \(path)") }
            for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
                let text = String(decoding: line, as: UTF8.self)
                if text.hasPrefix("#") {
                    if let date = Self.date(ofHeader: text) { generated = date }
                } else {
                    try add(text, at: "\(path):\(number + 1)", regions: &regions)
                }
            }
        }
    }

    private mutating func add(_ line: String, at place: String, regions: inout RegionList) throws {
        let fields = line.split(separator: ",")
        guard (3...4).contains(fields.count), let first = Self.address(fields[0]), let last = Self.address(fields[1]), first <= last,
            ranges.last.map({ $0.last < first }) ?? true
        else { throw Failure("\(place): not a sorted range: \(line)") }
        guard let country = Self.country(fields[2]) else { return }
        ranges.extend(
            first: first, last: last, region: regions.id(country: country, subdivision: fields.count == 4 ? String(fields[3]) : ""))
    }

    /// ISO code of a country; nil for the pseudo codes of the registries (`??`, `EU`, `AP`), GB for `UK`.
    static func country(_ code: Substring) -> String? {
        switch code {
        case "EU", "AP": nil
        case "UK": "GB"
        default: code.utf8.count == 2 && code.utf8.allSatisfy { (65...90).contains($0) } ? String(code) : nil
        }
    }

    static func address(_ text: Substring) -> UInt128? {
        if let number = UInt32(text) { return UInt128(number) }
        var address = in6_addr()
        guard inet_pton(AF_INET6, String(text), &address) == 1 else { return nil }
        return withUnsafeBytes(of: &address) { $0.reduce(0) { $0 << 8 | UInt128($1) } }
    }

    /// Parses `# Generated: Thu, 25 Jun 2026 04:33:59 GMT`.
    static func date(ofHeader line: String) -> Date? {
        guard let colon = line.range(of: "Generated:") else { return nil }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return format.date(from: line[colon.upperBound...].trimmingCharacters(in: .whitespaces))
    }
}
