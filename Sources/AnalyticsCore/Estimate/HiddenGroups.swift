/// Some groups of consenting visitors treated as if they had refused, for the backtest.
struct HiddenGroups: Sendable {
    let groups: [Int]
    /// 1 for hidden groups, 0 for the others.
    let mask: GroupVector
    /// 0 for hidden groups, 1 for the others.
    var others: GroupVector { 1 - mask }

    /// Fifteen of the groups in an order shuffled once. Groups are drawn at random by browsers, so any five are a random part of the visitors.
    static let draws = [[11, 4, 14, 1, 8], [6, 13, 2, 9, 0], [15, 5, 10, 3, 12]].map(HiddenGroups.init)

    init(groups: [Int]) {
        self.groups = groups
        var mask = GroupVector.zero
        for group in groups { mask[group] = 1 }
        self.mask = mask
    }

    /// A day's visits with those of the hidden groups moved to the states of refusers. Visits have no group, so the hidden ones take their share
    /// of each source class: of first visits (`idCreated`) by new cookies, of later ones (`idKnown`) by consents given again and remembered.
    func asRefusers(_ visits: StateVisits, new: GroupVector, remembered: GroupVector, given: GroupVector) -> StateVisits {
        let later = remembered + given - new
        let firstRefused = share((new * mask).sum(), of: new.sum())
        let laterRefused = share(((given - new) * mask).sum(), of: later.sum())
        let laterRemembered = min(share((remembered * mask).sum(), of: later.sum()), 1 - laterRefused)
        var moved = visits
        moved[.idCreated] = visits[.idCreated] * (1 - firstRefused)
        moved[.idKnown] = visits[.idKnown] * (1 - laterRefused - laterRemembered)
        moved[.refusedNow] += visits[.idCreated] * firstRefused + visits[.idKnown] * laterRefused
        moved[.refusalRemembered] += visits[.idKnown] * laterRemembered
        return moved
    }

    private func share(_ part: Double, of all: Double) -> Double { all > 0 ? (part / all).bounded(0...1) : 0 }
}
