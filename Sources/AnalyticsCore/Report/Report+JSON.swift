import Foundation

extension Report {
    /// The report as JSON (INTERFACE "report --format json"), keys sorted, one line per level. Values are as stored; JSON escapes them.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Document(self)), as: UTF8.self)
    }

    struct Document: Encodable {
        var site: String
        var from: String
        var to: String
        /// Absent where the days counted are those asked for.
        var counted: Counted?
        var timezone: String
        var by: String?
        var total: Total
        var rows: [Row]
        var other: Row?
        /// Absent but for `cohort`.
        var months: [Cohorts]?
        var roundedTo: Int?

        enum CodingKeys: String, CodingKey {
            case site, from, to, counted, timezone, by, total, rows, other, months
            case roundedTo = "rounded_to"
        }

        init(_ report: Report) {
            site = report.site
            from = report.from.description
            to = report.to.description
            counted = report.counted.map { Counted(from: $0.lowerBound.description, to: $0.upperBound.description) }
            timezone = report.timezone
            by = report.by
            total = Total(report.total)
            rows = report.rows.map { Row($0, by: report.by) }
            other = report.other.map { Row($0.metrics, values: $0.values) }
            months = report.by == Dimension.cohort.name ? report.cohorts.map(Cohorts.init) : nil
            roundedTo = report.roundedTo
        }
    }

    struct Counted: Encodable {
        var from: String
        var to: String
    }

    struct Total: Encodable {
        var visits: Int
        var pageviews: Int
        var bounces: Int
        var engagedSeconds: Int
        /// Absent with a filter: kinds of events are not counted together with other values.
        var events: [String: Int]?
        var visitors: Visitors

        enum CodingKeys: String, CodingKey {
            case visits, pageviews, bounces, events, visitors
            case engagedSeconds = "engaged_seconds"
        }

        init(_ total: ReportTotal) {
            visits = total.metrics.visits
            pageviews = total.metrics.pageviews
            bounces = total.metrics.bounces
            engagedSeconds = total.metrics.engagedSeconds
            events = total.isFiltered ? nil : total.events
            visitors = Visitors(total.visitors, scope: total.isFiltered ? "site" : nil)
        }
    }

    struct Detail: Encodable {
        var value: String
        var visits: Int
        var events: Int
    }

    struct Row: Encodable {
        var value: String?
        var values: Int?
        var visits: Int
        var pageviews: Int
        var bounces: Int
        var engagedSeconds: Int
        var events: Int
        var visitors: Visitors?
        var details: [Detail]?
        /// Mean vote.
        var mean: Double?
        /// Mean depth, percent.
        var scroll: Double?

        enum CodingKeys: String, CodingKey {
            case value, values, visits, pageviews, bounces, events, visitors, details, mean, scroll
            case engagedSeconds = "engaged_seconds"
        }

        init(_ row: ReportRow, by: String?) {
            let visitors = row.visitors.map { Visitors(counted: $0, estimate: row.estimate) } ?? row.frequency.map(Visitors.init)
            self.init(row.metrics, value: row.value, visitors: visitors)
            if !row.details.isEmpty { details = row.details.map { Detail(value: $0.value, visits: $0.visits, events: $0.events) } }
            let rounded = row.mean.map { ($0 * 100).rounded() / 100 }
            if by == Dimension.page.name { scroll = rounded } else { mean = rounded }
        }

        init(_ metrics: Metrics, value: String? = nil, values: Int? = nil, visitors: Visitors? = nil) {
            self.value = value
            self.values = values
            self.visitors = visitors
            visits = metrics.visits
            pageviews = metrics.pageviews
            bounces = metrics.bounces
            engagedSeconds = metrics.engagedSeconds
            events = metrics.events
        }
    }
}
