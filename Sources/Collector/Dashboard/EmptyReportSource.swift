import AnalyticsCore

/// A store nothing has been written to yet.
struct EmptyReportSource: ReportSource {
    func days(site: String, _ range: ClosedRange<Day>) -> [(day: Day, metrics: Metrics)] { [] }
    func hours(site: String, from: Timestamp, until: Timestamp) -> [(hour: Timestamp, metrics: Metrics)] { [] }
    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) -> [(value: String, metrics: Metrics)] { [] }
    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) -> [(day: Day, metrics: Metrics)] { [] }
    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter)
        -> [(value: String, metrics: Metrics)]
    { [] }
    func visitorTables(site: String, _ range: ClosedRange<Day>) -> VisitorTables? { nil }
}
