/// Visitors of any window of a site, from its daily tables.
///
/// Reading the tables is one pass; after that an estimate costs a binary search for each day of its pool (at most 180, or the window), group and
/// table, however many entries there are. The same tables give the same numbers.
public struct VisitorEstimator: Sendable {
    /// Days of the tables.
    public let days: Int
    let visitDays: LagTable
    let decisions: LagTable
    let firstReturns: LagTable
    let idsCreated: GroupSeries
    let remembered: GroupSeries
    let given: GroupSeries
    let states: StateSeries

    /// Entries may come in any order; one outside the tables' days and groups, or without a positive count, is left out. Keeps about ten bytes per
    /// entry with a lag, and a kilobyte per day.
    public init(_ tables: VisitorTables) {
        let days = max(tables.days, 0)
        self.days = days
        visitDays = LagTable(tables.visitDays, days: days, lagCap: tables.lagCap)
        decisions = LagTable(tables.decisions, days: days, lagCap: tables.lagCap)
        firstReturns = LagTable(tables.firstReturnsAfterDecision, days: days, lagCap: tables.lagCap)
        idsCreated = GroupSeries(tables.idsCreated, days: days)
        remembered = GroupSeries(tables.visitsConsentRemembered, days: days)
        given = GroupSeries(tables.visitsConsentGiven, days: days)
        states = StateSeries(tables.visitsByStateAndSource, days: days)
    }

    /// The estimate for a window (docs/estimation.md).
    /// - Parameters:
    ///   - window: length in days, bounded to 1 and the days there are.
    ///   - last: index of the last day; nil for the last of the tables. Nothing after it is used.
    ///   - first: index of the first day; nothing before it is used.
    ///   - withBacktest: whether to try the estimate on known people too, which costs three more.
    /// - Returns: zeros for tables without days.
    public func estimate(days window: Int, endingAt last: Int? = nil, since first: Int = 0, withBacktest: Bool = false) -> VisitorEstimate {
        let range = range(window, last, first)
        guard !range.isEmpty else { return VisitorEstimate() }
        var estimate = model(range, first).estimate()
        estimate.isLowConfidence = !isLargeEnough(range, first, estimate)
        if withBacktest { estimate.backtest = backtest(range, first, estimate.visitors) }
        return estimate
    }

    /// The estimate for a window tried on consenting visitors, whose number is known.
    ///
    /// Five of the 16 groups (31 %) are treated as refusers: their consents become refusals, their visits with remembered consent become visits with a
    /// remembered refusal, their histories are gone. Visits have no group by source, so those of a day move in proportion. All visitors are
    /// estimated again; the difference is the error. Three draws with disjoint groups, always the same.
    /// - Returns: nil when no consenting visitor is in the window.
    public func backtest(days window: Int, endingAt last: Int? = nil) -> Backtest? {
        let range = range(window, last, 0)
        return range.isEmpty ? nil : backtest(range, 0, model(range, 0).visitors)
    }

    /// Exact counts of a window, without a model.
    /// - Returns: Uc, the different consenting visitors; those of them whose first visit day ever it was (lag -1: a cookie that was gone, or a visit
    ///   longer ago than the lag cap, looks the same); and visitor-days, each visitor once per day. In windows longer than the lag cap a visitor who
    ///   was away for longer counts twice.
    public func distinct(days window: Int, endingAt last: Int? = nil, since first: Int = 0) -> (consenting: Int, new: Int, visitDays: Int) {
        let range = range(window, last, first)
        var sums = (consenting: 0.0, new: 0.0, visitDays: 0.0)
        for day in range {
            sums.consenting += visitDays.counts(day, from: day - range.lowerBound + 1).sum()
            sums.new += visitDays.counts(day, from: visitDays.beyond).sum()
            sums.visitDays += visitDays.counts(day, from: 1).sum()
        }
        return (Int(sums.consenting), Int(sums.new), Int(sums.visitDays))
    }

    /// Visits of a window by state.
    public func visits(days window: Int, endingAt last: Int? = nil) -> [VisitState: Int] {
        let sums = states.sum(range(window, last, 0))
        return Dictionary(uniqueKeysWithValues: VisitState.allCases.map { ($0, Int(sums[$0].sum())) })
    }

    private func range(_ window: Int, _ last: Int?, _ first: Int) -> Range<Int> {
        guard days > 0 else { return 0..<0 }
        let end = min(max(last ?? days - 1, 0), days - 1) + 1
        return end - min(max(window, 1), end - min(max(first, 0), end - 1))..<end
    }

    /// (1) The pool: as many windows of the same length as fit into the last 180 days, at least the window itself.
    private func pool(_ window: Range<Int>, _ first: Int) -> Range<Int> {
        let windows = max(min(180, window.upperBound - max(first, 0)) / window.count, 1)
        return window.upperBound - windows * window.count..<window.upperBound
    }

    private func model(_ window: Range<Int>, _ first: Int) -> DARE {
        let pool = pool(window, first)
        return DARE(
            days: window.count, window: DARE.Sums(consent: consent(window, every: window.count), visits: states.sum(window)),
            pool: DARE.Sums(consent: consent(pool, every: window.count), visits: states.sum(pool)))
    }

    /// The same with some groups as refusers.
    private func model(_ window: Range<Int>, _ first: Int, hiding hidden: HiddenGroups) -> DARE {
        let sums = { (range: Range<Int>) in
            DARE.Sums(
                consent: consent(range, every: window.count).masked(by: hidden.others),
                visits: range.reduce(into: StateVisits()) { sum, day in
                    let day = day..<day + 1
                    sum = sum + hidden.asRefusers(states.sum(day), new: idsCreated.sum(day), remembered: remembered.sum(day), given: given.sum(day))
                })
        }
        return DARE(days: window.count, window: sums(window), pool: sums(pool(window, first)))
    }

    /// Sums over consecutive windows of `length` days.
    private func consent(_ range: Range<Int>, every length: Int) -> ConsentSums {
        var sums = ConsentSums()
        for day in range {
            let age = (day - range.lowerBound) % length
            // Who was last seen before the window is counted on their first day in it.
            sums.visitors += visitDays.counts(day, from: age + 1)
            sums.deciders += decisions.counts(day, from: age + 1)
            sums.returns += firstReturns.counts(day, through: age)
            sums.allReturns += firstReturns.counts(day)
        }
        sums.idsCreated = idsCreated.sum(range)
        sums.remembered = remembered.sum(range)
        sums.given = given.sum(range)
        return sums
    }

    private func isLargeEnough(_ window: Range<Int>, _ first: Int, _ estimate: VisitorEstimate) -> Bool {
        Self.isLargeEnough(days: window.count, estimate) {
            let month = model(range(30, window.upperBound - 1, first), first)
            return (month.visitors, month.consenting)
        }
    }

    /// Of shorter windows, the month decides: a day of a large site has few visitors, and much history behind it.
    static func isLargeEnough(days: Int, _ estimate: VisitorEstimate, month: () -> (visitors: Double, consenting: Double)) -> Bool {
        let isEnough = { (visitors: Double, consenting: Double) in visitors >= 350 && consenting >= 50 }
        let perMonth = 30 / Double(days)
        if days >= 30, isEnough(estimate.visitors * perMonth, estimate.consenting * perMonth) { return true }
        let month = month()
        return isEnough(month.visitors, month.consenting)
    }

    private func backtest(_ window: Range<Int>, _ first: Int, _ visitors: Double) -> Backtest? {
        let known = consent(window, every: window.count).visitors
        guard visitors > 0 else { return nil }
        let draws = HiddenGroups.draws.compactMap { hidden -> Backtest.Draw? in
            let count = (known * hidden.mask).sum()
            guard count > 0 else { return nil }
            let change = model(window, first, hiding: hidden).visitors - visitors
            return Backtest.Draw(groups: hidden.groups, hidden: count, found: count + change, error: change / visitors)
        }
        return draws.isEmpty ? nil : Backtest(draws: draws)
    }
}
