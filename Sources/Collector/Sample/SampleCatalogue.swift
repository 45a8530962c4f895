import AnalyticsCore
import Foundation

/// The pages of a site over two years: a few that are always asked for, many more that appear and are seldom read (Zipf's law).
struct SampleCatalogue: Sendable {
    let pages: [SamplePage]
    /// Number of the page of each of the menu's paths, and of those that goals and funnels name.
    private(set) var known: [String: Int] = [:]
    /// Pages that each page links to.
    private var links: [[Int32]] = []
    static let linksOfAPage = 5

    private static let menu: [(path: String, kind: SamplePage.Kind, isFrench: Bool, weight: Double)] = [
        ("/", .home, true, 1.6), ("/en/", .home, false, 1.5), ("/produits", .section, true, 0.5), ("/aide", .section, true, 0.25),
        ("/blog", .section, true, 0.3),
        ("/contact", .contact, true, 0.4), ("/emplois", .section, true, 0.22), ("/tarifs", .landing, true, 0.35), ("/offre", .landing, true, 0.12),
        ("/en/products", .section, false, 0.5), ("/en/contact", .contact, false, 0.4), ("/realisations", .section, true, 0.15),
        ("/mentions-legales", .section, true, 0.03), ("/plan-du-site", .section, true, 0.02),
    ]

    /// - Parameters:
    ///   - extra: paths that goals and funnels name.
    ///   - origin: `https://www.example.org`
    init(count: Int, extra: [String], origin: String, first: Day, days: Int, random: inout SampleRandom) {
        var pages = Self.menu.map { SamplePage(path: $0.path, url: origin + $0.path, kind: $0.kind, isFrench: $0.isFrench, born: 0, weight: $0.weight) }
        for path in extra where !pages.contains(where: { $0.path == path }) {
            pages.append(SamplePage(path: path, url: origin + path, kind: .landing, isFrench: true, born: 0, weight: 0.1))
        }
        var paths = SamplePaths(taken: pages.map(\.path))
        let kinds = SampleList<SamplePage.Kind>([(.product, 34), (.article, 40), (.help, 18), (.job, 6), (.landing, 2)])
        while pages.count < count {
            let kind = kinds.pick(&random)
            let isFrench = kind == .job || kind == .landing || random.chance(0.84)
            let born = random.chance(0.38) ? 0 : random.below(max(1, days * 39 / 40))
            let path = paths.next(kind, isFrench: isFrench, year: (first + born).civil.year - (born == 0 ? random.below(4) : 0), &random)
            pages.append(SamplePage(path: path, url: origin + path, kind: kind, isFrench: isFrench, born: born, weight: 1 / Double(pages.count + 4)))
        }
        self.pages = pages
        for (number, page) in pages.prefix(Self.menu.count + extra.count).enumerated() { known[page.path] = number }
        links = linked(&random)
    }

    /// The page after a page.
    func link(from page: Int, _ random: inout SampleRandom) -> Int { Int(links[page][random.below(Self.linksOfAPage)]) }

    /// What is read on a day: what is new is read most.
    func choices(on number: Int) -> (french: SampleChoice, english: SampleChoice) {
        let weights = pages.map { page -> Double in
            guard page.born <= number else { return 0 }
            guard page.kind == .article, page.born > 0 else { return page.weight }
            return page.weight * (0.6 + 5 * exp(-Double(number - page.born) / 8))
        }
        func choice(_ isFrench: Bool) -> SampleChoice { SampleChoice(zip(pages, weights).map { $0.isFrench == isFrench ? $1 : 0 }) }
        return (choice(true), choice(false))
    }

    /// A page of a kind that is there on a day; the home page when there is none.
    func page(_ kind: SamplePage.Kind, on number: Int, _ random: inout SampleRandom) -> Int {
        for _ in 0..<40 {
            let page = random.below(pages.count)
            if pages[page].kind == kind, pages[page].born <= number { return page }
        }
        return 0
    }

    /// Each page links to pages in its language that were there before it.
    private func linked(_ random: inout SampleRandom) -> [[Int32]] {
        let choices = (SampleChoice(pages.map { $0.isFrench ? $0.weight : 0 }), SampleChoice(pages.map { $0.isFrench ? 0 : $0.weight }))
        return pages.map { page in
            (0..<Self.linksOfAPage).map { _ in
                for _ in 0..<6 {
                    let other = (page.isFrench ? choices.0 : choices.1).index(&random)
                    if pages[other].born <= page.born { return Int32(other) }
                }
                return page.isFrench ? 0 : 1
            }
        }
    }
}
