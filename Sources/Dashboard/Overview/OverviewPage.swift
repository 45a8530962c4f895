import AnalyticsCore

/// The page of one site and language.
struct OverviewPage: Sendable {
    let overview: SiteOverview
    let facts: DashboardFacts
    let languages: [Language]
    let wording: Wording

    var markup: HTML {
        let sections = Section.allCases.compactMap { section in
            SectionView(section: section, overview: overview, k: facts.k, wording: wording).markup.map { (section, $0) }
        }
        let header = PageHeader(overview: overview, sections: sections.map(\.0), languages: languages, wording: wording)
        let footer = PageFooter(timezone: overview.current.timezone, facts: facts, wording: wording)
        let lead = PageLead(overview: overview, wording: wording)
        let data = PageData(overview: overview, facts: facts, languages: languages, language: wording.language)
        return Document(
            language: wording.language, title: wording(.title, ["site": overview.site, "dates": lead.dates]), extraHead: "",
            body: """
                \(header.markup)
                <main class="wrap" id="main"><h1 class="vh">\(wording(.heading, ["site": overview.site, "dates": lead.dates]))</h1>
                <div id="filter"></div>\(lead.markup)
                \(VisitorsKey.hatch)<section aria-labelledby="overview"><h2 class="vh" id="overview">\(wording[.overview])</h2>
                <div class="card over">\(Tiles(overview: overview, wording: wording).markup)
                <div class="time">\(chart)</div></div></section>
                <div id="panels">\(sections.map(\.1).joined())</div></main>
                \(footer.markup)
                """, data: data.json
        ).markup
    }

    private var chart: HTML {
        guard overview.current.total.metrics.visits + overview.previous.total.metrics.visits > 0 else {
            let dates = wording.dates(overview.current.from, overview.current.to)
            return "<p class=\"empty\"><b>\(wording[.noVisits])</b>\(dates)<br>\(wording[.noVisitsHint])</p>"
        }
        let chart = TimeChart(overview: overview, wording: wording)
        return "\(chart.markup)\n\(FiguresTable(chart: chart).markup)"
    }
}
