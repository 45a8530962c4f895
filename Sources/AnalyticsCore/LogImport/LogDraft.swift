/// What was found of a JSON log's request so far: for each fact the best-named value.
struct LogDraft {
    struct Found {
        var range = 0..<0
        var rank = UInt8.max
        var hasEscapes = false
    }

    var time = Found()
    var address = Found()
    var forwarded = Found()
    var line = Found()
    var method = Found()
    var target = Found()
    var query = Found()
    var host = Found()
    var status = Found()
    var referrer = Found()
    var userAgent = Found()
    var contentType = Found()
    /// Caddy's nested object was there.
    var hasRequestObject = false
    /// One of the names that Traefik alone has was there.
    var isTraefik = false

    mutating func offer(_ member: LogMember, _ range: Range<Int>, hasEscapes: Bool) {
        let found = Found(range: range, rank: member.rank, hasEscapes: hasEscapes)
        switch member.fact {
        case .time: Self.improve(&time, found)
        case .address: Self.improve(&address, found)
        case .forwarded: Self.improve(&forwarded, found)
        case .line: Self.improve(&line, found)
        case .method: Self.improve(&method, found)
        case .target: Self.improve(&target, found)
        case .query: Self.improve(&query, found)
        case .host: Self.improve(&host, found)
        case .status: Self.improve(&status, found)
        case .referrer: Self.improve(&referrer, found)
        case .userAgent: Self.improve(&userAgent, found)
        case .contentType: Self.improve(&contentType, found)
        }
    }

    private static func improve(_ known: inout Found, _ found: Found) {
        if found.rank < known.rank { known = found }
    }

    /// Some text is escaped, so that all are read as such.
    var hasEscapes: Bool {
        line.hasEscapes || method.hasEscapes || target.hasEscapes || query.hasEscapes || host.hasEscapes || referrer.hasEscapes
            || userAgent.hasEscapes || contentType.hasEscapes
    }

    var isRequest: Bool { !line.range.isEmpty || !target.range.isEmpty || !method.range.isEmpty }
}
