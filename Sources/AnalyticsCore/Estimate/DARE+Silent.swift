extension DARE {
    /// (1) Which sources first visits and returns come from, learned from visits whose kind is known.
    struct SourceLaws {
        /// f, or fw: shares of the source classes among first visits; none is 0.
        let first: SourceVector
        /// r, or rw: the same of returns.
        let returning: SourceVector
        /// nf: first visits.
        let firstVisits: Double
        /// nr: returns.
        let returnVisits: Double

        /// - Parameters:
        ///   - decisionsAgain: ζ, share of refusals on a later visit, which are taken out of the first visits.
        ///   - pooled: laws that a window's own are leaned on, as 100 visits; nil for those of the pool, which have one visit per class.
        init(_ visits: StateVisits, decisionsAgain: Double, pooled: SourceLaws? = nil) {
            let returns = visits[.idKnown] + visits[.refusalRemembered]
            let refused = visits[.refusedNow]
            let again = decisionsAgain * refused.sum() * returns / max(returns.sum(), 1)
            let firsts = visits[.idCreated] + (refused - again).replacing(with: 0, where: refused .< again)
            first = Self.shares(firsts + (pooled.map { 100 * $0.first } ?? .one))
            returning = Self.shares(returns + (pooled.map { 100 * $0.returning } ?? .one))
            firstVisits = firsts.sum()
            returnVisits = returns.sum()
        }

        private static func shares(_ visits: SourceVector) -> SourceVector { visits / visits.sum() }

        /// π0: share of returns.
        var returnShare: Double { (returnVisits / max(firstVisits + returnVisits, 1)).bounded(0.05...0.97) }
    }

    /// (3) and (4): visits that say nothing about their visitor (undecided, or a signal), split into first visits and returns by their sources.
    struct SilentGroup {
        /// Σh̃: visits of the window, leaning on the site's history.
        let visits: Double
        /// π of the window: share of returns.
        let returnShare: Double
        /// τ: how many times as often as others this group returns.
        let tilt: Double
        /// Standard error of `returnShare`.
        let standardError: Double
        /// Y: first visits of the pool.
        let poolFirstVisits: Double

        init(
            window: SourceVector, pool: SourceVector, _ laws: SourceLaws, _ windowLaws: SourceLaws, oddsFactor: Double, trust: Double
        ) {
            // (3) The pool's share of returns; before anything is seen, the odds of everybody's times a constant.
            let prior = Self.share(odds: oddsFactor * Self.odds(laws.returnShare)).bounded(0.02...0.98)
            let mixture = Mixture(first: laws.first, returning: laws.returning, weight: 60)
            let share = mixture.share(of: pool, prior: prior)

            // (4) What the pool lets expect of the window, class by class.
            let returning = mixture.returning(share)
            let firsts = pool * (1 - returning) * (windowLaws.first / laws.first) * (windowLaws.firstVisits / max(laws.firstVisits, 1))
            let returns = pool * returning * (windowLaws.returning / laws.returning) * (windowLaws.returnVisits / max(laws.returnVisits, 1))
            let expected = firsts.sum() + returns.sum()
            let blended = trust * window + (1 - trust) * (firsts + returns)

            let windowMixture = Mixture(first: windowLaws.first, returning: windowLaws.returning, weight: 200)
            returnShare = windowMixture.share(of: blended, prior: expected > 0 ? (returns.sum() / expected).bounded(0.02...0.98) : share)
            visits = blended.sum()
            tilt = (Self.odds(share) / Self.odds(laws.returnShare)).bounded(0.3...5)
            standardError = (1 / mixture.information(pool, share) + 1 / windowMixture.information(blended, returnShare)).squareRoot()
            poolFirstVisits = (1 - share) * pool.sum()
        }

        /// First visits of the window, with π moved by `shift`.
        func firstVisits(shift: Double) -> Double { (1 - (returnShare + shift).bounded(0.01...0.98)) * visits }

        private static func odds(_ share: Double) -> Double { share / (1 - share) }
        private static func share(odds: Double) -> Double { odds / (1 + odds) }
    }
}
