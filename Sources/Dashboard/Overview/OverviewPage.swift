import AnalyticsCore

/// The page of one site, period and language.
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
        return Document(
            language: wording.language, title: wording(.title, ["site": overview.site, "dates": dates]), extraHead: "",
            body: """
                \(header.markup)
                <main class="wrap" id="main"><h1 class="vh">\(wording(.heading, ["site": overview.site, "dates": dates]))</h1>
                <div class="sub"><p><b>\(dates)</b> \(comparison)\(rounding)\(faded)</p><span class="grow"></span><p>\(updated)</p></div>
                \(VisitorsKey.hatch)<section aria-labelledby="overview"><h2 class="vh" id="overview">\(wording[.overview])</h2>
                <div class="card over">\(Tiles(overview: overview, wording: wording).markup)
                <div class="time">\(chart)</div></div></section>
                \(sections.map(\.1).joined())</main>
                \(footer.markup)
                """
        ).markup
    }

    private var dates: String { wording.dates(overview.current.from, overview.current.to) }

    private var comparison: String {
        guard Comparison(overview).isPossible else { return wording[.notCompared] }
        return overview.period == .today
            ? wording[.comparedWithYesterday]
            : wording(.comparedWith, ["dates": wording.dates(overview.previous.from, overview.previous.to)])
    }

    private var rounding: String { overview.current.roundedTo == nil ? "" : " · " + wording[.roundedToTen] }

    private var faded: HTML { FadedPeriod(overview: overview, wording: wording).sentences.map { "<br>\($0)" }.joined() }

    private var updated: String {
        guard case .hour(let day, let hour, let minute, _) = TimeLabel(overview.updated) else { return overview.updated }
        return wording(
            .updated,
            [
                "date": wording.date(day, year: true), "time": wording.time(hour: hour, minute: minute),
                "zone": overview.current.timezone,
            ])
    }

    private var chart: HTML {
        guard overview.current.total.metrics.visits + overview.previous.total.metrics.visits > 0 else {
            return "<p class=\"empty\"><b>\(wording[.noVisits])</b>\(dates)<br>\(wording[.noVisitsHint])</p>"
        }
        let chart = TimeChart(overview: overview, wording: wording)
        return "\(chart.markup)\n\(FiguresTable(chart: chart).markup)"
    }
}
