extension Beacon {
    /// One event from the decoded query parameters of `GET /b.gif`: the same keys as in JSON; those of `data` beside them, or `data` and
    /// `history` as JSON objects.
    public init(query: [(name: String, value: String)]) throws(BeaconRejection) {
        var members: [String: JSONValue] = [:]
        var data: [String: JSONValue] = [:]
        for (name, value) in query {
            switch name {
            case "decided": members[name] = value == "true" || value == "1" ? .bool(true) : .bool(false)
            case "data": if case .object(let given)? = try? JSONValue(parsing: Array(value.utf8)) { data.merge(given) { _, new in new } }
            case "history": members[name] = try? JSONValue(parsing: Array(value.utf8))
            case "webdriver": members[name] = .bool(value == "true" || value == "1")
            case "visible_ms", "scroll", "status", "results", "progress", "watched_ms":
                data[name] = Double(value).map { .number($0) } ?? .string(value)
            case "site", "event", "url", "referrer", "screen", "language", "consent", "visitor": members[name] = .string(value)
            default: data[name] = .string(value)
            }
        }
        members["data"] = .object(data)
        try self.init(json: .object(members))
    }
}
