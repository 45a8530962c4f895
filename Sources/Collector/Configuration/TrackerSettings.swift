import Yams

/// What a site's tracker consists of (`tracker:` of the site).
struct TrackerSettings: Sendable, Equatable {
    /// What is measured beside page views.
    var modules = TrackerModule.measuring
    /// Consent tools that pages may name in `data-consent`.
    var tools: [TrackerModule] = []
    /// Whether the site asks for consent at all; if not, nothing of it is served and no cookie is ever set.
    var asksConsent = true

    static func isFileName(_ text: String) -> Bool {
        text.hasSuffix(".js") && text.utf8.count > 3 && text.utf8.count <= 100 && !text.hasPrefix(".")
            && text.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0)) }
    }
}

extension SiteFields {
    /// `tracker: {modules: [links, …], consent: [api, gcm, …]}`; what is left out has its default.
    mutating func tracker() -> TrackerSettings {
        var settings = TrackerSettings()
        guard let value = node["tracker"] else { return settings }
        guard let mapping = value.mapping else {
            report("tracker", "must be a mapping (modules: […], consent: […])")
            return settings
        }
        for (name, list) in mapping {
            let words = list.sequence?.compactMap { $0.scalar?.string } ?? []
            guard let count = list.sequence?.count, count == words.count else {
                report("tracker", "\(name.scalar?.string ?? "?"): takes a list, such as [a, b]")
                continue
            }
            switch name.scalar?.string {
            case "modules": settings.modules = chosen(words, of: TrackerModule.measuring)
            case "consent":
                settings.asksConsent = !words.isEmpty
                settings.tools = chosen(words.filter { $0 != "api" }, of: TrackerModule.consentTools, beside: "api")
            default: report("tracker", "unknown key \(name.scalar?.string ?? "?") (there are modules and consent)")
            }
        }
        return settings
    }

    /// The modules named, each once and in their own order.
    private mutating func chosen(_ words: [String], of known: [TrackerModule], beside other: String? = nil) -> [TrackerModule] {
        for word in words where !known.contains(where: { $0.rawValue == word }) {
            let names = ([other].compactMap { $0 } + known.map(\.rawValue)).joined(separator: ", ")
            report("tracker", "no '\(word)' (there are \(names))")
        }
        return known.filter { words.contains($0.rawValue) }
    }
}
