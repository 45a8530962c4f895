/// What one process leaves the next on a memory file system, so that a restart splits no visit (P2, R6): the day's secrets and the visits.
///
/// Layout: `SILLAGEH`, version, creation time, payload, CRC-32C of everything before. It holds keyed hashes and scrubbed text; neither
/// addresses nor user agents nor identifiers.
public struct HandOver: Sendable {
    public var created: Timestamp
    public var secrets: [String: SiteSecrets]
    public var visits: VisitTable

    private static let magic = Array("SILLAGEH".utf8)
    private static let version: UInt8 = 3

    public init(created: Timestamp, secrets: [String: SiteSecrets], visits: VisitTable) {
        self.created = created
        self.secrets = secrets
        self.visits = visits
    }

    public func encoded() -> [UInt8] {
        var writer = ByteWriter()
        for byte in Self.magic { writer.write(byte: byte) }
        writer.write(byte: Self.version)
        writer.write(signed: created.milliseconds)
        writer.write(count: secrets.count)
        for (site, secret) in secrets {
            writer.write(text: site)
            secret.encode(to: &writer)
        }
        visits.encode(to: &writer)
        var bytes = writer.bytes
        JournalFormat.append(CRC32C.checksum(bytes), to: &bytes)
        return bytes
    }

    /// - Parameter visitLimit: most visits to take over.
    /// - Throws: `ByteError` when the bytes are not a whole hand-over of this version.
    public init(encoded bytes: [UInt8], visitLimit: Int) throws(ByteError) {
        let end = bytes.count - 4
        guard end > Self.magic.count, bytes.prefix(Self.magic.count).elementsEqual(Self.magic),
            CRC32C.checksum(bytes[..<end]) == JournalFormat.integer(bytes, at: end, as: UInt32.self)
        else { throw .outOfRange }
        var reader = ByteReader(bytes, from: Self.magic.count, to: end)
        guard try reader.byte() == Self.version else { throw .outOfRange }
        created = Timestamp(milliseconds: try reader.signed())
        secrets = [:]
        for _ in 0..<(try reader.count()) {
            let site = try reader.text()
            secrets[site] = try SiteSecrets(from: &reader)
        }
        visits = try VisitTable(limit: visitLimit, from: &reader)
    }
}
