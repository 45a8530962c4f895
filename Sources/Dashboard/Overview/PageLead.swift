import AnalyticsCore

/// The line under the header: which days, compared with which, and how new the figures are.
struct PageLead: Sendable {
    let overview: SiteOverview
    let wording: Wording

    var markup: HTML {
        """
        <div class="sub"><p><b>\(dates)</b> \(comparison)\(rounding)\(faded)</p><p class="hint" hidden>\(wording[.filterHint])</p>\
        <span class="grow"></span><p>\(updated)</p></div>
        """
    }

    var dates: String { wording.dates(overview.current.from, overview.current.to) }

    private var comparison: String {
        if Comparison.isBeforeAll(overview), let first = overview.first { return wording(.nothingBefore, ["date": wording.date(first, year: true)]) }
        guard Comparison(overview).isPossible else { return wording[.notCompared] }
        return overview.step == .hour && overview.length == 1
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
}
