extension DARE {
    /// (1) What consenting visitors and decisions tell about everybody.
    struct Learned {
        /// Uc of the window: different consenting visitors.
        var consenting: Double
        /// θ: how much more, or less, refusers return than consenting visitors.
        var theta: Double
        /// φ: deciders per decision of a window.
        var phi: Double
        /// ζ: share of refusals that are not a refuser's first visit.
        var zeta: Double
        /// Γ: visitors per returning visit.
        var gamma: Double
        /// Γb: visitors per returning visit among those whose decision is older than the window.
        var gammaBefore: Double
        /// ρ: share of deciders seen again in the same window.
        var rho: Double
        /// ρ∞: share of deciders ever seen again.
        var rhoEver: Double
        /// Decisions (consents and refusals) of the window.
        var decisions: Double
        /// D′: decisions of the pool.
        var poolDecisions: Double

        init(_ window: ConsentSums.Totals, _ pool: ConsentSums.Totals, _ windowVisits: StateVisits, _ poolVisits: StateVisits) {
            let refused = poolVisits[.refusedNow].sum()
            let given = max(pool.given, 1)
            consenting = window.visitors
            theta = ((poolVisits[.refusalRemembered].sum() + 0.5) / (refused + 0.5) / ((pool.remembered + 0.5) / (pool.given + 0.5))).bounded(0.05...3)
            phi = pool.deciders / given
            zeta = min(max(1 - pool.idsCreated / given, 0) * theta, 0.9)
            gamma = min(max(pool.visitors - pool.idsCreated, 0) / max(pool.remembered + pool.given - pool.idsCreated, 1), 1)
            // The window's own ratio, with 30 visits' worth of the pool's.
            let poolBefore = max(pool.visitors - pool.deciders, 0) / max(pool.remembered, 1)
            gammaBefore = min((max(window.visitors - window.deciders, 0) + 30 * poolBefore) / (window.remembered + 30), 1)
            // μ: people who are undecided today are later acceptors and later refusers.
            let mix = (pool.given + theta * refused) / max(pool.given + refused, 1)
            rho = min(pool.returns / given, 1) * mix
            rhoEver = min(pool.allReturns / given, 1) * mix
            decisions = windowVisits[.refusedNow].sum() + window.given
            poolDecisions = refused + pool.given
        }

        /// ρ and ρ∞ are shares. The jackknife takes them as they come, else groups at the bound would seem to agree more than they do.
        func bounded() -> Self {
            var copy = self
            copy.rho = min(rho, 1)
            copy.rhoEver = min(rhoEver, 1)
            return copy
        }
    }
}
