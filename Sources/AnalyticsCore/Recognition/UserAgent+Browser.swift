extension UserAgent {
    /// Name and major version of the browser, or of the app around it.
    static func browser(in text: [UInt8], _ facts: UserAgentFacts, os: String) -> (name: String, version: String) {
        guard let match = browsers.best(in: text) else {
            guard os == "Android", facts.has(.mozilla) || text.starts(with: "dalvik/".utf8) else { return (unknown, "") }
            return ("Android Browser", "")
        }
        // Older browsers say their version behind this word, not behind their name.
        let version = facts.end(of: .version).map { Self.version(in: text, behind: $0) }
        let name = browsers.values[match.rank]
        switch name {
        case "Safari" where os == "Android": return ("Android Browser", version ?? "")
        // An app's own web view names no browser: the system's engine speaks.
        case "Safari": return (name, version ?? "")
        case "Yandex Browser Lite": return facts.end(of: .yandex).map { (name, Self.version(in: text, behind: $0)) } ?? ("Chrome", "")
        // Consoles hold it under a name and a number of their own.
        case "NetFront" where os.hasSuffix("Gaming Console"): return (name, "")
        case "Chromium": return ("Chrome", Self.version(in: text, behind: match.end))
        case "Opera" where version != nil && facts.has(.presto), "BlackBerry Browser": return (name, version ?? "")
        case "Internet Explorer": return (name, explorerVersion(in: text, facts) ?? Self.version(in: text, behind: match.end))
        default: return (name, Self.version(in: text, behind: match.end))
        }
    }

    /// Version 11 says `rv:11.0` and no longer its name; compatibility views lie about `MSIE`, the engine does not.
    private static func explorerVersion(in text: [UInt8], _ facts: UserAgentFacts) -> String? {
        guard let end = facts.end(of: .trident), let engine = Int(version(in: text, behind: end)) else { return nil }
        return engine >= 4 && engine <= 7 ? String(engine + 4) : nil
    }
}
