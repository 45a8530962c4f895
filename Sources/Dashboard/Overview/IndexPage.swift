/// The entrance: a list of sites, or the way to the only one.
struct IndexPage: Sendable {
    let sites: [String]
    let wording: Wording

    var markup: HTML {
        let only = sites.count == 1 ? sites.first.map(address) : nil
        return Document(
            language: wording.language, title: "Sillage",
            extraHead: only.map { "<meta http-equiv=\"refresh\" content=\"0; url=\($0)\">" } ?? "",
            body: """
                <header class="top"><div class="wrap"><span class="brand">\(PageHeader.mark)Sillage</span></div></header>
                <main class="wrap" id="main"><h1 class="ttl">\(wording[.sites])</h1>\(list)</main>
                """
        ).markup
    }

    private var list: HTML {
        guard !sites.isEmpty else { return "<p>\(wording[.noSites])</p>" }
        let items = sites.map { site -> HTML in
            """
            <li><a href="\(address(site))" aria-label="\(wording(.open, ["site": site]))"><bdi>\(site)</bdi></a></li>

            """
        }
        return "<ul class=\"card sites\">\n\(items.joined())</ul>"
    }

    private func address(_ site: String) -> String {
        PageAddress.path(site: site, wording.language, of: [wording.language])
    }
}
