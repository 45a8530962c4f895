import AnalyticsCore

/// A configured site with pages made up for it.
struct SampleSite: Sendable {
    enum Step: Sendable {
        /// Number of a page.
        case page(Int)
        case goal(GoalRule)
    }

    let rules: SiteRules
    let calendar: SiteCalendar
    /// `https://www.example.org`
    let origin: String
    let catalogue: SampleCatalogue
    let funnels: [[Step]]

    /// Most bytes that a page's file name has in addresses.
    init(_ site: Settings.Site, pages: Int, first: Day, days: Int, random: inout SampleRandom) {
        rules = site.rules
        calendar = site.calendar
        let host = site.hosts.first.map { "\($0)" } ?? site.id
        origin = "https://" + (host.hasPrefix("*.") ? "www" + host.dropFirst() : host)
        let patterns = site.goals.filter { $0.kind == .pageview }.map(\.pattern) + site.funnels.flatMap { $0.steps.compactMap(Self.page) }
        let extra = patterns.map { Self.path(of: $0) }
        catalogue = SampleCatalogue(count: pages, extra: extra, origin: origin, first: first, days: days, random: &random)
        let known = catalogue.known
        funnels = site.funnels.map { funnel in
            funnel.steps.compactMap { step in
                switch step {
                case .page(let pattern): known[Self.path(of: pattern)].map(Step.page)
                case .goal(let name): site.goals.first { $0.name == name }.map(Step.goal)
                }
            }
        }
    }

    /// Number of the page of a goal on page views.
    func page(of goal: GoalRule) -> Int { catalogue.known[Self.path(of: goal.pattern)] ?? 0 }

    private static func page(_ step: FunnelRule.Step) -> TextPattern? {
        guard case .page(let pattern) = step else { return nil }
        return pattern
    }

    private static func path(of pattern: TextPattern) -> String { pattern.example.hasPrefix("/") ? pattern.example : "/" + pattern.example }
}

/// What a day has in common for all its visits.
struct SampleDay: Sendable {
    let number: Int
    let interval: DayInterval
    let progress: Double
    let choices: (french: SampleChoice, english: SampleChoice)
    /// Page of the article that everybody reads now.
    var viral: Int?
    /// Share of the visits that read it.
    var viralShare = 0.0

    var day: Day { interval.day }
}
