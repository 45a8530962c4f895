import AnalyticsCore

/// What is counted, how detail fades, and whose data was used.
struct PageFooter: Sendable {
    let timezone: String
    let facts: DashboardFacts
    let wording: Wording

    var markup: HTML {
        """
        <footer><div class="wrap"><h2>\(wording[.fading])</h2>\(strip)
        <div class="f3"><span><b>\(span(days: facts.hourlyDays))</b>\(wording[.hourByHour])</span>\
        <span><b>\(span(days: facts.dailyDays))</b>\(wording[.dayByDay])</span>\
        <span><b>\(wording[.afterThat])</b>\(wording[.totalsOnly])</span></div>
        <h2>\(wording[.counted])</h2><p>\(wording(.countedVisits, ["zone": timezone]))</p>
        <p>\(wording[.countedVisitors]) \(wording[.countedTime])</p><p>\(promise)</p>
        \(places)</div></footer>
        """
    }

    /// Ticks that get wider and paler from hours to days to months.
    private var strip: HTML {
        let hours = (0..<40).map { tick(x: Double($0) * 0.8, width: 0.4, opacity: 100) }
        let days = (0..<18).map { tick(x: 32 + Double($0) * 2, width: 1.5, opacity: 78 - $0 * 2) }
        let months = (0..<6).map { tick(x: 68 + Double($0) * 5.4, width: 4.8, opacity: 32 - $0 * 4) }
        return "<svg class=\"fade\" aria-hidden=\"true\">\((hours + days + months).joined())</svg>"
    }

    private func tick(x: Double, width: Double, opacity: Int) -> HTML {
        """
        <rect x="\(Curve.tenths(x))%" width="\(Curve.tenths(width))%" height="100%" opacity="\(Curve.hundredths(Double(opacity) / 100))"/>
        """
    }

    private var promise: String {
        let journal = wording.plural(facts.journalHours, one: Phrase.hourOne, many: .hourMany)
        return wording(
            .promise,
            [
                "journal": wording(journal, ["n": wording.integer(facts.journalHours)]),
                "access": count(facts.accessLogDays, .spanDayOne, .spanDayMany),
                "k": wording.integer(facts.k),
            ])
    }

    /// Whole months from four months on: `25 mois`.
    private func span(days: Int) -> String {
        guard days >= 120 else { return count(days, .spanDayOne, .spanDayMany) }
        return count(Int((Double(days) / 30.44).rounded()), .spanMonthOne, .spanMonthMany)
    }

    private func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
        wording(wording.plural(number, one: one, many: many), ["n": wording.integer(number)])
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
