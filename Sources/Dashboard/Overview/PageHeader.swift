import AnalyticsCore

/// Mark, site, the sections below, the other periods and the other languages.
struct PageHeader: Sendable {
    let overview: SiteOverview
    let sections: [Section]
    let languages: [Language]
    let wording: Wording

    var markup: HTML {
        """
        <a class="skip" href="#main">\(wording[.skip])</a><header class="top"><div class="wrap">\
        <a class="brand" href="../../index.html" title="\(wording[.allSites])">\(Self.mark)<span class="bn">Sillage</span></a>\
        <span class="site"><bdi>\(overview.site)</bdi></span>
        <nav class="nav" aria-label="\(wording[.sections])">\(sections.map(link).joined())</nav><span class="grow"></span>
        <nav class="range" aria-label="\(wording[.periods])">\(Period.allCases.map(link).joined())</nav>
        \(others)</div></header>
        """
    }

    private func link(_ section: Section) -> HTML { "<a href=\"#\(section.rawValue)\">\(wording[section.title])</a>" }

    private func link(_ period: Period) -> HTML {
        let current: HTML = period == overview.period ? " aria-current=\"page\"" : ""
        return """
            <a href="\(period.rawValue).html"\(current) aria-label="\(wording[period.name])">\
            <span class="lg">\(wording[period.name])</span><span class="sm">\(wording[period.shortName])</span></a>
            """
    }

    private var others: HTML {
        let links = languages.filter { $0 != wording.language }.map { other -> HTML in
            let (code, name) = (other.rawValue, Wording(other)[.languageName])
            return """
                <a class="ctl" href="../\(code)/\(overview.period.rawValue).html" hreflang="\(code)" lang="\(code)" \
                aria-label="\(name)" title="\(name)">\(code.uppercased())</a>
                """
        }
        return links.isEmpty ? "" : "<nav aria-label=\"\(wording[.languages])\">\(links.joined())</nav>"
    }

    /// Three waves that fade.
    static let mark: HTML = """
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7c3-3.5 6-3.5 9 0s6 3.5 9 0"/>\
        <path opacity=".6" d="M3 12.5c3-3.5 6-3.5 9 0s6 3.5 9 0"/><path opacity=".3" d="M3 18c3-3.5 6-3.5 9 0s6 3.5 9 0"/></svg>
        """
}
