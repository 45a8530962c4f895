/// Consenting visitors of one whole calendar month, each counted once, by the month of their first visit.
public struct CohortMonth: Hashable, Sendable {
    /// Visitors whose first visit was in a month.
    public struct Count: Hashable, Sendable {
        /// The month of the first visit, `2026-09`.
        public var value: String
        public var visitors: Int

        public init(value: String, visitors: Int) {
            self.value = value
            self.visitors = visitors
        }
    }

    /// What was folded: how many months of first visits, and their visitors.
    public struct Other: Hashable, Sendable {
        public var values: Int
        public var visitors: Int

        public init(values: Int, visitors: Int) {
            self.values = values
            self.visitors = visitors
        }
    }

    /// First day of the calendar month.
    public var month: Day
    /// Newest first; at least k visitors each.
    public var rows: [Count]
    /// nil when nothing is folded.
    public var other: Other?

    public init(month: Day, rows: [Count], other: Other? = nil) {
        self.month = month
        self.rows = rows
        self.other = other
    }
}
