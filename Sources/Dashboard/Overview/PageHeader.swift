import AnalyticsCore

/// Mark, site, the sections below, the choice of days, the theme and the other languages.
///
/// What only a script can do is hidden until there is one.
struct PageHeader: Sendable {
    let overview: SiteOverview
    let sections: [Section]
    let languages: [Language]
    let wording: Wording

    var markup: HTML {
        """
        <a class="skip" href="#main">\(wording[.skip])</a><header class="top"><div class="wrap">\
        <a class="brand" href="../index.html" title="\(wording[.allSites])">\(Self.mark)<span class="bn">Sillage</span></a>\
        <span class="site"><bdi>\(overview.site)</bdi></span>
        <nav class="nav" aria-label="\(wording[.sections])">\(sections.map(link).joined())</nav><span class="grow"></span>
        <div class="range" hidden><button class="ctl" type="button" id="range" aria-haspopup="dialog" aria-expanded="false" \
        title="\(wording[.choosePeriod])"><span>\(wording.dates(overview.current.from, overview.current.to))</span>\(Self.caret)</button></div>
        <button class="ctl cmp" type="button" id="compare" aria-pressed="true" hidden><i></i>\(wording[.compare])</button>
        <button class="ctl icon" type="button" id="theme" aria-label="\(wording[.theme])" title="\(wording[.theme])" hidden>\(Self.halfMoon)</button>
        \(others)</div></header>
        """
    }

    private func link(_ section: Section) -> HTML { "<a href=\"#\(section.rawValue)\">\(wording[section.title])</a>" }

    private var others: HTML {
        let links = languages.filter { $0 != wording.language }.map { other -> HTML in
            let (code, name) = (other.rawValue, Wording(other)[.languageName])
            return """
                <a class="ctl icon" href="\(PageAddress.file(other, of: languages))" hreflang="\(code)" lang="\(code)" data-language="\(code)" \
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

    private static let caret: HTML = "<svg class=\"car\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"m4 6 4 4 4-4\"/></svg>"
    private static let halfMoon: HTML = """
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>
        """
}
