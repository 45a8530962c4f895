import Crypto

/// What recognises a visit in memory: 128 bits of a keyed hash that is worthless once the day's key is gone (P2).
public struct SessionKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64
}

extension SessionKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "SessionKey" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The key of one site's day: 256 random bits that exist in memory (or, across a restart, on a memory file system) until the day is over.
///
/// Hashes are HMAC-SHA-256 (RFC 2104) cut to 128 bits, over length-prefixed fields, so that no two inputs read the same.
public struct DaySecret: Sendable {
    let bytes: [UInt8]

    /// - Parameter random: 32 bytes from a cryptographic source.
    public init(random: [UInt8]) { bytes = random }

    /// The visit of somebody who gave no identifier: site, address and browser. About 2 µs.
    public func sessionKey(site: String, address: [UInt8], userAgent: String) -> SessionKey {
        digest(label: 1, [Array(site.utf8), address, Array(userAgent.utf8)])
    }

    /// The visit of a consenting visitor.
    public func visitorKey(site: String, visitor: VisitorID) -> SessionKey {
        digest(label: 2, [Array(site.utf8), visitor.bytes])
    }

    private func digest(label: UInt8, _ fields: [[UInt8]]) -> SessionKey {
        var message: [UInt8] = [label]
        for field in fields {
            message.append(contentsOf: withUnsafeBytes(of: UInt32(field.count).littleEndian, Array.init))
            message.append(contentsOf: field)
        }
        let code = Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
        return SessionKey(high: Self.word(code[0..<8]), low: Self.word(code[8..<16]))
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}

extension DaySecret: CustomStringConvertible, CustomReflectable {
    public var description: String { "DaySecret" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// One site's secret of today, and yesterday's for as long as a page left open at midnight may still report its visible time.
public struct SiteSecrets: Sendable {
    /// How long after midnight a request that was stamped before it may still be handled, in seconds.
    private static let lateness: Int64 = 60

    /// How long after midnight the last visits of the day before can still be completed: as long as a visit can be idle.
    public static let grace: Int64 = Visit.idleSeconds

    public private(set) var interval: DayInterval
    public private(set) var current: DaySecret
    private var last: DaySecret?

    public init(interval: DayInterval, secret: DaySecret) {
        self.interval = interval
        current = secret
    }

    /// Yesterday's secret, during the grace after midnight.
    public func previous(at time: Timestamp) -> DaySecret? {
        time - interval.start < Self.grace * 1000 ? last : nil
    }

    /// Changes the secret when `time` has left the day, and forgets what is no longer needed. A clock that jumps in either direction gets a new secret.
    public mutating func advance(to time: Timestamp, calendar: SiteCalendar, random: () -> [UInt8]) {
        if interval.contains(time) {
            if last != nil, previous(at: time) == nil { last = nil }
            return
        }
        // Requests are not handled in the order of their time: one that is a little late counts for the day that has begun.
        if time < interval.start, interval.start - time < Self.lateness * 1000 { return }
        let next = calendar.interval(containing: time)
        last = next.day == interval.day + 1 ? current : nil
        interval = next
        current = DaySecret(random: random())
    }

    func encode(to writer: inout ByteWriter) {
        writer.write(interval: interval)
        writer.write(bytes: current.bytes)
        writer.write(bytes: last?.bytes ?? [])
    }

    init(from reader: inout ByteReader) throws(ByteError) {
        interval = try reader.interval()
        current = DaySecret(random: try reader.bytes())
        let rest = try reader.bytes()
        last = rest.isEmpty ? nil : DaySecret(random: rest)
    }
}
