@testable import AnalyticsCore

/// A store in memory: events, added up anew for every question.
struct MemorySource: ReportSource {
    var events: [Event]

    private func ledger(_ site: String, _ range: ClosedRange<Day>) -> Ledger {
        Ledger(events.filter { $0.site == site && range.contains($0.day) })
    }

    private func perDay(_ site: String, _ range: ClosedRange<Day>, _ value: (Ledger) -> Metrics) -> [(day: Day, metrics: Metrics)] {
        Set(events.filter { $0.site == site && range.contains($0.day) }.map(\.day)).sorted()
            .map { ($0, value(ledger(site, $0...$0))) }.filter { !$0.1.isZero }
    }

    func days(site: String, _ range: ClosedRange<Day>) -> [(day: Day, metrics: Metrics)] { perDay(site, range) { $0.total } }

    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) -> [(day: Day, metrics: Metrics)] {
        perDay(site, range) { $0.values(filter.dimension)[filter.value] ?? Metrics() }
    }

    func hours(site: String, from: Timestamp, until: Timestamp) -> [(hour: Timestamp, metrics: Metrics)] {
        let own = Ledger(events.filter { $0.site == site && $0.hour >= from && $0.hour < until })
        return own.hours.filter { !$0.value.isZero }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) -> [(value: String, metrics: Metrics)] {
        ledger(site, range).values(dimension).map { ($0.key, $0.value) }
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) -> [(value: String, metrics: Metrics)] {
        ledger(site, range).pairs.compactMap { pair, metrics in
            if pair.first == dimension, pair.second == filter.dimension, pair.secondValue == filter.value { return (pair.firstValue, metrics) }
            if pair.second == dimension, pair.first == filter.dimension, pair.firstValue == filter.value { return (pair.secondValue, metrics) }
            return nil
        }
    }

    func visitorTables(site: String, _ range: ClosedRange<Day>) -> VisitorTables? {
        let own = events.filter { $0.site == site && range.contains($0.day) && !($0.history.isEmpty && $0.states.isEmpty) }.sorted { $0.day < $1.day }
        guard let first = own.first?.day else { return nil }
        var tables = VisitorTables(first: first, days: range.upperBound - first + 1)
        for event in own {
            let day = event.day - first
            for change in event.states {
                tables.visitsByStateAndSource.append(.init(day: day, state: change.state, source: change.source, count: change.visits))
            }
            for count in event.history {
                let lagged = VisitorTables.LagCount(day: day, group: count.group, lag: count.lag, count: count.isTakenBack ? -1 : 1)
                let grouped = VisitorTables.GroupCount(day: day, group: count.group, count: count.isTakenBack ? -1 : 1)
                switch count.table {
                case .visitDays: tables.visitDays.append(lagged)
                case .decisions: tables.decisions.append(lagged)
                case .firstReturnAfterDecision: tables.firstReturnsAfterDecision.append(lagged)
                case .idsCreated: tables.idsCreated.append(grouped)
                case .visitsConsentRemembered: tables.visitsConsentRemembered.append(grouped)
                case .visitsConsentGiven: tables.visitsConsentGiven.append(grouped)
                }
            }
        }
        return tables
    }
}
