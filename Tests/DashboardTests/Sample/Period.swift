import AnalyticsCore

@testable import Dashboard

/// Ranges of days that sample sites are shown for, each with the days before it. The month is the range that pages have.
enum Period: CaseIterable, Sendable {
    case today, week, month, quarter, year

    /// First and last day.
    func range(today: Day) -> ClosedRange<Day> {
        switch self {
        case .today: today...today
        case .week: (today - 6)...today
        case .month: (today - (SiteOverview.days - 1))...today
        case .quarter: (today - 89)...today
        case .year: today.startOfMonth(adding: -11)...today
        }
    }

    /// As many days before.
    func previous(today: Day) -> ClosedRange<Day> {
        let range = range(today: today)
        guard self != .year else { return today.startOfMonth(adding: -23)...(range.lowerBound - 1) }
        let days = range.upperBound - range.lowerBound + 1
        return (range.lowerBound - days)...(range.lowerBound - 1)
    }

    var step: TimeStep {
        switch self {
        case .today: .hour
        case .year: .month
        default: .day
        }
    }
}
