/// Estimates for windows of many lengths that end on one day after the other: the numbers of `VisitorEstimator`, each from sums that are carried on.
///
/// A day costs a few vector additions for each window that is open, whatever the number of lengths asked; an estimate then costs its formulas
/// alone, about ten microseconds. About seven megabytes.
struct VisitorWindows: Sendable {
    /// Sums over one window, of the tables that look back to its first day.
    private struct Sums: Sendable {
        var visitors = GroupVector.zero
        var deciders = GroupVector.zero
        var returns = GroupVector.zero
    }

    /// Longest window.
    let longest: Int
    /// Longest window of which earlier ones are kept, to be pooled.
    private static let longestPooled = 90
    private static let pooledDays = 180

    private let estimator: VisitorEstimator
    /// Index of the last day taken in; -1 before the first.
    private(set) var day = -1
    /// The open windows by their first day, in a ring.
    private var open: [Sums]
    /// Windows that ended on each of the last days, by length, in a ring.
    private var ended: [Sums]
    /// First returns of any time, summed over all days before.
    private var returnsBefore = [GroupVector.zero]

    init(_ estimator: VisitorEstimator, longest: Int) {
        self.estimator = estimator
        self.longest = max(longest, Self.longestPooled)
        open = Array(repeating: Sums(), count: self.longest)
        ended = Array(repeating: Sums(), count: Self.pooledDays * (Self.longestPooled + 1))
    }

    /// Takes in the next day. Nothing after the tables' last.
    mutating func advance() {
        guard day + 1 < estimator.days else { return }
        day += 1
        open[day % longest] = Sums()
        let ages = min(longest, day + 1)
        let visitors = estimator.visitDays.suffixes(day, through: ages)
        let deciders = estimator.decisions.suffixes(day, through: ages)
        let returns = estimator.firstReturns.suffixes(day, through: ages)
        let allReturns = estimator.firstReturns.counts(day)
        returnsBefore.append((returnsBefore.last ?? .zero) + allReturns)
        for age in 0..<ages {
            let slot = (day - age) % longest
            // Who was last seen before the window is counted on their first day in it.
            open[slot].visitors += visitors[age]
            open[slot].deciders += deciders[age]
            open[slot].returns += age < estimator.firstReturns.beyond ? allReturns - returns[age] : allReturns
        }
        for length in 1...min(Self.longestPooled, day + 1) { ended[Self.slot(day, length)] = open[(day - length + 1) % longest] }
    }

    /// - Parameters:
    ///   - window: length of a window that ends on the last day taken in; at most `longest`.
    ///   - first: index of the first day; nothing before it is used.
    func estimate(days window: Int, since first: Int) -> VisitorEstimate {
        guard day >= 0, first <= day else { return VisitorEstimate() }
        var estimate = model(window, first).estimate()
        estimate.isLowConfidence = !VisitorEstimator.isLargeEnough(days: estimate.days, estimate) {
            let month = model(30, first)
            return (month.visitors, month.consenting)
        }
        return estimate
    }

    private func model(_ window: Int, _ first: Int) -> DARE {
        let end = day + 1
        let length = min(max(window, 1), end - max(first, 0), longest)
        let windows = max(min(Self.pooledDays, end - max(first, 0)) / length, 1)
        let own = open[(end - length) % longest]
        var pooled = own
        for back in 1..<max(windows, 1) {
            let earlier = ended[Self.slot(day - back * length, length)]
            pooled.visitors += earlier.visitors
            pooled.deciders += earlier.deciders
            pooled.returns += earlier.returns
        }
        return DARE(days: length, window: sums(own, end - length..<end), pool: sums(pooled, end - windows * length..<end))
    }

    private func sums(_ sums: Sums, _ range: Range<Int>) -> DARE.Sums {
        let consent = ConsentSums(
            visitors: sums.visitors, deciders: sums.deciders, returns: sums.returns,
            allReturns: returnsBefore[range.upperBound] - returnsBefore[range.lowerBound], idsCreated: estimator.idsCreated.sum(range),
            remembered: estimator.remembered.sum(range), given: estimator.given.sum(range))
        return DARE.Sums(consent: consent, visits: estimator.states.sum(range))
    }

    private static func slot(_ day: Int, _ length: Int) -> Int { day % pooledDays * (longestPooled + 1) + length }
}

extension LagTable {
    /// Counts of a day with a lag of at least 1, 2, … `ages`; one pass over the day's entries.
    func suffixes(_ day: Int, through ages: Int) -> [GroupVector] {
        var suffixes = [GroupVector](repeating: .zero, count: ages)
        for group in 0..<Self.groups { addSuffixes(row: day * Self.groups + group, group, to: &suffixes) }
        return suffixes
    }
}
