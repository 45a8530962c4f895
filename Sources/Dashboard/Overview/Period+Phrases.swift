import AnalyticsCore

/// What a period and its points are called.
extension Period {
    /// On the link to it.
    var name: Phrase {
        switch self {
        case .today: .today
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }

    /// On the link to it where there is little room.
    var shortName: Phrase {
        switch self {
        case .today: .shortToday
        case .week: .shortWeek
        case .month: .shortMonth
        case .quarter: .shortQuarter
        case .year: .shortYear
        }
    }

    /// In the legend of the chart.
    var legend: Phrase {
        switch self {
        case .today: .lastToday
        case .week: .lastWeek
        case .month: .lastMonth
        case .quarter: .lastQuarter
        case .year: .lastYear
        }
    }

    var chartTitle: Phrase { step == .hour ? .visitsPerHour : step == .month ? .visitsPerMonth : .visitsPerDay }
    var tableTitle: Phrase { step == .hour ? .figuresPerHour : step == .month ? .figuresPerMonth : .figuresPerDay }
    var column: Phrase { step == .hour ? .hourColumn : step == .month ? .monthColumn : .dayColumn }
    var unfinished: Phrase { step == .hour ? .hourInProgress : step == .month ? .monthInProgress : .dayInProgress }
}
