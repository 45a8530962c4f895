/// What the pipeline must know about a site.
public struct SiteRules: Sendable {
    public var id: String
    /// Page hosts whose beacons are accepted.
    public var hosts: [HostPattern]
    /// Query parameters that hold a search term.
    public var searchParameters: [String]
    /// Query parameters that stay in page paths.
    public var keepParameters: Set<String>
    public var goals: [GoalRule]
    public var funnels: [FunnelRule]

    public init(
        id: String, hosts: [HostPattern], searchParameters: [String] = [], keepParameters: Set<String> = [], goals: [GoalRule] = [],
        funnels: [FunnelRule] = []
    ) {
        self.id = id
        self.hosts = hosts
        self.searchParameters = searchParameters
        self.keepParameters = keepParameters
        self.goals = goals
        self.funnels = funnels
    }

    public func accepts(host: String) -> Bool { hosts.contains { $0.matches(host) } }
}
