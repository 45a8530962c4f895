/// Counts rounded to the nearest ten, as the `exempt` profile shows them. The store stays exact; rounding comes last, after rare values were
/// folded, and whatever is derived later (shares, means, changes) is derived from rounded counts.
extension Report {
    /// What the `exempt` profile rounds to.
    public static let exemptRounding = 10

    /// - Parameter consentRate: share of visits with consent, of rounded counts.
    func rounded(to step: Int, consentRate: Double?) -> Report {
        var copy = self
        copy.roundedTo = step
        copy.total.metrics = total.metrics.rounded(to: step)
        // A count of nothing would tell that there were a few.
        copy.total.events = total.events.mapValues { $0.rounded(to: step) }.filter { $0.value != 0 }
        copy.total.visitors = total.visitors.rounded(to: step)
        copy.total.visitors.consentRate = consentRate
        copy.rows = rows.map { $0.rounded(to: step, isDepth: by == Dimension.page.name) }.filter { !$0.metrics.isZero || ($0.visitors ?? 0) != 0 }
        copy.cohorts = cohorts.map { $0.rounded(to: step) }
        copy.other = other.map { ReportOther(values: $0.values, metrics: $0.metrics.rounded(to: step)) }
        return copy
    }
}

extension ReportBuilder {
    func rounded(_ report: Report, _ query: ReportQuery) throws -> Report {
        let step = Report.exemptRounding
        let states = try source.counts(site: query.site, report.counted ?? query.days, by: .consent)
        func sum(_ isCounted: (String) -> Bool) -> Int {
            states.reduce(0) { $0 + (isCounted($1.value) ? $1.metrics.visits : 0) }.rounded(to: step)
        }
        let visits = sum { _ in true }
        let granted = sum { $0 == ConsentState.granted.name }
        return report.rounded(to: step, consentRate: visits > 0 ? Double(granted) / Double(visits) : nil)
    }
}

extension VisitorCount {
    /// The counts of people rounded; what is derived from them is left to the caller.
    func rounded(to step: Int) -> VisitorCount {
        var copy = self
        copy.counted = counted.rounded(to: step)
        copy.consenting = consenting.rounded(to: step)
        copy.new = min(new.rounded(to: step), copy.consenting)
        copy.visitDays = visitDays.rounded(to: step)
        copy.visits = visits.rounded(to: step)
        copy.estimate = estimate?.rounded(to: step)
        return copy
    }
}

extension VisitorEstimate {
    fileprivate func rounded(to step: Int) -> VisitorEstimate {
        func round(_ people: Double) -> Double { Double(people.people.rounded(to: step)) }
        var copy = self
        copy.visitors = round(visitors)
        copy.low = round(low)
        copy.high = round(high)
        copy.consenting = round(consenting)
        copy.newRefusers = round(newRefusers)
        copy.earlierRefusers = round(earlierRefusers)
        copy.undecided = round(undecided)
        copy.signal = round(signal)
        return copy
    }
}

extension ReportRow {
    /// - Parameter isDepth: whether the mean is a depth in percent, which is rounded as a figure; that of votes is worked out anew.
    fileprivate func rounded(to step: Int, isDepth: Bool) -> ReportRow {
        var copy = self
        copy.metrics = metrics.rounded(to: step)
        copy.visitors = visitors.map { $0.rounded(to: step) }
        copy.estimate = estimate?.rounded(to: step)
        copy.frequency = frequency.map {
            VisitFrequency(visitors: $0.visitors.rounded(to: step), visitDays: $0.visitDays.rounded(to: step), visits: $0.visits.rounded(to: step))
        }
        copy.details = details.map { ReportDetail(value: $0.value, visits: $0.visits.rounded(to: step), events: $0.events.rounded(to: step)) }
            .filter { $0.events != 0 }
        guard let mean else { return copy }
        copy.mean = isDepth ? Double(Int(mean.rounded()).rounded(to: step)) : ReportBuilder.meanVote(copy.details)
        return copy
    }
}

extension CohortMonth {
    fileprivate func rounded(to step: Int) -> CohortMonth {
        let shown = rows.map { Count(value: $0.value, visitors: $0.visitors.rounded(to: step)) }.filter { $0.visitors != 0 }
        return CohortMonth(month: month, rows: shown, other: other.map { Other(values: $0.values, visitors: $0.visitors.rounded(to: step)) })
    }
}

extension Metrics {
    /// Every count rounded by itself; order between counts is kept, so no share exceeds its whole.
    func rounded(to step: Int) -> Metrics {
        Metrics(
            visits: visits.rounded(to: step), pageviews: pageviews.rounded(to: step), bounces: bounces.rounded(to: step),
            engagedSeconds: engagedSeconds.rounded(to: step), events: events.rounded(to: step))
    }
}

extension Int {
    /// The nearest multiple; halves go away from zero.
    fileprivate func rounded(to step: Int) -> Int { (self + (self < 0 ? -step : step) / 2) / step * step }
}
