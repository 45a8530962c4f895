extension Beacon {
    /// The events of a request body: one object, or an array of up to `maximumEvents`.
    ///
    /// One pass over at most the body limit. A batch is taken or refused as a whole, so that a page never has to guess which half counted.
    /// - Throws: the first `BeaconRejection` found.
    public static func decode(body: [UInt8], maximumEvents: Int) throws(BeaconRejection) -> [Beacon] {
        let document: JSONValue
        do { document = try JSONValue(parsing: body) } catch { throw .malformedJSON }
        guard case .array(let elements) = document else { return [try Beacon(json: document)] }
        guard !elements.isEmpty else { throw .noEvents }
        guard elements.count <= maximumEvents else { throw .tooManyEvents }
        var beacons: [Beacon] = []
        beacons.reserveCapacity(elements.count)
        for element in elements { beacons.append(try Beacon(json: element)) }
        return beacons
    }

    /// One event from its JSON object; unknown keys are ignored, bad optional values left out and counted.
    init(json: JSONValue) throws(BeaconRejection) {
        guard case .object(let members) = json else { throw .notAnObject }
        var fields = BeaconFields(members)
        guard members["event"] != nil else { throw .missingEvent }
        guard let name = members["event"]?.text, let kind = EventKind(name: name) else { throw .unknownEvent }
        guard members["url"] != nil else { throw .missingURL }
        guard let url = members["url"]?.text else { throw .badURL }
        var data = BeaconFields(fields.object("data"))
        let detail = EventDetail(kind: kind, data: &data)
        self.init(
            site: fields.text("site", limit: 253), detail: detail, url: url, referrer: fields.text("referrer", limit: 4096),
            screen: fields.text("screen", limit: 32), language: fields.text("language", limit: 64))
        consent = fields.converted("consent") { $0.text.flatMap(ConsentChoice.init(rawValue:)) }
        decided = fields.converted("decided") { if case .bool(let value) = $0 { value } else { nil } } ?? false
        visitor = fields.converted("visitor") { $0.text.flatMap(VisitorID.init) }
        history = fields.converted("history") { VisitorHistory(json: $0) }
        isAutomated = fields.converted("webdriver") { if case .bool(let value) = $0 { value } else { nil } } ?? false
        badValues = fields.bad + data.bad
    }
}

/// Reads optional members and counts those that are there but unusable.
struct BeaconFields {
    private let members: [String: JSONValue]
    private(set) var bad = 0

    init(_ members: [String: JSONValue]) { self.members = members }

    mutating func converted<T>(_ key: String, _ convert: (JSONValue) -> T?) -> T? {
        guard let value = members[key], value != .null else { return nil }
        let converted = convert(value)
        if converted == nil { bad += 1 }
        return converted
    }

    /// Text of at most `limit` bytes.
    mutating func text(_ key: String, limit: Int) -> String? {
        converted(key) { value in value.text.flatMap { $0.utf8.count <= limit ? $0 : nil } }
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        converted(key) { value in value.integer.flatMap { range.contains($0) ? $0 : nil } }
    }

    mutating func object(_ key: String) -> [String: JSONValue] {
        converted(key) { if case .object(let members) = $0 { members } else { nil } } ?? [:]
    }
}
