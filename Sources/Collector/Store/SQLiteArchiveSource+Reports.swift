import AnalyticsCore

/// What reports ask.
extension SQLiteArchiveSource {
    func coverage(site: String, _ range: ClosedRange<Day>, of pair: PairKey?) throws -> ClosedRange<Day> {
        try reports.coverage(site: site, range, of: pair)
    }

    func months(site: String, _ range: ClosedRange<Day>) throws -> [(month: Day, metrics: Metrics)] { try reports.months(site: site, range) }

    func months(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(month: Day, metrics: Metrics)] {
        try reports.months(site: site, range, where: filter)
    }

    func days(site: String, _ range: ClosedRange<Day>) throws -> [(day: Day, metrics: Metrics)] { try reports.days(site: site, range) }

    func hours(site: String, from: Timestamp, until: Timestamp) throws -> [(hour: Timestamp, metrics: Metrics)] {
        try reports.hours(site: site, from: from, until: until)
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension) throws -> [(value: String, metrics: Metrics)] {
        try reports.counts(site: site, range, by: dimension)
    }

    func days(site: String, _ range: ClosedRange<Day>, where filter: ReportQuery.Filter) throws -> [(day: Day, metrics: Metrics)] {
        try reports.days(site: site, range, where: filter)
    }

    func counts(site: String, _ range: ClosedRange<Day>, by dimension: Dimension, where filter: ReportQuery.Filter) throws
        -> [(value: String, metrics: Metrics)]
    { try reports.counts(site: site, range, by: dimension, where: filter) }

    func visitorTables(site: String, _ range: ClosedRange<Day>) throws -> VisitorTables? { try reports.visitorTables(site: site, range) }
}
