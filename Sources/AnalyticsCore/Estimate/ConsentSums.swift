/// What consenting visitors' browsers told, summed over windows of one length: a number for each group.
struct ConsentSums: Sendable {
    /// Uc: different visitors of a window.
    var visitors = GroupVector.zero
    /// D: different visitors of a window who gave consent in it.
    var deciders = GroupVector.zero
    /// Rn: first returns after a decision of the same window.
    var returns = GroupVector.zero
    /// R∞: first returns after a decision of any time.
    var allReturns = GroupVector.zero
    /// CN
    var idsCreated = GroupVector.zero
    /// CO
    var remembered = GroupVector.zero
    /// CF
    var given = GroupVector.zero

    /// The same as if some groups had not been seen; `mask` is 0 for them and 1 for the others.
    func masked(by mask: GroupVector) -> Self { mapped { $0 * mask } }

    private func mapped(_ change: (GroupVector) -> GroupVector) -> Self {
        Self(
            visitors: change(visitors), deciders: change(deciders), returns: change(returns), allReturns: change(allReturns),
            idsCreated: change(idsCreated), remembered: change(remembered), given: change(given))
    }

    /// Sums over all groups, or (for the jackknife) over all but one and scaled up to all.
    func totals(leavingOut group: Int? = nil) -> Totals {
        let total = { (vector: GroupVector) in
            guard let group else { return vector.sum() }
            var rest = vector
            rest[group] = 0
            return rest.sum() * Double(LagTable.groups) / Double(LagTable.groups - 1)
        }
        return Totals(
            visitors: total(visitors), deciders: total(deciders), returns: total(returns), allReturns: total(allReturns), idsCreated: total(idsCreated),
            remembered: total(remembered), given: total(given))
    }

    /// Sums over groups, with the names of `ConsentSums`.
    struct Totals: Sendable {
        var visitors, deciders, returns, allReturns, idsCreated, remembered, given: Double
    }
}
