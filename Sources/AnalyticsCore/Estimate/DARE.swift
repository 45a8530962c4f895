import Foundation

/// DARE 1.1, the decision-anchored ratio estimator: how many different people came in a window, from totals by day alone.
///
/// Numbers in brackets, (1) to (6), are those of the formulas in docs/estimation.md; letters too. Constants were chosen once, on one family of
/// simulated sites, and are no settings. Costs the same for any window and site.
struct DARE {
    /// Sums over days: of the window, or of the pool of windows of the same length that ends with it.
    struct Sums {
        var consent: ConsentSums
        var visits: StateVisits
    }

    /// Length of the window.
    let days: Int
    let window: Sums
    let pool: Sums
    let learned: Learned
    /// π0, and what each source says about first visits and returns.
    let laws: SourceLaws
    let windowLaws: SourceLaws
    let undecided: SilentGroup
    let signal: SilentGroup

    init(days: Int, window: Sums, pool: Sums) {
        self.days = days
        self.window = window
        self.pool = pool
        let learned = Learned(window.consent.totals(), pool.consent.totals(), window.visits, pool.visits).bounded()
        let laws = SourceLaws(pool.visits, decisionsAgain: learned.zeta)
        let windowLaws = SourceLaws(window.visits, decisionsAgain: learned.zeta, pooled: laws)
        let visits = window.visits.total
        // (4) λ: the more visits, and the more of them by people who come once, the more the window speaks for itself.
        let perVisit = 1 / max(learned.gamma, 0.02) - 1
        // Where nobody ever chose anything there is no history to lean on.
        let hasHistory = laws.firstVisits + laws.returnVisits > 0
        let trust = visits > 0 && hasHistory ? visits / (visits + 25 * perVisit * perVisit) : hasHistory ? 0 : 1
        let silent = { (state: VisitState, oddsFactor: Double) in
            SilentGroup(window: window.visits[state], pool: pool.visits[state], laws, windowLaws, oddsFactor: oddsFactor, trust: trust)
        }
        self.learned = learned
        self.laws = laws
        self.windowLaws = windowLaws
        undecided = silent(.undecided, 0.5)
        signal = silent(.signal, 2)
    }

    /// A, B, E, F.
    struct Parts {
        var newRefusers: Double
        var earlierRefusers: Double
        var undecided: Double
        var signal: Double

        var modelled: Double { earlierRefusers + undecided + signal }
        var sum: Double { newRefusers + modelled }
    }

    /// (2) and (5): the parts, from what was learned of all groups or of all but one, and with the share of returns of a silent group moved.
    func parts(_ learned: Learned, undecidedShift: Double = 0, signalShift: Double = 0) -> Parts {
        let refused = window.visits[.refusedNow].sum()
        let remembered = window.visits[.refusalRemembered].sum()
        // (2) ε: who decides on a later visit was silent on the first.
        let poolFirst = undecided.poolFirstVisits
        let share = learned.poolDecisions / max(learned.poolDecisions + poolFirst, 1)
        let late = min(poolFirst * learned.rhoEver * share / max(learned.poolDecisions, 1), 0.3)

        let undecidedFirst = undecided.firstVisits(shift: undecidedShift) * (1 - late)
        let signalFirst = signal.firstVisits(shift: signalShift) * (1 - late)
        let answered = learned.decisions / max(learned.decisions + undecidedFirst, 1)
        return Parts(
            newRefusers: max(1 - (1 - learned.phi) * learned.theta, 0.3) * refused,
            earlierRefusers: Self.visitorsPerVisit(learned.gammaBefore, tilt: learned.theta) * remembered,
            undecided: undecidedFirst * (1 - learned.rho * answered * answered)
                + Self.visitorsPerVisit(learned.gamma, tilt: undecided.tilt) * (undecided.visits - undecidedFirst),
            signal: signalFirst + Self.visitorsPerVisit(learned.gamma, tilt: signal.tilt) * (signal.visits - signalFirst))
    }

    /// (5) Γ(τ): visitors per returning visit in a group that returns τ times as often.
    private static func visitorsPerVisit(_ gamma: Double, tilt: Double) -> Double { gamma * pow(tilt, -0.33 * (1 - gamma) * (1 - gamma)) }

    /// U without its interval.
    var visitors: Double { learned.consenting + parts(learned).sum }
    /// Uc
    var consenting: Double { learned.consenting }
}

extension Double {
    /// The nearest value inside the bounds.
    func bounded(_ bounds: ClosedRange<Double>) -> Double { Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound) }
}
