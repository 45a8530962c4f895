import AnalyticsCore

/// Turns reports into the pages of the static dashboard.
///
/// A pure function: the same overview gives the same bytes, so that a file needs writing only when its figures changed. Pages need
/// no server, ask nobody for anything, and are whole without their script; with it they show any range of days, filtered, from data
/// files beside them.
public struct DashboardRenderer: Sendable {
    private let facts: DashboardFacts
    private let languages: [Language]

    /// What every page allows itself; a server that sends it as a header changes nothing.
    public static let contentSecurityPolicy = Document.policy

    /// The script of every page, as it stands in them.
    public static let script = PageScript.text

    /// - Parameter languages: in the order they are offered; the first is the one of the entrance. French when empty.
    public init(facts: DashboardFacts, languages: [Language]) {
        self.facts = facts
        let wanted = languages.isEmpty ? [.fr] : languages
        self.languages = wanted.enumerated().filter { wanted.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// The folder of a site's files.
    public static func folder(of site: String) -> String { PageAddress.folder(of: site) }

    /// The page of a site in every language: `example.org/index.html` in the first, `example.org/en.html`.
    public func pages(of overview: SiteOverview) -> [DashboardFile] {
        languages.map { language in
            let page = OverviewPage(overview: overview, facts: facts, languages: languages, wording: Wording(language))
            let path = PageAddress.path(site: overview.site, language, of: languages)
            return DashboardFile(path: path, content: page.markup.source)
        }
    }

    /// `index.html`: lists the sites; forwards to its page when there is only one.
    public func index(sites: [String]) -> [DashboardFile] {
        let page = IndexPage(sites: sites, wording: Wording(languages[0]))
        return [DashboardFile(path: "index.html", content: page.markup.source)]
    }
}
