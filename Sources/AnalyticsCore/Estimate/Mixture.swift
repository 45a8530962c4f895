/// Visits of two kinds, first visits and returns, whose source classes have known shares: how many are returns, by expectation maximisation
/// (Dempster, Laird, Rubin 1977) with a prior.
struct Mixture {
    let first: SourceVector
    let returning: SourceVector
    /// K: the prior counts as this many visits.
    let weight: Double

    /// em(h): share of returns among visits with these sources, 0.02…0.98. Sixty rounds, whatever the data.
    func share(of visits: SourceVector, prior: Double) -> Double {
        let total = visits.sum() + weight
        var share = prior
        for _ in 0..<60 { share = ((visits * self.returning(share)).sum() + prior * weight) / total }
        return share.bounded(0.02...0.98)
    }

    /// q: for each class, the probability that a visit is a return.
    func returning(_ share: Double) -> SourceVector { share * returning / density(share) }

    /// How sharply the visits and the prior tell the share: the inverse of its variance.
    func information(_ visits: SourceVector, _ share: Double) -> Double {
        let slope = (returning - first) / density(share)
        return (visits * slope * slope).sum() + weight / max(share * (1 - share), 0.02)
    }

    private func density(_ share: Double) -> SourceVector { share * returning + (1 - share) * first }
}
