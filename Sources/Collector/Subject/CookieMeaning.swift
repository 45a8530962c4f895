import AnalyticsCore

/// What a visitor's own cookie says, for the person who shows it.
///
/// `sillage=id.group.created.seen.decision.returned.visit`, times in milliseconds since 1970, what is not known yet is empty; fields behind
/// these (a signature) say nothing about a person. The identifier is left out: it is the visitor's, and nothing was kept under it.
struct CookieMeaning: Encodable, Equatable {
    /// Days of the cookie's life from its creation; no visit extends it.
    static let lifetimeDays = 395

    /// Days and times in UTC.
    let created: String
    let expires: String
    let isExpired: Bool
    let lastVisit: String?
    let lastDecision: String?
    let returned: Bool
    let visits: Int
    /// One of 16, drawn by the browser: for the error of the estimate.
    let group: Int?

    /// - Parameter text: the cookie's value, or `sillage=` and the value.
    /// - Returns: nil for what is no such cookie.
    init?(_ text: String, now: Timestamp) {
        let value = text.hasPrefix("sillage=") ? text.dropFirst("sillage=".count) : text[...]
        let fields = value.split(separator: ".", omittingEmptySubsequences: false)
        guard value.utf8.count <= 400, fields.count >= 7, VisitorID(String(fields[0])) != nil,
            fields[1...6].allSatisfy({ $0.utf8.count <= 14 && $0.utf8.allSatisfy { (48...57).contains($0) } }), let created = Int64(fields[2])
        else { return nil }
        let start = Timestamp(milliseconds: created)
        let end = start + Int64(Self.lifetimeDays) * 86_400
        self.created = start.utcDay.description
        expires = end.utcDay.description
        isExpired = end <= now
        lastVisit = Int64(fields[3]).map { Timestamp(milliseconds: $0).iso8601 }
        lastDecision = Int64(fields[4]).map { Timestamp(milliseconds: $0).iso8601 }
        returned = fields[5] == "1"
        visits = Int(fields[6]) ?? 0
        group = Int(fields[1])
    }
}
