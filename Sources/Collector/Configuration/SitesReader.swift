import AnalyticsCore
import Yams

/// Reads the list of sites. Lists of mappings are beyond what options and environment can say, so they come from the file alone.
struct SitesReader {
    let file: ConfigurationFile
    private static let keys: Set = [
        "id", "hosts", "timezone", "search-parameters", "keep-parameters", "downloads", "goals", "funnels", "emails", "tracker",
    ]

    func read() -> (sites: [Settings.Site], problems: [Problem]) {
        var sites: [Settings.Site] = []
        var problems: [Problem] = []
        if file.sites.isEmpty {
            problems.append(Problem(line: file.lines["sites"], key: "sites", message: "lists no site (add - id: example.org)"))
        }
        for (index, node) in file.sites.enumerated() {
            var fields = SiteFields(node: node, key: "sites[\(index)]")
            if let site = site(&fields) {
                if sites.contains(where: { $0.id == site.id }) { fields.report("id", "given twice: '\(site.id)'") }
                sites.append(site)
            }
            problems += fields.problems
        }
        return (sites, problems)
    }

    private func site(_ fields: inout SiteFields) -> Settings.Site? {
        guard fields.isMapping(known: Self.keys) else { return nil }
        let id = fields.text("id")
        if id == nil { fields.report("id", "is missing") }
        if let id, !Self.isSiteID(id) { fields.report("id", "may hold letters, digits, dots, dashes and underscores, up to 100") }
        let hostTexts = fields.list("hosts") ?? id.map { [$0, "*." + $0] } ?? []
        let hosts = hostTexts.compactMap { HostPattern($0) }
        for text in hostTexts where HostPattern(text) == nil { fields.report("hosts", "no host: '\(text)' (write example.org or *.example.org)") }
        if hosts.isEmpty, hostTexts.isEmpty { fields.report("hosts", "lists no host") }
        let zone = fields.text("timezone") ?? "UTC"
        guard let calendar = SiteCalendar(identifier: zone) else {
            fields.report("timezone", "unknown time zone '\(zone)' (write an IANA name such as Europe/Paris)")
            return nil
        }
        var site = Settings.Site(id: id ?? "", hosts: hosts, calendar: calendar)
        if let names = fields.list("search-parameters") { site.searchParameters = names }
        if let names = fields.list("keep-parameters") { site.keepParameters = names }
        if let names = fields.list("downloads") { site.downloads = names.map { $0.lowercased() } }
        site.goals = fields.goals()
        site.funnels = fields.funnels(site.goals)
        site.links = fields.links(of: site)
        site.tracker = fields.tracker()
        return site
    }

    private static func isSiteID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 100 && !id.hasPrefix(".")
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

/// The members of one site, with their lines.
struct SiteFields {
    let node: Node
    let key: String
    private(set) var problems: [Problem] = []

    init(node: Node, key: String) {
        self.node = node
        self.key = key
    }

    /// - Parameter element: the part of the member that is wrong, for its line.
    mutating func report(_ member: String, _ message: String, at element: Node? = nil) {
        let line = element?.mark?.line ?? node.mapping?.first { $0.key.scalar?.string == member }?.key.mark?.line ?? node.mark?.line
        let clean = String(String.UnicodeScalarView(message.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
        problems.append(Problem(line: line, key: "\(key).\(member)", message: clean))
    }

    /// False, and a problem, when the site is no mapping; unknown members are problems too.
    mutating func isMapping(known: Set<String>) -> Bool {
        guard let mapping = node.mapping else {
            problems.append(Problem(line: node.mark?.line, key: key, message: "must be a mapping (id: …, hosts: […])"))
            return false
        }
        for (member, _) in mapping where !known.contains(member.scalar?.string ?? "") {
            problems.append(Problem(line: member.mark?.line, key: "\(key).\(member.scalar?.string ?? "?")", message: "unknown key"))
        }
        return true
    }

    mutating func text(_ member: String) -> String? {
        guard let value = node[member] else { return nil }
        guard let text = value.scalar?.string else {
            report(member, "takes one value")
            return nil
        }
        return text
    }

    mutating func list(_ member: String) -> [String]? {
        guard let value = node[member] else { return nil }
        guard let sequence = value.sequence else {
            report(member, "takes a list, such as [a, b]")
            return nil
        }
        let texts = sequence.compactMap { $0.scalar?.string }
        if texts.count != sequence.count { report(member, "must be a list of words") }
        return texts
    }

    /// The elements of a list of mappings, each with its members; elements of another shape are problems.
    mutating func mappings(_ member: String, keys: Set<String>) -> [Node] {
        guard let value = node[member] else { return [] }
        guard let sequence = value.sequence else {
            report(member, "takes a list of mappings with \(keys.sorted().joined(separator: ", "))")
            return []
        }
        return sequence.filter { element in
            guard let mapping = element.mapping, Set(mapping.keys.compactMap { $0.scalar?.string }) == keys else {
                report(member, "each needs exactly \(keys.sorted().joined(separator: ", "))", at: element)
                return false
            }
            return true
        }
    }
}
