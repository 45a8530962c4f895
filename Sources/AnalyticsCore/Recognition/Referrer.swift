/// Where a visit came from: the page or app that linked to it.
public struct Referrer: Hashable, Sendable {
    /// Without `www.`; the package name of an Android app; `(address)` for an IP address.
    public let host: String
    /// Host and scrubbed path, fit to be stored.
    public let location: String
    /// Display name, `Google`, or the host.
    public let source: String
    public let kind: SourceKind

    /// Whether it is known to send visits that nobody made.
    public var isSpam: Bool { SpamHosts.known.contains(host) }

    /// What stands for hosts that are IP addresses: an address is never stored.
    static let address = "(address)"
    private static let appScheme = "android-app://"

    /// nil when there is none, when it is no web or Android address, and when it is a page of the site itself.
    public init?(_ text: String, isInternal: (String) -> Bool) {
        if ASCII.lowercased(text.prefix(Self.appScheme.count)) == Self.appScheme {
            self.init(package: ASCII.lowercased(text.dropFirst(Self.appScheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }))
            return
        }
        guard let url = PageURL(text, keepParameters: []), !isInternal(url.host) else { return nil }
        guard !Self.isAddress(url.host) else {
            self.init(host: Self.address, location: Self.address, source: Self.address, kind: .other)
            return
        }
        let host = url.host.hasPrefix("www.") ? String(url.host.dropFirst(4)) : url.host
        let known = SourceTable.known.source(host: host, path: url.path)
        self.init(
            host: host, location: Scrubber.scrub(url.path == "/" ? host : host + url.path), source: known?.name ?? Scrubber.scrub(host),
            kind: known?.kind ?? Self.kind(ofUnknown: host))
    }

    private init(host: String, location: String, source: String, kind: SourceKind) {
        self.host = host
        self.location = location
        self.source = source
        self.kind = kind
    }

    private init?(package: String) {
        let labels = package.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard package.utf8.count <= 100, labels.count >= 2,
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "_") } })
        else { return nil }
        guard !Self.isAddress(package) else { return nil }
        let known = SourceTable.known.source(host: package)
        let shown = Scrubber.scrub(package)
        self.init(host: shown, location: shown, source: known?.name ?? shown, kind: known?.kind ?? .other)
    }

    /// IPv6 in brackets, or a last label of digits only: no name ends so, and browsers read `2130706433` and `127.1` as addresses too.
    private static func isAddress(_ host: String) -> Bool {
        guard host.utf8.first != UInt8(ascii: "[") else { return true }
        let last = host.utf8.split(separator: UInt8(ascii: ".")).last ?? host.utf8[...]
        return last.allSatisfy(ASCII.isDigit) || last.starts(with: "0x".utf8) && last.dropFirst(2).allSatisfy { ASCII.hexValue($0) != nil }
    }

    /// Webmail and search pages of providers that are in no table are known by the first label of their host.
    private static func kind(ofUnknown host: String) -> SourceKind {
        guard let label = host.split(separator: ".").first.map(String.init) else { return .other }
        if mailLabels.contains(label) { return .mail }
        if searchLabels.contains(label) || isSearch(host) { return .search }
        return host.hasSuffix(".social") || socialLabels.contains(label) ? .social : .other
    }

    /// A label that begins or ends with the word, and is not about something else.
    private static func isSearch(_ host: String) -> Bool {
        host.split(separator: ".").dropLast().contains { label in
            (label.hasPrefix("search") && !label.hasPrefix("searchengine") || label.hasSuffix("search"))
                && !["research", "elasticsearch", "opensearch"].contains { label.hasSuffix($0) }
        }
    }
    /// The programs of the Fediverse, which many small networks run under a name of their own.
    private static let socialLabels: Set = ["mastodon", "mstdn", "toot", "pixelfed", "peertube", "lemmy", "social"]
    private static let mailLabels: Set = ["webmail", "mail", "email", "messagerie", "roundcube", "zimbra", "owa", "horde"]
    private static let searchLabels: Set = [
        "search", "isearch", "websearch", "suche", "recherche", "rechercher", "busca", "buscador", "pesquisa", "ricerca", "hledani",
        "szukaj",
    ]
}
