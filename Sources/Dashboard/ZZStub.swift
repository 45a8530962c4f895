public struct DashboardRenderer { public init(facts: DashboardFacts, languages: [Language]) {}
 public func pages(of o: SiteOverview) -> [DashboardFile] { [] }
 public func index(sites: [String]) -> [DashboardFile] { [] } }
