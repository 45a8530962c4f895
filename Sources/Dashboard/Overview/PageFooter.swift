import AnalyticsCore

/// What is counted, how detail fades, and whose data was used.
struct PageFooter: Sendable {
    let timezone: String
    let facts: DashboardFacts
    let wording: Wording

    var markup: HTML {
        """
        <footer><div class="wrap"><h2>\(wording[facts.keepsMonths ? .fading : .fadingDays])</h2>\(strip)
        <div class="f3"><span><b>\(wording.span(facts.hoursKept))</b>\(wording[.hourByHour])</span>\
        <span><b>\(wording.span(facts.daysKept))</b>\(wording[.dayByDay])</span>\
        <span><b>\(wording[.afterThat])</b>\(after)</span></div>
        <p>\(visitors)</p>
        <h2>\(wording[.counted])</h2><p>\(wording(.countedVisits, ["zone": timezone]))</p>
        <p>\(wording[.countedVisitors]) \(wording[.countedTime])</p><p>\(promise)</p>
        \(places)<p>\(wording[.mapSource])</p></div></footer>
        """
    }

    /// Ticks that get wider and paler from hours to days to months.
    private var strip: HTML {
        let hours = (0..<40).map { tick(x: Double($0) * 0.8, width: 0.4, opacity: 100) }
        let days = (0..<18).map { tick(x: 32 + Double($0) * 2, width: 1.5, opacity: 78 - $0 * 2) }
        let months = (0..<6).map { tick(x: 68 + Double($0) * 5.4, width: 4.8, opacity: 32 - $0 * 4) }
        return "<svg class=\"fade\" aria-hidden=\"true\">\((hours + days + (facts.keepsMonths ? months : [])).joined())</svg>"
    }

    private func tick(x: Double, width: Double, opacity: Int) -> HTML {
        """
        <rect x="\(Curve.tenths(x))%" width="\(Curve.tenths(width))%" height="100%" opacity="\(Curve.hundredths(Double(opacity) / 100))"/>
        """
    }

    /// What becomes of old days.
    private var after: String {
        guard facts.keepsMonths else { return wording[.thenDeleted] }
        guard let months = facts.monthlySeconds else { return wording[.monthByMonth] }
        return wording(.monthsFor, ["span": wording.span(months)])
    }

    /// What becomes of the tables that visitors are counted with.
    private var visitors: String {
        wording(facts.keepsVisitorMonths ? .keptVisitors : .keptVisitorsDeleted, ["span": wording.span(facts.visitorsKept)])
    }

    private var promise: String {
        return wording(
            .promise,
            [
                "journal": wording.hours(facts.journalSeconds), "access": wording.span(facts.accessLogSeconds, inMonths: false),
                "k": wording.integer(facts.k),
            ])
    }

    /// The only links that leave the dashboard.
    private var places: HTML {
        guard !facts.attributions.isEmpty else { return "" }
        let names = facts.attributions.enumerated().map { index, attribution -> HTML in
            let comma: HTML = index == 0 ? "" : ", "
            guard attribution.link.hasPrefix("https://") || attribution.link.hasPrefix("http://") else {
                return comma + "\(attribution.text)"
            }
            return comma + "<a href=\"\(attribution.link)\" rel=\"noreferrer\">\(attribution.text)</a>"
        }
        return "<p>\(wording[.places]) \(names.joined())</p>"
    }
}
