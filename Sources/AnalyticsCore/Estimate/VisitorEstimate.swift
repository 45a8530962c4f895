/// How many different visitors a site had in a window of days: people who consented and people who refused in it are counted, the others
/// are modelled from totals by day (docs/estimation.md). One browser counts as one visitor; robots must be out before.
public struct VisitorEstimate: Sendable, Hashable {
    /// All visitors: `counted` + `modelled`. Not rounded.
    public var visitors: Double = 0
    /// Lower end of the 95 % interval; `counted` ≤ `low` ≤ `visitors`.
    public var low: Double = 0
    /// Upper end of the 95 % interval.
    public var high: Double = 0
    /// Uc: who consented, counted exactly.
    public var consenting: Double = 0
    /// A: whose first refusal falls in the window.
    public var newRefusers: Double = 0
    /// B: who refused before the window and came back in it.
    public var earlierRefusers: Double = 0
    /// E: who never chose.
    public var undecided: Double = 0
    /// F: whose browser sends DNT or GPC.
    public var signal: Double = 0
    /// Length of the window in days.
    public var days: Int = 0
    /// The site is too small for the measured accuracy: in the 30 days that end with the window (fewer while the site is younger) under
    /// 350 visitors or under 50 consenting ones. Of a longer window, its mean per 30 days may be enough instead.
    public var isLowConfidence: Bool = true
    /// How well the same estimate does on people whose number is known; nil unless asked for, or when nobody consented.
    public var backtest: Backtest?

    /// Uc + A: each a person seen once, in the browser's own history or by a click on "refuse".
    public var counted: Double { consenting + newRefusers }
    /// B + E + F
    public var modelled: Double { earlierRefusers + undecided + signal }

    public init() {}
}

/// The estimate tried on people whose number is known: consenting visitors of some groups are treated as if they had refused, and all visitors
/// are estimated again.
public struct Backtest: Sendable, Hashable {
    /// One choice of groups.
    public struct Draw: Sendable, Hashable {
        /// Groups hidden, 0…15.
        public var groups: [Int]
        /// Consenting visitors of these groups: the truth.
        public var hidden: Double
        /// What the estimate found in their place: all visitors estimated without seeing them, less all but them of the full estimate.
        public var found: Double
        /// (found - hidden) / all visitors of the full estimate; 0.02 is 2 % too many.
        public var error: Double
    }

    /// Draws with disjoint groups.
    public var draws: [Draw]
    /// Mean of the draws' errors without their signs, as a part of all visitors.
    public var error: Double { draws.reduce(0) { $0 + abs($1.error) } / Double(max(draws.count, 1)) }
}
