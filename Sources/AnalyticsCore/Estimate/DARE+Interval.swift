import Foundation

extension DARE {
    /// The estimate with its 95 % interval (6). Whether the site is large enough, and the backtest, are the caller's.
    func estimate() -> VisitorEstimate {
        let parts = parts(learned)
        var estimate = VisitorEstimate()
        estimate.days = days
        estimate.consenting = learned.consenting
        estimate.newRefusers = parts.newRefusers
        estimate.earlierRefusers = parts.earlierRefusers
        estimate.undecided = parts.undecided
        estimate.signal = parts.signal
        estimate.visitors = learned.consenting + parts.sum
        (estimate.low, estimate.high) = interval(parts)
        return estimate
    }

    /// (6) Log-normal around the modelled part M.
    private func interval(_ parts: Parts) -> (low: Double, high: Double) {
        let counted = learned.consenting + parts.newRefusers
        // Nobody is modelled: all are counted, or nothing is known of those who were not. Each of their visits may be another person then.
        guard parts.modelled > 0 else {
            return (counted, counted + [.refusalRemembered, .undecided, .signal].reduce(0) { $0 + window.visits[$1].sum() })
        }
        let modelled = max(parts.modelled, 1)
        // The model's own error; longer windows lean more on it.
        let relative = (days > 90 ? 0.08 : 0.05) * modelled
        let variance = 1.5 * (groupVariance + shareVariance) + modelled + relative * relative
        let width = 1.96 * log1p(variance / (modelled * modelled)).squareRoot()
        // Under one modelled visitor, M = 1 lies above the estimate.
        return (counted + min(modelled * exp(-width), parts.modelled), counted + modelled * exp(width))
    }

    /// V1: what the draw of the 16 groups may have done, by leaving out one after the other (jackknife).
    private var groupVariance: Double {
        let count = Double(LagTable.groups)
        let sums = (0..<LagTable.groups).map { group in
            parts(Learned(window.consent.totals(leavingOut: group), pool.consent.totals(leavingOut: group), window.visits, pool.visits)).sum
        }
        let mean = sums.reduce(0, +) / count
        return (count - 1) / count * sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// Vπ: what one standard error of each window's share of returns does.
    private var shareVariance: Double {
        let undecidedStep = parts(learned, undecidedShift: undecided.standardError).sum - parts(learned, undecidedShift: -undecided.standardError).sum
        let signalStep = parts(learned, signalShift: signal.standardError).sum - parts(learned, signalShift: -signal.standardError).sum
        return (undecidedStep * undecidedStep + signalStep * signalStep) / 4
    }
}
