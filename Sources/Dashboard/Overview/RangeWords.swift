import AnalyticsCore

/// What a range of days, its points and the one it is compared with are called.
struct RangeWords: Sendable {
    let overview: SiteOverview
    let wording: Wording

    private var step: TimeStep { overview.step }

    /// The range itself, in the legend.
    var legend: String {
        if overview.length > 100 { return wording.dates(overview.current.from, overview.current.to) }
        return overview.length == 1 ? wording[.lastToday] : wording(.lastDays, ["n": wording.integer(overview.length)])
    }

    /// The range before it, in the legend.
    var previous: String { wording[overview.length == 1 ? .yesterday : .previousPeriod] }

    /// What the last point is, as long as it grows.
    var unfinished: String {
        switch step {
        case .hour: wording[.hourInProgress]
        case .day: wording[.dayInProgress]
        case .week: wording[.weekInProgress]
        case .month: wording[.monthInProgress]
        }
    }

    var chartTitle: String {
        switch step {
        case .hour: wording(.perHour, ["name": wording[.visits]])
        case .day: wording(.perDay, ["name": wording[.visits]])
        case .week: wording(.perWeek, ["name": wording[.visits]])
        case .month: wording(.perMonth, ["name": wording[.visits]])
        }
    }

    var tableTitle: String {
        switch step {
        case .hour: wording[.figuresPerHour]
        case .day: wording[.figuresPerDay]
        case .week: wording[.figuresPerWeek]
        case .month: wording[.figuresPerMonth]
        }
    }

    /// The head of the points' column, and the name of the step.
    func column(_ step: TimeStep) -> String {
        switch step {
        case .hour: wording[.hourColumn]
        case .day: wording[.dayColumn]
        case .week: wording[.weekColumn]
        case .month: wording[.monthColumn]
        }
    }

    /// Steps that make a readable chart of so many days.
    static func steps(days: Int) -> [TimeStep] {
        TimeStep.allCases.filter { step in
            switch step {
            case .hour: days <= 7
            case .day: days > 1 && days <= 400
            case .week: days > 13
            case .month: days > 58
            }
        }
    }
}
