/// A consenting visitor's own cookie: `id.group.created.seen.decision.returned.visit`, and the collector's signature where it has set it.
///
/// The first seven fields are the script's (docs/web-developer.md), times in milliseconds since 1970, empty where nothing is known yet.
/// Personal: in memory for the length of a request, never described or encoded.
public struct VisitorCookie: Sendable, Equatable {
    public let id: VisitorID
    /// Drawn once, 0…15.
    public let group: Int
    /// The yes: from here the cookie lives 395 days, whatever happens.
    public let created: Timestamp
    /// Last activity.
    public let seen: Timestamp?
    /// The last yes that was a decision.
    public let decision: Timestamp?
    /// Whether the visitor came back since then.
    public let hasReturned: Bool
    /// Number of visits.
    public let visits: Int?
    let signature: String?
    /// The script's fields as they came.
    private let fields: Substring

    /// Characters of base64url that a signature has: 96 bits.
    static let signatureLength = 16

    /// nil unless every field has the shape the script gives it. Cost: one pass.
    public init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 7 || parts.count == 8, let id = VisitorID(String(parts[0])), let group = Self.number(parts[1]), (0...15).contains(group),
            let created = Self.number(parts[2])
        else { return nil }
        let rest = parts[3..<7].map { part in part.isEmpty ? 0 : Self.number(part) }
        guard rest.allSatisfy({ $0 != nil }) else { return nil }
        signature = parts.count == 8 ? String(parts[7]) : nil
        self.id = id
        self.group = Int(group)
        self.created = Timestamp(milliseconds: created)
        seen = Self.number(parts[3]).map { Timestamp(milliseconds: $0) }
        decision = Self.number(parts[4]).map { Timestamp(milliseconds: $0) }
        hasReturned = Self.number(parts[5]) ?? 0 > 0
        visits = Self.number(parts[6]).map(Int.init)
        fields = text[..<parts[6].endIndex]
    }

    /// A new one, of somebody who has just said yes.
    /// - Parameter random: at least 17 bytes from a cryptographic source.
    public init(new time: Timestamp, random: [UInt8]) {
        let text = Base64URL.text(random.prefix(16))
        group = Int(random[16] & 15)
        id = VisitorID(text) ?? VisitorID(unchecked: text)
        created = time
        (seen, decision, visits, signature) = (nil, nil, nil, nil)
        hasReturned = false
        fields = "\(text).\(group).\(time.milliseconds)...."[...]
    }

    /// For the visitor's own eyes, and for nobody else's.
    public var disclosedID: String { String(fields.prefix { $0 != "." }) }

    /// The cookie's value, signed.
    public func text(signedBy key: CookieKey, site: String) -> String { "\(fields).\(key.signature(of: self, site: site))" }

    /// Whole numbers of at most 14 digits: as milliseconds, up to the year 5138.
    private static func number(_ text: Substring) -> Int64? {
        guard (1...14).contains(text.utf8.count), text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
        return Int64(text)
    }
}

extension VisitorCookie: CustomStringConvertible, CustomReflectable {
    public var description: String { "VisitorCookie" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
