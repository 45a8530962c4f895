extension EventDetail {
    /// Longest text of a name, target, term or property, in bytes (200 characters of up to 4).
    static let textLimit = 800
    private static let day = 86_400_000

    init(kind: EventKind, data: inout BeaconFields) {
        let limit = Self.textLimit
        switch kind {
        case .pageview: self = .pageview(status: data.integer("status", in: 100...599))
        case .engagement:
            // Fractions of a millisecond come from performance.now().
            let visible = data.converted("visible_ms") { value -> Int? in
                guard case .number(let number) = value, number >= 0, number <= Double(Self.day) else { return nil }
                return Int(number.rounded())
            }
            self = .engagement(visibleMilliseconds: visible ?? 0, scroll: data.integer("scroll", in: 0...100))
        case .download: self = .download(href: data.text("href", limit: 4096))
        case .outbound: self = .outbound(href: data.text("href", limit: 4096))
        case .search: self = .search(term: data.text("term", limit: limit), results: data.integer("results", in: 0...1_000_000_000))
        case .vote: self = .vote(target: data.text("target", limit: limit), value: data.converted("value", Self.vote))
        case .video:
            self = .video(
                id: data.text("id", limit: limit),
                progress: data.converted("progress") { value in value.integer.flatMap { [0, 25, 50, 75, 100].contains($0) ? $0 : nil } },
                watchedMilliseconds: data.integer("watched_ms", in: 0...Self.day))
        case .form: self = .form(id: data.text("id", limit: limit), action: data.converted("action") { Self.word($0, ["start", "submit"]) })
        case .email:
            self = .email(
                campaign: data.text("campaign", limit: limit), action: data.converted("action") { Self.word($0, ["open", "click"]) })
        case .consent: self = .consent
        // No page sends `interaction`: it has no name there.
        case .custom, .interaction: self = .custom(name: data.text("name", limit: limit), props: Self.props(&data))
        }
    }

    private static func word(_ value: JSONValue, _ words: Set<String>) -> String? {
        value.text.flatMap { words.contains($0) ? $0 : nil }
    }

    /// `up`, `down`, `1`…`5` (also as numbers), or one emoji.
    private static func vote(_ value: JSONValue) -> String? {
        if let number = value.integer { return (1...5).contains(number) ? String(number) : nil }
        guard let text = value.text else { return nil }
        if ["up", "down", "1", "2", "3", "4", "5"].contains(text) { return text }
        guard text.count == 1, text.utf8.count <= 40, let scalar = text.unicodeScalars.first else { return nil }
        return scalar.properties.isEmoji && scalar.value > 0xFF ? text : nil
    }

    /// At most ten properties of scalar values, 200 characters each.
    private static func props(_ data: inout BeaconFields) -> [String: String] {
        var kept: [String: String] = [:]
        for (key, value) in data.object("props").sorted(by: { $0.key < $1.key }).prefix(10) {
            let text: String?
            switch value {
            case .string(let string): text = string
            case .number(let number): text = Int(exactly: number).map(String.init) ?? String(number)
            case .bool(let bool): text = String(bool)
            default: text = nil
            }
            if let text, key.utf8.count <= textLimit, text.utf8.count <= textLimit { kept[key] = text }
        }
        return kept
    }
}
