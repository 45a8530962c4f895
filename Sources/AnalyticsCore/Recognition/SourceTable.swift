/// Names and kinds of well-known sources, found by host, by Android package, or by the word a campaign uses.
struct SourceTable: Sendable {
    struct Source: Hashable, Sendable {
        /// Display name; the host of the table where the source has none.
        var name: String
        var kind: SourceKind
    }

    static let known = SourceTable(hosts, hostsOnly: moreHosts)

    private var byHost: [String: Source] = [:]
    /// `google` for `google.*`.
    private var byBrand: [String: Source] = [:]
    private var byWord: [String: Source] = [:]

    /// Lines `kind Name: host host`, continued by lines without a colon. What stands in `hostsOnly` is not looked for by word.
    init(_ text: String, hostsOnly: String = "") {
        read(hostsOnly, hasWords: false)
        read(text, hasWords: true)
    }

    private mutating func read(_ text: String, hasWords: Bool) {
        var name = ""
        var kind = SourceKind.other
        for line in text.split(separator: "\n") {
            var list = line
            if let colon = line.firstIndex(of: ":") {
                let head = line[..<colon].split(separator: " ", maxSplits: 1)
                kind = head.first.flatMap { SourceKind(rawValue: String($0)) } ?? .other
                name = head.count > 1 ? String(head[1]) : ""
                list = line[line.index(after: colon)...]
            }
            for host in list.split(separator: " ") { add(String(host), name, kind, hasWords) }
        }
    }

    /// The source of a lower-case host: its own entry or that of the nearest domain above it; nil when none is known.
    func source(host: String) -> Source? {
        var rest = Substring(host)
        while true {
            if let source = byHost[String(rest)] ?? brand(of: rest) { return source }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// As above, with the few that have a part of another's site.
    func source(host: String, path: String) -> Source? {
        for page in Self.pages where host == page.host && path.hasPrefix(page.path) { return Source(name: page.name, kind: page.kind) }
        return source(host: host)
    }

    private static let pages: [(host: String, path: String, name: String, kind: SourceKind)] = [
        ("x.com", "/i/grok", "Grok", .ai), ("bing.com", "/chat", "Copilot", .ai), ("bing.com", "/copilotsearch", "Copilot", .ai),
        ("google.com", "/shopping", "Google Shopping", .shopping),
    ]

    /// The source of a campaign's `utm_source`: a host or a word, in lower case.
    func source(word: String) -> Source? {
        byWord[word] ?? (word.contains(".") ? source(host: word) : word.contains(" ") ? byWord[word.split(separator: " ").joined(separator: "-")] : nil)
    }

    private mutating func add(_ host: String, _ name: String, _ kind: SourceKind, _ hasWords: Bool) {
        let labels = host.split(separator: ".").map(String.init)
        guard let first = labels.first else { return }
        let source = Source(name: name.isEmpty ? host : name, kind: kind)
        if labels.last == "*" {
            byBrand[first] = source
            if hasWords { byWord[first] = byWord[first] ?? source }
        } else if labels.count == 1 {
            byWord[first] = source
        } else {
            byHost[host] = source
            let isDomain = labels.count == 2 || labels.count == 3 && Self.secondLevels.contains(labels[1])
            if hasWords, isDomain, first.count > 1 || first == "x", !Self.packageStarts.contains(first) { byWord[first] = byWord[first] ?? source }
        }
    }

    /// `google.fr`, `google.co.uk`, not `google.evil.com`.
    private func brand(of host: Substring) -> Source? {
        guard let dot = host.firstIndex(of: "."), let source = byBrand[String(host[..<dot])] else { return nil }
        let labels = host[host.index(after: dot)...].split(separator: ".")
        guard let last = labels.last, (2...3).contains(last.utf8.count) else { return nil }
        return labels.count == 1 || labels.count == 2 && Self.secondLevels.contains(String(labels[0])) ? source : nil
    }

    private static let secondLevels: Set = ["co", "com", "org", "net", "ne", "or", "ac"]
    private static let packageStarts: Set = ["com", "org", "ru", "ch", "ai", "xyz"]
}
