/// The periods a dashboard offers, each with the equally long one before it.
public enum Period: String, CaseIterable, Sendable {
    case today, week = "7d", month = "30d", quarter = "90d", year = "12m"

    /// First and last day of the period that ends today.
    public func range(today: Day) -> ClosedRange<Day> {
        switch self {
        case .today: today...today
        case .week: (today - 6)...today
        case .month: (today - 29)...today
        case .quarter: (today - 89)...today
        case .year: today.startOfMonth(adding: -11)...today
        }
    }

    /// The period before: as many days; for twelve months, the twelve months before up to the same day.
    public func previous(today: Day) -> ClosedRange<Day> {
        let range = range(today: today)
        switch self {
        case .year:
            let (year, month, day) = today.civil
            let lastOfMonth = Day(year: year - 1, month: month, day: 1).startOfMonth(adding: 1) - 1
            return range.lowerBound.startOfMonth(adding: -12)...min(Day(year: year - 1, month: month, day: day), lastOfMonth)
        default:
            let days = range.upperBound - range.lowerBound + 1
            return (range.lowerBound - days)...(range.upperBound - days)
        }
    }

    /// What one point of the chart stands for.
    public var step: TimeStep {
        switch self {
        case .today: .hour
        case .year: .month
        default: .day
        }
    }
}

/// A row of a report over time.
public enum TimeStep: String, CaseIterable, Sendable { case hour, day, week, month }
