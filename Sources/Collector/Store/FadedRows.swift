/// What a purge does with one class of what the store keeps.
struct FadedRows: Equatable {
    enum Kind: String, CaseIterable {
        /// Deleted: their sums are the daily totals.
        case hours
        /// Become months.
        case pairs, values, totals
        /// Become monthly totals.
        case visitors
        /// Values of months that are over.
        case folded
        /// Deleted.
        case months, unusedValues

        /// Tables the rows leave.
        var tables: [String] {
            switch self {
            case .hours: ["hourly"]
            case .pairs: ["daily_pair"]
            case .values: ["daily_value"]
            case .totals: ["daily"]
            case .visitors: ["daily_history", "daily_visit_state"]
            case .folded: ["monthly_value", "monthly_pair"]
            case .months: ["monthly", "monthly_value", "monthly_pair", "monthly_history", "monthly_visit_state"]
            case .unusedValues: ["value"]
            }
        }
    }

    var kind: Kind
    /// Days of sites, months of sites; hours and values themselves.
    var items = 0
    var rows = 0

    /// One more item, if it had rows.
    mutating func add(_ more: Int) {
        items += more > 0 ? 1 : 0
        rows += more
    }
}
