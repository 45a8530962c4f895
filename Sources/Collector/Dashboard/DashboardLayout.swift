import AnalyticsCore

/// What the files of a dashboard are, by their paths in its folder (docs/dashboard-files.md).
enum DashboardLayout: Hashable {
    /// The list of sites.
    case entrance
    case page(site: String)
    /// Counts of today; those of a filter, or all others.
    case now(site: String, isFilter: Bool)
    /// Counts of a month's days before today; the month's first day.
    case month(site: String, Day, isFilter: Bool)

    /// nil for a path that no dashboard has.
    init?(_ path: some StringProtocol) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let site = parts.first.map({ String($0) }), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
        switch parts.count {
        case 1 where parts[0] == "index.html": self = .entrance
        case 2 where parts[1] == "index.html" || Self.languages.contains { parts[1] == $0 + ".html" }: self = .page(site: site)
        // Of versions with a page for each period.
        case 3 where Self.languages.contains(String(parts[1])) && Self.formerPeriods.contains { parts[2] == $0 + ".html" }: self = .page(site: site)
        case 3 where parts[1] == "data" && parts[2].hasSuffix(".js"):
            guard let data = Self.data(site, parts[2].dropLast(3), isFilter: false) else { return nil }
            self = data
        case 4 where parts[1] == "data" && Self.isFilter(parts[3]):
            guard let data = Self.data(site, parts[2], isFilter: true) else { return nil }
            self = data
        default: return nil
        }
    }

    /// Folder of a site; nil for the entrance.
    var site: String? {
        switch self {
        case .entrance: nil
        case .page(let site), .now(let site, _), .month(let site, _, _): site
        }
    }

    /// Whether the file holds counts, and not a page.
    var isData: Bool {
        switch self {
        case .now, .month: true
        case .entrance, .page: false
        }
    }

    /// Whether it holds the counts of a filter.
    var isFilter: Bool {
        switch self {
        case .now(_, let isFilter), .month(_, _, let isFilter): isFilter
        case .entrance, .page: false
        }
    }

    private static let languages = ["fr", "en"]
    private static let formerPeriods = ["today", "7d", "30d", "90d", "12m"]

    private static func data(_ site: String, _ name: some StringProtocol, isFilter: Bool) -> DashboardLayout? {
        name == "now" ? .now(site: site, isFilter: isFilter) : Day("\(name)-01").map { .month(site: site, $0, isFilter: isFilter) }
    }

    /// `country.js`, `page-3.js`.
    private static func isFilter(_ name: some StringProtocol) -> Bool {
        guard name.hasSuffix(".js") else { return false }
        let stem = name.dropLast(3)
        let shard = stem.split(separator: "-", omittingEmptySubsequences: false)
        guard shard.count <= 2, let dimension = shard.first, shard.count == 1 || Int(shard[1]).map({ $0 >= 0 }) == true else { return false }
        return Dimension.paired.contains { $0.name == dimension }
    }
}
